--liquibase formatted sql

--changeset crmdata:licensing-30
--comment what the service costs, what is offered, who ordered it

CREATE TABLE licensing_price_list (
    version VARCHAR(20) NOT NULL PRIMARY KEY,
    valid_from DATE NOT NULL,
    reinstatement_fee DECIMAL(15,2) NOT NULL,
    data_return_fee DECIMAL(15,2) NOT NULL,
    published_by VARCHAR(100) NOT NULL,
    published_at TIMESTAMP NOT NULL
);
CREATE INDEX licensing_price_list_by_day ON licensing_price_list (valid_from);

CREATE TABLE licensing_price_line (
    version VARCHAR(20) NOT NULL,
    place INTEGER NOT NULL,
    module VARCHAR(30) NOT NULL,
    unit DECIMAL(20,10) NOT NULL,
    year_unit DECIMAL(20,10) NOT NULL,
    PRIMARY KEY (version, place)
);

CREATE TABLE licensing_offer (
    code VARCHAR(40) NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE,
    modules VARCHAR(500) NOT NULL,
    discount DECIMAL(5,2) NOT NULL,
    commitment_months INTEGER NOT NULL,
    trial_days INTEGER NOT NULL,
    is_public BOOLEAN NOT NULL
);

CREATE TABLE licensing_order (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    state VARCHAR(12) NOT NULL,
    order_key VARCHAR(64) NOT NULL,
    order_hash VARCHAR(64) NOT NULL,
    received_at TIMESTAMP NOT NULL,
    network_address VARCHAR(60) NOT NULL,
    holder_name VARCHAR(200) NOT NULL,
    holder_person VARCHAR(100) NOT NULL,
    holder_street VARCHAR(300) NOT NULL,
    holder_postal_code VARCHAR(20) NOT NULL,
    holder_city VARCHAR(100) NOT NULL,
    holder_country VARCHAR(2) NOT NULL,
    holder_siren VARCHAR(9) NOT NULL,
    holder_email VARCHAR(190) NOT NULL,
    language VARCHAR(2) NOT NULL,
    administrator VARCHAR(100) NOT NULL,
    administrator_email VARCHAR(190) NOT NULL,
    offer VARCHAR(40) NOT NULL,
    months INTEGER NOT NULL,
    payment_method VARCHAR(20) NOT NULL,
    iban VARCHAR(34) NOT NULL,
    answers VARCHAR(1000) NOT NULL,
    terms_version VARCHAR(20) NOT NULL,
    terms_hash VARCHAR(64) NOT NULL,
    trial BOOLEAN NOT NULL,
    client VARCHAR(40) NOT NULL,
    contract VARCHAR(30) NOT NULL,
    step VARCHAR(60) NOT NULL,
    refusal VARCHAR(1000) NOT NULL,
    decided_by VARCHAR(100) NOT NULL,
    job VARCHAR(36) NOT NULL,
    trial_until DATE
);
CREATE UNIQUE INDEX licensing_order_once ON licensing_order (order_key);
CREATE INDEX licensing_order_by_state ON licensing_order (state, id);
CREATE INDEX licensing_order_by_client ON licensing_order (client);

CREATE TABLE licensing_order_line (
    order_id VARCHAR(36) NOT NULL,
    place INTEGER NOT NULL,
    module VARCHAR(30) NOT NULL,
    seats INTEGER NOT NULL,
    unit DECIMAL(20,10) NOT NULL,
    PRIMARY KEY (order_id, place)
);

--changeset crmdata:licensing-31
--comment: Who bills a contract looks for the order that it came from.

CREATE INDEX licensing_order_by_contract ON licensing_order (contract);
