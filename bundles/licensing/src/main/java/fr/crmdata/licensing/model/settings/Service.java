package fr.crmdata.licensing.model.settings;

import fr.crmdata.licensing.model.calendar.SupportHours;
import fr.crmdata.licensing.model.calendar.WorkingDays;

/**
 * How the service is run.
 *
 * @param support when somebody answers; terms 2-2
 * @param changeNoticeMonths a substantial change is announced so long before; terms 2-5
 */
public record Service(SupportHours support, int changeNoticeMonths) {

    public Service {
        OutOfRange.check("changeNoticeMonths", changeNoticeMonths, 0, 24);
    }

    public static Service defaults() {
        return new Service(SupportHours.of(WorkingDays.FRANCE), 1);
    }
}
