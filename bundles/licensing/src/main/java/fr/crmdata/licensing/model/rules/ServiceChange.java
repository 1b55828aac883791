package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.settings.Service;
import java.time.LocalDate;
import java.util.Optional;

/** A new version of the service. Terms 2-5: what changes it substantially is announced, and the client may leave. */
public record ServiceChange(boolean substantial, LocalDate released) {

    /** The last day for the notice; the day after its month is over the version may come. Nothing for a small change. */
    public Optional<LocalDate> announcedBy(Service settings) {
        return substantial ? Optional.of(released.minusMonths(settings.changeNoticeMonths())) : Optional.empty();
    }
}
