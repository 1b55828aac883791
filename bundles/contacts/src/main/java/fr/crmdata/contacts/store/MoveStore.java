package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.RelationStore.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves what belongs to one contact to another, and exactly that back; within a transaction of its caller. What both had is
 * hidden on one side meanwhile.
 */
@Component(service = MoveStore.class)
public final class MoveStore {

    /** Where things say whose they are. */
    private enum Belonging {
        NOTE("contacts_note", "contact_id", ""),
        TASK("contacts_task", "contact_id", ""),
        ATTACHMENT("contacts_attachment", "contact_id", ""),
        ENTRY("contacts_entry", "contact_id", ""),
        EMPLOYMENT("contacts_employment", "person_id", " AND hidden_by IS NULL"),
        STAFF("contacts_employment", "organisation_id", " AND hidden_by IS NULL"),
        RELATION("contacts_relation", "one_id", " AND hidden_by IS NULL"),
        RELATED("contacts_relation", "other_id", " AND hidden_by IS NULL");

        private final String table;
        private final String column;
        private final String condition;

        Belonging(String table, String column, String condition) {
            this.table = table;
            this.column = column;
            this.condition = condition;
        }
    }

    private static final String PHOTO = "PHOTO";

    private final Transactions transactions;
    private final EmploymentStore employments;
    private final RelationStore relations;

    @Activate
    public MoveStore(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference EmploymentStore employments,
            @Reference RelationStore relations) {
        this.transactions = transactions;
        this.employments = employments;
        this.relations = relations;
    }

    public void move(String mergeId, String from, String to) {
        for (var belonging : Belonging.values()) {
            sql().update(
                            "INSERT INTO contacts_moved (merge_id, kind, item_id) SELECT CAST(? AS VARCHAR(36)), '"
                                    + belonging.name() + "', id FROM " + belonging.table + " WHERE "
                                    + belonging.column + " = ?" + belonging.condition,
                            mergeId,
                            from);
            sql().update(set(belonging), to, from, mergeId);
        }
        movePhoto(mergeId, from, to);
        var moved = new HashSet<>(sql().list(
                        "SELECT item_id FROM contacts_moved WHERE merge_id = ?", row -> row.text("item_id"), mergeId));
        hideEmployments(mergeId, to, moved);
        hideRelations(mergeId, to, moved);
    }

    /** What was moved and still lies where it was moved to goes back. */
    public void moveBack(String mergeId, String from, String to) {
        for (var belonging : Belonging.values()) {
            sql().update(set(belonging), to, from, mergeId);
        }
        for (var table : List.of("contacts_employment", "contacts_relation")) {
            sql().update("UPDATE " + table + " SET hidden_by = NULL WHERE hidden_by = ?", mergeId);
        }
        sql().update(
                        "UPDATE contacts_photo SET contact_id = ? WHERE contact_id = ? AND file_id IN"
                                + " (SELECT item_id FROM contacts_moved WHERE merge_id = ? AND kind = '" + PHOTO + "')",
                        to,
                        from,
                        mergeId);
    }

    private static String set(Belonging belonging) {
        return "UPDATE " + belonging.table + " SET " + belonging.column + " = ? WHERE " + belonging.column
                + " = ? AND id IN (SELECT item_id FROM contacts_moved WHERE merge_id = ? AND kind = '"
                + belonging.name() + "')";
    }

    /** The survivor's own photo stays. */
    private void movePhoto(String mergeId, String from, String to) {
        var has =
                sql().first("SELECT file_id FROM contacts_photo WHERE contact_id = ?", row -> row.text("file_id"), to);
        if (has.isEmpty()) {
            sql().update(
                            "INSERT INTO contacts_moved (merge_id, kind, item_id) SELECT CAST(? AS VARCHAR(36)), '"
                                    + PHOTO + "', file_id FROM contacts_photo WHERE contact_id = ?",
                            mergeId,
                            from);
            sql().update("UPDATE contacts_photo SET contact_id = ? WHERE contact_id = ?", to, from);
        }
    }

    private void hideEmployments(String mergeId, String contactId, Set<String> moved) {
        var rows = new java.util.ArrayList<>(employments.ofPersons(List.of(contactId)));
        rows.addAll(employments.ofOrganisation(contactId, Integer.MAX_VALUE));
        for (var row : rows) {
            var itself = row.organisationId().filter(row.personId()::equals).isPresent();
            var said = moved.contains(row.id()) && rows.stream().anyMatch(other -> says(other, row, moved));
            if (itself || said) {
                employments.hide(row.id(), mergeId);
            }
        }
    }

    private static boolean says(Employed other, Employed row, Set<String> moved) {
        return !moved.contains(other.id())
                && other.personId().equals(row.personId())
                && other.isAtSameAs(row)
                && (row.department().isEmpty() || row.department().equals(other.department()))
                && (row.jobTitle().isEmpty() || row.jobTitle().equals(other.jobTitle()));
    }

    private void hideRelations(String mergeId, String contactId, Set<String> moved) {
        var links = relations.of(contactId);
        for (var link : links) {
            if (link.one().equals(link.other()) || (moved.contains(link.id()) && isSaid(link, links, moved))) {
                relations.hide(link.id(), mergeId);
            }
        }
    }

    private static boolean isSaid(Link link, List<Link> links, Set<String> moved) {
        return links.stream().anyMatch(other -> !moved.contains(other.id()) && other.saysTheSameAs(link));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
