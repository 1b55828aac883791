package fr.crmdata.licensing.model.settings;

import fr.crmdata.api.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happens to the data when a contract has ended.
 *
 * @param returnFee before tax, in the place of the one in the price list
 * @param switchingFreeFrom from this day on nothing is charged to who switches to another provider: Regulation (EU) 2023/2854 art. 29
 * @param retrievalDays so long the data can be had, 30 at least: Regulation (EU) 2023/2854 art. 25
 * @param backupDays so long backups are kept
 */
public record Ending(Optional<Money> returnFee, LocalDate switchingFreeFrom, int retrievalDays, int backupDays) {

    /** Regulation (EU) 2023/2854 art. 25. */
    private static final int BY_LAW = 30;

    private static final int LONGEST = 3650;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(10_000);

    /** Terms 2-6, all in and before tax. */
    private static final Money BY_THE_TERMS = Money.of("30.00");

    public Ending {
        returnFee.ifPresent(fee -> OutOfRange.check("returnFee", fee.amount(), BigDecimal.ZERO, MOST_MONEY));
        OutOfRange.check("retrievalDays", retrievalDays, BY_LAW, LONGEST);
        OutOfRange.check("backupDays", backupDays, 0, LONGEST);
    }

    public static Ending defaults() {
        return new Ending(Optional.empty(), LocalDate.of(2027, 1, 12), 30, 35);
    }

    /** What a copy of the data costs before tax: what was decided, or published, or what the terms say. */
    public Money chargedForReturn() {
        return returnFee.orElse(BY_THE_TERMS);
    }

    public Ending returningFor(Money fee) {
        return new Ending(Optional.of(fee), switchingFreeFrom, retrievalDays, backupDays);
    }
}
