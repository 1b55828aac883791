package fr.crmdata.licensing.model.settings;

import java.time.Year;

/** How many days a year of interest has. */
public enum DayCount {
    /** 365 or 366, as the calendar has it: Cass. com. 10 January 1995, 91-21.141. */
    CIVIL_YEAR {
        @Override
        public int daysOf(int year) {
            return Year.of(year).length();
        }
    },
    DAYS_365 {
        @Override
        public int daysOf(int year) {
            return 365;
        }
    };

    public abstract int daysOf(int year);
}
