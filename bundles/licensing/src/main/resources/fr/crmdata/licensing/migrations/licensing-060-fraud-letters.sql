--liquibase formatted sql

--changeset crmdata:licensing-060-1
--comment: The registered letter by which a client confirms that its codes were in wrong hands: only evidence, so its dates come later.

ALTER TABLE licensing_fraud_report ADD COLUMN letter_posted DATE;
ALTER TABLE licensing_fraud_report ADD COLUMN letter_presented DATE;
