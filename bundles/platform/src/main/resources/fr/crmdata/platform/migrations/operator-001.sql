--liquibase formatted sql

--changeset crmdata:operator-1
--comment who may come in, and what the installation as a whole must remember

CREATE TABLE client (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    state VARCHAR(20) NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE team (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    client VARCHAR(40) NOT NULL,
    name VARCHAR(100) NOT NULL
);
CREATE UNIQUE INDEX team_by_name ON team (client, name);

CREATE TABLE app_user (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    client VARCHAR(40) NOT NULL,
    email VARCHAR(200) NOT NULL,
    email_key VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    team VARCHAR(36),
    language VARCHAR(2) NOT NULL,
    theme VARCHAR(10) NOT NULL,
    density VARCHAR(10) NOT NULL,
    letter_keys BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX app_user_by_email ON app_user (email_key);
CREATE INDEX app_user_by_client ON app_user (client);

CREATE TABLE api_token (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    user_id VARCHAR(36) NOT NULL,
    name VARCHAR(100) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    last_used_at TIMESTAMP,
    revoked_at TIMESTAMP
);
CREATE UNIQUE INDEX api_token_by_hash ON api_token (hash);
CREATE INDEX api_token_by_user ON api_token (user_id);

CREATE TABLE web_session (
    hash VARCHAR(64) NOT NULL PRIMARY KEY,
    user_id VARCHAR(36) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    address VARCHAR(60) NOT NULL,
    agent VARCHAR(300) NOT NULL,
    entered_client VARCHAR(40),
    reason VARCHAR(300)
);
CREATE INDEX web_session_by_user ON web_session (user_id);

CREATE TABLE sign_in_failure (
    email_key VARCHAR(200) NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TIMESTAMP NOT NULL,
    locked_until TIMESTAMP
);

CREATE TABLE event_listener (
    name VARCHAR(80) NOT NULL PRIMARY KEY,
    types VARCHAR(2000) NOT NULL
);

CREATE TABLE pending_work (
    client VARCHAR(40) NOT NULL PRIMARY KEY
);

CREATE TABLE dead_letter (
    client VARCHAR(40) NOT NULL,
    id VARCHAR(36) NOT NULL,
    PRIMARY KEY (client, id)
);

CREATE TABLE daily_run (
    client VARCHAR(40) NOT NULL,
    task VARCHAR(80) NOT NULL,
    run_date DATE NOT NULL,
    state VARCHAR(20) NOT NULL,
    report VARCHAR(1000) NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    PRIMARY KEY (client, task, run_date)
);
CREATE INDEX daily_run_by_start ON daily_run (started_at);

CREATE TABLE node_lease (
    name VARCHAR(80) NOT NULL PRIMARY KEY,
    holder VARCHAR(60) NOT NULL,
    until_at TIMESTAMP NOT NULL
);

CREATE TABLE setting (
    name VARCHAR(80) NOT NULL PRIMARY KEY,
    setting_value VARCHAR(2000) NOT NULL
);
