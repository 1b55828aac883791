package fr.crmdata.billing.store;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices.Sums;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.InvoiceWriter.SearchText;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents that were issued, always in the open transaction. */
@Component(service = InvoiceStore.class)
public final class InvoiceStore {

    private static final String SUMMARY =
            "SELECT number, id, contract, client, kind, credits, buyer, issued, due, net, vat,"
                    + " gross, open_amount, settled_on FROM billing_invoice";

    private static final String SIGN = "(CASE WHEN credits IS NULL THEN 1 ELSE -1 END)";

    private final OperatorDatabase operator;
    private final InvoiceReader reader;

    @Activate
    public InvoiceStore(@Reference OperatorDatabase operator, @Reference InvoiceReader reader) {
        this.operator = operator;
        this.reader = reader;
    }

    private record Listed(String id, InvoiceSummary summary) {}

    public Optional<IssuedInvoice> find(String number) {
        return reader.find(number);
    }

    /**
     * The newest first.
     *
     * @param contracts empty for all
     */
    public Slice<InvoiceSummary> list(
            InvoiceFilter filter, Optional<List<String>> contracts, Optional<String> cursor, int limit) {
        var condition = new Condition(filter, contracts);
        cursor.ifPresent(last -> condition.and("id < ?", last));
        var rows = operator.sql()
                .list(
                        SUMMARY + condition.where() + " ORDER BY id DESC",
                        limit + 1,
                        InvoiceStore::listed,
                        condition.values());
        var items = rows.stream().limit(limit).toList();
        return new Slice<>(
                items.stream().map(Listed::summary).toList(),
                rows.size() > limit ? Optional.of(items.get(items.size() - 1).id()) : Optional.empty());
    }

    public Sums sums(InvoiceFilter filter, Optional<List<String>> contracts) {
        var condition = new Condition(filter, contracts);
        return operator.sql()
                .first(
                        "SELECT COUNT(*) AS n, SUM(net * " + SIGN + ") AS net, SUM(vat * " + SIGN
                                + ") AS vat, SUM(gross * "
                                + SIGN + ") AS gross, SUM(open_amount * " + SIGN
                                + ") AS open_amount FROM billing_invoice"
                                + condition.where(),
                        row -> new Sums(
                                row.number("n"),
                                sum(row, "net"),
                                sum(row, "vat"),
                                sum(row, "gross"),
                                sum(row, "open_amount")),
                        condition.values())
                .orElseThrow();
    }

    static Money sum(Sql.Row row, String column) throws SQLException {
        return row.textIfAny(column).map(Money::of).orElse(Money.ZERO);
    }

    /** Invoices of a contract with something to pay, in the order in which money goes to them: damages last, then by due day. */
    public List<InvoiceSummary> open(String contract) {
        return open(List.of(contract)).getOrDefault(contract, List.of());
    }

    /** The same by contract; whoever has none is left out. */
    public Map<String, List<InvoiceSummary>> open(Collection<String> contracts) {
        var open = new HashMap<String, List<InvoiceSummary>>();
        InLists.each(contracts, (marks, values) -> operator.sql()
                .list(
                        SUMMARY + " WHERE contract IN (" + marks + ") AND open_amount > 0 AND credits IS NULL"
                                + " ORDER BY CASE WHEN kind = 'PENALTY' THEN 1 ELSE 0 END, due, number",
                        InvoiceStore::listed,
                        values)
                .forEach(listed -> open.computeIfAbsent(listed.summary().contract(), any -> new ArrayList<>())
                        .add(listed.summary())));
        return open;
    }

    /** Credit notes of a contract that are not set against anything, the oldest first. */
    public List<InvoiceSummary> openCredits(String contract) {
        return summaries("WHERE contract = ? AND open_amount > 0 AND credits IS NOT NULL ORDER BY id", contract);
    }

    /** Credit notes about an invoice. */
    public List<InvoiceSummary> creditsAbout(String number) {
        return summaries("WHERE credits = ? ORDER BY id", number);
    }

    public List<InvoiceSummary> findAll(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : summaries("WHERE number IN (" + InLists.marks(numbers.size()) + ")", numbers.toArray());
    }

    private List<InvoiceSummary> summaries(String rest, Object... values) {
        return operator.sql().list(SUMMARY + " " + rest, InvoiceStore::listed, values).stream()
                .map(Listed::summary)
                .toList();
    }

    /** Number of the invoice that a credit note is about. */
    public String creditedBy(String note) {
        return operator.sql()
                .first("SELECT credits FROM billing_invoice WHERE number = ?", row -> row.text("credits"), note)
                .orElseThrow();
    }

    /** What a contract asked for under a key, as it was issued. */
    public Optional<InvoiceSummary> byKey(String contract, String key) {
        return summaries("WHERE contract = ? AND due_key = ?", contract, key).stream()
                .findFirst();
    }

    /** The invoice of a period of a contract. */
    public Optional<InvoiceSummary> ofPeriod(String contract, LocalDate first) {
        return summaries(
                        "WHERE contract = ? AND period_first = ? AND kind = ? AND credits IS NULL ORDER BY id",
                        contract,
                        first,
                        InvoiceKind.PERIOD)
                .stream()
                .findFirst();
    }

    /** Which of some contracts have money or a credit note that is not set against anything. */
    public Set<String> withCredit(Collection<String> contracts) {
        if (contracts.isEmpty()) {
            return Set.of();
        }
        var marks = InLists.marks(contracts.size());
        var found = new HashSet<String>(operator.sql()
                .list(
                        "SELECT DISTINCT contract FROM billing_payment WHERE contract IN (" + marks
                                + ") AND unused > 0",
                        row -> row.text("contract"),
                        contracts.toArray()));
        found.addAll(operator.sql()
                .list(
                        "SELECT DISTINCT contract FROM billing_invoice WHERE contract IN (" + marks
                                + ") AND open_amount > 0 AND credits IS NOT NULL",
                        row -> row.text("contract"),
                        contracts.toArray()));
        return found;
    }

    /** Contract and key of what was issued before, of those that are asked about. */
    public record Known(String contract, String key) {}

    public Set<Known> known(Collection<Known> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var contracts = asked.stream().map(Known::contract).distinct().toList();
        var keys = asked.stream().map(Known::key).distinct().toList();
        var values = new ArrayList<Object>(contracts);
        values.addAll(keys);
        return new HashSet<>(operator.sql()
                .list(
                        "SELECT contract, due_key FROM billing_invoice WHERE contract IN ("
                                + InLists.marks(contracts.size()) + ") AND due_key IN (" + InLists.marks(keys.size())
                                + ")",
                        row -> new Known(row.text("contract"), row.text("due_key")),
                        values.toArray()));
    }

    /**
     * Lowers what is open of a document, or raises it again with a negative amount.
     *
     * @param on day on which nothing is left, if so
     * @return whether so much was open
     */
    public boolean settle(String number, Money amount, LocalDate on) {
        return settle(List.of(new Settled(number, amount, on)))[0] == 1;
    }

    /** So much of an invoice is paid or credited on a day. */
    public record Settled(String number, Money amount, LocalDate on) {}

    /** @return for each of them 1, or 0 when so much is not open */
    public int[] settle(List<Settled> settled) {
        return operator.sql()
                .batch(
                        "UPDATE billing_invoice SET open_amount = open_amount - ?,"
                                + " settled_on = CASE WHEN open_amount = ? THEN CAST(? AS DATE) ELSE NULL END"
                                + " WHERE number = ? AND open_amount - ? >= 0 AND open_amount - ? <= gross",
                        settled.stream()
                                .map(one -> {
                                    var amount = one.amount().amount();
                                    return new Object[] {amount, amount, one.on(), one.number(), amount, amount};
                                })
                                .toList());
    }

    /** All numbers of a series and year, for whoever checks that none is missing. */
    public List<String> numbers(String seriesAndYear) {
        return operator.sql()
                .list(
                        "SELECT number FROM billing_invoice WHERE number LIKE ?",
                        row -> row.text("number"),
                        seriesAndYear + "-%");
    }

    private static Listed listed(Sql.Row row) throws SQLException {
        return new Listed(
                row.text("id"),
                new InvoiceSummary(
                        row.text("number"),
                        row.text("contract"),
                        row.textIfAny("client").map(ClientId::new),
                        row.constant("kind", InvoiceKind.class),
                        row.textIfAny("credits").isPresent(),
                        row.text("buyer"),
                        row.date("issued"),
                        row.date("due"),
                        Money.of(row.text("net")),
                        Money.of(row.text("vat")),
                        Money.of(row.text("gross")),
                        Money.of(row.text("open_amount")),
                        row.dateIfAny("settled_on")));
    }

    /** What a filter says, in SQL. */
    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Condition(InvoiceFilter filter, Optional<List<String>> contracts) {
            contracts.ifPresent(numbers -> {
                parts.add(numbers.isEmpty() ? "1 = 0" : "contract IN (" + InLists.marks(numbers.size()) + ")");
                values.addAll(numbers);
            });
            if (!filter.text().isBlank()) {
                and(
                        "search_name LIKE ? ESCAPE '!'",
                        "%" + SearchText.escaped(SearchText.of(filter.text().strip())) + "%");
            }
            filter.contract().ifPresent(contract -> and("contract = ?", contract));
            if (!filter.kinds().isEmpty()) {
                parts.add("kind IN (" + InLists.marks(filter.kinds().size()) + ")");
                filter.kinds().forEach(kind -> values.add(kind.name()));
            }
            filter.from().ifPresent(from -> and("issued >= ?", from));
            filter.until().ifPresent(until -> and("issued <= ?", until));
            if (filter.open()) {
                parts.add("settled_on IS NULL");
            }
            filter.dueBefore().ifPresent(day -> and("due < ?", day));
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
