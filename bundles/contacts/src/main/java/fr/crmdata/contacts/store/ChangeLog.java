package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All changes of contacts in one order, so that whoever follows misses none.
 *
 * <p>A number taken while a transaction is open would not do: one that began earlier and commits later would put its number
 * where readers have been already. So changes are written without number, and whoever reads gives those that are committed
 * by then the next ones, holding a lock that no writer ever waits for. What commits afterwards gets higher numbers.
 */
@Component(service = ChangeLog.class)
public final class ChangeLog {

    private static final int PIECE = 2000;

    private final Transactions transactions;

    @Activate
    public ChangeLog(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether others than this process may write into the database, as they may on a server. */
    public boolean isShared() {
        return transactions.inOne(() -> {
            try {
                var product = transactions.connection().getMetaData().getDatabaseProductName();
                return !Objects.requireNonNullElse(product, "").contains("Derby");
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        });
    }

    /**
     * A piece of the order.
     *
     * @param contacts as they are now, deleted ones included, each at its last change
     * @param next number to go on from
     */
    public record Changed(List<Contact> contacts, long next) {
        public Changed {
            contacts = List.copyOf(contacts);
        }
    }

    /** A change of a contact, and its place in the order. */
    public record Mark(String contactId, long version, long number) {}

    private record Unnumbered(String contactId, long version) {}

    private record Numbered(Contact contact, long number) {}

    /**
     * Contacts that were changed after a number; fewer than the limit only when there are no more. In transactions of its own:
     * not to be called with one open, for that would keep the numbers from others until it ends.
     *
     * @param number 0 for the beginning
     */
    public Changed since(long number, int limit) {
        numberAll();
        var found = transactions.inOne(() -> sql().list(
                        "SELECT " + ContactTable.COLUMNS + ", h.change_number FROM contacts_history h"
                                + " JOIN contacts_contact c ON c.id = h.contact_id AND c.version = h.version"
                                + " WHERE h.change_number > ? ORDER BY h.change_number",
                        limit,
                        row -> new Numbered(ContactTable.read(row), row.number("change_number")),
                        number));
        return new Changed(
                found.stream().map(Numbered::contact).toList(),
                found.isEmpty() ? number : found.get(found.size() - 1).number());
    }

    /** The same without the contacts themselves, and with every change of theirs. */
    public List<Mark> marksSince(long number, int limit) {
        numberAll();
        return transactions.inOne(() -> sql().list(
                        "SELECT contact_id, version, change_number FROM contacts_history WHERE change_number > ?"
                                + " ORDER BY change_number",
                        limit,
                        row -> new Mark(row.text("contact_id"), row.number("version"), row.number("change_number")),
                        number));
    }

    /** The last number so far: what is read from now on has all changes up to it. */
    public long last() {
        numberAll();
        return transactions.inOne(this::lastNumber);
    }

    private void numberAll() {
        if (transactions.isOpen()) {
            throw new IllegalStateException("changes are followed outside transactions");
        }
        while (transactions.inOne(this::numberSome)) {
            // A piece at a time, so that none takes long.
        }
    }

    private long lastNumber() {
        return sql().first("SELECT last_number FROM contacts_counter WHERE id = 1", row -> row.number("last_number"))
                .orElseThrow();
    }

    /** @return whether there may be more without number */
    private boolean numberSome() {
        if (unnumbered(1).isEmpty()) {
            return false;
        }
        sql().update("UPDATE contacts_counter SET last_number = last_number WHERE id = 1");
        var last = lastNumber();
        var changes = unnumbered(PIECE);
        var rows = new ArrayList<Object[]>(changes.size());
        for (var change : changes) {
            rows.add(new Object[] {last + rows.size() + 1, change.contactId(), change.version()});
        }
        if (!rows.isEmpty()) {
            sql().batch("UPDATE contacts_history SET change_number = ? WHERE contact_id = ? AND version = ?", rows);
            sql().update("UPDATE contacts_counter SET last_number = ? WHERE id = 1", last + rows.size());
        }
        return changes.size() == PIECE;
    }

    private List<Unnumbered> unnumbered(int limit) {
        return sql().list(
                        "SELECT contact_id, version FROM contacts_history WHERE change_number IS NULL"
                                + " ORDER BY happened_at, contact_id, version",
                        limit,
                        row -> new Unnumbered(row.text("contact_id"), row.number("version")));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
