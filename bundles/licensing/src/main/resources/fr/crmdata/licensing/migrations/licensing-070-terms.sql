--liquibase formatted sql

--changeset crmdata:licensing-070-1
--comment: Versions of the terms that the operator put to those who have a contract, never changed; and who accepted which, once each.

CREATE TABLE licensing_terms (
    version VARCHAR(20) NOT NULL PRIMARY KEY,
    valid_from DATE NOT NULL,
    content ${text} NOT NULL,
    hash VARCHAR(64) NOT NULL,
    published_by VARCHAR(200) NOT NULL,
    published_at TIMESTAMP NOT NULL
);

CREATE TABLE licensing_terms_accepted (
    contract VARCHAR(20) NOT NULL,
    version VARCHAR(20) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    accepted_at TIMESTAMP NOT NULL,
    accepted_by VARCHAR(64) NOT NULL,
    accepted_name VARCHAR(200) NOT NULL,
    network_address VARCHAR(60) NOT NULL,
    PRIMARY KEY (contract, version)
);
