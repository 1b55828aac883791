--liquibase formatted sql

--changeset crmdata:contacts-050-1
--comment: Pairs that may be the same, what was decided about them, and merges.

CREATE TABLE contacts_pair (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    one_id VARCHAR(36) NOT NULL,
    other_id VARCHAR(36) NOT NULL,
    score INTEGER NOT NULL,
    state VARCHAR(10) NOT NULL,
    fingerprint VARCHAR(1000) NOT NULL,
    found_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP,
    decided_by VARCHAR(64),
    CONSTRAINT contacts_pair_once UNIQUE (one_id, other_id)
);
CREATE INDEX contacts_pair_other ON contacts_pair (other_id);
CREATE INDEX contacts_pair_order ON contacts_pair (state, score DESC, id);

CREATE TABLE contacts_merge (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    survivor_id VARCHAR(36) NOT NULL,
    other_id VARCHAR(36) NOT NULL,
    survivor_name VARCHAR(300) NOT NULL,
    other_name VARCHAR(300) NOT NULL,
    survivor_before VARCHAR(30000) NOT NULL,
    survivor_after VARCHAR(30000) NOT NULL,
    merged_at TIMESTAMP NOT NULL,
    merged_by VARCHAR(64) NOT NULL,
    merged_by_name VARCHAR(200) NOT NULL,
    undone_at TIMESTAMP,
    undone_by VARCHAR(64)
);
CREATE INDEX contacts_merge_survivor ON contacts_merge (survivor_id);
CREATE INDEX contacts_merge_other ON contacts_merge (other_id);

CREATE TABLE contacts_moved (
    merge_id VARCHAR(36) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    item_id VARCHAR(36) NOT NULL,
    CONSTRAINT contacts_moved_key PRIMARY KEY (merge_id, kind, item_id)
);
