package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.Paris;
import java.time.Instant;
import java.time.LocalDate;

/** The client uses the service as long as the contract lasts, midnight in Paris; then its data can be had. Terms 2-4, 2-6. */
public record RightOfUse(LocalDate end) {

    public boolean opensApplication(Instant moment) {
        return moment.isBefore(Paris.end(end));
    }

    public boolean opensDataReturn(Instant moment) {
        return !opensApplication(moment);
    }
}
