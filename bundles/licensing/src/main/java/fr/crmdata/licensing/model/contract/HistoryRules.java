package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.PriceRise;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which facts a history can hold. In whatever order they are entered: the whole history is looked at. */
public final class HistoryRules {

    private static final Set<Class<? extends Fact>> USING_UP =
            Set.of(Fact.SeatsRemoved.class, Fact.PaymentReturned.class, Fact.ForceMajeureEnded.class);

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
     * Looks at a fact that was added to a history, and at those after it that use up the same thing, such as seats taken away; each by the
     * conventions of its day.
     *
     * @throws LicensingRefusal when it cannot be, or when one of the others cannot be with it
     */
    public static void check(Contract contract, Fact fact, SettingsHistory history) {
        new HistoryRules(contract, history.on(fact.on())).check(fact);
        if (USING_UP.contains(fact.getClass())) {
            stillTrue(
                    contract,
                    contract.without(fact),
                    other -> other.getClass() == fact.getClass() && other.on().isAfter(fact.on()),
                    history);
        }
    }

    /**
     * Looks at what remains when facts were withdrawn.
     *
     * @param before the history with them
     * @throws LicensingRefusal when something that happened since cannot have happened without them
     */
    public static void checkWithdrawn(Contract before, Contract after, SettingsHistory history) {
        stillTrue(after.standing(), before.standing(), fact -> true, history);
    }

    /** What was not possible before either, such as an old mistake, stays as it is. */
    private static void stillTrue(Contract contract, Contract before, Predicate<Fact> which, SettingsHistory history) {
        contract.facts().stream().filter(which).forEach(fact -> refusal(contract, fact, history)
                .filter(refusal -> refusal(before, fact, history).isEmpty())
                .ifPresent(refusal -> {
                    throw refusal;
                }));
    }

    private static Optional<LicensingRefusal> refusal(Contract contract, Fact fact, SettingsHistory history) {
        try {
            new HistoryRules(contract, history.on(fact.on())).check(fact);
            return Optional.empty();
        } catch (LicensingRefusal refusal) {
            return Optional.of(refusal);
        }
    }

    private void check(Fact fact) {
        var reading = contract.read(fact.on(), settings);
        FactOrder.check(contract, reading, fact);
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
        } else if (fact instanceof Fact.RecoveryCostsProven proven) {
            recovery(reading, proven);
        } else {
            earliest(reading, fact).filter(from -> fact.on().isBefore(from)).ifPresent(from -> {
                throw new LicensingRefusal.TooEarly(fact.word(), fact.on(), from);
            });
        }
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

    /** Only who is late, or paid late, owes what recovering it has cost; what a judgment froze is declared with its costs. */
    private static void recovery(Reading reading, Fact.RecoveryCostsProven proven) {
        var late = reading.ledger().items().stream()
                .filter(item ->
                        item.invoice().key().equals(proven.invoice()) && !item.isPenalty() && item.isLate(proven.on()))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.NeverLate(
                        proven.invoice().word(), proven.invoice().which(), proven.on()));
        if (reading.ledger().isFrozen(late)) {
            throw new LicensingRefusal.ToBeDeclared(late.invoice().due());
        }
    }

    /** The first day on which the terms or the law allow it. */
    private static Optional<LocalDate> earliest(Reading reading, Fact fact) {
        if (fact instanceof Fact.Suspended suspended) {
            return Optional.of(suspension(reading, suspended));
        } else if (fact instanceof Fact.ForceMajeureLetterPosted) {
            return reading.ongoingForceMajeure().map(event -> new ForceMajeure(event.first()).rightFrom());
        } else if (fact instanceof Fact.DataReturnRequested
                && reading.suspension().isEmpty()) {
            return reading.end().map(end -> end.last().plusDays(1));
        }
        return fact instanceof Fact.Terminated terminated
                ? Optional.of(Terminations.from(reading, terminated))
                : Optional.empty();
    }

    private static LocalDate suspension(Reading reading, Fact.Suspended suspended) {
        return reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(letter -> suspended.key().value().endsWith(":" + letter.letter()))
                .map(letter -> FormalNotice.sentOn(
                                letter.on(), reading.settings().notices())
                        .delay()
                        .sanctionFrom())
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.OutOfOrder(suspended.word(), suspended.on()));
    }
}
