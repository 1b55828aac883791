package fr.crmdata.licensing.contracts;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.Backdating;
import fr.crmdata.licensing.model.contract.Consequences;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.store.StoredFact;
import java.time.LocalDate;
import java.util.List;

/** Facts of one contract that are taken back, and others in their place. */
final class Correction {

    private final Contract before;
    private final LocalDate today;
    private final SettingsHistory history;
    private Contract after;

    Correction(Contract before, LocalDate today, SettingsHistory history) {
        this.before = before;
        this.today = today;
        this.history = history;
        this.after = before;
    }

    /** A fact that was not withdrawn; what an act recorded was done and stays. */
    static Fact standing(List<StoredFact> all, String id) {
        var found = all.stream()
                .filter(fact -> fact.id().equals(id)
                        && all.stream().noneMatch(other -> other.withdraws().equals(id)))
                .map(StoredFact::fact)
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.UnknownFact(id));
        if (found.done().isPresent()) {
            throw new LicensingRefusal.NotEntered(FactKind.of(found).name());
        }
        return found;
    }

    /** @throws LicensingRefusal.ActedOn when something was done because of it */
    Fact withdraw(Fact wrong, String reason) {
        var withdrawal = new Fact.Withdrawn(today, wrong, reason);
        var without = after.with(withdrawal);
        Consequences.refuse(after, without, wrong, today, history.on(today));
        after = without;
        return withdrawal;
    }

    void add(Fact fact) {
        Foresight.check(fact, today);
        Backdating.accept(after.standing(), fact, today, history);
        after = after.with(fact);
        HistoryRules.check(after.standing(), fact, history);
    }

    /** @throws LicensingRefusal when something else that happened cannot have happened so */
    Contract checked() {
        HistoryRules.checkWithdrawn(before, after, history);
        return after;
    }
}
