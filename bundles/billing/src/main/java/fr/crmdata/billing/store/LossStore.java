package fr.crmdata.billing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.CreditNotes.WriteOff;
import fr.crmdata.billing.office.Payments.Refund;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was given up, what was paid back; always in the open transaction. */
@Component(service = LossStore.class)
public final class LossStore {

    private static final int MOST_NAME = 200;

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public LossStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /** @return its id */
    public String insert(WriteOff loss) {
        var id = Ids.next();
        operator.sql()
                .update(
                        "INSERT INTO billing_write_off (id, invoice, amount, vat, made_on, reason, evidence, entered_at,"
                                + " entered_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        loss.invoice(),
                        loss.amount().amount(),
                        loss.vat().amount(),
                        loss.on(),
                        loss.reason(),
                        loss.evidence(),
                        clock.instant(),
                        StoredText.cut(operator.caller().name(), MOST_NAME));
        return id;
    }

    /** The newest first. */
    public List<WriteOff> writeOffs(int limit) {
        return operator.sql()
                .list(
                        "SELECT invoice, amount, vat, made_on, reason, evidence FROM billing_write_off ORDER BY id DESC",
                        limit,
                        row -> new WriteOff(
                                row.text("invoice"),
                                Money.of(row.text("amount")),
                                Money.of(row.text("vat")),
                                row.date("made_on"),
                                row.text("reason"),
                                row.textIfAny("evidence").orElse("")));
    }

    public boolean isRefunded(String key) {
        return operator.sql()
                .first("SELECT refund_key FROM billing_refund WHERE refund_key = ?", row -> row.text("refund_key"), key)
                .isPresent();
    }

    /** The oldest first. */
    public List<Refund> refunds(String contract) {
        return operator.sql()
                .list(
                        "SELECT paid_on, amount FROM billing_refund WHERE contract = ? ORDER BY paid_on, refund_key",
                        row -> new Refund(row.date("paid_on"), Money.of(row.text("amount"))),
                        contract);
    }

    public void insertRefund(String key, String contract, LocalDate on, Money amount) {
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
}
