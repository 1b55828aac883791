package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.PriceRise;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which facts a history can hold. In whatever order they are entered: the whole history is looked at. */
public final class HistoryRules {

    private final Contract contract;
    private final Settings settings;

    private HistoryRules(Contract contract, Settings settings) {
        this.contract = contract;
        this.settings = settings;
    }

    /** @throws LicensingRefusal for the first fact that cannot be */
    public static Contract check(Contract contract, Settings settings) {
        var rules = new HistoryRules(contract, settings);
        contract.facts().forEach(rules::check);
        return contract;
    }

    /**
     * Looks at one fact of a history, and at seats taken away after it, each by the conventions of its day.
     *
     * @throws LicensingRefusal when it cannot be
     */
    public static void check(Contract contract, Fact fact, SettingsHistory history) {
        new HistoryRules(contract, history.on(fact.on())).check(fact);
        if (fact instanceof Fact.SeatsRemoved) {
            contract.facts().stream()
                    .filter(other ->
                            other instanceof Fact.SeatsRemoved && other.on().isAfter(fact.on()))
                    .forEach(other -> new HistoryRules(contract, history.on(other.on())).check(other));
        }
    }

    private void check(Fact fact) {
        var reading = contract.read(fact.on(), settings);
        if (fact instanceof Fact.Activated && !reading.isSubscribed()) {
            throw new LicensingRefusal.OutOfOrder(fact.word(), fact.on());
        }
        if (needsService(fact) && reading.start().isEmpty()) {
            throw new LicensingRefusal.OutOfOrder(fact.word(), fact.on());
        }
        if (fact instanceof Fact.SeatsRemoved removed) {
            seats(reading, removed);
        } else if (fact instanceof Fact.Objected
                && reading.prices().pending(fact.on()).isEmpty()) {
            throw new LicensingRefusal.NoObjection(fact.on());
        } else if (fact instanceof Fact.PriceAgreed agreed) {
            price(reading, agreed);
        } else if (fact instanceof Fact.DunningResumed) {
            resumption(reading, fact.on());
        } else if (fact instanceof Fact.InstalmentPlanAgreed agreed) {
            instalments(reading, agreed);
        } else {
            earliest(reading, fact).filter(from -> fact.on().isBefore(from)).ifPresent(from -> {
                throw new LicensingRefusal.TooEarly(fact.word(), fact.on(), from);
            });
        }
    }

    private static boolean needsService(Fact fact) {
        return fact instanceof Fact.PriceRiseNotified
                || fact instanceof Fact.FormalNoticePosted
                || fact instanceof Fact.Suspended
                || fact instanceof Fact.Terminated
                || fact instanceof Fact.InvoiceIssued
                || fact instanceof Fact.ForceMajeureLetterPosted;
    }

    private static void seats(Reading reading, Fact.SeatsRemoved removed) {
        var has = Stream.concat(
                        reading.facts(Fact.SeatsAdded.class).stream()
                                .filter(fact -> fact.module().equals(removed.module()))
                                .map(Fact.SeatsAdded::seats),
                        reading.facts(Fact.SeatsRemoved.class).stream()
                                .filter(fact -> fact.module().equals(removed.module()))
                                .map(fact -> -fact.seats()))
                .mapToInt(seats -> seats)
                .sum();
        if (has < 0) {
            throw new LicensingRefusal.SeatsMissing(removed.module(), has + removed.seats(), removed.seats());
        }
    }

    /** Terms 7: once the service is open, a price goes up by a notice only. */
    private static void price(Reading reading, Fact.PriceAgreed agreed) {
        var start = reading.start().filter(opened -> agreed.on().isAfter(opened));
        var eve = agreed.on().minusDays(1);
        var isHigher = reading.prices().unit(agreed.module(), eve).compareTo(agreed.unit()) < 0;
        var isNew = reading.facts(Fact.PriceAgreed.class).stream()
                .noneMatch(other ->
                        other.module().equals(agreed.module()) && !other.on().isAfter(eve));
        if (start.isPresent() && isHigher && !isNew) {
            throw new LicensingRefusal.PriceGuaranteed(
                    agreed.module(), PriceRise.guaranteeUntil(start.get(), reading.committedUntil()));
        }
    }

    /** There is something to end: a pause that began before and would last on that day. */
    private static void resumption(Reading reading, LocalDate on) {
        var isPaused = reading.facts(Fact.DunningPaused.class).stream()
                .anyMatch(pause -> pause.on().isBefore(on) && !pause.until().isBefore(on));
        if (!isPaused || !reading.pauses().isOn(on.minusDays(1))) {
            throw new LicensingRefusal.NotPaused(on);
        }
    }

    /** A plan is about late invoices and comes to what is open of them. */
    private static void instalments(Reading reading, Fact.InstalmentPlanAgreed agreed) {
        var plan = reading.ledger().plans().stream()
                .filter(one -> one.agreed().equals(agreed))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(agreed.word(), agreed.on()));
        for (var key : agreed.covers().keys()) {
            var isLate = reading.ledger().items().stream()
                    .anyMatch(item -> item.invoice().key().equals(key) && PlanDebt.isCoverable(item, agreed.on()));
            if (!isLate || !plan.covers(key)) {
                throw new LicensingRefusal.NotOverdue(key.word(), key.which(), agreed.on());
            }
        }
        if (!plan.sum().equals(agreed.instalments().sum())) {
            throw new LicensingRefusal.PlanSum(
                    agreed.instalments().sum().plain(), plan.sum().plain());
        }
        if (agreed.instalments().first().isBefore(agreed.on())) {
            throw new LicensingRefusal.Invalid("instalments", "licensing.field.before", "instalments");
        }
    }

    /** The first day on which the terms or the law allow it. */
    private static Optional<LocalDate> earliest(Reading reading, Fact fact) {
        if (fact instanceof Fact.Suspended suspended) {
            return suspension(reading, suspended);
        }
        if (fact instanceof Fact.ForceMajeureLetterPosted) {
            return reading.ongoingForceMajeure().map(event -> new ForceMajeure(event.first()).rightFrom());
        }
        if (fact instanceof Fact.Terminated terminated) {
            if (terminated.ground() == Ground.UNPAID
                    && reading.ledger().plan().isPresent()
                    && !reading.ledger().isLateOutsideOfPlans()) {
                throw new LicensingRefusal.PlanKept(terminated.on());
            }
            return terminated.ground() == Ground.UNPAID
                    ? unpaid(reading, terminated).map(reading.pauses()::firstFree)
                    : breach(reading, terminated);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> suspension(Reading reading, Fact.Suspended suspended) {
        return Optional.of(reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(letter -> suspended.key().value().endsWith(":" + letter.letter()))
                .map(letter -> FormalNotice.sentOn(
                                letter.on(), reading.settings().notices())
                        .delay()
                        .sanctionFrom())
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(suspended.word(), suspended.on())));
    }

    private static Optional<LocalDate> unpaid(Reading reading, Fact.Terminated terminated) {
        var asked = reading.facts(Fact.Told.class).stream()
                .filter(told -> told.key().value().startsWith("decide-termination"))
                .map(Fact::on)
                .findFirst();
        return asked.or(() -> reading.suspension().map(suspended -> FormalNotice.afterSuspension(
                                suspended.on(), reading.settings().notices())
                        .sanctionFrom()))
                .or(() -> {
                    throw new LicensingRefusal.OutOfOrder(terminated.word(), terminated.on());
                });
    }

    private static Optional<LocalDate> breach(Reading reading, Fact.Terminated terminated) {
        var breaching = terminated.ground() == Ground.OPERATOR_BREACH ? Party.OPERATOR : Party.CLIENT;
        var notices = reading.settings().notices();
        return Optional.of(reading.facts(Fact.BreachNoticePosted.class).stream()
                .filter(letter -> letter.breaching() == breaching)
                .flatMap(letter -> reading.letter(letter.on(), letter.letter()).from(notices.breach()).stream())
                .map(from -> FormalNotice.ofBreach(from, notices).sanctionFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(terminated.word(), terminated.on())));
    }
}
