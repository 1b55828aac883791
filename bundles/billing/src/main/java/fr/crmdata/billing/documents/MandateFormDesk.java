package fr.crmdata.billing.documents;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.documents.Printer;
import fr.crmdata.api.documents.Sheet;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.bank.BankTerms;
import fr.crmdata.billing.bank.Debtors;
import fr.crmdata.billing.documents.templates.StaticTemplates;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MandateForms;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.State;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.store.MandateStore;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints mandates to be signed, with what the contract, the subscription and earlier mandates tell. */
@Component(service = MandateForms.class)
public final class MandateFormDesk implements MandateForms {

    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-mandate-forms");

    private final StaticTemplates templates = new StaticTemplates();
    private final Access access;
    private final OperatorDatabase operator;
    private final MandateStore store;
    private final ContractAccounts contracts;
    private final MyInvoices mine;
    private final BankTerms terms;
    private final Printer printer;
    private final Clock clock;

    @Activate
    public MandateFormDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference MandateStore store,
            @Reference ContractAccounts contracts,
            @Reference MyInvoices mine,
            @Reference BankTerms terms,
            @Reference Printer printer,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.contracts = contracts;
        this.mine = mine;
        this.terms = terms;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Form of(String reference) {
        access.require(BillingPermissions.READ);
        return printed(operator.inOne(
                () -> paper(store.find(reference).orElseThrow(() -> new BankRefusal.UnknownMandate(reference)))));
    }

    @Override
    public Form blank(String contract, Scheme scheme) {
        access.require(BillingPermissions.READ);
        return printed(operator.inOne(() -> blank(contracts.payer(contract), scheme)));
    }

    @Override
    public Form mine(String contract, Scheme scheme) {
        // Which contracts are the caller's own is found out, and permitted, as the caller.
        if (!mine.contracts().contains(contract)) {
            throw new BillingRefusal.UnknownContract(contract);
        }
        return access.as(
                SYSTEM,
                () -> printed(operator.inOne(() -> current(contract, scheme)
                        .map(this::paper)
                        .orElseGet(() -> blank(contracts.payer(contract), scheme)))));
    }

    private Optional<MandateView> current(String contract, Scheme scheme) {
        var today = LocalDate.now(clock);
        return store.of(contract).stream()
                .filter(mandate -> mandate.scheme().equals(scheme.name()))
                .filter(mandate -> mandate.state() != State.REVOKED && !mandate.lapsed(today))
                .findFirst();
    }

    private MandatePaper paper(MandateView view) {
        var mandate = store.load(view.reference()).orElseThrow();
        return new MandatePaper(
                view.contract(),
                mandate.scheme(),
                mandate.reference(),
                terms.creditor(),
                mandate.debtor().name(),
                mandate.debtor().address(),
                Optional.of(mandate.debtor().iban()),
                contracts.payer(view.contract()).language());
    }

    private MandatePaper blank(Payer payer, Scheme scheme) {
        Debtors.requireFitting(payer, scheme);
        var reference = store.next(payer.contract());
        return new MandatePaper(
                payer.contract(),
                scheme,
                reference,
                terms.creditor(),
                payer.name(),
                Debtors.address(payer),
                account(payer),
                payer.language());
    }

    /** From which the contract was last to be debited, or which was given with the subscription. */
    private Optional<Iban> account(Payer payer) {
        return store.of(payer.contract()).stream()
                .map(MandateView::iban)
                .findFirst()
                .or(() -> payer.mandate().map(Agreement::iban))
                .flatMap(MandateFormDesk::readable);
    }

    private static Optional<Iban> readable(String iban) {
        try {
            return Optional.of(Iban.parse(iban));
        } catch (BillingRefusal unreadable) {
            return Optional.empty();
        }
    }

    private Form printed(MandatePaper paper) {
        var page = new StringOutput();
        templates.mandate(new MandateWriting(paper)).render(page);
        return new Form(paper.reference().value(), printer.print(Sheet.of(page.toString())));
    }
}
