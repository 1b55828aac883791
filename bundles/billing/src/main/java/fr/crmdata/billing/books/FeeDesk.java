package fr.crmdata.billing.books;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.store.FeeStore;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books what banks take for their services. The journal of the bank is held first: two of the same key cannot pass each other. */
@Component(service = BankFees.class)
public final class FeeDesk implements BankFees {

    private final Access access;
    private final OperatorDatabase operator;
    private final FeeStore fees;
    private final Journal journal;
    private final Conventions conventions;

    @Activate
    public FeeDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference FeeStore fees,
            @Reference Journal journal,
            @Reference Conventions conventions) {
        this.access = access;
        this.operator = operator;
        this.fees = fees;
        this.journal = journal;
        this.conventions = conventions;
    }

    @Override
    public void charged(String key, BankFee fee) {
        access.require(BillingPermissions.PAYMENTS);
        operator.inOne(() -> {
            journal.hold(Bookings.BANK, fee.on());
            if (!fees.isKnown(key)) {
                fees.insert(key, fee);
                journal.book(Bookings.BANK, fee.on(), new Journal.Draft(Pieces.of(key), place -> conventions
                        .bookings()
                        .bankFee(place, text(fee), fee.amount())));
            }
        });
    }

    private static String text(BankFee fee) {
        return fee.debit().isEmpty() ? "FRAIS BANCAIRES" : "FRAIS DE REJET " + fee.debit();
    }

    @Override
    public List<BankFee> latest(int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> fees.latest(limit));
    }
}
