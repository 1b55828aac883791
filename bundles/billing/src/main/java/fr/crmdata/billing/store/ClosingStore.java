package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Years of the accounts that are closed, or about to be; always in the open transaction. */
@Component(service = ClosingStore.class)
public final class ClosingStore {

    private final OperatorDatabase operator;

    @Activate
    public ClosingStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /**
     * A closing.
     *
     * @param askedById who asked for it, as sign-in knows them
     * @param closedAt absent while another person has to confirm it
     * @param hash SHA-256 of the FEC; empty while it is not closed
     */
    public record Closing(
            int year,
            String askedBy,
            String askedById,
            Instant askedAt,
            String closedBy,
            Optional<Instant> closedAt,
            String hash,
            long bytes) {}

    /** The last closed year, with all before it; 0 when none is. */
    public int last() {
        return operator.sql()
                .first(
                        "SELECT fiscal_year FROM billing_closed_year WHERE closed_at IS NOT NULL ORDER BY fiscal_year DESC",
                        row -> (int) row.number("fiscal_year"))
                .orElse(0);
    }

    public Optional<Closing> find(int year) {
        return operator.sql()
                .first("SELECT * FROM billing_closed_year WHERE fiscal_year = ?", ClosingStore::closing, year);
    }

    /** Years with entries, the latest first. */
    public List<Integer> years() {
        return operator.sql().list("SELECT DISTINCT fiscal_year FROM billing_entry ORDER BY fiscal_year DESC", row ->
                (int) row.number("fiscal_year"));
    }

    public void ask(int year, String by, String byId, Instant at) {
        operator.sql()
                .update(
                        "INSERT INTO billing_closed_year (fiscal_year, asked_by, asked_by_id, asked_at, closed_by, fec_hash,"
                                + " fec_bytes) VALUES (?, ?, ?, ?, '', '', 0)",
                        year,
                        StoredText.cut(by, 200),
                        StoredText.cut(byId, 200),
                        at);
    }

    /** One that was asked for. */
    public void close(int year, String by, Instant at, String hash, long bytes) {
        operator.sql()
                .update(
                        "UPDATE billing_closed_year SET closed_by = ?, closed_at = ?, fec_hash = ?, fec_bytes = ?"
                                + " WHERE fiscal_year = ?",
                        StoredText.cut(by, 200),
                        at,
                        hash,
                        bytes,
                        year);
    }

    private static Closing closing(Sql.Row row) throws SQLException {
        return new Closing(
                (int) row.number("fiscal_year"),
                row.text("asked_by"),
                row.text("asked_by_id"),
                row.instant("asked_at"),
                row.text("closed_by"),
                row.instantIfAny("closed_at"),
                row.text("fec_hash"),
                row.number("fec_bytes"));
    }
}
