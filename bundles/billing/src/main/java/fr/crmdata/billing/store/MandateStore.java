package fr.crmdata.billing.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.mandate.Mandate;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.office.Mandates.Happened;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.State;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandates in the operator's database: facts are only ever added. Called within a transaction there. */
@Component(service = MandateStore.class)
public final class MandateStore {

    private static final String SELECT =
            "SELECT m.reference, m.contract, m.state, m.scheme, m.holder, m.iban, m.signed_on, m.usable_until, m.version,"
                    + " (SELECT SUM(d.amount) FROM billing_debit d WHERE d.mandate = m.reference AND d.state = 'WAITING') AS waiting"
                    + " FROM billing_mandate m ";

    private final OperatorDatabase operator;

    @Activate
    public MandateStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** A fact and the key by which it is entered once. */
    public record Added(String key, MandateFact fact) {}

    private Sql sql() {
        return operator.sql();
    }

    public void insert(String contract, MandateFact.Signed signed, String by, Instant at) {
        var mandate = new Mandate(List.of(signed));
        var reference = signed.reference().value();
        sql().update(
                        "INSERT INTO billing_mandate (reference, contract, state, scheme, holder, iban, signed_on, usable_until, facts,"
                                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 1)",
                        reference,
                        contract,
                        state(mandate),
                        signed.scheme(),
                        StoredText.cut(signed.debtor().name(), 300),
                        signed.debtor().iban().value(),
                        signed.on(),
                        mandate.usableUntil());
        insertFacts(reference, 0, List.of(new Added("signed", signed)), by, at);
        sql().update("UPDATE billing_mandate SET facts = 1 WHERE reference = ?", reference);
        know(List.of(new KnownAccount(signed.debtor().iban().value(), contract)));
    }

    /** What the next mandate of a contract is called. */
    public MandateReference next(String contract) {
        return new MandateReference("M-" + contract + "-" + (of(contract).size() + 1));
    }

    /** Accounts from which the invoices of contracts are paid. */
    public void know(Collection<KnownAccount> accounts) {
        sql().batch(
                        "INSERT INTO billing_known_account (iban, contract) VALUES (?, ?)",
                        accounts.stream()
                                .filter(account -> !isKnown(account))
                                .map(account -> new Object[] {account.iban(), account.contract()})
                                .toList());
    }

    private boolean isKnown(KnownAccount account) {
        return sql().first(
                        "SELECT iban FROM billing_known_account WHERE iban = ? AND contract = ?",
                        row -> row.text("iban"),
                        account.iban(),
                        account.contract())
                .isPresent();
    }

    /** An account from which a contract's invoices are paid. */
    public record KnownAccount(String iban, String contract) {}

    /** Of these contracts, those about which nobody asked yet whether a mandate was given with the subscription. */
    public List<String> unasked(Collection<String> contracts) {
        var left = new java.util.ArrayList<>(contracts);
        InLists.each(contracts, (marks, values) -> sql().list(
                        "SELECT contract FROM billing_mandate_asked WHERE contract IN (" + marks + ")",
                        row -> row.text("contract"),
                        values)
                .forEach(left::remove));
        return left;
    }

    public void asked(Collection<String> contracts, Instant at) {
        var rows = new ArrayList<Object[]>();
        contracts.forEach(contract -> rows.add(new Object[] {contract, at}));
        sql().batch("INSERT INTO billing_mandate_asked (contract, asked_at) VALUES (?, ?)", rows);
    }

    /** Of many contracts, the mandates that are not blocked and can be used on a day; the latest of each contract. */
    public Map<String, MandateView> usable(Collection<String> contracts, java.time.LocalDate on) {
        var found = new LinkedHashMap<String, MandateView>();
        InLists.each(contracts, (marks, values) -> {
            var all = new ArrayList<Object>(List.of(values));
            all.add(on);
            all.add(on);
            sql().list(
                            "SELECT reference, contract, state, scheme, holder, iban, signed_on, usable_until, version, 0 AS waiting"
                                    + " FROM billing_mandate WHERE contract IN (" + marks
                                    + ") AND state = 'ACTIVE' AND signed_on <= ? AND usable_until >= ?"
                                    + " ORDER BY signed_on, reference",
                            MandateStore::view,
                            all.toArray())
                    .forEach(mandate -> found.put(mandate.contract(), mandate));
        });
        return found;
    }

    private void insertFacts(String reference, long first, List<Added> added, String by, Instant at) {
        var rows = new ArrayList<Object[]>();
        for (var fact : added) {
            rows.add(row(reference, first + rows.size(), fact, by, at));
        }
        insertRows(rows);
    }

    private static Object[] row(String reference, long ordinal, Added added, String by, Instant at) {
        var fact = added.fact();
        return new Object[] {
            reference,
            ordinal,
            added.key(),
            FactWords.kind(fact),
            fact.on(),
            FactWords.content(fact),
            StoredText.cut(by, 200),
            at
        };
    }

    private void insertRows(List<Object[]> rows) {
        sql().batch(
                        "INSERT INTO billing_mandate_fact (mandate, ordinal, fact_key, kind, on_day, content, done_by, done_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
    }

    public Optional<Mandate> load(String reference) {
        return Optional.ofNullable(loadAll(List.of(reference)).get(reference));
    }

    /** By their references; those that do not exist are left out. */
    public Map<String, Mandate> loadAll(Collection<String> references) {
        var facts = new LinkedHashMap<String, List<MandateFact>>();
        InLists.each(references, (marks, values) -> sql().list(
                        "SELECT mandate, kind, on_day, content FROM billing_mandate_fact WHERE mandate IN (" + marks
                                + ") ORDER BY mandate, ordinal",
                        row -> facts.computeIfAbsent(row.text("mandate"), any -> new ArrayList<>())
                                .add(FactWords.read(row.text("kind"), row.date("on_day"), row.text("content"))),
                        values));
        var mandates = new LinkedHashMap<String, Mandate>();
        facts.forEach((reference, history) -> mandates.put(reference, new Mandate(history)));
        return mandates;
    }

    /** @return whether it is new: the same key is entered once */
    public boolean append(String reference, Mandate before, Added added, String by, Instant at) {
        var there = sql().first(
                        "SELECT ordinal FROM billing_mandate_fact WHERE mandate = ? AND fact_key = ?",
                        row -> row.number("ordinal"),
                        reference,
                        added.key());
        if (there.isPresent()) {
            return false;
        }
        appendAll(Map.of(reference, before), Map.of(reference, List.of(added)), by, at);
        return true;
    }

    /** Facts of many mandates at once. */
    public void appendAll(Map<String, Mandate> before, Map<String, List<Added>> added, String by, Instant at) {
        var rows = new ArrayList<Object[]>();
        var changes = new ArrayList<Object[]>();
        added.forEach((reference, facts) -> {
            var mandate = java.util.Objects.requireNonNull(before.get(reference));
            long ordinal = mandate.facts().size();
            for (var fact : facts) {
                rows.add(row(reference, ordinal++, fact, by, at));
                mandate = mandate.with(fact.fact());
            }
            changes.add(new Object[] {
                state(mandate),
                StoredText.cut(mandate.debtor().name(), 300),
                mandate.debtor().iban().value(),
                mandate.usableUntil(),
                ordinal,
                reference
            });
        });
        insertRows(rows);
        sql().batch(
                        "UPDATE billing_mandate SET state = ?, holder = ?, iban = ?, usable_until = ?, facts = ?,"
                                + " version = version + 1 WHERE reference = ?",
                        changes);
    }

    private static State state(Mandate mandate) {
        if (mandate.facts().stream().anyMatch(MandateFact.Revoked.class::isInstance)) {
            return State.REVOKED;
        }
        if (mandate.isBlocked()) {
            return State.BLOCKED;
        }
        return mandate.isAwaited() ? State.AWAITED : State.ACTIVE;
    }

    public Optional<MandateView> find(String reference) {
        return sql().first(SELECT + "WHERE m.reference = ?", MandateStore::view, reference);
    }

    /** All of a contract, the latest first. */
    public List<MandateView> of(String contract) {
        return sql().list(
                        SELECT + "WHERE m.contract = ? ORDER BY m.signed_on DESC, m.reference DESC",
                        MandateStore::view,
                        contract);
    }

    public Slice<MandateView> find(MandateFilter filter, Optional<String> cursor, int limit) {
        var where = new Where();
        filter.contract().ifPresent(contract -> where.and("m.contract = ?", contract));
        filter.state().ifPresent(state -> where.and("m.state = ?", state));
        if (!filter.text().isBlank()) {
            var like = "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[%_]", "") + "%";
            where.and("(LOWER(m.reference) LIKE ? OR LOWER(m.holder) LIKE ?)", like, like);
        }
        cursor.ifPresent(last -> where.and("m.reference < ?", last));
        var found = sql().list(
                        SELECT + where + " ORDER BY m.reference DESC", limit + 1, MandateStore::view, where.values());
        return Slices.of(found, limit, MandateView::reference);
    }

    private static MandateView view(Sql.Row row) throws SQLException {
        return new MandateView(
                row.text("reference"),
                row.text("contract"),
                row.constant("state", State.class),
                row.text("scheme"),
                row.text("holder"),
                row.text("iban"),
                row.date("signed_on"),
                row.date("usable_until"),
                Cents.money(row.number("waiting")),
                row.number("version"));
    }

    public List<Happened> history(String reference) {
        return sql().list(
                        "SELECT kind, on_day, content, done_by, done_at FROM billing_mandate_fact WHERE mandate = ?"
                                + " ORDER BY ordinal",
                        row -> new Happened(
                                FactWords.read(row.text("kind"), row.date("on_day"), row.text("content")),
                                row.text("done_by"),
                                row.instant("done_at")),
                        reference);
    }
}
