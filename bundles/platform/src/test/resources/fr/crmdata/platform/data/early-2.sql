--liquibase formatted sql

--changeset crmdata:early-2

CREATE TABLE early_second (
    id VARCHAR(36) NOT NULL PRIMARY KEY
);
