--liquibase formatted sql

--changeset crmdata:common-1
--comment what every database has, the operator's included

CREATE TABLE audit_entry (
    entry_number BIGINT NOT NULL PRIMARY KEY,
    happened_at TIMESTAMP NOT NULL,
    who_id VARCHAR(60) NOT NULL,
    who VARCHAR(200) NOT NULL,
    action VARCHAR(80) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    details VARCHAR(4000) NOT NULL,
    hash VARCHAR(64) NOT NULL
);

CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY,
    entry_number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, entry_number, hash) VALUES (1, 0, '');

CREATE TABLE outbox (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    listener VARCHAR(80) NOT NULL,
    type VARCHAR(80) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    data VARCHAR(4000) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TIMESTAMP NOT NULL,
    dead BOOLEAN NOT NULL,
    error VARCHAR(1000)
);

CREATE TABLE job (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    kind VARCHAR(80) NOT NULL,
    title VARCHAR(300) NOT NULL,
    state VARCHAR(20) NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    caller_kind VARCHAR(20) NOT NULL,
    caller_id VARCHAR(60) NOT NULL,
    caller_name VARCHAR(200) NOT NULL,
    caller_role VARCHAR(20) NOT NULL,
    language VARCHAR(2) NOT NULL,
    parameters VARCHAR(8000) NOT NULL,
    result VARCHAR(8000) NOT NULL,
    checkpoint VARCHAR(8000),
    attempts INTEGER NOT NULL,
    cancel_asked BOOLEAN NOT NULL,
    failure VARCHAR(1000),
    created_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX job_by_state ON job (state);

CREATE TABLE stored_file (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    name VARCHAR(300) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    stored_at TIMESTAMP NOT NULL
);

CREATE TABLE file_piece (
    file_id VARCHAR(36) NOT NULL,
    piece INTEGER NOT NULL,
    bytes ${bytes} NOT NULL,
    PRIMARY KEY (file_id, piece)
);

CREATE TABLE mail (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    mail_key VARCHAR(200) NOT NULL,
    recipients VARCHAR(4000) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    body ${text} NOT NULL,
    attachments VARCHAR(2000) NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TIMESTAMP NOT NULL,
    error VARCHAR(1000),
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP
);
CREATE UNIQUE INDEX mail_by_key ON mail (mail_key);

CREATE TABLE idempotent_request (
    request_key VARCHAR(64) NOT NULL PRIMARY KEY,
    request_hash VARCHAR(64) NOT NULL,
    status INTEGER NOT NULL,
    headers VARCHAR(2000) NOT NULL,
    body ${text},
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX idempotent_request_by_age ON idempotent_request (created_at);

CREATE TABLE notification (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    user_id VARCHAR(36) NOT NULL,
    text VARCHAR(500) NOT NULL,
    href VARCHAR(500) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    seen BOOLEAN NOT NULL
);
CREATE INDEX notification_by_user ON notification (user_id, id);
