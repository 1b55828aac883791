package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that are entered after their day. What was done stays done: a fact by which it would not have been done, or otherwise, is refused.
 * What should have been done by it and was not is done today.
 */
public final class Backdating {

    private Backdating() {}

    /**
     * The history with the fact.
     *
     * @param today the first day whose acts are not looked at: they can still be mended
     * @throws LicensingRefusal.Backdated if something done before today would not have been done so; then a correction of today says what
     *     was wrong, and the acts of today mend it
     */
    public static Contract accept(Contract contract, Fact fact, LocalDate today, SettingsHistory settings) {
        var changed = contract.with(fact);
        if (fact.on().isBefore(today)) {
            var undone = new ArrayList<>(acts(contract, fact.on(), today, settings));
            acts(changed, fact.on(), today, settings).forEach(undone::remove);
            undone.removeIf(done -> isNoObstacle(fact, done) || isStillHeldBack(contract, done));
            if (!undone.isEmpty()) {
                throw new LicensingRefusal.Backdated(fact.on(), keys(undone));
            }
        }
        return changed;
    }

    /**
     * An objection made in its window and a judgment count from their day, whoever hears of them when: letters that were sent meanwhile
     * were sent, and invoices for periods after the end are credited. A letter may be posted on the day on which it was asked for.
     */
    private static boolean isNoObstacle(Fact fact, Fact done) {
        if (done instanceof Fact.Told told) {
            return fact instanceof Fact.Objected
                    || fact instanceof Fact.InsolvencyOpened
                    || (fact instanceof Fact.FormalNoticePosted && asksForLetter(told));
        }
        return fact instanceof Fact.Objected
                && done instanceof Fact.InvoiceIssued invoice
                && invoice.period().isPresent();
    }

    /** A suspension that waits for the bank's statement was due on its day, but was not done. */
    private static boolean isStillHeldBack(Contract contract, Fact done) {
        return done instanceof Fact.Suspended suspended
                && contract.facts().stream()
                        .flatMap(fact -> fact.done().stream())
                        .noneMatch(suspended.key()::equals);
    }

    private static boolean asksForLetter(Fact.Told told) {
        return Stream.of(ActKind.POST_FORMAL_NOTICE, ActKind.POST_SECOND_NOTICE)
                .anyMatch(kind -> told.key().value().startsWith(kind.word() + ":"));
    }

    /** What was due from a day on; what was done before that day nothing of a later day can change. */
    private static List<Fact> acts(Contract contract, LocalDate from, LocalDate today, SettingsHistory settings) {
        var happened = Contract.of(contract.facts().stream()
                .filter(fact -> fact.done().isEmpty() || fact.on().isBefore(from))
                .toList());
        return DailyRun.of(happened, from, today.minusDays(1), settings).acts().stream()
                .map(Act::record)
                .toList();
    }

    private static String keys(List<Fact> undone) {
        return undone.stream()
                .flatMap(fact -> fact.done().stream())
                .distinct()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
