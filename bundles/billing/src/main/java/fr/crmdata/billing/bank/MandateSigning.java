package fr.crmdata.billing.bank;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.contracts.ContractAccounts.Method;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** New mandates: agreed to with the subscription, or signed on paper. In the open transaction; who makes one makes others wait. */
final class MandateSigning {

    private static final Logger LOG = LoggerFactory.getLogger(MandateSigning.class);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Access access;
    private final OperatorDatabase operator;
    private final MandateStore store;
    private final Numbers numbers;
    private final ContractAccounts contracts;
    private final BankTerms terms;
    private final Audit audit;
    private final Clock clock;

    MandateSigning(
            Access access,
            OperatorDatabase operator,
            MandateStore store,
            Numbers numbers,
            ContractAccounts contracts,
            BankTerms terms,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.numbers = numbers;
        this.contracts = contracts;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was agreed to with the subscription becomes a mandate the first time that somebody asks. */
    void agreed(Collection<String> wanted) {
        if (store.unasked(wanted).isEmpty() || terms.obstacle().isPresent()) {
            return;
        }
        numbers.takeMandates();
        var unasked = store.unasked(wanted);
        store.asked(unasked, clock.instant());
        if (!unasked.isEmpty()) {
            access.as(Caller.system(ClientId.OPERATOR, "billing"), () -> contracts.payers(unasked)).values().stream()
                    .filter(payer -> payer.method() == Method.DIRECT_DEBIT)
                    .forEach(payer -> agreement(payer).ifPresent(agreement -> agreed(payer, agreement)));
        }
    }

    private Optional<Agreement> agreement(Payer payer) {
        return terms.isDemo()
                ? payer.mandate().or(() -> Optional.of(MadeUpAgreements.of(payer.contract(), ZonedDateTime.now(clock))))
                : payer.mandate();
    }

    private void agreed(Payer payer, Agreement agreement) {
        try {
            var evidence = "souscription acceptée le "
                    + AT.format(agreement.at().atZone(clock.getZone())) + ", adresse " + agreement.address();
            insert(
                    payer,
                    new NewMandate(
                            payer.contract(),
                            payer.name(),
                            agreement.iban(),
                            day(agreement.at()),
                            Scheme.CORE,
                            evidence));
        } catch (BillingRefusal e) {
            LOG.warn("{}: the account given with the subscription cannot be debited: {}", payer.contract(), e.code());
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** A mandate on paper takes the place of what was agreed to with the subscription; its reference. */
    String sign(NewMandate signed) {
        var contract = signed.contract();
        var payer = contracts.payer(contract);
        Debtors.requireFitting(payer, signed.scheme());
        numbers.takeMandates();
        store.asked(store.unasked(List.of(contract)), clock.instant());
        var name = signed.holder().isBlank() ? payer.name() : signed.holder().strip();
        var evidence = signed.evidence().strip();
        return insert(payer, new NewMandate(contract, name, signed.iban(), signed.on(), signed.scheme(), evidence));
    }

    private String insert(Payer payer, NewMandate mandate) {
        var reference = store.next(payer.contract());
        var creditor = terms.creditor();
        var signed = new MandateFact.Signed(
                mandate.on(),
                reference,
                mandate.scheme(),
                false,
                creditor.identifier(),
                creditor.account().name(),
                new Holder(
                        mandate.holder(),
                        Debtors.address(payer),
                        Iban.parse(mandate.iban()).requireSepa(),
                        Optional.empty()),
                mandate.evidence());
        store.insert(payer.contract(), signed, operator.caller().name(), clock.instant());
        audit.record(
                "billing.mandate-signed",
                reference.value(),
                Map.of("contract", payer.contract(), "scheme", mandate.scheme().name()));
        return reference.value();
    }
}
