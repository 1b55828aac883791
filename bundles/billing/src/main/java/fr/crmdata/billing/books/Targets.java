package fr.crmdata.billing.books;

import fr.crmdata.api.contracts.ContractAccounts.Frozen;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.PaymentOrder;
import fr.crmdata.billing.model.accounts.PaymentOrder.Open;
import fr.crmdata.billing.model.accounts.PaymentOrder.Promise;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.store.InvoiceStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the money of a contract goes to, in the order in which it is to be paid; in the open transaction. */
@Component(service = Targets.class)
public final class Targets {

    private final InvoiceStore invoices;
    private final Telling telling;

    @Activate
    public Targets(@Reference InvoiceStore invoices, @Reference Telling telling) {
        this.invoices = invoices;
        this.telling = telling;
    }

    /**
     * An invoice, or a part of it that is to be paid on a day of its own.
     *
     * @param place in the order of its contract
     * @param most that is set against it before its turn comes again
     */
    record Target(InvoiceSummary invoice, int place, Money most) {

        String number() {
            return invoice.number();
        }
    }

    List<Target> of(String contract) {
        return of(List.of(contract)).getOrDefault(contract, List.of());
    }

    /** By contract; whoever has nothing open is left out. */
    Map<String, List<Target>> of(Collection<String> contracts) {
        var open = invoices.open(contracts);
        var promised = open.isEmpty() ? Map.<String, List<Instalment>>of() : telling.instalments(open.keySet());
        var frozen = open.isEmpty() ? Map.<String, Frozen>of() : telling.frozen(open.keySet());
        var targets = new HashMap<String, List<Target>>();
        open.forEach((contract, some) -> targets.put(
                contract,
                order(
                        some,
                        promises(contract, promised.getOrDefault(contract, List.of())),
                        numbers(contract, Optional.ofNullable(frozen.get(contract))))));
        return targets;
    }

    private List<Promise> promises(String contract, List<Instalment> promised) {
        var promises = new ArrayList<Promise>();
        for (var one : promised) {
            invoices.byKey(contract, one.invoice())
                    .ifPresent(invoice -> promises.add(new Promise(invoice.number(), one.due(), one.amount())));
        }
        return promises;
    }

    private Set<String> numbers(String contract, Optional<Frozen> frozen) {
        return frozen.stream()
                .flatMap(one -> one.invoices().stream())
                .flatMap(key -> invoices.byKey(contract, key).stream())
                .map(InvoiceSummary::number)
                .collect(Collectors.toSet());
    }

    private static List<Target> order(List<InvoiceSummary> open, List<Promise> promises, Set<String> frozen) {
        var byNumber = open.stream().collect(Collectors.toMap(InvoiceSummary::number, Function.identity()));
        var targets = new ArrayList<Target>();
        for (var portion : PaymentOrder.of(
                open.stream()
                        .map(invoice -> open(invoice, frozen.contains(invoice.number())))
                        .toList(),
                promises)) {
            var invoice = byNumber.get(portion.number());
            if (invoice != null) {
                targets.add(new Target(invoice, targets.size(), portion.amount()));
            }
        }
        return targets;
    }

    private static Open open(InvoiceSummary invoice, boolean frozen) {
        return new Open(invoice.number(), invoice.kind() == InvoiceKind.PENALTY, invoice.due(), invoice.open(), frozen);
    }
}
