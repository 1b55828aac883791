package fr.crmdata.contacts.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A setting of one client's address book. */
@Entity
@Table(name = "contacts_setting")
class SettingRow {

    @Id
    @Column(length = 60)
    private String name;

    @Column(name = "setting_value", nullable = false, length = 30_000)
    private String value;

    @Version
    private long version;

    SettingRow(String name, String value) {
        this.name = name;
        this.value = value;
    }

    String value() {
        return value;
    }

    void change(String changed) {
        this.value = changed;
    }
}
