package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Sql;
import fr.crmdata.contacts.formats.ContactDocument;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of contacts. The card lies in it as one JSON document; beside it only what is asked for by SQL. */
final class ContactTable {

    static final String COLUMNS =
            "c.id, c.version, c.document, c.created_at, c.created_by, c.updated_at, c.updated_by, c.deleted_at, c.merged_into";

    private static final int PER_STATEMENT = 128;

    private final Sql sql;

    ContactTable(Sql sql) {
        this.sql = sql;
    }

    static Contact read(Sql.Row row) throws SQLException {
        return new Contact(
                row.text("id"),
                row.number("version"),
                ContactDocument.read(row.text("document")),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("updated_at"),
                row.text("updated_by"),
                row.instantIfAny("deleted_at"),
                row.textIfAny("merged_into"));
    }

    Optional<Contact> find(String id) {
        return sql.first("SELECT " + COLUMNS + " FROM contacts_contact c WHERE c.id = ?", ContactTable::read, id);
    }

    /** By id. */
    Map<String, Contact> find(Collection<String> ids) {
        var found = new HashMap<String, Contact>();
        for (var piece : Pieces.of(ids, PER_STATEMENT)) {
            sql.list(
                            "SELECT " + COLUMNS + " FROM contacts_contact c WHERE c.id IN " + Pieces.marks(piece),
                            ContactTable::read,
                            Pieces.padded(piece))
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }

    /** Ids of the imports that created contacts, by the contacts' ids. */
    Map<String, String> importIds(Collection<String> ids) {
        var found = new HashMap<String, String>();
        for (var piece : Pieces.of(ids, PER_STATEMENT)) {
            sql.list(
                    "SELECT c.id, c.import_id FROM contacts_contact c WHERE c.import_id IS NOT NULL AND c.id IN "
                            + Pieces.marks(piece),
                    row -> found.put(row.text("id"), row.text("import_id")),
                    Pieces.padded(piece));
        }
        return found;
    }

    List<Contact> after(String id, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM contacts_contact c WHERE c.id > ? ORDER BY c.id",
                limit,
                ContactTable::read,
                id);
    }

    /** Who has this reference, whatever its case. */
    Optional<Contact> byReference(String reference) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM contacts_contact c WHERE c.reference_key = ?",
                ContactTable::read,
                MatchKeys.ofReference(reference));
    }

    long count() {
        return sql.first(
                        "SELECT COUNT(*) AS contacts FROM contacts_contact WHERE deleted_at IS NULL",
                        row -> row.number("contacts"))
                .orElse(0L);
    }

    void insert(List<Contact> contacts, Optional<String> importId) {
        var rows = new ArrayList<Object[]>(contacts.size());
        for (var contact : contacts) {
            rows.add(new Object[] {
                contact.id(),
                contact.version(),
                contact.details().kind(),
                Words.sortKey(contact.details().name()),
                ContactDocument.write(contact.details()),
                referenceKey(contact),
                contact.createdAt(),
                contact.createdBy(),
                contact.updatedAt(),
                contact.updatedBy(),
                importId
            });
        }
        sql.batch(
                "INSERT INTO contacts_contact (id, version, kind, sort_name, document, reference_key, created_at, created_by,"
                        + " updated_at, updated_by, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /**
     * Writes contacts whose rows still have the version before.
     *
     * @return ids of those that have another version by now, or are gone
     */
    List<String> update(List<Contact> contacts) {
        var rows = new ArrayList<Object[]>(contacts.size());
        for (var contact : contacts) {
            rows.add(new Object[] {
                contact.version(),
                contact.details().kind(),
                Words.sortKey(contact.details().name()),
                ContactDocument.write(contact.details()),
                referenceKey(contact),
                contact.updatedAt(),
                contact.updatedBy(),
                contact.deletedAt(),
                contact.mergedInto(),
                contact.id(),
                contact.version() - 1
            });
        }
        var counts = sql.batch(
                "UPDATE contacts_contact SET version = ?, kind = ?, sort_name = ?, document = ?, reference_key = ?,"
                        + " updated_at = ?, updated_by = ?, deleted_at = ?, merged_into = ? WHERE id = ? AND version = ?",
                rows);
        var stale = new ArrayList<String>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                stale.add(contacts.get(i).id());
            }
        }
        return stale;
    }

    /** Nobody else writes this contact until the transaction ends. */
    boolean lock(String id) {
        return sql.update("UPDATE contacts_contact SET version = version WHERE id = ?", id) == 1;
    }

    /** A deleted contact does not keep its reference from others; without one its own id stands there. */
    private static String referenceKey(Contact contact) {
        return contact.details()
                .reference()
                .filter(reference -> !contact.isDeleted())
                .map(MatchKeys::ofReference)
                .orElse(contact.id());
    }
}
