--liquibase formatted sql

--changeset crmdata:billing-30
--comment: What happened to mandates. Only ever added to.

CREATE TABLE billing_mandate_fact (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    mandate VARCHAR(35) NOT NULL,
    contract VARCHAR(20) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    happened_on DATE NOT NULL,
    fact_values VARCHAR(2000) NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    entered_by VARCHAR(200) NOT NULL
);
CREATE INDEX billing_mandate_fact_mandate ON billing_mandate_fact (mandate, id);
CREATE INDEX billing_mandate_fact_contract ON billing_mandate_fact (contract, id);
