package fr.crmdata.licensing.model.rules;

import fr.crmdata.licensing.model.calendar.Paris;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;

/** How much of a month the service was there. Terms 4-1 promise best efforts: for information only. */
public record Availability(Duration month, Duration down) {

    private static final int DECIMALS = 3;

    /** @param down without what was announced as maintenance */
    public static Availability of(YearMonth month, Duration down) {
        return new Availability(Paris.length(month), down);
    }

    public BigDecimal percent() {
        return BigDecimal.valueOf(month.minus(down).toSeconds())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(month.toSeconds()), DECIMALS, RoundingMode.HALF_UP);
    }
}
