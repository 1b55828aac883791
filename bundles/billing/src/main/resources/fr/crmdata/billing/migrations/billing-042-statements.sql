--liquibase formatted sql

--changeset crmdata:billing-42
--comment: Statements of account that clients want by mail.

CREATE TABLE billing_statement_plan (
    contract VARCHAR(20) NOT NULL PRIMARY KEY,
    client VARCHAR(60) NOT NULL,
    rhythm VARCHAR(12) NOT NULL,
    language VARCHAR(2) NOT NULL,
    recipients VARCHAR(3000) NOT NULL,
    next_on DATE NOT NULL,
    chosen_by VARCHAR(200) NOT NULL,
    chosen_at TIMESTAMP NOT NULL
);
CREATE INDEX billing_statement_plan_due ON billing_statement_plan (next_on, contract);
