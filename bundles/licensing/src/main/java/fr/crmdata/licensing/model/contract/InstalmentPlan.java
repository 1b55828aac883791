package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.rules.Instalments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan of instalments as it stands on a day.
 *
 * @param owed what was open of each invoice that it covers when it was agreed; those of which nothing was open are left out
 * @param promises what of each invoice is to be paid on which day, in the order of the days
 * @param parts the instalments that are needed for it
 * @param missed the first instalment that was not paid in time
 * @param over the first day on which the plan counts no more: an instalment was missed, or another plan was agreed
 */
public record InstalmentPlan(
        Fact.InstalmentPlanAgreed agreed,
        Map<ActKey, Money> owed,
        List<Promise> promises,
        List<Instalments.Part> parts,
        Optional<Instalments.Part> missed,
        Optional<LocalDate> over) {

    public InstalmentPlan {
        owed = Map.copyOf(owed);
        promises = List.copyOf(promises);
        parts = List.copyOf(parts);
    }

    /** So much of an invoice on a day. */
    public record Promise(ActKey invoice, LocalDate due, Money amount) {}

    static InstalmentPlan of(
            Fact.InstalmentPlanAgreed agreed,
            Map<ActKey, Money> owed,
            List<Promise> promises,
            List<Instalments.Part> parts,
            LocalDate today,
            Optional<LocalDate> replaced) {
        var missed = parts.stream()
                .filter(part -> part.missed(today)
                        .filter(day ->
                                replaced.filter(other -> !day.isBefore(other)).isEmpty())
                        .isPresent())
                .findFirst();
        var broken = missed.flatMap(part -> part.missed(today));
        return new InstalmentPlan(
                agreed,
                owed,
                promises,
                parts,
                missed,
                Stream.concat(broken.stream(), replaced.stream()).min(Comparator.naturalOrder()));
    }

    public Money sum() {
        return Money.sum(owed.values());
    }

    /** Somebody may still pay by it: nothing of dunning moves for what it covers. */
    public boolean isKept() {
        return over.isEmpty() && parts.stream().anyMatch(part -> part.paid().isEmpty());
    }

    public boolean isPaid() {
        return parts.stream().allMatch(part -> part.paid().isPresent());
    }

    public boolean covers(ActKey invoice) {
        return owed.containsKey(invoice);
    }

    /** The first day on which it can be over because nothing more was paid. */
    public Optional<LocalDate> endangered() {
        return isKept()
                ? parts.stream()
                        .filter(part -> part.paid().isEmpty())
                        .map(part -> part.lastDay().plusDays(1))
                        .findFirst()
                : Optional.empty();
    }
}
