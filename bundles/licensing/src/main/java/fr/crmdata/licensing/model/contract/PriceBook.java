package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.rules.PriceRise;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a user of each module costs on a day: agreed, or raised by a notice that nobody objected to. Terms 7. */
public final class PriceBook {

    private final Reading reading;
    private final List<Rise> rises;

    /** @param received when the client got the notice */
    public record Rise(LocalDate received, String module, Price unit, PriceRise rise) {}

    /** An objection in time, and the rise that it is about. */
    record Objection(LocalDate on, PriceRise rise) {}

    PriceBook(Reading reading) {
        this.reading = reading;
        this.rises = reading.start().isEmpty()
                ? List.of()
                : reading.known().all(Fact.PriceRiseNotified.class).stream()
                        .map(notified -> new Rise(
                                notified.on(),
                                notified.module(),
                                notified.unit(),
                                PriceRise.of(
                                        reading.periods(),
                                        notified.on(),
                                        reading.committedUntil(),
                                        reading.settings().invoicing())))
                        .toList();
    }

    public List<Rise> rises() {
        return rises;
    }

    Optional<Objection> objected() {
        return reading.known().all(Fact.Objected.class).stream()
                .flatMap(objection ->
                        pending(objection.on()).map(rise -> new Objection(objection.on(), rise.rise())).stream())
                .findFirst();
    }

    /** The rise that the client may still object to on that day. */
    public Optional<Rise> pending(LocalDate day) {
        return rises.stream()
                .filter(rise -> !day.isBefore(rise.received()) && rise.rise().mayObject(day))
                .min(Comparator.comparing(rise -> rise.rise().from()));
    }

    /** A month of one user, before tax; nothing when no price was ever agreed. */
    public Price unit(String module, LocalDate day) {
        return priced(module, day).map(Dated::unit).orElse(Price.of("0"));
    }

    /** Since when the price of that day holds: agreed, or raised by a notice. */
    public Optional<LocalDate> since(String module, LocalDate day) {
        return priced(module, day).map(Dated::from);
    }

    private Optional<Dated> priced(String module, LocalDate day) {
        var agreed = reading.known().all(Fact.PriceAgreed.class).stream()
                .filter(price -> price.module().equals(module) && !price.on().isAfter(day))
                .map(price -> new Dated(price.on(), price.unit()));
        var raised = rises.stream()
                .filter(rise ->
                        rise.module().equals(module) && !rise.rise().from().isAfter(day) && !isObjected(rise))
                .map(rise -> new Dated(rise.rise().from(), rise.unit()));
        return java.util.stream.Stream.concat(agreed, raised)
                .max(Comparator.comparing(Dated::from).thenComparing(Dated::unit));
    }

    private boolean isObjected(Rise rise) {
        return reading.known().all(Fact.Objected.class).stream()
                .anyMatch(objection ->
                        !objection.on().isBefore(rise.received()) && rise.rise().mayObject(objection.on()));
    }

    private record Dated(LocalDate from, Price unit) {}
}
