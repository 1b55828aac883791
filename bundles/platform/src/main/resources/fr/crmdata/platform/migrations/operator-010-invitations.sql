--liquibase formatted sql

--changeset crmdata:operator-10
--comment links by which a new administrator chooses the first password

CREATE TABLE invitation (
    hash VARCHAR(64) NOT NULL PRIMARY KEY,
    user_id VARCHAR(36) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX invitation_by_user ON invitation (user_id);
