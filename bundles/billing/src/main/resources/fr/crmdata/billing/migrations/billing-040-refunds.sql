--liquibase formatted sql

--changeset crmdata:billing-040-1
--comment: What shows that a debt is lost for good; without it VAT that was paid on debits is not claimed back.

ALTER TABLE billing_write_off ADD COLUMN evidence VARCHAR(300);

--changeset crmdata:billing-040-2
--comment: What banks take for debits that come back, each once.

CREATE TABLE billing_bank_fee (
    fee_key VARCHAR(150) NOT NULL PRIMARY KEY,
    debit VARCHAR(40) NOT NULL,
    contract VARCHAR(40) NOT NULL,
    charged_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    entered_at TIMESTAMP NOT NULL
);
CREATE INDEX billing_bank_fee_day ON billing_bank_fee (charged_on);
