--liquibase formatted sql

--changeset crmdata:contacts-70
--comment what an import wrote is read in the order of the index: without the version each page was sorted out of all of it
DROP INDEX contacts_history_by_origin;
CREATE INDEX contacts_history_by_origin ON contacts_history (origin, contact_id, version);
