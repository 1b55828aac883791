package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks through all match keys in their order; within a transaction of its caller. */
@Component(service = KeyScan.class)
public final class KeyScan {

    private final Transactions transactions;

    @Activate
    public KeyScan(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** A contact that lies under a key. */
    public record Entry(long key, String contactId) {}

    /** @param key to go on behind; the smallest number there is for the beginning */
    public List<Entry> behind(long key, int limit) {
        return sql().list(
                        "SELECT match_key, contact_id FROM contacts_key WHERE match_key > ? ORDER BY match_key",
                        limit,
                        row -> new Entry(row.number("match_key"), row.text("contact_id")),
                        key);
    }

    public long count() {
        return sql().first("SELECT COUNT(*) AS entries FROM contacts_key", row -> row.number("entries"))
                .orElse(0L);
    }

    /** How many lie under a key. */
    public long count(String key) {
        return count(KeyNumber.of(key));
    }

    /** @param key as an {@link Entry} has it */
    public long count(long key) {
        return sql().first(
                        "SELECT COUNT(*) AS entries FROM contacts_key WHERE match_key = ?",
                        row -> row.number("entries"),
                        key)
                .orElse(0L);
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
