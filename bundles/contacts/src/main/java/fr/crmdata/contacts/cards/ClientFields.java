package fr.crmdata.contacts.cards;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.store.FieldStore;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The custom fields of the caller's client. */
@Component(service = FieldDesk.class)
public final class ClientFields implements FieldDesk {

    private static final int MOST = 100;

    private final Access access;
    private final Transactions transactions;
    private final FieldStore store;
    private final Audit audit;

    @Activate
    public ClientFields(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference FieldStore store,
            @Reference Audit audit) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public CustomFields all() {
        access.require(ContactPermissions.READ);
        return store.all();
    }

    @Override
    public CustomField add(CustomField field) {
        access.require(ContactPermissions.SETTINGS);
        var present = store.all();
        if (present.find(field.key()).isPresent()) {
            throw new ContactRefusal.Invalid("key", "contacts.custom.exists", field.key());
        }
        if (present.all().size() >= MOST) {
            throw new ContactRefusal.Invalid("key", "contacts.custom.too-many", MOST);
        }
        return save(field, "added");
    }

    @Override
    public CustomField change(CustomField field) {
        access.require(ContactPermissions.SETTINGS);
        var before = known(field.key());
        if (field.type() != before.type()) {
            throw new ContactRefusal.Invalid("type", "contacts.custom.type-fixed");
        }
        for (var choice : before.choices()) {
            if (field.choices().stream().noneMatch(kept -> kept.key().equals(choice.key()))) {
                refuseUsed(field.key(), choice);
            }
        }
        return save(field, "changed");
    }

    private void refuseUsed(String key, CustomField.Choice choice) {
        var contacts = store.used(key, choice.key());
        if (contacts > 0) {
            throw new ContactRefusal.Invalid("choices", "contacts.custom.choice-used", choice.labelFr(), contacts);
        }
    }

    @Override
    public CustomField archive(String key, boolean archived) {
        access.require(ContactPermissions.SETTINGS);
        var before = known(key);
        var after = new CustomField(
                key,
                before.labelFr(),
                before.labelEn(),
                before.type(),
                before.scope(),
                before.choices(),
                before.required(),
                before.position(),
                archived);
        return save(after, archived ? "archived" : "brought back");
    }

    @Override
    public long used(String key) {
        access.require(ContactPermissions.READ);
        return store.used(known(key).key());
    }

    private CustomField known(String key) {
        return store.all()
                .find(key)
                .orElseThrow(() -> new ContactRefusal.Invalid("key", "contacts.custom.unknown-key", key));
    }

    private CustomField save(CustomField field, String what) {
        transactions.inOne(() -> {
            store.save(field);
            audit.record("contacts.custom-field", field.key(), Map.of("what", what));
        });
        return field;
    }
}
