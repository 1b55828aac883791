--liquibase formatted sql

--changeset crmdata:billing-046-1
--comment: As which creditor a batch of debits was made: banks are told of a change with the first debit after it.

CREATE TABLE billing_batch_creditor (
    batch VARCHAR(30) NOT NULL PRIMARY KEY,
    identifier VARCHAR(35) NOT NULL,
    name VARCHAR(300) NOT NULL
);
