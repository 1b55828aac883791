package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Slice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Payments in the real tables, without the accounts: what the bank's desk needs of them. */
final class PlainPayments implements Payments {

    private final OperatorDatabase operator;
    private final Clock clock;

    /** Contracts that take no money. */
    final Set<String> refusing = new CopyOnWriteArraySet<>();

    /** Whether payments are taken without being kept: for figures of what lies before them. */
    boolean skipped;

    PlainPayments(OperatorDatabase operator, Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    @Override
    public List<Payment> receiveAll(List<NewPayment> wanted) {
        return wanted.stream().map(this::receive).toList();
    }

    @Override
    public Payment receive(NewPayment payment) {
        if (skipped) {
            return new Payment(
                    payment.key(),
                    payment.contract(),
                    payment.on(),
                    payment.amount(),
                    payment.way(),
                    payment.text(),
                    Money.ZERO,
                    clock.instant(),
                    "",
                    Optional.empty());
        }
        return operator.inOne(() -> find(payment.key()).orElseGet(() -> {
            if (refusing.contains(payment.contract())) {
                throw refusal(payment.contract());
            }
            insert(payment);
            var left = payment.amount();
            for (var invoice : payment.invoices()) {
                var used = open(invoice).min(left);
                left = left.minus(used);
                allocate(invoice, payment.key(), payment.on(), used);
            }
            operator.sql()
                    .update(
                            "UPDATE billing_payment SET unused = ? WHERE payment_key = ?",
                            left.amount(),
                            payment.key());
            return find(payment.key()).orElseThrow();
        }));
    }

    private static Refusal refusal(String contract) {
        return new BankRefusal.WrongState(contract, "ENDED");
    }

    private void insert(NewPayment payment) {
        operator.sql()
                .update(
                        "INSERT INTO billing_payment (payment_key, id, contract, received_on, amount, way, text, unused,"
                                + " entered_at, entered_by, told_on, journal_year, journal_number)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 'test', ?, 2026, 0)",
                        payment.key(),
                        Ids.next(),
                        payment.contract(),
                        payment.on(),
                        payment.amount().amount(),
                        payment.way(),
                        payment.text(),
                        clock.instant(),
                        payment.on());
    }

    Money open(String invoice) {
        return operator.sql()
                .first(
                        "SELECT open_amount FROM billing_invoice WHERE number = ?",
                        row -> new Money(new BigDecimal(row.text("open_amount")), Money.EUR),
                        invoice)
                .orElseThrow();
    }

    private void allocate(String invoice, String key, LocalDate on, Money amount) {
        operator.sql()
                .update(
                        "INSERT INTO billing_allocation (id, invoice, kind, source, made_on, amount, vat)"
                                + " VALUES (?, ?, 'PAYMENT', ?, ?, ?, 0)",
                        Ids.next(),
                        invoice,
                        key,
                        on,
                        amount.amount());
        operator.sql()
                .update(
                        "UPDATE billing_invoice SET open_amount = open_amount - ? WHERE number = ?",
                        amount.amount(),
                        invoice);
        operator.sql()
                .update(
                        "UPDATE billing_invoice SET settled_on = CASE WHEN open_amount = 0 THEN CAST(? AS DATE) ELSE NULL END"
                                + " WHERE number = ?",
                        on,
                        invoice);
    }

    private record Share(String invoice, Money amount) {}

    @Override
    public Payment reverse(String key, LocalDate on, String bankCode, Money amount) {
        return operator.inOne(() -> {
            var payment = find(key).orElseThrow();
            if (payment.reversed().isPresent()) {
                return payment;
            }
            var shares = operator.sql()
                    .list(
                            "SELECT invoice, amount FROM billing_allocation WHERE source = ?",
                            row -> new Share(
                                    row.text("invoice"), new Money(new BigDecimal(row.text("amount")), Money.EUR)),
                            key);
            shares.forEach(
                    share -> allocate(share.invoice(), key, on, share.amount().negated()));
            operator.sql()
                    .update(
                            "UPDATE billing_payment SET reversed_on = ?, reversed_code = ? WHERE payment_key = ?",
                            on,
                            bankCode,
                            key);
            return find(key).orElseThrow();
        });
    }

    @Override
    public Optional<Payment> find(String key) {
        return operator.sql()
                .first(
                        "SELECT * FROM billing_payment WHERE payment_key = ?",
                        row -> new Payment(
                                row.text("payment_key"),
                                row.text("contract"),
                                row.date("received_on"),
                                new Money(new BigDecimal(row.text("amount")), Money.EUR),
                                row.constant("way", Way.class),
                                row.text("text"),
                                new Money(new BigDecimal(row.text("unused")), Money.EUR),
                                row.instant("entered_at"),
                                row.text("entered_by"),
                                row.dateIfAny("reversed_on").flatMap(on -> reversal(on, Optional.of("")))),
                        key);
    }

    private static Optional<Reversal> reversal(LocalDate on, Optional<String> code) {
        return code.map(text -> new Reversal(on, text));
    }

    @Override
    public Slice<Payment> list(PaymentFilter filter, Optional<String> cursor, int limit) {
        var keys = operator.inOne(() -> operator.sql()
                .list("SELECT payment_key FROM billing_payment ORDER BY id", row -> row.text("payment_key")));
        return new Slice<>(
                operator.inOne(
                        () -> keys.stream().map(key -> find(key).orElseThrow()).toList()),
                Optional.empty());
    }

    List<Payment> all() {
        return list(PaymentFilter.all(), Optional.empty(), 500).items();
    }

    @Override
    public List<Refund> refunds(String contract) {
        return List.of();
    }

    @Override
    public Money credit(String contract) {
        return Money.sum(all().stream()
                .filter(payment -> payment.contract().equals(contract))
                .map(Payment::unused)
                .toList());
    }
}
