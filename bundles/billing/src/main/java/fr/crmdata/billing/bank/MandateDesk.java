package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.DebitMandates;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.MandateStore.Added;
import fr.crmdata.billing.store.MandateStore.KnownAccount;
import fr.crmdata.billing.store.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps mandates: what clients agreed to with the subscription or on paper, and what happened to it since. */
@Component(service = {Mandates.class, DebitMandates.class, MandateDesk.class})
public final class MandateDesk implements Mandates, DebitMandates {

    private final Access access;
    private final OperatorDatabase operator;
    private final MandateStore store;
    private final MandateSigning signing;
    private final BankTerms terms;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public MandateDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference MandateStore store,
            @Reference Numbers numbers,
            @Reference ContractAccounts contracts,
            @Reference BankTerms terms,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.signing = new MandateSigning(access, operator, store, numbers, contracts, terms, audit, clock);
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public Slice<MandateView> find(MandateFilter filter, Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.find(filter, cursor, limit));
    }

    @Override
    public MandateView get(String reference) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> known(reference));
    }

    private MandateView known(String reference) {
        return store.find(reference).orElseThrow(() -> new BankRefusal.UnknownMandate(reference));
    }

    @Override
    public List<Happened> history(String reference) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.history(known(reference).reference()));
    }

    @Override
    public Optional<MandateView> active(String contract) {
        return operator.inOne(() ->
                Optional.ofNullable(store.usable(List.of(contract), today()).get(contract)));
    }

    @Override
    public Optional<MandateView> ensure(String contract) {
        return operator.inOne(() -> {
            signing.agreed(List.of(contract));
            return Optional.ofNullable(store.usable(List.of(contract), today()).get(contract));
        });
    }

    @Override
    public Map<String, Invoice.DirectDebit> usable(Collection<String> wanted, LocalDate on) {
        return operator.inOne(() -> {
            signing.agreed(wanted);
            return existing(wanted, on);
        });
    }

    @Override
    public Map<String, Invoice.DirectDebit> existing(Collection<String> wanted, LocalDate on) {
        return operator.inOne(() -> {
            var found = new LinkedHashMap<String, Invoice.DirectDebit>();
            var mandates = store.usable(wanted, on);
            if (!mandates.isEmpty() && terms.obstacle().isEmpty()) {
                var creditor = terms.identifier();
                mandates.forEach((contract, mandate) -> found.put(
                        contract,
                        new Invoice.DirectDebit(
                                new MandateReference(mandate.reference()), creditor, new Iban(mandate.iban()))));
            }
            return found;
        });
    }

    @Override
    public Optional<Refusal> obstacle() {
        return terms.obstacle();
    }

    @Override
    public MandateView sign(NewMandate signed) {
        access.require(BillingPermissions.COLLECT);
        if (signed.evidence().isBlank()) {
            throw new BillingRefusal.Invalid("evidence", "billing.web.missing");
        }
        if (signed.on().isAfter(today())) {
            throw new BillingRefusal.Invalid("on", "billing.field.after-today", "on");
        }
        return operator.inOne(() -> known(signing.sign(signed)));
    }

    @Override
    public MandateView register(String reference) {
        return change(reference, "billing.mandate-registered", mandate -> {
            if (!mandate.isAwaited()) {
                throw new BankRefusal.WrongState(
                        reference, known(reference).state().name());
            }
            return new MandateFact.Registered(today());
        });
    }

    @Override
    public MandateView changeAccount(String reference, String iban) {
        var account = Iban.parse(iban).requireSepa();
        return change(reference, "billing.mandate-account", mandate -> {
            var debtor = mandate.debtor();
            store.know(
                    List.of(new KnownAccount(account.value(), known(reference).contract())));
            return new MandateFact.AccountChanged(
                    today(), new Holder(debtor.name(), debtor.address(), account, Optional.empty()));
        });
    }

    @Override
    public MandateView block(String reference, String reason) {
        if (reason.isBlank()) {
            throw new BillingRefusal.Invalid("reason", "billing.web.missing");
        }
        return change(
                reference, "billing.mandate-blocked", mandate -> new MandateFact.Blocked(today(), reason.strip()));
    }

    @Override
    public MandateView unblock(String reference) {
        return change(reference, "billing.mandate-unblocked", mandate -> new MandateFact.Unblocked(today()));
    }

    @Override
    public MandateView revoke(String reference) {
        return change(reference, "billing.mandate-revoked", mandate -> new MandateFact.Revoked(today()));
    }

    private MandateView change(
            String reference,
            String action,
            java.util.function.Function<fr.crmdata.billing.model.mandate.Mandate, MandateFact> fact) {
        access.require(BillingPermissions.COLLECT);
        return operator.inOne(() -> {
            var before = known(reference);
            if (before.state() == State.REVOKED) {
                throw new BankRefusal.WrongState(reference, before.state().name());
            }
            var mandate = store.load(reference).orElseThrow();
            var key = action + "/" + mandate.facts().size();
            store.append(
                    reference,
                    mandate,
                    new Added(key, fact.apply(mandate)),
                    operator.caller().name(),
                    clock.instant());
            audit.record(action, reference, Map.of("contract", before.contract()));
            return known(reference);
        });
    }

    /** A return says that nothing more may be collected on it; said once for each debit. In the open transaction. */
    public void blockAfterReturn(String reference, String debit, String code) {
        var mandate = store.load(reference);
        mandate.ifPresent(before -> store.append(
                reference,
                before,
                new Added("return/" + debit, new MandateFact.Blocked(today(), code)),
                operator.caller().name(),
                clock.instant()));
    }
}
