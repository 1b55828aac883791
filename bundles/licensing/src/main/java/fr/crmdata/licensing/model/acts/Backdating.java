package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Facts that are entered after their day. What was done stays done: a fact that would have changed it is refused. */
public final class Backdating {

    private Backdating() {}

    /**
     * The history with the fact.
     *
     * @param today the first day whose acts are not done yet
     * @throws LicensingRefusal.Backdated if other acts would have been due before today; then a correction of today says
     *     what was wrong, and the acts of today mend it
     */
    public static Contract accept(Contract contract, Fact fact, LocalDate today, SettingsHistory settings) {
        var changed = contract.with(fact);
        if (fact.on().isBefore(today)) {
            var before = acts(contract, fact.on(), today, settings);
            var after = acts(changed, fact.on(), today, settings);
            if (!before.equals(after)) {
                throw new LicensingRefusal.Backdated(fact.on(), different(before, after));
            }
        }
        return changed;
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

    private static String different(List<Fact> before, List<Fact> after) {
        var missing = new ArrayList<>(before);
        after.forEach(missing::remove);
        var added = new ArrayList<>(after);
        before.forEach(added::remove);
        missing.addAll(added);
        return missing.stream()
                .flatMap(fact -> fact.done().stream())
                .distinct()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
