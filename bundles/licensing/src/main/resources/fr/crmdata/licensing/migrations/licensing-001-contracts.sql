--liquibase formatted sql

--changeset crmdata:licensing-001-1
--comment: Contracts: who they are made with, and where they stand as of the last look; the facts say everything else.

CREATE TABLE licensing_number (
    series VARCHAR(20) NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);

CREATE TABLE licensing_contract (
    number VARCHAR(20) NOT NULL PRIMARY KEY,
    client VARCHAR(40),
    holder VARCHAR(4000) NOT NULL,
    name VARCHAR(200) NOT NULL,
    search_name VARCHAR(250) NOT NULL,
    phase VARCHAR(20) NOT NULL,
    started_on DATE,
    last_day DATE,
    seats INTEGER NOT NULL,
    monthly DECIMAL(15,2) NOT NULL,
    balance DECIMAL(15,2) NOT NULL,
    next_due DATE,
    turns BIGINT NOT NULL,
    version BIGINT NOT NULL,
    opened_at TIMESTAMP NOT NULL
);
CREATE INDEX licensing_contract_due ON licensing_contract (next_due);
CREATE INDEX licensing_contract_client ON licensing_contract (client);
CREATE INDEX licensing_contract_phase ON licensing_contract (phase, number);

--changeset crmdata:licensing-001-2
--comment: What happened to contracts. Only ever added to.

CREATE TABLE licensing_fact (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contract VARCHAR(20) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    happened_on DATE NOT NULL,
    fact_values VARCHAR(4000) NOT NULL,
    withdraws VARCHAR(36),
    entered_at TIMESTAMP NOT NULL,
    entered_by VARCHAR(64) NOT NULL,
    entered_name VARCHAR(200) NOT NULL
);
CREATE INDEX licensing_fact_contract ON licensing_fact (contract, id);

--changeset crmdata:licensing-001-3
--comment: What was done by itself, each act once for ever, and why.

CREATE TABLE licensing_act (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contract VARCHAR(20) NOT NULL,
    act_key VARCHAR(150) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    clause VARCHAR(20) NOT NULL,
    done_on DATE NOT NULL,
    done_at TIMESTAMP NOT NULL,
    why_code VARCHAR(80) NOT NULL,
    why_arguments VARCHAR(2000) NOT NULL,
    net DECIMAL(15,2),
    vat DECIMAL(15,2),
    gross DECIMAL(15,2),
    letter VARCHAR(20) NOT NULL,
    CONSTRAINT licensing_act_once UNIQUE (contract, act_key)
);
CREATE INDEX licensing_act_day ON licensing_act (done_on);
CREATE INDEX licensing_act_kind ON licensing_act (kind, id);

--changeset crmdata:licensing-001-4
--comment: Conventions that complete the terms, since when and by whom; and what the last run was made with.

CREATE TABLE licensing_settings (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    holds_from DATE NOT NULL,
    author VARCHAR(200) NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    setting_values VARCHAR(4000) NOT NULL
);

CREATE TABLE licensing_mark (
    name VARCHAR(40) NOT NULL PRIMARY KEY,
    mark VARCHAR(200) NOT NULL
);

--changeset crmdata:licensing-001-5
--comment: Who of a client has which seat, how the people of a client may sign in, and what was reported.

CREATE TABLE licensing_seat (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    client VARCHAR(40) NOT NULL,
    module VARCHAR(30) NOT NULL,
    user_id VARCHAR(36) NOT NULL,
    user_name VARCHAR(200) NOT NULL,
    given_at TIMESTAMP NOT NULL,
    given_by VARCHAR(200) NOT NULL,
    taken_at TIMESTAMP,
    came_from VARCHAR(36) NOT NULL,
    reason VARCHAR(300) NOT NULL
);
CREATE INDEX licensing_seat_client ON licensing_seat (client, module);

CREATE TABLE licensing_session_policy (
    client VARCHAR(40) NOT NULL PRIMARY KEY,
    most INTEGER NOT NULL,
    beyond VARCHAR(20) NOT NULL
);

CREATE TABLE licensing_signin (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    client VARCHAR(40) NOT NULL,
    user_id VARCHAR(36) NOT NULL,
    user_name VARCHAR(200) NOT NULL,
    signed_in_at TIMESTAMP NOT NULL,
    address VARCHAR(60) NOT NULL,
    elsewhere INTEGER NOT NULL,
    ended INTEGER NOT NULL
);
CREATE INDEX licensing_signin_client ON licensing_signin (client, signed_in_at);

CREATE TABLE licensing_fraud_report (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    client VARCHAR(40) NOT NULL,
    reported_at TIMESTAMP NOT NULL,
    reported_by VARCHAR(200) NOT NULL,
    users VARCHAR(4000) NOT NULL,
    since_at TIMESTAMP,
    noticed VARCHAR(2000) NOT NULL,
    locked VARCHAR(4000) NOT NULL
);
CREATE INDEX licensing_fraud_client ON licensing_fraud_report (client, id);
