package fr.crmdata.licensing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of codes in wrong hands, always in the open transaction. */
@Component(service = FraudStore.class)
public final class FraudStore {

    private static final String EVERYTHING =
            "SELECT id, client, reported_at, reported_by, users, since_at, noticed, locked, letter_posted, letter_presented"
                    + " FROM licensing_fraud_report ";

    private final OperatorDatabase operator;

    @Activate
    public FraudStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    public void add(ClientId client, FraudReport report) {
        operator.sql()
                .update(
                        "INSERT INTO licensing_fraud_report (id, client, reported_at, reported_by, users, since_at, noticed,"
                                + " locked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        report.id(),
                        client.value(),
                        report.at(),
                        report.by(),
                        StoredText.of(report.notice().users()),
                        report.notice().since(),
                        report.notice().what(),
                        StoredText.of(report.locked()));
    }

    /** The newest first. */
    public List<FraudReport> of(ClientId client) {
        return operator.sql()
                .list(
                        "SELECT id, reported_at, reported_by, users, since_at, noticed, locked FROM licensing_fraud_report"
                                + " WHERE client = ? ORDER BY id DESC",
                        200,
                        FraudStore::report,
                        client.value());
    }

    /** A report with the client that made it and the dates of the letter that confirms it. */
    public record Kept(
            ClientId client, FraudReport report, Optional<LocalDate> posted, Optional<LocalDate> presented) {}

    /**
     * Of all clients, the newest first.
     *
     * @param behind id of the report after which to go on
     */
    public List<Kept> all(Optional<String> behind, int limit) {
        return behind.map(id ->
                        operator.sql().list(EVERYTHING + "WHERE id < ? ORDER BY id DESC", limit, FraudStore::kept, id))
                .orElseGet(() -> operator.sql().list(EVERYTHING + "ORDER BY id DESC", limit, FraudStore::kept));
    }

    public Optional<Kept> find(String id) {
        return operator.sql().first(EVERYTHING + "WHERE id = ?", FraudStore::kept, id);
    }

    /** @return whether there is such a report */
    public boolean enterLetter(String id, LocalDate posted, Optional<LocalDate> presented) {
        return operator.sql()
                        .update(
                                "UPDATE licensing_fraud_report SET letter_posted = ?, letter_presented = ? WHERE id = ?",
                                posted,
                                presented,
                                id)
                == 1;
    }

    private static Kept kept(Sql.Row row) throws SQLException {
        return new Kept(
                new ClientId(row.text("client")),
                report(row),
                row.dateIfAny("letter_posted"),
                row.dateIfAny("letter_presented"));
    }

    private static FraudReport report(Sql.Row row) throws SQLException {
        return new FraudReport(
                row.text("id"),
                row.instant("reported_at"),
                row.text("reported_by"),
                new FraudNotice(
                        new HashSet<>(StoredText.list(row.text("users"))),
                        row.instantIfAny("since_at"),
                        row.text("noticed")),
                StoredText.list(row.text("locked")));
    }
}
