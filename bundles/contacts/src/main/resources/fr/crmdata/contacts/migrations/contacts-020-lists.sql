--liquibase formatted sql

--changeset crmdata:contacts-020-1
--comment: What bulk changes are about.

CREATE TABLE contacts_bulk (
    job_id VARCHAR(36) NOT NULL PRIMARY KEY,
    request ${text} NOT NULL
);
