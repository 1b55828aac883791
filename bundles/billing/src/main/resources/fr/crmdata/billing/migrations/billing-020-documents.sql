--liquibase formatted sql

--changeset crmdata:billing-20
--comment: Files that were made of documents, each once and for ever.

CREATE TABLE billing_document (
    number VARCHAR(20) NOT NULL,
    format VARCHAR(10) NOT NULL,
    file_id VARCHAR(36) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    PRIMARY KEY (number, format)
);

--changeset crmdata:billing-21
--comment: Documents that were issued and wait to be printed and mailed.

CREATE TABLE billing_to_print (
    number VARCHAR(20) NOT NULL PRIMARY KEY,
    since_at TIMESTAMP NOT NULL
);

--changeset crmdata:billing-22
--comment: Documents on their way through a platform for electronic invoices, each once.

CREATE TABLE billing_submission (
    number VARCHAR(20) NOT NULL PRIMARY KEY,
    platform VARCHAR(40) NOT NULL,
    state VARCHAR(12) NOT NULL,
    note VARCHAR(500) NOT NULL,
    sent_at TIMESTAMP,
    told_at TIMESTAMP
);
CREATE INDEX billing_submission_state ON billing_submission (state, number);
