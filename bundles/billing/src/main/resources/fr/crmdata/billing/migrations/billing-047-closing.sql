--liquibase formatted sql

--changeset crmdata:billing-047-1
--comment: Years of the accounts in which nothing is booked any more, with the fingerprint of the file that was handed over.

CREATE TABLE billing_closed_year (
    fiscal_year INTEGER NOT NULL PRIMARY KEY,
    asked_by VARCHAR(200) NOT NULL,
    asked_by_id VARCHAR(200) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    closed_by VARCHAR(200) NOT NULL,
    closed_at TIMESTAMP,
    fec_hash VARCHAR(64) NOT NULL,
    fec_bytes BIGINT NOT NULL
);
