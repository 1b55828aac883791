--liquibase formatted sql

--changeset crmdata:late-1

CREATE TABLE late_thing (
    id VARCHAR(36) NOT NULL PRIMARY KEY
);
