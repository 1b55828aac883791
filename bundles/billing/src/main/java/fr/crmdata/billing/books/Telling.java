package fr.crmdata.billing.books;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Frozen;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.contracts.ContractAccounts.Paid;
import fr.crmdata.api.contracts.ContractAccounts.Receipt;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.Receiving.Told;
import fr.crmdata.billing.model.accounts.Bookings.Client;
import fr.crmdata.billing.office.Payments.NewPayment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells contracts of money, in the open transaction. What came too late to be told for its own day, because a reminder went out since, is
 * told for today: what was done stays done.
 */
@Component(service = Telling.class)
public final class Telling {

    private final ContractAccounts contracts;
    private final Clock clock;

    @Activate
    public Telling(@Reference ContractAccounts contracts, @Reference(target = "(clock=business)") Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** @return in their order, with the day under which the contract knows each */
    List<Told> paid(List<NewPayment> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        try {
            contracts.paid(payments.stream()
                    .map(payment -> new Paid(payment.contract(), payment.on(), payment.amount()))
                    .toList());
            return payments.stream()
                    .map(payment -> new Told(payment, payment.on()))
                    .toList();
        } catch (Refusal one) {
            return payments.stream()
                    .map(payment -> new Told(
                            payment,
                            onDayOrToday(
                                    payment.on(), day -> contracts.paid(payment.contract(), day, payment.amount()))))
                    .toList();
        }
    }

    /** @param paid day under which the contract knows the payment */
    void returned(String contract, LocalDate on, LocalDate paid, Money amount, String code) {
        onDayOrToday(on.isBefore(paid) ? paid : on, day -> contracts.returned(contract, day, amount, code));
    }

    /**
     * So much of an invoice is no longer asked for.
     *
     * @param key of the invoice
     */
    void waived(String contract, String key, Money amount, String reason) {
        contracts.waived(contract, LocalDate.now(clock), key, amount, reason);
    }

    /** Money that was there as credit goes back to the client. */
    void refunded(String contract, Money amount) {
        contracts.refunded(contract, LocalDate.now(clock), amount);
    }

    /** Such money came back from the client's bank. */
    void refundReturned(String contract, Money amount) {
        contracts.refundReturned(contract, LocalDate.now(clock), amount);
    }

    /** What was promised by plans that are kept, by contract. */
    Map<String, List<Instalment>> instalments(Collection<String> numbers) {
        return contracts.instalments(numbers);
    }

    /** What insolvent clients owe from before the judgment, by contract. */
    Map<String, Frozen> frozen(Collection<String> numbers) {
        return contracts.frozen(numbers);
    }

    /** What the contract knows to have been paid. */
    List<Receipt> receipts(String contract) {
        return contracts.receipts(contract);
    }

    private LocalDate onDayOrToday(LocalDate on, Consumer<LocalDate> telling) {
        var today = LocalDate.now(clock);
        try {
            telling.accept(on);
            return on;
        } catch (Refusal tooLate) {
            if (!on.isBefore(today)) {
                throw tooLate;
            }
            telling.accept(today);
            return today;
        }
    }

    /** Auxiliary account of who pays: the number of the contract. */
    Client client(String contract) {
        return clients(List.of(contract)).values().iterator().next();
    }

    /** The same for many, by contract. */
    Map<String, Client> clients(Collection<String> numbers) {
        var clients = new HashMap<String, Client>();
        contracts.payers(numbers).forEach((number, payer) -> clients.put(number, new Client(number, payer.name())));
        return clients;
    }
}
