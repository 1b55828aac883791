package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.Timeline.Entry;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what other areas add to timelines; within a transaction of its caller. */
@Component(service = EntryStore.class)
public final class EntryStore {

    private final Transactions transactions;

    @Activate
    public EntryStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    public boolean has(String area, String key) {
        return sql().first(
                        "SELECT id FROM contacts_entry WHERE area = ? AND entry_key = ?",
                        row -> row.text("id"),
                        area,
                        key)
                .isPresent();
    }

    public void insert(String contactId, Entry entry, Instant at, String byName) {
        sql().update(
                        "INSERT INTO contacts_entry"
                                + " (id, contact_id, area, entry_key, happened_at, by_name, icon, title, text, href)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        contactId,
                        entry.area(),
                        entry.key(),
                        at,
                        byName,
                        entry.icon(),
                        entry.title(),
                        entry.text(),
                        entry.href());
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
