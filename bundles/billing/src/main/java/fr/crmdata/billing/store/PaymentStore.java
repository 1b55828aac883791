package fr.crmdata.billing.store;

import fr.crmdata.api.contracts.ContractAccounts.Receipt;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.Payments.Reversal;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money that came in and what it was set against, always in the open transaction. */
@Component(service = PaymentStore.class)
public final class PaymentStore {

    private static final int MOST_TEXT = 500;
    private static final int MOST_NAME = 200;

    private static final String SELECT = "SELECT payment_key, id, contract, received_on, amount, way, text, unused,"
            + " entered_at, entered_by, told_on, journal_year, journal_number, reversed_on, reversed_code"
            + " FROM billing_payment ";

    private final OperatorDatabase operator;

    @Activate
    public PaymentStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /**
     * A payment with what only its own books need.
     *
     * @param told day under which licensing knows it
     * @param year and {@code number} of its entry in the bank's journal
     */
    public record Booked(String id, Payment payment, LocalDate told, int year, long number) {}

    public Optional<Booked> find(String key) {
        return operator.sql().first(SELECT + "WHERE payment_key = ?", PaymentStore::booked, key);
    }

    /** Those that are known, by their key. */
    public Map<String, Payment> findAll(Collection<String> keys) {
        var found = new HashMap<String, Payment>();
        InLists.each(keys, (marks, values) -> operator.sql()
                .list(SELECT + "WHERE payment_key IN (" + marks + ")", PaymentStore::booked, values)
                .forEach(booked -> found.put(booked.payment().key(), booked.payment())));
        return found;
    }

    /** A payment as it is booked for the first time; see {@link Booked}. */
    public record NewlyBooked(Payment payment, LocalDate told, int year, long number) {}

    public void insert(List<NewlyBooked> booked) {
        operator.sql()
                .batch(
                        "INSERT INTO billing_payment (payment_key, id, contract, received_on, amount, way, text, unused,"
                                + " entered_at, entered_by, told_on, journal_year, journal_number)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        booked.stream().map(PaymentStore::row).toList());
    }

    private static Object[] row(NewlyBooked booked) {
        var payment = booked.payment();
        return new Object[] {
            payment.key(),
            Ids.next(),
            payment.contract(),
            payment.on(),
            payment.amount().amount(),
            payment.way(),
            StoredText.cut(payment.text(), MOST_TEXT),
            payment.unused().amount(),
            payment.enteredAt(),
            StoredText.cut(payment.enteredBy(), MOST_NAME),
            booked.told(),
            booked.year(),
            booked.number()
        };
    }

    /** Whether so much was not set against anything; then it no longer is unused. */
    public boolean use(String key, Money amount) {
        return operator.sql()
                        .update(
                                "UPDATE billing_payment SET unused = unused - ? WHERE payment_key = ? AND unused >= ?",
                                amount.amount(),
                                key,
                                amount.amount())
                > 0;
    }

    /** So much of it is unused again, unless it came back. */
    public void giveBack(String key, Money amount) {
        operator.sql()
                .update(
                        "UPDATE billing_payment SET unused = unused + ? WHERE payment_key = ? AND reversed_on IS NULL",
                        amount.amount(),
                        key);
    }

    public void reversed(String key, LocalDate on, String code) {
        operator.sql()
                .update(
                        "UPDATE billing_payment SET reversed_on = ?, reversed_code = ?, unused = 0 WHERE payment_key = ?",
                        on,
                        code,
                        key);
    }

    /** Payments of a contract with something left, the oldest first. */
    public List<Payment> unused(String contract) {
        return operator
                .sql()
                .list(
                        SELECT + "WHERE contract = ? AND unused > 0 ORDER BY received_on, id",
                        PaymentStore::booked,
                        contract)
                .stream()
                .map(Booked::payment)
                .toList();
    }

    public Money credit(Collection<String> contracts) {
        if (contracts.isEmpty()) {
            return Money.ZERO;
        }
        return operator.sql()
                .first(
                        "SELECT SUM(unused) AS unused FROM billing_payment WHERE contract IN ("
                                + InLists.marks(contracts.size()) + ")",
                        row -> InvoiceStore.sum(row, "unused"),
                        contracts.toArray())
                .orElse(Money.ZERO);
    }

    /** Under which days and sums a contract was told of payments that did not come back. */
    public List<Receipt> toldOf(String contract) {
        return operator.sql()
                .list(
                        "SELECT told_on, amount FROM billing_payment WHERE contract = ? AND reversed_on IS NULL",
                        row -> new Receipt(row.date("told_on"), Money.of(row.text("amount"))),
                        contract);
    }

    /** The newest first. */
    public Slice<Payment> list(PaymentFilter filter, Optional<String> cursor, int limit) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        filter.contract().ifPresent(contract -> {
            parts.add("contract = ?");
            values.add(contract);
        });
        filter.from().ifPresent(from -> {
            parts.add("received_on >= ?");
            values.add(from);
        });
        filter.until().ifPresent(until -> {
            parts.add("received_on <= ?");
            values.add(until);
        });
        if (filter.unused()) {
            parts.add("unused > 0");
        }
        cursor.ifPresent(last -> {
            parts.add("id < ?");
            values.add(last);
        });
        var where = parts.isEmpty() ? "" : "WHERE " + String.join(" AND ", parts);
        var rows = operator.sql()
                .list(SELECT + where + " ORDER BY id DESC", limit + 1, PaymentStore::booked, values.toArray());
        var items = rows.stream().limit(limit).toList();
        return new Slice<>(
                items.stream().map(Booked::payment).toList(),
                rows.size() > limit ? Optional.of(items.get(items.size() - 1).id()) : Optional.empty());
    }

    /** An allocation and the VAT that became due with it. */
    public record Share(Allocation allocation, Money vat) {}

    public void allocate(Collection<Share> shares) {
        operator.sql()
                .batch(
                        "INSERT INTO billing_allocation (id, invoice, kind, source, made_on, amount, vat)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        shares.stream()
                                .map(share -> new Object[] {
                                    Ids.next(),
                                    share.allocation().invoice(),
                                    share.allocation().kind(),
                                    share.allocation().source(),
                                    share.allocation().on(),
                                    share.allocation().amount().amount(),
                                    share.vat().amount()
                                })
                                .toList());
    }

    public List<Share> ofInvoice(String number) {
        return shares("invoice = ?", number);
    }

    /** What a payment, credit note or write-off was set against. */
    public List<Share> ofSource(String source) {
        return shares("source = ?", source);
    }

    private List<Share> shares(String condition, String value) {
        return operator.sql()
                .list(
                        "SELECT invoice, kind, source, made_on, amount, vat FROM billing_allocation WHERE " + condition
                                + " ORDER BY id",
                        row -> new Share(
                                new Allocation(
                                        row.text("invoice"),
                                        row.constant("kind", Allocation.Source.class),
                                        row.text("source"),
                                        row.date("made_on"),
                                        Money.of(row.text("amount"))),
                                Money.of(row.text("vat"))),
                        value);
    }

    /** What payments have paid of invoices so far, by number; whoever has none is left out. */
    public Map<String, Money> paid(Collection<String> invoices) {
        var paid = new HashMap<String, Money>();
        InLists.each(invoices, (marks, values) -> operator.sql()
                .list(
                        "SELECT invoice, SUM(amount) AS amount FROM billing_allocation"
                                + " --DERBY-PROPERTIES index = billing_allocation_invoice\n WHERE invoice IN (" + marks
                                + ") AND kind = '" + Allocation.Source.PAYMENT + "' GROUP BY invoice",
                        row -> Map.entry(row.text("invoice"), InvoiceStore.sum(row, "amount")),
                        values)
                .forEach(one -> paid.put(one.getKey(), one.getValue())));
        return paid;
    }

    private static Booked booked(Sql.Row row) throws SQLException {
        var reversedOn = row.dateIfAny("reversed_on");
        return new Booked(
                row.text("id"),
                new Payment(
                        row.text("payment_key"),
                        row.text("contract"),
                        row.date("received_on"),
                        Money.of(row.text("amount")),
                        row.constant("way", Way.class),
                        row.text("text"),
                        Money.of(row.text("unused")),
                        row.instant("entered_at"),
                        row.text("entered_by"),
                        reversedOn.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Reversal(reversedOn.get(), row.text("reversed_code")))),
                row.date("told_on"),
                (int) row.number("journal_year"),
                row.number("journal_number"));
    }
}
