package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.FactKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happened to contracts, always in the open transaction. Facts are added, never changed. */
@Component(service = FactStore.class)
public final class FactStore {

    private static final String COLUMNS =
            "id, contract, kind, happened_on, fact_values, withdraws, entered_at, entered_name";

    private static final String SUBSCRIBED = "subscribed";
    private static final String PLAN_AGREED = Fact.word(Fact.InstalmentPlanAgreed.class);
    private static final String INSOLVENCY_OPENED = Fact.word(Fact.InsolvencyOpened.class);

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public FactStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /** In the order in which they were entered. */
    public List<StoredFact> of(String contract) {
        return operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_fact WHERE contract = ? ORDER BY id",
                        FactStore::fact,
                        contract);
    }

    /** By contract. */
    public Map<String, List<Fact>> of(Collection<String> contracts) {
        var found = new LinkedHashMap<String, List<Fact>>();
        contracts.forEach(contract -> found.put(contract, new ArrayList<>()));
        InLists.each(contracts, (marks, values) -> operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_fact WHERE contract IN (" + marks + ")",
                        FactStore::fact,
                        values)
                .forEach(stored -> found.computeIfAbsent(stored.contract(), any -> new ArrayList<>())
                        .add(stored.fact())));
        return found;
    }

    /** How contracts are paid, as the subscription that counts says; whoever has none is left out. */
    public Map<String, PaymentMethod> methods(Collection<String> contracts) {
        var methods = new LinkedHashMap<String, PaymentMethod>();
        InLists.each(contracts, (marks, values) -> operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_fact f WHERE contract IN (" + marks
                                + ") AND kind = '" + SUBSCRIBED
                                + "' AND NOT EXISTS (SELECT 1 FROM licensing_fact w"
                                + " WHERE w.contract = f.contract AND w.withdraws = f.id)"
                                + " ORDER BY happened_on, id",
                        FactStore::fact,
                        values)
                .forEach(stored -> {
                    if (stored.fact() instanceof Fact.Subscribed subscribed) {
                        methods.put(stored.contract(), subscribed.method());
                    }
                }));
        return methods;
    }

    /** Those of some contracts for which a plan of instalments was agreed, whatever became of it. */
    public List<String> withPlan(Collection<String> contracts) {
        return with(PLAN_AGREED, contracts);
    }

    /** Those of some contracts whose client became insolvent, withdrawn facts counted. */
    public List<String> withInsolvency(Collection<String> contracts) {
        return with(INSOLVENCY_OPENED, contracts);
    }

    private List<String> with(String kind, Collection<String> contracts) {
        var found = new ArrayList<String>();
        InLists.each(
                contracts,
                (marks, values) -> found.addAll(operator.sql()
                        .list(
                                "SELECT DISTINCT contract FROM licensing_fact WHERE contract IN (" + marks
                                        + ") AND kind = '" + kind + "'",
                                row -> row.text("contract"),
                                values)));
        return found;
    }

    /** Something that happened to a contract. */
    public record Happened(String contract, Fact fact) {}

    /** In their order. */
    public List<StoredFact> add(Collection<Happened> happened) {
        var stored = happened.stream()
                .map(one -> stored(one.contract(), one.fact(), ""))
                .toList();
        insert(stored);
        return stored;
    }

    public StoredFact add(String contract, Fact fact, Optional<String> withdraws) {
        var stored = stored(contract, fact, withdraws.orElse(""));
        insert(List.of(stored));
        return stored;
    }

    /** In the name of the caller. */
    public void addAll(String contract, Collection<? extends Fact> facts) {
        insert(facts.stream().map(fact -> stored(contract, fact, "")).toList());
    }

    private StoredFact stored(String contract, Fact fact, String withdraws) {
        return new StoredFact(
                Ids.next(),
                contract,
                fact,
                withdraws,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                operator.caller().name());
    }

    private void insert(List<StoredFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var by = operator.caller().id();
        operator.sql()
                .batch(
                        "INSERT INTO licensing_fact (" + COLUMNS + ", entered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        facts.stream()
                                .map(stored -> {
                                    var form = FactForm.of(stored.fact());
                                    return new Object[] {
                                        stored.id(),
                                        stored.contract(),
                                        form.kind(),
                                        form.on(),
                                        StoredText.of(form.values()),
                                        Optional.of(stored.withdraws()).filter(id -> !id.isEmpty()),
                                        stored.at(),
                                        cut(stored.by()),
                                        by
                                    };
                                })
                                .toList());
    }

    static String cut(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    private static StoredFact fact(Sql.Row row) throws SQLException {
        var kind = FactKind.named(row.text("kind"));
        return new StoredFact(
                row.text("id"),
                row.text("contract"),
                kind.restore(
                        new FactForm(kind.name(), row.date("happened_on"), StoredText.map(row.text("fact_values")))),
                row.textIfAny("withdraws").orElse(""),
                row.instant("entered_at"),
                row.text("entered_name"));
    }
}
