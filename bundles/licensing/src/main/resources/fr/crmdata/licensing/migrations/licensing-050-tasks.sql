--liquibase formatted sql

--changeset crmdata:licensing-050-1
--comment: What people were asked to do and have done, or what need not be done any more; each once.

CREATE TABLE licensing_task_done (
    contract VARCHAR(20) NOT NULL,
    act_key VARCHAR(150) NOT NULL,
    done_at TIMESTAMP NOT NULL,
    done_by VARCHAR(64) NOT NULL,
    done_name VARCHAR(200) NOT NULL,
    note VARCHAR(300) NOT NULL,
    PRIMARY KEY (contract, act_key)
);
