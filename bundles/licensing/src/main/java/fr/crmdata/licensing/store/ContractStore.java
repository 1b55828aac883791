package fr.crmdata.licensing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts without their facts, always in the open transaction: who they are made with, and where they stood at the last look. */
@Component(service = ContractStore.class)
public final class ContractStore {

    private static final String COLUMNS = "number, client, holder, name, phase, started_on, last_day, seats, monthly,"
            + " balance, next_due, version";

    private final OperatorDatabase operator;

    @Activate
    public ContractStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    public void insert(String number, Optional<ClientId> client, Holder holder, Instant at) {
        operator.sql()
                .update(
                        "INSERT INTO licensing_contract (number, client, holder, name, search_name, phase, seats, monthly,"
                                + " balance, turns, version, opened_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 1, ?)",
                        number,
                        client.map(ClientId::value),
                        HolderText.of(holder),
                        holder.name(),
                        SearchText.of(number + " " + holder.name()),
                        Phase.NONE,
                        at);
    }

    /** As {@link #take}, for many; always in the same order, so that two who do it do not wait for each other. */
    public void takeAll(Collection<String> numbers) {
        operator.sql()
                .batch(
                        "UPDATE licensing_contract SET turns = turns + 1 WHERE number = ?",
                        numbers.stream()
                                .sorted()
                                .map(number -> new Object[] {number})
                                .toList());
    }

    /** Lets nobody else write to the contract until the transaction is over. Says whether there is such a contract. */
    public boolean take(String number) {
        return operator.sql().update("UPDATE licensing_contract SET turns = turns + 1 WHERE number = ?", number) > 0;
    }

    public Optional<ContractRow> find(String number) {
        return operator.sql()
                .first("SELECT " + COLUMNS + " FROM licensing_contract WHERE number = ?", ContractStore::row, number);
    }

    /** By number. */
    public List<ContractRow> findAll(Collection<String> numbers) {
        var found = new TreeMap<String, ContractRow>();
        InLists.each(numbers, (marks, values) -> operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_contract WHERE number IN (" + marks + ")",
                        ContractStore::row,
                        values)
                .forEach(row -> found.put(row.number(), row)));
        return List.copyOf(found.values());
    }

    /** The contract of a client: the one that is not over, otherwise the last. */
    public Optional<ContractRow> of(ClientId client) {
        return operator
                .sql()
                .list(
                        "SELECT " + COLUMNS
                                + " FROM licensing_contract WHERE client = ? ORDER BY opened_at DESC, number DESC",
                        ContractStore::row,
                        client.value())
                .stream()
                .min(java.util.Comparator.comparing(row -> isOver(row.summary().phase())));
    }

    /** Numbers of all contracts of a client, the newest first. */
    public List<String> allOf(ClientId client) {
        return operator.sql()
                .list(
                        "SELECT number FROM licensing_contract WHERE client = ? ORDER BY opened_at DESC, number DESC",
                        row -> row.text("number"),
                        client.value());
    }

    public static boolean isOver(Phase phase) {
        return phase == Phase.ENDED || phase == Phase.ERASED;
    }

    /** By number, the newest first. */
    public Slice<ContractSummary> find(ContractFilter filter, Optional<String> cursor, int limit) {
        var condition = new Condition(filter);
        cursor.ifPresent(last -> condition.and("number < ?", last));
        var rows = operator.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM licensing_contract" + condition.where() + " ORDER BY number DESC",
                        limit + 1,
                        ContractStore::row,
                        condition.values());
        var items = rows.stream().limit(limit).map(ContractRow::summary).toList();
        return new Slice<>(
                items,
                rows.size() > limit ? Optional.of(items.get(items.size() - 1).number()) : Optional.empty());
    }

    public long count(ContractFilter filter) {
        var condition = new Condition(filter);
        return operator.sql()
                .first(
                        "SELECT COUNT(*) AS n FROM licensing_contract" + condition.where(),
                        row -> row.number("n"),
                        condition.values())
                .orElseThrow();
    }

    /** Contracts for which something can be due until that day, by number, behind one. */
    public List<String> due(LocalDate day, String behind, int limit) {
        return operator.sql()
                .list(
                        "SELECT number FROM licensing_contract WHERE next_due <= ? AND number > ? ORDER BY number",
                        limit,
                        row -> row.text("number"),
                        day,
                        behind);
    }

    public long countDue(LocalDate day) {
        return operator.sql()
                .first("SELECT COUNT(*) AS n FROM licensing_contract WHERE next_due <= ?", row -> row.number("n"), day)
                .orElseThrow();
    }

    /** Where they stand now. */
    public void stand(Collection<ContractSummary> now) {
        operator.sql()
                .batch(
                        "UPDATE licensing_contract SET phase = ?, started_on = ?, last_day = ?, seats = ?, monthly = ?,"
                                + " balance = ?, next_due = ? WHERE number = ?",
                        now.stream()
                                .map(one -> new Object[] {
                                    one.phase(),
                                    one.since(),
                                    one.last(),
                                    one.seats(),
                                    one.monthly().amount(),
                                    one.balanceDue().amount(),
                                    one.nextDue(),
                                    one.number()
                                })
                                .toList());
    }

    /** All contracts are looked at on that day at the latest: the rules are others from then on. */
    public void lookAtAll(LocalDate day) {
        operator.sql()
                .update("UPDATE licensing_contract SET next_due = ? WHERE next_due IS NULL OR next_due > ?", day, day);
    }

    public void assign(String number, ClientId client) {
        operator.sql().update("UPDATE licensing_contract SET client = ? WHERE number = ?", client.value(), number);
    }

    /** Whether the version was the one that was read. */
    public boolean change(String number, long version, Holder holder) {
        return operator.sql()
                        .update(
                                "UPDATE licensing_contract SET holder = ?, name = ?, search_name = ?, version = version + 1"
                                        + " WHERE number = ? AND version = ?",
                                HolderText.of(holder),
                                holder.name(),
                                SearchText.of(number + " " + holder.name()),
                                number,
                                version)
                > 0;
    }

    private static ContractRow row(Sql.Row row) throws SQLException {
        return new ContractRow(
                new ContractSummary(
                        row.text("number"),
                        row.textIfAny("client").map(ClientId::new),
                        row.text("name"),
                        row.constant("phase", Phase.class),
                        row.dateIfAny("started_on"),
                        row.dateIfAny("last_day"),
                        (int) row.number("seats"),
                        Money.of(row.text("monthly")),
                        Money.of(row.text("balance")),
                        row.dateIfAny("next_due")),
                HolderText.read(row.text("holder")),
                row.number("version"));
    }

    /** What a filter says, in SQL. */
    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Condition(ContractFilter filter) {
            if (!filter.text().isBlank()) {
                and("search_name LIKE ? ESCAPE '!'", "%" + SearchText.escaped(SearchText.of(filter.text())) + "%");
            }
            if (!filter.phases().isEmpty()) {
                parts.add("phase IN (" + InLists.marks(filter.phases().size()) + ")");
                filter.phases().forEach(phase -> values.add(phase.name()));
            }
            filter.client().ifPresent(client -> and("client = ?", client.value()));
            if (filter.owing()) {
                parts.add("balance > 0");
            }
        }

        void and(String part, Object value) {
            parts.add(part);
            values.add(value);
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
