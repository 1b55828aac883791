package fr.crmdata.billing.store;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.mailing.Rhythm;
import fr.crmdata.billing.model.mailing.StatementPlan;
import fr.crmdata.billing.office.MyStatements.Chosen;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements that clients want by mail. Called within a transaction of the operator's database. */
@Component(service = StatementPlanStore.class)
public final class StatementPlanStore {

    private static final String SELECT =
            "SELECT contract, client, rhythm, language, recipients, next_on, chosen_by, chosen_at FROM billing_statement_plan ";

    private final OperatorDatabase operator;

    @Activate
    public StatementPlanStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** @param client that chose it, at that time the contract's own */
    public record Kept(ClientId client, Chosen chosen) {}

    public Optional<Kept> find(String contract) {
        return sql().first(SELECT + "WHERE contract = ?", StatementPlanStore::kept, contract);
    }

    public void put(Kept kept) {
        var chosen = kept.chosen();
        remove(chosen.contract());
        sql().update(
                        "INSERT INTO billing_statement_plan (contract, client, rhythm, language, recipients, next_on, chosen_by,"
                                + " chosen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        chosen.contract(),
                        kept.client().value(),
                        chosen.plan().rhythm(),
                        chosen.plan().language(),
                        StoredText.of(chosen.plan().recipients()),
                        chosen.nextOn(),
                        StoredText.cut(chosen.by(), 200),
                        chosen.at());
    }

    public boolean remove(String contract) {
        return sql().update("DELETE FROM billing_statement_plan WHERE contract = ?", contract) == 1;
    }

    /** Contracts behind the last one whose statement is due. */
    public List<String> due(LocalDate today, String after, int limit) {
        return sql().list(
                        "SELECT contract FROM billing_statement_plan WHERE next_on <= ? AND contract > ? ORDER BY contract",
                        limit,
                        row -> row.text("contract"),
                        today,
                        after);
    }

    /** @return whether it was due on that day still: only one can serve it */
    public boolean served(String contract, LocalDate due, LocalDate next) {
        return sql().update(
                                "UPDATE billing_statement_plan SET next_on = ? WHERE contract = ? AND next_on = ?",
                                next,
                                contract,
                                due)
                == 1;
    }

    private static Kept kept(Sql.Row row) throws SQLException {
        var plan = new StatementPlan(
                row.constant("rhythm", Rhythm.class),
                row.constant("language", Language.class),
                StoredText.list(row.text("recipients")));
        var chosen = new Chosen(
                row.text("contract"), plan, row.date("next_on"), row.text("chosen_by"), row.instant("chosen_at"));
        return new Kept(new ClientId(row.text("client")), chosen);
    }
}
