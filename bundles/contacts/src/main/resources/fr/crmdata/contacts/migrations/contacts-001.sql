--liquibase formatted sql

--changeset crmdata:contacts-1
--comment contacts, the keys by which likely duplicates and callers are found, their history

CREATE TABLE contacts_contact (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    sort_name VARCHAR(100) NOT NULL,
    document VARCHAR(30000) NOT NULL,
    reference_key VARCHAR(64) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    updated_by VARCHAR(60) NOT NULL,
    deleted_at TIMESTAMP,
    merged_into VARCHAR(36),
    import_id VARCHAR(36)
);
-- Never null (a contact without reference has its id there): Derby lets an update from null break a unique constraint.
CREATE UNIQUE INDEX contacts_reference_once ON contacts_contact (reference_key);

-- The key is the number that KeyNumber makes of its text: an index of numbers takes half the time of one of texts.
CREATE TABLE contacts_key (
    match_key BIGINT NOT NULL,
    contact_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (match_key, contact_id)
);

CREATE TABLE contacts_history (
    contact_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    change_number BIGINT,
    happened_at TIMESTAMP NOT NULL,
    user_id VARCHAR(60) NOT NULL,
    user_name VARCHAR(200) NOT NULL,
    cause VARCHAR(20) NOT NULL,
    origin VARCHAR(36),
    changes ${text},
    PRIMARY KEY (contact_id, version)
);
-- Holds all that following the changes needs, so that no table is read for it, however few changes are new.
CREATE INDEX contacts_history_by_number ON contacts_history (change_number, happened_at, contact_id, version);
CREATE INDEX contacts_history_by_origin ON contacts_history (origin, contact_id);

CREATE TABLE contacts_counter (
    id INTEGER NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);
INSERT INTO contacts_counter (id, last_number) VALUES (1, 0);

CREATE TABLE contacts_custom_field (
    field_key VARCHAR(40) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    label_fr VARCHAR(100) NOT NULL,
    label_en VARCHAR(100) NOT NULL,
    type VARCHAR(12) NOT NULL,
    scope VARCHAR(20) NOT NULL,
    choices VARCHAR(30000) NOT NULL,
    required BOOLEAN NOT NULL,
    field_position INTEGER NOT NULL,
    archived BOOLEAN NOT NULL
);

CREATE TABLE contacts_setting (
    name VARCHAR(60) NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    setting_value VARCHAR(30000) NOT NULL
);
