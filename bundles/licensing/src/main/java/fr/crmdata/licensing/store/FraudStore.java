package fr.crmdata.licensing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of codes in wrong hands, always in the open transaction. */
@Component(service = FraudStore.class)
public final class FraudStore {

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
