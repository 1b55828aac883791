package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.rules.Instalments.Instalment;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a plan of instalments agreed on a day can be about: late invoices, of each what was open on the eve. What comes in on the day itself
 * belongs to the plan already.
 *
 * @param keys of the invoices, the oldest first
 * @param sum what the instalments come to
 */
public record PlanDebt(List<ActKey> keys, Money sum) {

    private static final PlanDebt NONE = new PlanDebt(List.of(), Money.ZERO);

    public PlanDebt {
        keys = List.copyOf(keys);
    }

    /** All that a plan of that day can cover; nothing when nobody is late. */
    public static PlanDebt of(Contract contract, LocalDate day, Settings settings) {
        var late = contract.read(day, settings).ledger().items().stream()
                .filter(item -> isCoverable(item, day))
                .map(item -> item.invoice().key())
                .toList();
        if (late.isEmpty()) {
            return NONE;
        }
        // Money is spread anew as soon as a plan is agreed, so what it covers is read with a plan in the history.
        var supposed = new Fact.InstalmentPlanAgreed(
                day, new Covered(late), new Instalments(List.of(new Instalment(day, Money.of("0.01")))));
        var owed = owed(contract.with(supposed).read(day, settings), supposed);
        return new PlanDebt(late.stream().filter(owed::containsKey).toList(), Money.sum(owed.values()));
    }

    private static Map<ActKey, Money> owed(Reading reading, Fact.InstalmentPlanAgreed agreed) {
        return reading.ledger().plans().stream()
                .filter(plan -> plan.agreed().equals(agreed))
                .findFirst()
                .map(InstalmentPlan::owed)
                .orElse(Map.of());
    }

    /** Whether an invoice is late on the day of a plan, even while a second debit is waited for. Penalties are left out: they follow from what is late. */
    static boolean isCoverable(Ledger.Item item, LocalDate day) {
        return !item.isPenalty() && day.isAfter(item.inTime());
    }
}
