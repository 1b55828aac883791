package fr.crmdata.licensing.model.settings;

import fr.crmdata.licensing.model.calendar.SupportHours;
import fr.crmdata.licensing.model.calendar.WorkingDays;

/**
 * How the service is run.
 *
 * @param support when somebody answers; terms 2-2
 * @param telephoneIncluded terms 2-2 contradicts itself on this: an option of each contract
 * @param announcementHours maintenance that was announced so long before is no failure; terms 2-1
 * @param changeNoticeMonths a substantial change is announced so long before; terms 2-5
 */
public record Service(SupportHours support, boolean telephoneIncluded, int announcementHours, int changeNoticeMonths) {

    public static Service defaults() {
        return new Service(SupportHours.of(WorkingDays.FRANCE), true, 48, 1);
    }
}
