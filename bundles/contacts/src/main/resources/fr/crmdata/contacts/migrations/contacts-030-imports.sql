--liquibase formatted sql

--changeset crmdata:contacts-30
--comment imports, what became of their rows, what was decided about them, remembered mappings, files that were dropped

CREATE TABLE contacts_import (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    file_id VARCHAR(36) NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    file_size BIGINT NOT NULL,
    format VARCHAR(40) NOT NULL,
    mapping ${text},
    remembered BOOLEAN NOT NULL,
    options ${text} NOT NULL,
    state VARCHAR(12) NOT NULL,
    job_id VARCHAR(36),
    total_rows BIGINT NOT NULL,
    last_line BIGINT NOT NULL,
    rows_create BIGINT NOT NULL,
    rows_update BIGINT NOT NULL,
    rows_unchanged BIGINT NOT NULL,
    rows_duplicate BIGINT NOT NULL,
    rows_refused BIGINT NOT NULL,
    failure VARCHAR(100),
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL
);

-- What became of some hundred rows lies in one: writing it costs an import next to nothing.
CREATE TABLE contacts_import_piece (
    import_id VARCHAR(36) NOT NULL,
    first_line BIGINT NOT NULL,
    last_line BIGINT NOT NULL,
    rows_create BIGINT NOT NULL,
    rows_update BIGINT NOT NULL,
    rows_unchanged BIGINT NOT NULL,
    rows_duplicate BIGINT NOT NULL,
    rows_refused BIGINT NOT NULL,
    results ${text} NOT NULL,
    PRIMARY KEY (import_id, first_line)
);

CREATE TABLE contacts_import_decision (
    import_id VARCHAR(36) NOT NULL,
    line BIGINT NOT NULL,
    decision VARCHAR(60) NOT NULL,
    PRIMARY KEY (import_id, line)
);

CREATE TABLE contacts_import_mapping (
    signature VARCHAR(500) NOT NULL PRIMARY KEY,
    mapping ${text} NOT NULL,
    used_at TIMESTAMP NOT NULL
);

-- What a dry run would have written, until it is over.
-- What is asked for with IN (…) leads the keys: Derby looks up each value only then, and reads everything otherwise.
CREATE TABLE contacts_trial (
    import_id VARCHAR(36) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    line BIGINT NOT NULL,
    document VARCHAR(30000) NOT NULL,
    PRIMARY KEY (subject, import_id)
);

CREATE TABLE contacts_trial_key (
    import_id VARCHAR(36) NOT NULL,
    match_key VARCHAR(64) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    PRIMARY KEY (match_key, import_id, subject)
);

CREATE TABLE contacts_drop (
    sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
    import_id VARCHAR(36) NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    stamp VARCHAR(200) NOT NULL,
    taken_at TIMESTAMP NOT NULL,
    reported BOOLEAN NOT NULL
);
