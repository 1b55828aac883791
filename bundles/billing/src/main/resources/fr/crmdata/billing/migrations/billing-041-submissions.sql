--liquibase formatted sql

--changeset crmdata:billing-41
--comment: How often a document could not be handed to a platform, and all that platforms told.

ALTER TABLE billing_submission ADD COLUMN tries BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE billing_submission ADD COLUMN next_at TIMESTAMP;
ALTER TABLE billing_submission ADD COLUMN error VARCHAR(500) DEFAULT '' NOT NULL;

CREATE TABLE billing_submission_answer (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    answer_key VARCHAR(64) NOT NULL,
    number VARCHAR(20) NOT NULL,
    state VARCHAR(12) NOT NULL,
    note VARCHAR(500) NOT NULL,
    told_at TIMESTAMP NOT NULL,
    CONSTRAINT billing_submission_answer_once UNIQUE (answer_key)
);
CREATE INDEX billing_submission_answer_of ON billing_submission_answer (number, id);
