package fr.crmdata.licensing.model.calendar;

import java.time.LocalDate;

/** Whether a delay that ends on a day without work goes on to the next working day: CPC 642; convention C3. */
public record Extension(boolean extended, WorkingDays calendar) {

    /** For a notice, and for what takes effect by itself: conventions C4 and C10. */
    public static final Extension NONE = new Extension(false, WorkingDays.FRANCE);

    LocalDate apply(LocalDate counted) {
        return extended ? calendar.onOrAfter(counted) : counted;
    }
}
