package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sums over invoices and payments, added up by the database. Called within a transaction there. */
@Component(service = FigureStore.class)
public final class FigureStore {

    private static final String COVERS =
            " FROM billing_invoice i WHERE i.kind = 'PERIOD' AND i.credits IS NULL AND i.period_first <= ? AND i.period_last >= ?";

    private final OperatorDatabase operator;

    @Activate
    public FigureStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    /** Net amount of all invoices for the same days. */
    public record PeriodSum(LocalDate first, LocalDate last, Money net) {}

    /** What is open of a contract and falls due on a day. */
    public record OpenSum(String contract, String buyer, LocalDate due, long invoices, Money open) {}

    /** Debits of a day. */
    public record DebitSum(LocalDate on, long debits, long returned, Money amount, Money returnedAmount) {}

    /** Received on a day for invoices of one rate. */
    public record ReceivedSum(LocalDate on, BigDecimal percent, Money gross, Money tax) {}

    /** Periods in advance that end on the day or later. */
    public List<PeriodSum> periods(LocalDate from) {
        return sql().list(
                        "SELECT period_first, period_last, SUM(net) AS total FROM billing_invoice WHERE kind = 'PERIOD'"
                                + " AND credits IS NULL AND period_last >= ? GROUP BY period_first, period_last",
                        row -> new PeriodSum(row.date("period_first"), row.date("period_last"), money(row, "total")),
                        from);
    }

    /** Contracts with a period that covers a day. */
    public long contractsOn(LocalDate day) {
        return count("SELECT COUNT(DISTINCT i.contract) AS how_many" + COVERS, day, day);
    }

    /** Contracts with a period that covers one day and none that covers a later one. */
    public long lostBetween(LocalDate day, LocalDate later) {
        return count(
                "SELECT COUNT(DISTINCT i.contract) AS how_many" + COVERS
                        + " AND NOT EXISTS (SELECT 1 FROM billing_invoice n WHERE n.contract = i.contract AND n.kind = 'PERIOD'"
                        + " AND n.credits IS NULL AND n.period_first <= ? AND n.period_last >= ?)",
                day,
                day,
                later,
                later);
    }

    private long count(String statement, Object... values) {
        return sql().first(statement, row -> row.number("how_many"), values).orElse(0L);
    }

    /** What was open at the end of a day of invoices that were issued by then, credit notes left out. */
    public List<OpenSum> open(LocalDate day) {
        var sums = new LinkedHashMap<List<Object>, OpenSum>();
        Stream.concat(openNow(day).stream(), settledSince(day).stream())
                .forEach(sum -> sums.merge(List.of(sum.contract(), sum.due()), sum, FigureStore::plus));
        return sums.values().stream().filter(sum -> sum.open().isPositive()).toList();
    }

    private static OpenSum plus(OpenSum one, OpenSum other) {
        return new OpenSum(
                one.contract(),
                one.buyer(),
                one.due(),
                one.invoices() + other.invoices(),
                one.open().plus(other.open()));
    }

    private List<OpenSum> openNow(LocalDate issuedBy) {
        return sql().list(
                        "SELECT contract, MAX(buyer) AS buyer, due, COUNT(*) AS how_many, SUM(open_amount) AS total"
                                + " FROM billing_invoice WHERE settled_on IS NULL AND credits IS NULL AND open_amount > 0"
                                + " AND issued <= ? GROUP BY contract, due",
                        row -> new OpenSum(
                                row.text("contract"),
                                row.text("buyer"),
                                row.date("due"),
                                row.number("how_many"),
                                money(row, "total")),
                        issuedBy);
    }

    /** For each invoice, what was set against it after a day and so was open on it; less what was taken back after it. */
    private List<OpenSum> settledSince(LocalDate day) {
        return sql().list(
                        "SELECT i.number, MAX(i.contract) AS contract, MAX(i.buyer) AS buyer, MAX(i.due) AS due,"
                                + " MAX(i.open_amount) AS open_now, SUM(a.amount) AS later FROM billing_allocation a"
                                + " JOIN billing_invoice i ON i.number = a.invoice WHERE a.made_on > ? AND i.issued <= ?"
                                + " AND i.credits IS NULL GROUP BY i.number",
                        row -> {
                            var now = money(row, "open_now");
                            var later = money(row, "later");
                            var isOpenNow = now.isPositive() ? 1 : 0;
                            var wasOpen = now.plus(later).isPositive() ? 1 : 0;
                            return new OpenSum(
                                    row.text("contract"),
                                    row.text("buyer"),
                                    row.date("due"),
                                    wasOpen - isOpenNow,
                                    later);
                        },
                        day,
                        day);
    }

    /** Money and credit notes of a contract that were not set against anything at the end of a day: what is now, less what came since. */
    public Money credit(String contract, LocalDate day) {
        var payments = sum("SELECT SUM(unused) AS total FROM billing_payment WHERE contract = ?", contract);
        var notes = sum(
                "SELECT SUM(open_amount) AS total FROM billing_invoice WHERE contract = ? AND credits IS NOT NULL",
                contract);
        var received = sum(
                "SELECT SUM(amount) AS total FROM billing_payment WHERE contract = ? AND received_on > ?",
                contract,
                day);
        var returned = sum(
                "SELECT SUM(amount) AS total FROM billing_payment WHERE contract = ? AND reversed_on > ?",
                contract,
                day);
        var credited = sum(
                "SELECT SUM(gross) AS total FROM billing_invoice WHERE contract = ? AND credits IS NOT NULL AND issued > ?",
                contract,
                day);
        var used = sum(
                "SELECT SUM(a.amount) AS total FROM billing_invoice i JOIN billing_allocation a ON a.invoice = i.number"
                        + " WHERE i.contract = ? AND a.kind <> 'WRITE_OFF' AND a.made_on > ?",
                contract,
                day);
        var refunded = sum(
                "SELECT SUM(amount) AS total FROM billing_refund WHERE contract = ? AND paid_on > ?", contract, day);
        return payments.plus(notes)
                .minus(received)
                .plus(returned)
                .minus(credited)
                .plus(used)
                .plus(refunded);
    }

    private Money sum(String statement, Object... values) {
        return sql().first(statement, row -> money(row, "total"), values).orElse(Money.ZERO);
    }

    public List<DebitSum> debits(LocalDate from, LocalDate until) {
        return sql().list(
                        "SELECT received_on, COUNT(*) AS debits, SUM(CASE WHEN reversed_on IS NULL THEN 0 ELSE 1 END) AS back,"
                                + " SUM(amount) AS total, SUM(CASE WHEN reversed_on IS NULL THEN 0.00 ELSE amount END) AS back_total"
                                + " FROM billing_payment WHERE way = 'DEBIT' AND received_on >= ? AND received_on <= ?"
                                + " GROUP BY received_on",
                        row -> new DebitSum(
                                row.date("received_on"),
                                row.number("debits"),
                                row.number("back"),
                                money(row, "total"),
                                money(row, "back_total")),
                        from,
                        until);
    }

    /** What was received, taken back and refunded for documents all of whose lines have one rate. */
    public List<ReceivedSum> received(LocalDate from, LocalDate until) {
        return sql().list(
                        "SELECT a.made_on, l.vat_percent, SUM(a.amount * " + AccountStore.SIGN
                                + ") AS gross, SUM(a.vat * " + AccountStore.SIGN + ") AS tax"
                                + " FROM billing_allocation a JOIN billing_invoice i ON i.number = a.invoice"
                                + " JOIN billing_line l ON l.number = a.invoice"
                                + " WHERE " + MixedRateStore.IS_MONEY + " AND a.made_on >= ? AND a.made_on <= ?"
                                + " AND NOT (" + MixedRateStore.IS_MIXED
                                + ") AND l.place = (SELECT MIN(f.place) FROM billing_line f WHERE f.number = a.invoice)"
                                + " GROUP BY a.made_on, l.vat_percent ORDER BY a.made_on, l.vat_percent",
                        row -> new ReceivedSum(
                                row.date("made_on"),
                                new BigDecimal(row.text("vat_percent")),
                                money(row, "gross"),
                                money(row, "tax")),
                        from,
                        until);
    }

    private static Money money(Sql.Row row, String column) throws SQLException {
        return Optional.ofNullable(row.text(column)).map(Money::of).orElse(Money.ZERO);
    }
}
