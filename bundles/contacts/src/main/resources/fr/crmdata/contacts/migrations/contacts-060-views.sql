--liquibase formatted sql

--changeset crmdata:contacts-60
--comment saved views, when they are sent by mail, and what was sent

CREATE TABLE contacts_view (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    filter ${text} NOT NULL,
    sorting VARCHAR(200) NOT NULL,
    shown_columns ${text} NOT NULL,
    shared BOOLEAN NOT NULL,
    owner_id VARCHAR(60) NOT NULL,
    schedule ${text},
    due_at TIMESTAMP,
    last_sent TIMESTAMP
);
CREATE INDEX contacts_view_by_due ON contacts_view (due_at);

CREATE TABLE contacts_view_sent (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    view_id VARCHAR(36) NOT NULL,
    file_id VARCHAR(36),
    sent_at TIMESTAMP NOT NULL
);
CREATE INDEX contacts_view_sent_by_time ON contacts_view_sent (sent_at);
