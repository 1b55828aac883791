package fr.crmdata.api.calendar;

import java.time.LocalDate;

/** The Sunday from which the movable holidays are counted. */
public final class Easter {

    private Easter() {}

    /** Easter Sunday of the Gregorian calendar; the method published anonymously in Nature, 1876. */
    public static LocalDate in(int year) {
        var golden = year % 19;
        var century = year / 100;
        var ofCentury = year % 100;
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * toSunday) / 451;
        var sum = epact + toSunday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
