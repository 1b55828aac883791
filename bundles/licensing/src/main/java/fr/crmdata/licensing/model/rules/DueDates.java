package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.licensing.model.settings.Invoicing;
import java.time.LocalDate;

/**
 * The days of an invoice in advance. Terms 8; convention C6.
 *
 * @param issue so long before it is due
 * @param due first day of the period; no interest is owed for the days until a bank settles
 * @param collection on which the direct debit is settled
 * @param submission last day on which the bank takes the file
 * @param planned on which we hand it in
 */
public record DueDates(LocalDate issue, LocalDate due, LocalDate collection, LocalDate submission, LocalDate planned) {

    public static DueDates of(LocalDate due, Invoicing settings) {
        return issuedOn(due.minusDays(settings.issueDays()), due, settings);
    }

    /** Issued later than usual: the direct debit waits until it was announced long enough. */
    public static DueDates issuedOn(LocalDate issue, LocalDate due, Invoicing settings) {
        var collection = collection(issue, due, settings);
        return new DueDates(
                issue,
                due,
                collection,
                TargetDays.before(collection, 1),
                TargetDays.before(collection, Math.max(1, settings.leadTargetDays())));
    }

    /** The day on which the direct debit of an invoice is settled. */
    public static LocalDate collection(LocalDate issue, LocalDate due, Invoicing settings) {
        var announced = issue.plusDays(settings.prenotificationDays());
        return TargetDays.onOrAfter(announced.isAfter(due) ? announced : due);
    }

    /** A service is paid when its invoice is received: the day is printed, C. com. L441-9. */
    public static LocalDate ofService(LocalDate received) {
        return received;
    }
}
