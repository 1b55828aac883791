package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import fr.crmdata.licensing.office.Slice;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was done by itself and why, always in the open transaction. The database refuses the same act of a contract twice. */
@Component(service = ActStore.class)
public final class ActStore {

    private static final String SELECT =
            "SELECT a.id, a.contract, c.name, a.act_key, a.kind, a.clause, a.done_on, a.done_at,"
                    + " a.why_code, a.why_arguments, a.net, a.vat, a.gross, a.letter"
                    + " FROM licensing_act a JOIN licensing_contract c ON c.number = a.contract";

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public ActStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /**
     * An act to be noted.
     *
     * @param letter number of the letter that was written for it; empty text for none
     */
    public record Noted(Act act, String letter) {}

    public void note(String contract, Collection<Noted> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var now = clock.instant();
        operator.sql()
                .batch(
                        "INSERT INTO licensing_act (id, contract, act_key, kind, clause, done_on, done_at, why_code,"
                                + " why_arguments, net, vat, gross, letter)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        acts.stream()
                                .map(noted -> {
                                    var act = noted.act();
                                    var amounts = act.amounts();
                                    return new Object[] {
                                        Ids.next(),
                                        contract,
                                        act.key().value(),
                                        act.kind(),
                                        act.clause(),
                                        act.on(),
                                        now,
                                        act.why().code(),
                                        StoredText.of(act.why().arguments()),
                                        amount(amounts.map(Amounts::net)),
                                        amount(amounts.map(Amounts::vat)),
                                        amount(amounts.map(Amounts::gross)),
                                        noted.letter()
                                    };
                                })
                                .toList());
    }

    private static Optional<BigDecimal> amount(Optional<Money> money) {
        return money.map(Money::amount);
    }

    public Optional<Done> find(String id) {
        return operator.sql().first(SELECT + " WHERE a.id = ?", ActStore::done, id);
    }

    /** The act that was done under a key. */
    public Optional<Done> find(String contract, String key) {
        return operator.sql().first(SELECT + " WHERE a.contract = ? AND a.act_key = ?", ActStore::done, contract, key);
    }

    /** The newest first. */
    public Slice<Done> list(LogFilter filter, Optional<String> cursor, int limit) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        filter.contract().ifPresent(contract -> {
            parts.add("a.contract = ?");
            values.add(contract);
        });
        if (!filter.kinds().isEmpty()) {
            parts.add("a.kind IN (" + ContractStore.marks(filter.kinds().size()) + ")");
            filter.kinds().forEach(kind -> values.add(kind.name()));
        }
        filter.from().ifPresent(from -> {
            parts.add("a.done_on >= ?");
            values.add(from);
        });
        filter.until().ifPresent(until -> {
            parts.add("a.done_on <= ?");
            values.add(until);
        });
        cursor.ifPresent(last -> {
            parts.add("a.id < ?");
            values.add(last);
        });
        var where = parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        var rows = operator.sql()
                .list(SELECT + where + " ORDER BY a.id DESC", limit + 1, ActStore::done, values.toArray());
        var items = rows.stream().limit(limit).toList();
        return new Slice<>(
                items,
                rows.size() > limit ? Optional.of(items.get(items.size() - 1).id()) : Optional.empty());
    }

    /**
     * Those of some kinds behind one, in the order in which they were done. Each kind is asked for by itself, in the order of the index;
     * asked for together, a database sorts everything behind the first one for every piece of it.
     */
    public List<Done> after(Collection<ActKind> kinds, String id, int limit) {
        return kinds.stream()
                .flatMap(kind -> operator
                        .sql()
                        .list(
                                SELECT + " WHERE a.kind = ? AND a.id > ? ORDER BY a.kind, a.id",
                                limit,
                                ActStore::done,
                                kind,
                                id)
                        .stream())
                .sorted(Comparator.comparing(Done::id))
                .limit(limit)
                .toList();
    }

    /** How many of some kinds lie behind one. */
    public long countAfter(Collection<ActKind> kinds, String id) {
        var values = new ArrayList<Object>();
        values.add(id);
        kinds.forEach(kind -> values.add(kind.name()));
        return operator.sql()
                .first(
                        "SELECT COUNT(*) AS n FROM licensing_act WHERE id > ? AND kind IN ("
                                + ContractStore.marks(kinds.size()) + ")",
                        row -> row.number("n"),
                        values.toArray())
                .orElseThrow();
    }

    /** Those of some kinds of contracts that are not over, the oldest first. */
    public List<Done> ofKinds(Collection<ActKind> kinds, int limit) {
        return operator.sql()
                .list(
                        SELECT + " WHERE a.kind IN (" + ContractStore.marks(kinds.size())
                                + ") AND c.phase NOT IN ('ENDED', 'ERASED') ORDER BY a.id",
                        limit,
                        ActStore::done,
                        kinds.stream().map(ActKind::name).toArray());
    }

    private static Done done(Sql.Row row) throws SQLException {
        return new Done(
                row.text("id"),
                row.text("contract"),
                row.text("name"),
                row.text("act_key"),
                row.constant("kind", ActKind.class),
                row.constant("clause", Clause.class),
                row.date("done_on"),
                row.instant("done_at"),
                new Reason(row.text("why_code"), StoredText.list(row.text("why_arguments"))),
                row.textIfAny("net").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Amounts(
                                Money.of(row.text("net")), Money.of(row.text("vat")), Money.of(row.text("gross")))),
                row.text("letter"));
    }
}
