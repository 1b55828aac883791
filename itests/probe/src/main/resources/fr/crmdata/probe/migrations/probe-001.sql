--liquibase formatted sql

--changeset crmdata:probe-1

CREATE TABLE probe_note (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    text VARCHAR(200) NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE probe_heard (
    subject VARCHAR(36) NOT NULL
);

CREATE TABLE probe_done (
    done_for DATE NOT NULL
);
