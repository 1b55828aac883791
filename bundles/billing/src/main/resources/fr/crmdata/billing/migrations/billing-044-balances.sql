--liquibase formatted sql

--changeset crmdata:billing-044-1
--comment: What accounts held by their statements: compared with the books. Amounts are cents.

CREATE TABLE billing_bank_balance (
    account VARCHAR(40) NOT NULL,
    on_day DATE NOT NULL,
    opening BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    bank_file VARCHAR(36) NOT NULL,
    CONSTRAINT billing_bank_balance_pk PRIMARY KEY (account, on_day)
);
CREATE INDEX billing_bank_balance_day ON billing_bank_balance (on_day);
