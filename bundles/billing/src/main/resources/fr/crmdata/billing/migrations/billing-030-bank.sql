--liquibase formatted sql

--changeset crmdata:billing-030-1
--comment: Mandates: what happened to each, never changed, and what follows of it today. Amounts are cents everywhere.

CREATE TABLE billing_mandate (
    reference VARCHAR(35) NOT NULL PRIMARY KEY,
    contract VARCHAR(40) NOT NULL,
    state VARCHAR(10) NOT NULL,
    scheme VARCHAR(4) NOT NULL,
    holder VARCHAR(300) NOT NULL,
    iban VARCHAR(34) NOT NULL,
    signed_on DATE NOT NULL,
    usable_until DATE NOT NULL,
    facts BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX billing_mandate_contract ON billing_mandate (contract);
CREATE INDEX billing_mandate_iban ON billing_mandate (iban);

CREATE TABLE billing_mandate_fact (
    mandate VARCHAR(35) NOT NULL,
    ordinal BIGINT NOT NULL,
    fact_key VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    on_day DATE NOT NULL,
    content VARCHAR(4000) NOT NULL,
    done_by VARCHAR(200) NOT NULL,
    done_at TIMESTAMP NOT NULL,
    CONSTRAINT billing_mandate_fact_pk PRIMARY KEY (mandate, ordinal),
    CONSTRAINT billing_mandate_fact_once UNIQUE (mandate, fact_key)
);

CREATE TABLE billing_mandate_asked (
    contract VARCHAR(40) NOT NULL PRIMARY KEY,
    asked_at TIMESTAMP NOT NULL
);

CREATE TABLE billing_known_account (
    iban VARCHAR(34) NOT NULL,
    contract VARCHAR(40) NOT NULL,
    CONSTRAINT billing_known_account_pk PRIMARY KEY (iban, contract)
);

--changeset crmdata:billing-030-2
--comment: Debits, refunds and the batches in which they go to the bank.

CREATE TABLE billing_bank_number (
    series VARCHAR(20) NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);

CREATE TABLE billing_batch (
    id VARCHAR(30) NOT NULL PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    state VARCHAR(10) NOT NULL,
    profile VARCHAR(20) NOT NULL,
    how_many BIGINT NOT NULL,
    total BIGINT NOT NULL,
    execution DATE NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by VARCHAR(200) NOT NULL,
    made_by_id VARCHAR(200) NOT NULL,
    file_id VARCHAR(36),
    hash VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL,
    released_at TIMESTAMP,
    released_by VARCHAR(200) NOT NULL,
    sent_at TIMESTAMP,
    receipt VARCHAR(500) NOT NULL,
    answer VARCHAR(500) NOT NULL,
    tries BIGINT NOT NULL,
    next_try TIMESTAMP,
    error VARCHAR(1000) NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX billing_batch_state ON billing_batch (state, id);

CREATE TABLE billing_batch_group (
    id VARCHAR(35) NOT NULL PRIMARY KEY,
    batch VARCHAR(30) NOT NULL,
    collect_on DATE NOT NULL,
    scheme VARCHAR(4) NOT NULL,
    sequence VARCHAR(4) NOT NULL,
    how_many BIGINT NOT NULL,
    total BIGINT NOT NULL,
    expected BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    credited_on DATE
);
CREATE INDEX billing_batch_group_batch ON billing_batch_group (batch);
CREATE INDEX billing_batch_group_state ON billing_batch_group (state, id);

CREATE TABLE billing_debit (
    id VARCHAR(35) NOT NULL PRIMARY KEY,
    bare VARCHAR(35) NOT NULL,
    invoice VARCHAR(35) NOT NULL,
    presentation BIGINT NOT NULL,
    contract VARCHAR(40) NOT NULL,
    client VARCHAR(300) NOT NULL,
    mandate VARCHAR(35) NOT NULL,
    amount BIGINT NOT NULL,
    wanted DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    batch VARCHAR(30),
    batch_group VARCHAR(35),
    collect_on DATE,
    mandate_use VARCHAR(4000) NOT NULL,
    reason VARCHAR(20) NOT NULL,
    moved_on DATE,
    CONSTRAINT billing_debit_once UNIQUE (invoice, presentation)
);
CREATE INDEX billing_debit_bare ON billing_debit (bare);
CREATE INDEX billing_debit_state ON billing_debit (state, wanted);
CREATE INDEX billing_debit_group ON billing_debit (batch_group, id);
CREATE INDEX billing_debit_batch ON billing_debit (batch, id);
CREATE INDEX billing_debit_mandate ON billing_debit (mandate, state);
CREATE INDEX billing_debit_contract ON billing_debit (contract);

CREATE TABLE billing_refund_order (
    id VARCHAR(35) NOT NULL PRIMARY KEY,
    bare VARCHAR(35) NOT NULL,
    refund_key VARCHAR(200) NOT NULL,
    contract VARCHAR(40) NOT NULL,
    document VARCHAR(35) NOT NULL,
    client VARCHAR(300) NOT NULL,
    iban VARCHAR(34) NOT NULL,
    amount BIGINT NOT NULL,
    remittance VARCHAR(140) NOT NULL,
    state VARCHAR(10) NOT NULL,
    batch VARCHAR(30),
    reason VARCHAR(20) NOT NULL,
    moved_on DATE,
    asked_by VARCHAR(200) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    CONSTRAINT billing_refund_order_once UNIQUE (refund_key)
);
CREATE INDEX billing_refund_order_bare ON billing_refund_order (bare);
CREATE INDEX billing_refund_order_state ON billing_refund_order (state, id);
CREATE INDEX billing_refund_order_batch ON billing_refund_order (batch, id);

--changeset crmdata:billing-030-3
--comment: Files of the bank, what each says, and what was done about it.

CREATE TABLE billing_bank_file (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    name VARCHAR(300) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    hash_key VARCHAR(110) NOT NULL,
    bytes BIGINT NOT NULL,
    format VARCHAR(40) NOT NULL,
    state VARCHAR(10) NOT NULL,
    file_id VARCHAR(36),
    way VARCHAR(10) NOT NULL,
    received_at TIMESTAMP NOT NULL,
    received_by VARCHAR(200) NOT NULL,
    read_at TIMESTAMP,
    entries BIGINT NOT NULL,
    done BIGINT NOT NULL,
    booked BIGINT NOT NULL,
    to_match BIGINT NOT NULL,
    aside BIGINT NOT NULL,
    problems BIGINT NOT NULL,
    first_of VARCHAR(36),
    why VARCHAR(1000) NOT NULL,
    CONSTRAINT billing_bank_file_once UNIQUE (hash_key)
);
CREATE INDEX billing_bank_file_state ON billing_bank_file (state, id);

CREATE TABLE billing_bank_problem (
    bank_file VARCHAR(36) NOT NULL,
    ordinal BIGINT NOT NULL,
    trouble VARCHAR(30) NOT NULL,
    line_at BIGINT NOT NULL,
    column_at BIGINT NOT NULL,
    path VARCHAR(300) NOT NULL,
    arguments VARCHAR(2000) NOT NULL,
    CONSTRAINT billing_bank_problem_pk PRIMARY KEY (bank_file, ordinal)
);

CREATE TABLE billing_bank_entry (
    id VARCHAR(50) NOT NULL PRIMARY KEY,
    bank_file VARCHAR(36) NOT NULL,
    strong VARCHAR(64),
    content VARCHAR(64) NOT NULL,
    named SMALLINT NOT NULL,
    format VARCHAR(40) NOT NULL,
    state VARCHAR(10) NOT NULL,
    why VARCHAR(60) NOT NULL,
    booked_on DATE,
    amount BIGINT,
    currency VARCHAR(3) NOT NULL,
    party VARCHAR(200) NOT NULL,
    iban VARCHAR(34) NOT NULL,
    end_to_end VARCHAR(70) NOT NULL,
    reason VARCHAR(20) NOT NULL,
    items VARCHAR(1000) NOT NULL,
    entry VARCHAR(8000) NOT NULL,
    decided_by VARCHAR(200) NOT NULL,
    decided_at TIMESTAMP,
    note VARCHAR(500) NOT NULL
);
CREATE INDEX billing_bank_entry_file ON billing_bank_entry (bank_file, state, id);
CREATE INDEX billing_bank_entry_state ON billing_bank_entry (state, id);
CREATE INDEX billing_bank_entry_strong ON billing_bank_entry (strong);
CREATE INDEX billing_bank_entry_content ON billing_bank_entry (content);

CREATE TABLE billing_bank_lock (
    name VARCHAR(20) NOT NULL PRIMARY KEY,
    taken BIGINT NOT NULL
);
INSERT INTO billing_bank_lock (name, taken) VALUES ('bank', 0);

--changeset crmdata:billing-030-4
--comment: What a person has to do because of the bank, such as calling a client whose debit came back.

CREATE TABLE billing_bank_task (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    task_key VARCHAR(200) NOT NULL,
    step VARCHAR(30) NOT NULL,
    contract VARCHAR(40) NOT NULL,
    subject VARCHAR(40) NOT NULL,
    reason VARCHAR(20) NOT NULL,
    amount BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    done_by VARCHAR(200) NOT NULL,
    done_at TIMESTAMP,
    note VARCHAR(500) NOT NULL,
    CONSTRAINT billing_bank_task_once UNIQUE (task_key)
);
CREATE INDEX billing_bank_task_state ON billing_bank_task (state, id);
CREATE INDEX billing_bank_task_contract ON billing_bank_task (contract, id);

--changeset crmdata:billing-030-5
--comment: Transfers that name nothing are looked for by their amount.

CREATE INDEX billing_invoice_amount ON billing_invoice (open_amount);
