package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.Payments.Refund;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds that went out, as the books know them, and what came back of them; always in the open transaction. */
@Component(service = RefundedStore.class)
public final class RefundedStore {

    private static final int MOST_NAME = 200;

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public RefundedStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /** A refund and for which contract it was. */
    public record Booked(String contract, Refund refund) {}

    public Optional<Booked> find(String key) {
        return operator.sql()
                .first(
                        "SELECT contract, paid_on, amount, returned_on FROM billing_refund WHERE refund_key = ?",
                        row -> new Booked(row.text("contract"), refund(row)),
                        key);
    }

    /** The oldest first. */
    public List<Refund> of(String contract) {
        return operator.sql()
                .list(
                        "SELECT paid_on, amount, returned_on FROM billing_refund WHERE contract = ?"
                                + " ORDER BY paid_on, refund_key",
                        RefundedStore::refund,
                        contract);
    }

    private static Refund refund(Sql.Row row) throws SQLException {
        return new Refund(row.date("paid_on"), Money.of(row.text("amount")), row.dateIfAny("returned_on"));
    }

    public void insert(String key, String contract, LocalDate on, Money amount) {
        operator.sql()
                .update(
                        "INSERT INTO billing_refund (refund_key, contract, amount, paid_on, entered_at, entered_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        key,
                        contract,
                        amount.amount(),
                        on,
                        clock.instant(),
                        StoredText.cut(operator.caller().name(), MOST_NAME));
    }

    /** @return whether it had not come back before */
    public boolean returned(String key, LocalDate on) {
        return operator.sql()
                        .update(
                                "UPDATE billing_refund SET returned_on = ? WHERE refund_key = ? AND returned_on IS NULL",
                                on,
                                key)
                == 1;
    }

    /** So much of a payment, which was not set against anything, went out with a refund. */
    public record Part(String payment, Money amount) {}

    public void insertParts(String key, Collection<Part> parts) {
        operator.sql()
                .batch(
                        "INSERT INTO billing_refund_payment (refund_key, payment_key, amount) VALUES (?, ?, ?)",
                        parts.stream()
                                .map(part -> new Object[] {
                                    key, part.payment(), part.amount().amount()
                                })
                                .toList());
    }

    public List<Part> parts(String key) {
        return operator.sql()
                .list(
                        "SELECT payment_key, amount FROM billing_refund_payment WHERE refund_key = ? ORDER BY payment_key",
                        row -> new Part(row.text("payment_key"), Money.of(row.text("amount"))),
                        key);
    }
}
