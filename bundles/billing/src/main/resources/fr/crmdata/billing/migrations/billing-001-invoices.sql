--liquibase formatted sql

--changeset crmdata:billing-1
--comment: Numbers without a gap: one row for each series of documents and each journal of a year; who takes a number holds its row.

CREATE TABLE billing_series (
    series VARCHAR(12) NOT NULL PRIMARY KEY,
    last_year INTEGER NOT NULL,
    last_number BIGINT NOT NULL,
    last_day DATE NOT NULL
);

--changeset crmdata:billing-2
--comment: Documents as they were issued, for ever; only what is open of them and the day of settlement change. Texts that many have in common lie once, by their hash.

CREATE TABLE billing_text (
    hash VARCHAR(64) NOT NULL PRIMARY KEY,
    content VARCHAR(8000) NOT NULL
);

CREATE TABLE billing_invoice (
    number VARCHAR(20) NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    contract VARCHAR(20) NOT NULL,
    client VARCHAR(40),
    due_key VARCHAR(150) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    clause VARCHAR(20) NOT NULL,
    issued DATE NOT NULL,
    due DATE NOT NULL,
    period_first DATE,
    period_last DATE,
    buyer VARCHAR(200) NOT NULL,
    buyer_card VARCHAR(2000) NOT NULL,
    seller VARCHAR(64) NOT NULL,
    notes VARCHAR(64) NOT NULL,
    iban_to VARCHAR(34),
    mandate VARCHAR(35),
    creditor VARCHAR(35),
    iban_from VARCHAR(34),
    credits VARCHAR(20),
    credits_issued DATE,
    net DECIMAL(15,2) NOT NULL,
    vat DECIMAL(15,2) NOT NULL,
    gross DECIMAL(15,2) NOT NULL,
    open_amount DECIMAL(15,2) NOT NULL,
    settled_on DATE,
    email VARCHAR(200) NOT NULL,
    language VARCHAR(2) NOT NULL,
    why VARCHAR(2000) NOT NULL,
    search_name VARCHAR(300) NOT NULL,
    CONSTRAINT billing_invoice_once UNIQUE (contract, due_key)
);
CREATE UNIQUE INDEX billing_invoice_order ON billing_invoice (id);
CREATE INDEX billing_invoice_open ON billing_invoice (settled_on, due);
CREATE INDEX billing_invoice_credits ON billing_invoice (credits);

CREATE TABLE billing_line (
    number VARCHAR(20) NOT NULL,
    place INTEGER NOT NULL,
    text VARCHAR(500) NOT NULL,
    quantity DECIMAL(15,4) NOT NULL,
    unit VARCHAR(3) NOT NULL,
    price DECIMAL(20,10) NOT NULL,
    vat_category VARCHAR(10) NOT NULL,
    vat_percent DECIMAL(5,2) NOT NULL,
    vat_reason VARCHAR(200) NOT NULL,
    period_first DATE,
    period_last DATE,
    why VARCHAR(1000) NOT NULL,
    PRIMARY KEY (number, place)
);

--changeset crmdata:billing-3
--comment: Money that came in, each once for ever; what it was set against, and what was taken back.

CREATE TABLE billing_payment (
    payment_key VARCHAR(150) NOT NULL PRIMARY KEY,
    id VARCHAR(36) NOT NULL,
    contract VARCHAR(20) NOT NULL,
    received_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    way VARCHAR(10) NOT NULL,
    text VARCHAR(500) NOT NULL,
    unused DECIMAL(15,2) NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    entered_by VARCHAR(200) NOT NULL,
    told_on DATE NOT NULL,
    journal_year INTEGER NOT NULL,
    journal_number BIGINT NOT NULL,
    reversed_on DATE,
    reversed_code VARCHAR(10)
);
CREATE UNIQUE INDEX billing_payment_order ON billing_payment (id);
CREATE INDEX billing_payment_contract ON billing_payment (contract, received_on);
CREATE INDEX billing_payment_day ON billing_payment (received_on);

CREATE TABLE billing_allocation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    invoice VARCHAR(20) NOT NULL,
    kind VARCHAR(12) NOT NULL,
    source VARCHAR(150) NOT NULL,
    made_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    vat DECIMAL(15,2) NOT NULL
);
CREATE INDEX billing_allocation_invoice ON billing_allocation (invoice);
CREATE INDEX billing_allocation_source ON billing_allocation (source);
CREATE INDEX billing_allocation_day ON billing_allocation (made_on);

CREATE TABLE billing_write_off (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    invoice VARCHAR(20) NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    vat DECIMAL(15,2) NOT NULL,
    made_on DATE NOT NULL,
    reason VARCHAR(300) NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    entered_by VARCHAR(200) NOT NULL
);

CREATE TABLE billing_refund (
    refund_key VARCHAR(150) NOT NULL PRIMARY KEY,
    contract VARCHAR(20) NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    paid_on DATE NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    entered_by VARCHAR(200) NOT NULL
);

--changeset crmdata:billing-4
--comment: Entries of the accounts, numbered without a gap within journal and year. Only ever added to.

CREATE TABLE billing_entry (
    journal VARCHAR(4) NOT NULL,
    fiscal_year INTEGER NOT NULL,
    number BIGINT NOT NULL,
    entry_date DATE NOT NULL,
    piece VARCHAR(60) NOT NULL,
    piece_date DATE NOT NULL,
    text VARCHAR(200) NOT NULL,
    validated DATE NOT NULL,
    PRIMARY KEY (journal, fiscal_year, number)
);
CREATE INDEX billing_entry_year ON billing_entry (fiscal_year, validated, journal, number);
CREATE INDEX billing_entry_piece ON billing_entry (piece);

CREATE TABLE billing_entry_line (
    journal VARCHAR(4) NOT NULL,
    fiscal_year INTEGER NOT NULL,
    number BIGINT NOT NULL,
    place INTEGER NOT NULL,
    account VARCHAR(12) NOT NULL,
    account_name VARCHAR(60) NOT NULL,
    auxiliary VARCHAR(20) NOT NULL,
    auxiliary_name VARCHAR(200) NOT NULL,
    debit DECIMAL(15,2) NOT NULL,
    credit DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (journal, fiscal_year, number, place)
);

--changeset crmdata:billing-5
--comment: How far the billing run came, its runs, and what could not be made into a document yet.

CREATE TABLE billing_cursor (
    name VARCHAR(20) NOT NULL PRIMARY KEY,
    last_due VARCHAR(36) NOT NULL,
    turns BIGINT NOT NULL
);

INSERT INTO billing_cursor (name, last_due, turns) VALUES ('issue', '', 0);

CREATE TABLE billing_set_aside (
    contract VARCHAR(20) NOT NULL,
    due_key VARCHAR(150) NOT NULL,
    due_id VARCHAR(36) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    since_at TIMESTAMP NOT NULL,
    PRIMARY KEY (contract, due_key)
);
