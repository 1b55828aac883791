package fr.crmdata.billing.store;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.BankFees.BankFee;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fees of banks, each once; always in the open transaction. */
@Component(service = FeeStore.class)
public final class FeeStore {

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public FeeStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    public boolean isKnown(String key) {
        return operator.sql()
                .first("SELECT fee_key FROM billing_bank_fee WHERE fee_key = ?", row -> row.text("fee_key"), key)
                .isPresent();
    }

    public void insert(String key, BankFee fee) {
        operator.sql()
                .update(
                        "INSERT INTO billing_bank_fee (fee_key, debit, contract, charged_on, amount, entered_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        key,
                        fee.debit(),
                        fee.contract(),
                        fee.on(),
                        fee.amount().amount(),
                        clock.instant());
    }

    /** The newest first. */
    public List<BankFee> latest(int limit) {
        return operator.sql()
                .list(
                        "SELECT debit, contract, charged_on, amount FROM billing_bank_fee"
                                + " ORDER BY charged_on DESC, fee_key DESC",
                        limit,
                        row -> new BankFee(
                                row.text("debit"),
                                row.text("contract"),
                                row.date("charged_on"),
                                Money.of(row.text("amount"))));
    }
}
