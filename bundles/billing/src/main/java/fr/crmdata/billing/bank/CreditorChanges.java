package fr.crmdata.billing.bank;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.mandate.Mandate;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.store.CreditorStore;
import fr.crmdata.billing.store.CreditorStore.Named;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.MandateStore.Added;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * When the company's identifier or name changes in the settings, each mandate's next debit tells the bank who we were: the mandate notes
 * the change when that debit is put into a batch. Within a transaction of the operator's database.
 */
@Component(service = CreditorChanges.class)
public final class CreditorChanges {

    private final OperatorDatabase operator;
    private final CreditorStore store;
    private final MandateStore mandates;
    private final BankTerms terms;
    private final Clock clock;

    @Activate
    public CreditorChanges(
            @Reference OperatorDatabase operator,
            @Reference CreditorStore store,
            @Reference MandateStore mandates,
            @Reference BankTerms terms,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.store = store;
        this.mandates = mandates;
        this.terms = terms;
        this.clock = clock;
    }

    /** A mandate whose bank has to be told. */
    record Change(Mandate before, MandateFact fact) {}

    /**
     * Who we are now, to compare many mandates with.
     *
     * @param creditor empty while the settings do not say it
     */
    record Now(LocalDate today, Optional<Named> creditor) {

        /** Empty when the mandate knows us as we are. */
        Optional<Change> change(Mandate mandate) {
            return creditor.flatMap(named -> mandate.creditorIs(today, named.identifier(), named.name()))
                    .map(fact -> new Change(mandate, fact));
        }
    }

    Now today() {
        var creditor = terms.obstacle().isPresent() ? Optional.<Named>empty() : Optional.of(now());
        return new Now(LocalDate.now(clock), creditor);
    }

    private Named now() {
        var creditor = terms.creditor();
        return new Named(creditor.identifier(), creditor.account().name());
    }

    /** A batch is made: as which creditor, and which mandates learn of a change with it. */
    void note(String batch, Map<String, Change> changes) {
        store.note(batch, now());
        if (changes.isEmpty()) {
            return;
        }
        var before = new HashMap<String, Mandate>();
        var added = new HashMap<String, List<Added>>();
        changes.forEach((reference, change) -> {
            var key = "creditor/" + change.before().facts().size();
            before.put(reference, change.before());
            added.put(reference, List.of(new Added(key, change.fact())));
        });
        mandates.appendAll(before, added, operator.caller().name(), clock.instant());
    }

    /** @throws BankRefusal.OtherCreditor when we are another creditor now than the batch says */
    void requireSame(String batch) {
        var made = store.of(batch);
        if (made.isPresent() && !made.get().equals(now())) {
            throw new BankRefusal.OtherCreditor(batch, made.get().identifier().value());
        }
    }
}
