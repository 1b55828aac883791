--liquibase formatted sql

--changeset crmdata:early-1

CREATE TABLE early_thing (
    id VARCHAR(36) NOT NULL PRIMARY KEY
);
