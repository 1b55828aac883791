package fr.crmdata.licensing.contracts;

import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.FactKind;
import java.time.LocalDate;
import java.util.Set;

/** What can be recorded before its day: what is agreed or decided for later. Everything else has to happen first. */
final class Foresight {

    private static final Set<Class<? extends Fact>> AGREED_AHEAD = Set.of(
            Fact.SeatsAdded.class,
            Fact.SeatsRemoved.class,
            Fact.PriceAgreed.class,
            Fact.Activated.class,
            Fact.Terminated.class,
            Fact.ActivityCeased.class);

    private Foresight() {}

    static void check(Fact fact, LocalDate today) {
        if (fact.on().isAfter(today) && !AGREED_AHEAD.contains(fact.getClass())) {
            throw new LicensingRefusal.NotYet(FactKind.of(fact).name(), fact.on());
        }
    }
}
