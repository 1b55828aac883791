--liquibase formatted sql

--changeset crmdata:licensing-040-1
--comment: Under which number the company that subscribes declares VAT.

ALTER TABLE licensing_order ADD COLUMN holder_vat_number VARCHAR(20);
