package fr.crmdata.billing.model.mailing;

import java.time.LocalDate;

/** How often a statement of account goes out: on the first day after each period, about that period. */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** The first day after the calendar month or quarter in which a day lies. */
    public LocalDate after(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return first.minusMonths((first.getMonthValue() - 1) % months).plusMonths(months);
    }

    /** The first day of the period that ended on the eve of a due day. */
    public LocalDate begin(LocalDate due) {
        return due.minusMonths(months);
    }

    /**
     * The due day that is to be served today: of those that were missed the last one, because a statement begins with what was owed
     * before.
     *
     * @param due day that is due
     */
    public LocalDate latest(LocalDate due, LocalDate today) {
        var latest = due;
        while (!latest.plusMonths(months).isAfter(today)) {
            latest = latest.plusMonths(months);
        }
        return latest;
    }
}
