package fr.crmdata.billing.bank;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.returns.ReturnRules;
import fr.crmdata.billing.model.returns.ReturnedDebit;
import fr.crmdata.billing.model.returns.Stage;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells contracts when we collect later than they expect, in the open transaction: nobody is reminded of what we did not take yet. */
@Component(service = DebitAnnouncements.class)
public final class DebitAnnouncements {

    private final Access access;
    private final ContractAccounts contracts;
    private final Invoices invoices;
    private final Clock clock;

    @Activate
    public DebitAnnouncements(
            @Reference Access access,
            @Reference ContractAccounts contracts,
            @Reference Invoices invoices,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.contracts = contracts;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** Of an invoice that was issued later than the contract asked for it, the debit is later as well. */
    void planned(IssuedInvoice issued, LocalDate day) {
        access.as(Caller.system(ClientId.OPERATOR, "bank"), () -> {
            var expected = contracts
                    .due(issued.contract(), issued.key())
                    .map(DebitAnnouncements::expected)
                    .orElse(day);
            if (day.isAfter(expected)) {
                tell(issued, day);
            }
        });
    }

    private static LocalDate expected(Due due) {
        return CollectionDates.announced(due.issue(), due.due());
    }

    /** The file goes later than it could have: days on which debits fall due now, by the number of the invoice. */
    void late(Map<String, LocalDate> days) {
        access.as(
                Caller.system(ClientId.OPERATOR, "bank"),
                () -> days.forEach((invoice, day) -> tell(invoices.find(invoice), day)));
    }

    /** Nobody is late with that invoice before the day is over, whatever was told before. */
    void until(String invoice, LocalDate day) {
        access.as(Caller.system(ClientId.OPERATOR, "bank"), () -> tell(invoices.find(invoice), day));
    }

    /** A debit that came back is presented again; where the client is at fault, reminders wait and payment is late all the same. */
    void again(DebitView debit, String code, LocalDate day) {
        var incident =
                ReturnRules.reactTo(ReturnedDebit.first(code, stage(debit))).incident();
        access.as(Caller.system(ClientId.OPERATOR, "bank"), () -> {
            var issued = invoices.find(debit.invoice());
            contracts.debitAnnounced(
                    issued.contract(),
                    LocalDate.now(clock),
                    issued.key(),
                    day,
                    incident ? Optional.of(code) : Optional.empty());
        });
    }

    /** Before settlement it was rejected, afterwards returned. */
    static Stage stage(DebitView debit) {
        return debit.stage() == Batches.Stage.REJECTED ? Stage.REJECT : Stage.RETURN;
    }

    private void tell(IssuedInvoice issued, LocalDate day) {
        contracts.debitAnnounced(issued.contract(), LocalDate.now(clock), issued.key(), day, Optional.empty());
    }
}
