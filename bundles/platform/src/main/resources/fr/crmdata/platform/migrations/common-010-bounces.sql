--liquibase formatted sql

--changeset crmdata:common-10
--comment: Addresses from which mails came back: not used until a person confirms them.

CREATE TABLE mail_refused_address (
    address VARCHAR(254) NOT NULL PRIMARY KEY,
    reason VARCHAR(500) NOT NULL,
    mail_id VARCHAR(36) NOT NULL,
    since TIMESTAMP NOT NULL
);
