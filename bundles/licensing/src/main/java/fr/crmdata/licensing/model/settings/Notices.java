package fr.crmdata.licensing.model.settings;

import fr.crmdata.licensing.model.calendar.Extension;
import fr.crmdata.licensing.model.calendar.WorkingDays;

/**
 * How delays after letters are counted.
 *
 * @param termination from when the client's month of notice runs; terms 6
 * @param breach from when the ten days of terms 9 run
 * @param extended whether a delay that opens a sanction goes on to the next working day; convention C3
 * @param calendar working days of the operator's seat
 * @param formalNoticeDays terms 8 and 9
 * @param suspensionDays terms 8: suspended for so long without payment
 * @param firstLetterNamesTermination whether the formal notice names termination too, so that no second one is needed; C. civ. 1225
 */
public record Notices(
        NoticeStart termination,
        NoticeStart breach,
        boolean extended,
        WorkingDays calendar,
        int formalNoticeDays,
        int suspensionDays,
        boolean firstLetterNamesTermination) {

    /** Terms 8 and 9; a shorter delay would be none. */
    private static final int BY_THE_TERMS = 10;

    /** Terms 8. */
    private static final int AFTER_SUSPENSION = 15;

    private static final int LONGEST = 365;

    public Notices {
        OutOfRange.check("formalNoticeDays", formalNoticeDays, BY_THE_TERMS, LONGEST);
        OutOfRange.check("suspensionDays", suspensionDays, AFTER_SUSPENSION, LONGEST);
    }

    public static Notices defaults() {
        return new Notices(
                NoticeStart.FIRST_PRESENTATION, NoticeStart.FIRST_PRESENTATION, true, WorkingDays.FRANCE, 10, 15, true);
    }

    /** What is done to the end of a delay that opens a sanction. */
    public Extension sanction() {
        return new Extension(extended, calendar);
    }

    public Notices counting(NoticeStart start) {
        return new Notices(
                start, breach, extended, calendar, formalNoticeDays, suspensionDays, firstLetterNamesTermination);
    }

    public Notices workingOn(WorkingDays days) {
        return new Notices(
                termination, breach, extended, days, formalNoticeDays, suspensionDays, firstLetterNamesTermination);
    }

    public Notices countingBreachFrom(NoticeStart start) {
        return new Notices(
                termination, start, extended, calendar, formalNoticeDays, suspensionDays, firstLetterNamesTermination);
    }

    public Notices extending(boolean extend) {
        return new Notices(
                termination, breach, extend, calendar, formalNoticeDays, suspensionDays, firstLetterNamesTermination);
    }

    public Notices namingTermination(boolean named) {
        return new Notices(termination, breach, extended, calendar, formalNoticeDays, suspensionDays, named);
    }
}
