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
