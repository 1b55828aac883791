--liquibase formatted sql

--changeset crmdata:billing-045-1
--comment: What shows that a mandate was signed: scans and signed documents, each content once for a mandate.

CREATE TABLE billing_mandate_evidence (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    mandate VARCHAR(35) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    file_id VARCHAR(36) NOT NULL,
    name VARCHAR(300) NOT NULL,
    media_type VARCHAR(60) NOT NULL,
    bytes BIGINT NOT NULL,
    kept_by VARCHAR(200) NOT NULL,
    kept_at TIMESTAMP NOT NULL,
    CONSTRAINT billing_mandate_evidence_once UNIQUE (mandate, hash)
);
