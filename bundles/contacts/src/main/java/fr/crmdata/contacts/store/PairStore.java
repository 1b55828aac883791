package fr.crmdata.contacts.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps pairs of contacts that may be the same, and what was decided about them; within a transaction of its caller. */
@Component(service = PairStore.class)
public final class PairStore {

    private static final int PIECE = 128;
    private static final String COLUMNS = "p.id, p.one_id, p.other_id, p.score, p.state, p.fingerprint";
    private static final String OPEN = " FROM contacts_pair p JOIN contacts_contact a ON a.id = p.one_id"
            + " JOIN contacts_contact b ON b.id = p.other_id"
            + " WHERE p.state = 'OPEN' AND a.deleted_at IS NULL AND b.deleted_at IS NULL";

    private final Transactions transactions;

    @Activate
    public PairStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    public enum State {
        /** Nobody has said anything yet. */
        OPEN,
        /** Somebody said that they are two. */
        DISMISSED
    }

    /**
     * Two contacts, the one with the lesser id first.
     *
     * @param id made of theirs, so it is always the same
     * @param fingerprint of what they had in common when this was written
     */
    public record Known(String id, String one, String other, int score, State state, String fingerprint) {}

    /** The id under which two contacts are a pair, whichever comes first. */
    public static String idOf(String one, String other) {
        var both = one.compareTo(other) <= 0 ? one + other : other + one;
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    public Optional<Known> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Known> find(Collection<String> ids) {
        return in("p.id", ids);
    }

    /** All pairs that any of these contacts is in. */
    public List<Known> of(Collection<String> contactIds) {
        var found = new ArrayList<>(in("p.one_id", contactIds));
        found.addAll(in("p.other_id", contactIds));
        return found.stream().distinct().toList();
    }

    private List<Known> in(String column, Collection<String> values) {
        var found = new ArrayList<Known>();
        for (var piece : InLists.of(values, PIECE)) {
            found.addAll(sql().list(
                            "SELECT " + COLUMNS + " FROM contacts_pair p WHERE " + column + " IN (" + piece.marks()
                                    + ")",
                            PairStore::read,
                            piece.parameters()));
        }
        return found;
    }

    /** Open pairs of contacts that are there, the surest first. */
    public List<Known> open(Optional<Known> after, int limit) {
        if (after.isEmpty()) {
            return sql().list("SELECT " + COLUMNS + OPEN + ORDER, limit, PairStore::read);
        }
        var score = after.get().score();
        return sql().list(
                        "SELECT " + COLUMNS + OPEN + " AND (p.score < ? OR (p.score = ? AND p.id > ?))" + ORDER,
                        limit,
                        PairStore::read,
                        score,
                        score,
                        after.get().id());
    }

    private static final String ORDER = " ORDER BY p.score DESC, p.id";

    public long countOpen() {
        return sql().first("SELECT COUNT(*) AS pairs" + OPEN, row -> row.number("pairs"))
                .orElse(0L);
    }

    /** All contacts that are in an open pair. */
    public Set<String> openIds() {
        var ids = new HashSet<String>();
        sql().list("SELECT p.one_id, p.other_id" + OPEN, row -> {
            ids.add(row.text("one_id"));
            return ids.add(row.text("other_id"));
        });
        return ids;
    }

    /** Open pairs in the order of their ids, also of contacts that were deleted. */
    public List<Known> openAfter(String id, int limit) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_pair p WHERE p.state = 'OPEN' AND p.id > ? ORDER BY p.id",
                        limit,
                        PairStore::read,
                        id);
    }

    public void insert(List<Known> rows, Instant at) {
        sql().batch(
                        "INSERT INTO contacts_pair (id, one_id, other_id, score, state, fingerprint, found_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        rows.stream()
                                .map(row -> new Object[] {
                                    row.id(), row.one(), row.other(), row.score(), row.state(), row.fingerprint(), at
                                })
                                .toList());
    }

    public void update(List<Known> rows) {
        sql().batch(
                        "UPDATE contacts_pair SET score = ?, state = ?, fingerprint = ? WHERE id = ?",
                        rows.stream()
                                .map(row -> new Object[] {row.score(), row.state(), row.fingerprint(), row.id()})
                                .toList());
    }

    /** @param by id of the user */
    public void decide(Known row, Instant at, String by) {
        sql().update(
                        "UPDATE contacts_pair SET state = ?, fingerprint = ?, decided_at = ?, decided_by = ? WHERE id"
                                + " = ?",
                        row.state(),
                        row.fingerprint(),
                        at,
                        by,
                        row.id());
    }

    public void delete(Collection<String> ids) {
        for (var piece : InLists.of(ids, PIECE)) {
            sql().update("DELETE FROM contacts_pair WHERE id IN (" + piece.marks() + ")", piece.parameters());
        }
    }

    private static Known read(Sql.Row row) throws SQLException {
        return new Known(
                row.text("id"),
                row.text("one_id"),
                row.text("other_id"),
                (int) row.number("score"),
                row.constant("state", State.class),
                row.text("fingerprint"));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
