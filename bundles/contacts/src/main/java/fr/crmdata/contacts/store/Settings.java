package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Transactions;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a client's administrator has set for the address book: a text, mostly JSON, by name. */
@Component(service = Settings.class)
public final class Settings {

    private final Transactions transactions;
    private final Entities entities;

    @Activate
    public Settings(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference(target = "(area=contacts)") Entities entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    public Optional<String> read(String name) {
        return transactions.inOne(() -> Optional.ofNullable(entities.current().find(SettingRow.class, name))
                .map(SettingRow::value));
    }

    /** @param value at most 30,000 characters */
    public void write(String name, String value) {
        transactions.inOne(() -> {
            var row = entities.current().find(SettingRow.class, name);
            if (row == null) {
                entities.current().persist(new SettingRow(name, value));
            } else {
                row.change(value);
            }
        });
    }
}
