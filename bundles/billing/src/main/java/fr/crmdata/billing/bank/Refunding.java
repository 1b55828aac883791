package fr.crmdata.billing.bank;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.RefundStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Refunds: asked for once, paid to the account from which the client pays. */
@Component(service = Refunding.class)
public final class Refunding {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_DOCUMENT = 35;
    private static final Money MOST = Money.of("999999999.99");

    private final Access access;
    private final OperatorDatabase operator;
    private final RefundStore refunds;
    private final BatchStore batches;
    private final MandateStore mandates;
    private final ContractAccounts contracts;
    private final @Nullable CreditNotes books;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Refunding(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference RefundStore refunds,
            @Reference BatchStore batches,
            @Reference MandateStore mandates,
            @Reference ContractAccounts contracts,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    CreditNotes books,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.refunds = refunds;
        this.batches = batches;
        this.mandates = mandates;
        this.contracts = contracts;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    RefundView ask(String key, String contract, String document, Money amount) {
        access.require(BillingPermissions.CREDIT);
        if (!amount.isPositive()) {
            throw new BillingRefusal.BadDebitAmount(amount.toString());
        }
        require("key", key, LONGEST_KEY);
        require("document", document, LONGEST_DOCUMENT);
        return operator.inOne(() -> {
            batches.lock();
            return refunds.byKey(key).orElseGet(() -> order(key, contract, document, amount));
        });
    }

    private static void require(String field, String text, int most) {
        if (text.length() > most) {
            throw new BillingRefusal.Invalid(field, "billing.field.too-long", field, most);
        }
    }

    private RefundView order(String key, String contract, String document, Money amount) {
        var left = left(contract);
        if (amount.compareTo(left) > 0) {
            throw new BankRefusal.TooMuchBack(contract, amount.toString(), left.toString());
        }
        var id = batches.next("P", LocalDate.now(clock));
        var text = document.isBlank() ? id : document;
        refunds.insert(
                id,
                key,
                contract,
                document,
                account(contract),
                amount,
                text,
                operator.caller().name(),
                clock.instant());
        audit.record("billing.refund-asked", id, Map.of("contract", contract, "amount", amount.toString()));
        return refunds.byKey(key).orElseThrow();
    }

    Money refundable(String contract) {
        access.require(BillingPermissions.CREDIT);
        return operator.inOne(() -> left(contract));
    }

    /** Where accounts are kept elsewhere, nobody here knows more than who asks. */
    private Money left(String contract) {
        var kept = books;
        return kept == null
                ? MOST
                : access.as(Caller.system(ClientId.OPERATOR, "billing"), () -> kept.credit(contract))
                        .minus(refunds.underWay(contract))
                        .max(Money.ZERO);
    }

    /** Where the client's money comes from: the last mandate, else what was given with the subscription. */
    private Holder account(String contract) {
        var mandate = mandates.of(contract).stream().findFirst();
        if (mandate.isPresent()) {
            return Holder.of(mandate.get().holder(), new Iban(mandate.get().iban()));
        }
        var payer = access.as(Caller.system(ClientId.OPERATOR, "billing"), () -> contracts.payer(contract));
        return payer.mandate()
                .map(Agreement::iban)
                .map(iban -> Holder.of(payer.name(), Iban.parse(iban).requireSepa()))
                .orElseThrow(() -> new BankRefusal.NoAccount(contract));
    }

    RefundView cancel(String id) {
        access.require(BillingPermissions.CREDIT);
        return operator.inOne(() -> {
            var refund = refunds.find(id).orElseThrow(() -> new BankRefusal.UnknownItem(id));
            if (!refunds.move(id, List.of(Stage.WAITING), Stage.CANCELLED, "", Optional.empty())) {
                throw new BankRefusal.WrongState(id, refund.stage().name());
            }
            audit.record("billing.refund-cancelled", id, Map.of("contract", refund.contract()));
            return refunds.find(id).orElseThrow();
        });
    }
}
