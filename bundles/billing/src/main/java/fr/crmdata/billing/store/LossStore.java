package fr.crmdata.billing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.CreditNotes.WriteOff;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was given up; always in the open transaction. */
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
}
