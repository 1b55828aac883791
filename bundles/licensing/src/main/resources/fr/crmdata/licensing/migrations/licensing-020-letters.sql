--liquibase formatted sql

--changeset crmdata:licensing-020-1
--comment: Letters as they were written; only what happened to them later changes.

CREATE TABLE licensing_letter (
    number VARCHAR(20) NOT NULL PRIMARY KEY,
    contract VARCHAR(20) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    way VARCHAR(12) NOT NULL,
    state VARCHAR(12) NOT NULL,
    holder VARCHAR(4000) NOT NULL,
    subject VARCHAR(300) NOT NULL,
    written_on DATE NOT NULL,
    act VARCHAR(200) NOT NULL,
    why_code VARCHAR(100) NOT NULL,
    why_arguments VARCHAR(4000) NOT NULL,
    figures ${text} NOT NULL,
    markup ${text} NOT NULL,
    file_id VARCHAR(36),
    hash VARCHAR(64) NOT NULL,
    posted DATE,
    presented DATE,
    signed DATE,
    sent_by VARCHAR(60) NOT NULL,
    tracking VARCHAR(100) NOT NULL,
    handed_at TIMESTAMP,
    note VARCHAR(500) NOT NULL,
    facts VARCHAR(4000) NOT NULL,
    written_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT licensing_letter_once UNIQUE (contract, act)
);
CREATE INDEX licensing_letter_state ON licensing_letter (state, number);
CREATE INDEX licensing_letter_file ON licensing_letter (file_id);
CREATE INDEX licensing_letter_contract ON licensing_letter (contract, number);

--changeset crmdata:licensing-020-2
--comment: Licences: the operator's, and what an installation on premise runs on.

CREATE TABLE licensing_licence (
    id VARCHAR(20) NOT NULL PRIMARY KEY,
    contract VARCHAR(40) NOT NULL,
    text VARCHAR(4000) NOT NULL,
    issued_at TIMESTAMP NOT NULL,
    issued_by VARCHAR(200) NOT NULL
);
CREATE INDEX licensing_licence_contract ON licensing_licence (contract, id);

CREATE TABLE licensing_installed (
    id VARCHAR(40) NOT NULL PRIMARY KEY,
    text VARCHAR(4000) NOT NULL,
    installed_at TIMESTAMP NOT NULL
);

CREATE TABLE licensing_place (
    name VARCHAR(30) NOT NULL PRIMARY KEY,
    content VARCHAR(8000) NOT NULL,
    seen_at TIMESTAMP
);
