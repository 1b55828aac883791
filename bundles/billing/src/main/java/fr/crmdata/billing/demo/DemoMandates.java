package fr.crmdata.billing.demo;

import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.billing.bank.BankTerms;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The made-up clients' contracts were not subscribed on line: in the demonstration those that pay by debit get their mandate here. */
@Component(service = DemoMandates.class)
public final class DemoMandates {

    private final BankTerms terms;
    private final Clients clients;
    private final ContractAccounts contracts;
    private final Mandates mandates;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();

    @Activate
    public DemoMandates(
            @Reference BankTerms terms,
            @Reference Clients clients,
            @Reference ContractAccounts contracts,
            @Reference Mandates mandates,
            @Reference(target = "(clock=business)") Clock clock) {
        this.terms = terms;
        this.clients = clients;
        this.contracts = contracts;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Each contract once; only in demo mode. */
    public void sweep() {
        if (terms.isDemo()) {
            clients.all().stream()
                    .flatMap(client -> contracts.contractsOf(client.id()).stream())
                    .filter(seen::add)
                    .forEach(this::sign);
        }
    }

    private void sign(String contract) {
        var payer = contracts.payer(contract);
        var filter = new MandateFilter(Optional.of(contract), Optional.empty(), "");
        if (payer.method() == ContractAccounts.Method.DIRECT_DEBIT
                && payer.mandate().isEmpty()
                && mandates.find(filter, Optional.empty(), 1).items().isEmpty()) {
            var today = LocalDate.now(clock);
            mandates.sign(contract, "", DemoTransfers.account(contract), today, "demonstration");
        }
    }
}
