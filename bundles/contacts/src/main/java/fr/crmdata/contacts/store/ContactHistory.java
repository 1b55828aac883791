package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.Changes;
import fr.crmdata.contacts.model.CustomFields;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of contacts, change by change. Nothing in it is ever rewritten. */
@Component(service = ContactHistory.class)
public final class ContactHistory {

    private static final String COLUMNS =
            "contact_id, version, happened_at, user_id, user_name, cause, origin, changes";
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final Access access;
    private final FieldStore fields;

    @Activate
    public ContactHistory(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Access access,
            @Reference FieldStore fields) {
        this.transactions = transactions;
        this.access = access;
        this.fields = fields;
    }

    /** A revision of one of many contacts. */
    public record Entry(String contactId, Revision revision) {}

    /** A contact before and after a change; a new one has no before. */
    record Step(Optional<Contact> before, Contact after) {}

    void add(List<Step> steps, Occasion occasion) {
        var caller = access.caller();
        var name = caller.name().length() <= LONGEST_NAME
                ? caller.name()
                : caller.name().substring(0, LONGEST_NAME);
        var rows = new ArrayList<Object[]>(steps.size());
        for (var step : steps) {
            rows.add(new Object[] {
                step.after().id(),
                step.after().version(),
                step.after().updatedAt(),
                caller.id(),
                name,
                occasion.cause(),
                Optional.of(occasion.origin()).filter(origin -> !origin.isEmpty()),
                changes(step)
            });
        }
        sql().batch("INSERT INTO contacts_history (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private static Optional<String> changes(Step step) {
        // Which field it is shows in its key: definitions are not needed for writing.
        return step.before()
                .map(before -> Changes.between(before.details(), step.after().details(), CustomFields.none()))
                .filter(changes -> !changes.isEmpty())
                .map(PlainJson::writeChanges);
    }

    /**
     * The newest first.
     *
     * @param below only revisions below this version
     */
    public List<Revision> page(String contactId, long below, int limit) {
        return sql()
                .list(
                        "SELECT " + COLUMNS + " FROM contacts_history WHERE contact_id = ? AND version < ?"
                                + " ORDER BY version DESC",
                        limit,
                        reader(),
                        contactId,
                        below)
                .stream()
                .map(Entry::revision)
                .toList();
    }

    public Optional<Revision> find(String contactId, long version) {
        return sql().first(
                        "SELECT " + COLUMNS + " FROM contacts_history WHERE contact_id = ? AND version = ?",
                        reader(),
                        contactId,
                        version)
                .map(Entry::revision);
    }

    /**
     * All that an import, merge or job did, in the order of the contacts' ids.
     *
     * @param after id of the contact to go on behind; empty text for the beginning
     */
    public List<Entry> of(String origin, String after, int limit) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_history WHERE origin = ? AND contact_id > ?"
                                + " ORDER BY contact_id, version",
                        limit,
                        reader(),
                        origin,
                        after);
    }

    /** The card as it was at a version, by taking back one after the other what happened since. */
    public ContactDetails asOf(Contact contact, long version) {
        var details = contact.details();
        var later = sql().list(
                        "SELECT " + COLUMNS
                                + " FROM contacts_history WHERE contact_id = ? AND version > ? AND version <= ?"
                                + " ORDER BY version DESC",
                        reader(),
                        contact.id(),
                        version,
                        contact.version());
        for (var entry : later) {
            for (var change : entry.revision().changes()) {
                details = Changes.restore(details, change);
            }
        }
        return details;
    }

    private Sql.Reader<Entry> reader() {
        var customFields = fields.all();
        return row -> read(row, customFields);
    }

    private static Entry read(Sql.Row row, CustomFields customFields) throws SQLException {
        var version = row.number("version");
        var changes = row.textIfAny("changes");
        return new Entry(
                row.text("contact_id"),
                new Revision(
                        Long.toString(version),
                        version,
                        row.instant("happened_at"),
                        row.text("user_id"),
                        row.text("user_name"),
                        row.constant("cause", Cause.class),
                        row.textIfAny("origin").orElse(""),
                        changes.map(json -> PlainJson.readChanges(json, customFields))
                                .orElse(List.of())));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
