--liquibase formatted sql

--changeset crmdata:common-20
--comment: Which addresses of a mail it does not reach, and which it is to reach once more: one row for a mail and an address.

CREATE TABLE mail_stopped (
    mail_id VARCHAR(36) NOT NULL,
    address VARCHAR(254) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (mail_id, address)
);
CREATE INDEX mail_stopped_by_address ON mail_stopped (address);

INSERT INTO mail_stopped (mail_id, address, state, reason)
    SELECT m.id, r.address, m.state, r.reason FROM mail m
    JOIN mail_refused_address r ON LOWER(m.recipients) LIKE '%"' || r.address || '"%'
    WHERE m.state IN ('BOUNCED', 'HELD');
