--liquibase formatted sql

--changeset crmdata:billing-048-1
--comment: With which day a statement begins: one of a whole month opens long before it closes.

ALTER TABLE billing_bank_balance ADD COLUMN first_day DATE;

--changeset crmdata:billing-048-2
UPDATE billing_bank_balance SET first_day = (
    SELECT MIN(e.booked_on) FROM billing_bank_entry e
    WHERE e.bank_file = billing_bank_balance.bank_file AND e.booked_on <= billing_bank_balance.on_day);
UPDATE billing_bank_balance SET first_day = on_day WHERE first_day IS NULL;
