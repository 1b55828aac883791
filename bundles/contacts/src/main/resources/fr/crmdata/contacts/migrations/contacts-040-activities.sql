--liquibase formatted sql

--changeset crmdata:contacts-040-1
--comment: What belongs to a contact but is not on its card.

CREATE TABLE contacts_note (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contact_id VARCHAR(36) NOT NULL,
    text VARCHAR(10000) NOT NULL,
    pinned BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    deleted_at TIMESTAMP,
    origin VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX contacts_note_contact ON contacts_note (contact_id, created_at);
CREATE INDEX contacts_note_origin ON contacts_note (origin, contact_id);

CREATE TABLE contacts_task (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contact_id VARCHAR(36) NOT NULL,
    title VARCHAR(300) NOT NULL,
    due DATE,
    due_order DATE NOT NULL,
    assignee VARCHAR(64) NOT NULL,
    done_at TIMESTAMP,
    done BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    created_by_name VARCHAR(200) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    by_name VARCHAR(200) NOT NULL,
    deleted_at TIMESTAMP,
    version BIGINT NOT NULL
);
CREATE INDEX contacts_task_contact ON contacts_task (contact_id, happened_at);
CREATE INDEX contacts_task_open ON contacts_task (done, due_order, id);
CREATE INDEX contacts_task_assignee ON contacts_task (assignee, done, due_order, id);

CREATE TABLE contacts_attachment (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contact_id VARCHAR(36) NOT NULL,
    file_id VARCHAR(36) NOT NULL,
    name VARCHAR(255) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size BIGINT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    added_by VARCHAR(64) NOT NULL,
    added_by_name VARCHAR(200) NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX contacts_attachment_contact ON contacts_attachment (contact_id, added_at);

CREATE TABLE contacts_employment (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    person_id VARCHAR(36) NOT NULL,
    organisation_id VARCHAR(36),
    organisation VARCHAR(250) NOT NULL,
    organisation_key VARCHAR(100) NOT NULL,
    department VARCHAR(150) NOT NULL,
    job_title VARCHAR(150) NOT NULL,
    origin VARCHAR(36) NOT NULL,
    hidden_by VARCHAR(36)
);
CREATE INDEX contacts_employment_person ON contacts_employment (person_id);
CREATE INDEX contacts_employment_organisation ON contacts_employment (organisation_id);
CREATE INDEX contacts_employment_key ON contacts_employment (organisation_key);
CREATE INDEX contacts_employment_origin ON contacts_employment (origin, person_id);
CREATE INDEX contacts_employment_hidden ON contacts_employment (hidden_by);

CREATE TABLE contacts_relation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    one_id VARCHAR(36) NOT NULL,
    other_id VARCHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    comment_text VARCHAR(300) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by VARCHAR(64) NOT NULL,
    hidden_by VARCHAR(36)
);
CREATE INDEX contacts_relation_one ON contacts_relation (one_id);
CREATE INDEX contacts_relation_other ON contacts_relation (other_id);
CREATE INDEX contacts_relation_hidden ON contacts_relation (hidden_by);

CREATE TABLE contacts_photo (
    contact_id VARCHAR(36) NOT NULL PRIMARY KEY,
    file_id VARCHAR(36) NOT NULL,
    media_type VARCHAR(40) NOT NULL,
    set_at TIMESTAMP NOT NULL,
    origin VARCHAR(36) NOT NULL,
    former_file_id VARCHAR(36),
    former_media_type VARCHAR(40)
);

CREATE TABLE contacts_entry (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    contact_id VARCHAR(36) NOT NULL,
    area VARCHAR(40) NOT NULL,
    entry_key VARCHAR(120) NOT NULL,
    happened_at TIMESTAMP NOT NULL,
    by_name VARCHAR(200) NOT NULL,
    icon VARCHAR(60) NOT NULL,
    title VARCHAR(300) NOT NULL,
    text VARCHAR(10000) NOT NULL,
    href VARCHAR(500) NOT NULL,
    CONSTRAINT contacts_entry_once UNIQUE (area, entry_key)
);
CREATE INDEX contacts_entry_contact ON contacts_entry (contact_id, happened_at);

--changeset crmdata:contacts-040-2
--comment: An employer that is only named is looked up among the organisations.

CREATE INDEX contacts_contact_by_name ON contacts_contact (sort_name);
