package fr.crmdata.billing.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql.Row;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.store.InvoiceStore.Known;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far the billing run came, and what it could not make a document of yet; always in the open transaction. */
@Component(service = RunStore.class)
public final class RunStore {

    private static final String NAME = "issue";
    private static final int MOST_REASON = 500;

    private final OperatorDatabase operator;

    @Activate
    public RunStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** Id of the last due that was looked at; empty text at the beginning. Whoever else runs waits for the open transaction. */
    public String take() {
        operator.sql().update("UPDATE billing_cursor SET turns = turns + 1 WHERE name = ?", NAME);
        return last();
    }

    /** As {@link #take}, without holding it. */
    public String last() {
        return operator.sql()
                .first("SELECT last_due FROM billing_cursor WHERE name = ?", row -> row.text("last_due"), NAME)
                .orElseThrow();
    }

    /** Never goes back. */
    public void reached(String due) {
        operator.sql().update("UPDATE billing_cursor SET last_due = ? WHERE name = ? AND last_due < ?", due, NAME, due);
    }

    /**
     * What waits for a person.
     *
     * @param due its id
     * @param reason sentence that says what is missing
     */
    public record Aside(Known what, String due, String reason, Instant since) {}

    public void setAside(Aside aside) {
        var changed = operator.sql()
                .update(
                        "UPDATE billing_set_aside SET reason = ? WHERE contract = ? AND due_key = ?",
                        StoredText.cut(aside.reason(), MOST_REASON),
                        aside.what().contract(),
                        aside.what().key());
        if (changed == 0) {
            operator.sql()
                    .update(
                            "INSERT INTO billing_set_aside (contract, due_key, due_id, reason, since_at)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            aside.what().contract(),
                            aside.what().key(),
                            aside.due(),
                            StoredText.cut(aside.reason(), MOST_REASON),
                            aside.since());
        }
    }

    public void noLongerAside(Known what) {
        operator.sql()
                .update(
                        "DELETE FROM billing_set_aside WHERE contract = ? AND due_key = ?",
                        what.contract(),
                        what.key());
    }

    /** The oldest first. */
    public List<Aside> aside(int limit) {
        return aside("", limit);
    }

    /** @param after id of the due behind which to begin */
    public List<Aside> aside(String after, int limit) {
        return operator.sql()
                .list(
                        "SELECT contract, due_key, due_id, reason, since_at FROM billing_set_aside WHERE due_id > ?"
                                + " ORDER BY due_id",
                        limit,
                        row -> new Aside(known(row), row.text("due_id"), row.text("reason"), row.instant("since_at")),
                        after);
    }

    /** All that waits for some contracts. */
    public Set<Known> waiting(Collection<String> contracts) {
        var waiting = new HashSet<Known>();
        InLists.each(
                contracts,
                (marks, values) -> waiting.addAll(operator.sql()
                        .list(
                                "SELECT contract, due_key FROM billing_set_aside WHERE contract IN (" + marks + ")",
                                RunStore::known,
                                values)));
        return waiting;
    }

    private static Known known(Row row) throws SQLException {
        return new Known(row.text("contract"), row.text("due_key"));
    }
}
