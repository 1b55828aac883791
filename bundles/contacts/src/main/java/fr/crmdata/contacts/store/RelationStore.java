package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.model.RelationKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps links between contacts; within a transaction of its caller. */
@Component(service = RelationStore.class)
public final class RelationStore {

    private static final String COLUMNS = "id, one_id, other_id, kind, comment_text";

    private final Transactions transactions;

    @Activate
    public RelationStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param kind what {@code other} is to {@code one} */
    public record Link(String id, String one, String other, String kind, String comment) {

        /** The side on which a contact is not. */
        public String otherThan(String contactId) {
            return one.equals(contactId) ? other : one;
        }

        /** What the other is to this contact. */
        public String kindFor(String contactId) {
            return one.equals(contactId)
                    ? kind
                    : RelationKind.find(kind)
                            .map(known -> known.counterpart().key())
                            .orElse(kind);
        }

        /** Whether both links say the same about the same two, from whichever side. */
        public boolean saysTheSameAs(Link link) {
            return (link.one.equals(one) || link.other.equals(one))
                    && link.otherThan(one).equals(other)
                    && link.kindFor(one).equals(kind);
        }
    }

    public void insert(Link link, Instant at, String by) {
        sql().update(
                        "INSERT INTO contacts_relation (" + COLUMNS + ", created_at, created_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        link.id(),
                        link.one(),
                        link.other(),
                        link.kind(),
                        link.comment(),
                        at,
                        by);
    }

    public Optional<Link> find(String id) {
        return sql().first(
                        "SELECT " + COLUMNS + " FROM contacts_relation WHERE id = ? AND hidden_by IS NULL",
                        RelationStore::read,
                        id);
    }

    /** Those that a contact is on either side of, in the order in which they were written. */
    public List<Link> of(String contactId) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_relation"
                                + " WHERE (one_id = ? OR other_id = ?) AND hidden_by IS NULL ORDER BY id",
                        RelationStore::read,
                        contactId,
                        contactId);
    }

    public void delete(String id) {
        sql().update("DELETE FROM contacts_relation WHERE id = ?", id);
    }

    /** @param by id of the merge */
    public void hide(String id, String by) {
        sql().update("UPDATE contacts_relation SET hidden_by = ? WHERE id = ?", by, id);
    }

    private static Link read(Sql.Row row) throws SQLException {
        return new Link(
                row.text("id"), row.text("one_id"), row.text("other_id"), row.text("kind"), row.text("comment_text"));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
