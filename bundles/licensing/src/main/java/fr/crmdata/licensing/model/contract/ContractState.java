package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.PriceRise;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A contract on a day.
 *
 * @param termsVersion accepted last
 * @param seats named users by module
 * @param prices a month of one user by module, before tax
 * @param period that is running
 * @param guaranteeUntil the price does not rise before; terms 7
 * @param end how it ends, if that is certain
 * @param dataReturn when the data can be had, once the end is certain
 * @param balanceDue what should have been paid; negative when too much was
 */
public record ContractState(
        LocalDate day,
        Phase phase,
        Optional<String> termsVersion,
        Map<String, Integer> seats,
        Map<String, Price> prices,
        Optional<Span> period,
        Optional<LocalDate> guaranteeUntil,
        Optional<End> end,
        Optional<DataReturn> dataReturn,
        Money balanceDue) {

    public ContractState {
        seats = Map.copyOf(seats);
        prices = Map.copyOf(prices);
    }

    public static ContractState of(Reading reading) {
        var seats = new TreeMap<String, Integer>();
        var prices = new TreeMap<String, Price>();
        for (var module : reading.seats().modules()) {
            seats.put(module, reading.seats().on(reading.day(), module));
            prices.put(module, reading.prices().unit(module, reading.day()));
        }
        var phase = reading.phase();
        return new ContractState(
                reading.day(),
                phase,
                termsVersion(reading),
                seats,
                prices,
                reading.start()
                        .filter(start -> phase != Phase.ENDED && phase != Phase.ERASED)
                        .map(start -> reading.periods().containing(reading.day())),
                reading.start().map(start -> PriceRise.guaranteeUntil(start, reading.committedUntil())),
                reading.end(),
                dataReturn(reading),
                reading.ledger().balanceDue());
    }

    private static Optional<String> termsVersion(Reading reading) {
        var accepted = reading.facts(Fact.TermsAccepted.class);
        if (!accepted.isEmpty()) {
            return Optional.of(accepted.get(accepted.size() - 1).termsVersion());
        }
        return reading.facts(Fact.Subscribed.class).stream()
                .map(Fact.Subscribed::termsVersion)
                .reduce((earlier, later) -> later);
    }

    /** Terms 2-6; the longest hold that was asked for counts. */
    public static Optional<DataReturn> dataReturn(Reading reading) {
        var held = reading.facts(Fact.HoldRequested.class).stream()
                .map(Fact.HoldRequested::until)
                .max(LocalDate::compareTo);
        return reading.end()
                .map(end ->
                        DataReturn.after(end.last(), held, reading.settings().ending()));
    }

    /** Whether users may sign in. */
    public boolean opensApplication() {
        return phase == Phase.ACTIVE || phase == Phase.FORCE_MAJEURE;
    }

    /** Whether the client reaches its data return: after the end, and while suspended too. */
    public boolean opensDataReturn() {
        return phase == Phase.ENDED || phase == Phase.SUSPENDED;
    }
}
