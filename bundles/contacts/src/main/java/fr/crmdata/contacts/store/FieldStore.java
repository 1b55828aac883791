package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The definitions of a client's custom fields. */
@Component(service = FieldStore.class)
public final class FieldStore {

    private final Transactions transactions;
    private final Entities entities;
    private final Access access;
    private final Remembered<CustomFields> remembered = new Remembered<>();

    @Activate
    public FieldStore(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference(target = "(area=contacts)") Entities entities,
            @Reference Access access) {
        this.transactions = transactions;
        this.entities = entities;
        this.access = access;
    }

    public CustomFields all() {
        return remembered.get(access.caller().client(), () -> transactions.inOne(this::read));
    }

    private CustomFields read() {
        return new CustomFields(
                entities
                        .current()
                        .createQuery("SELECT f FROM CustomFieldRow f", CustomFieldRow.class)
                        .getResultList()
                        .stream()
                        .map(CustomFieldRow::toField)
                        .toList());
    }

    /** Adds a field, or changes the one with its key. */
    public void save(CustomField field) {
        var client = access.caller().client();
        transactions.inOne(() -> {
            var row = entities.current().find(CustomFieldRow.class, field.key());
            if (row == null) {
                entities.current().persist(new CustomFieldRow(field));
            } else {
                row.copy(field);
            }
            transactions.afterCommit(() -> remembered.forget(client));
        });
    }

    /** How many contacts, deleted ones included, have a value in a field. Reads them all: for settings pages, not for lists. */
    public long used(String key) {
        return count("%\"custom\":{%\"" + key + "\":%");
    }

    /** How many contacts have this one of a field's choices. */
    public long used(String key, String choice) {
        return count("%\"custom\":{%\"" + key + "\":\"" + choice + "\"%");
    }

    private long count(String pattern) {
        return transactions.inOne(() -> Sql.on(transactions.connection())
                .first(
                        "SELECT COUNT(*) AS contacts FROM contacts_contact WHERE document LIKE ?",
                        row -> row.number("contacts"),
                        pattern)
                .orElse(0L));
    }
}
