--liquibase formatted sql

--changeset crmdata:billing-43
--comment: Refunds that came back, and which payments' money went out with each; what went out of credit notes is in their allocations.

ALTER TABLE billing_refund ADD COLUMN returned_on DATE;

CREATE TABLE billing_refund_payment (
    refund_key VARCHAR(150) NOT NULL,
    payment_key VARCHAR(150) NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    CONSTRAINT billing_refund_payment_pk PRIMARY KEY (refund_key, payment_key)
);
