package fr.crmdata.licensing.model.settings;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;

/**
 * What happens to the data when a contract has ended.
 *
 * @param returnFee before tax; terms 2-6
 * @param switchingFreeFrom from this day on nothing is charged to who switches to another provider: Regulation (EU) 2023/2854 art. 29
 * @param retrievalDays so long the data can be had, 30 at least: Regulation (EU) 2023/2854 art. 25
 * @param backupDays so long backups are kept
 */
public record Ending(Money returnFee, LocalDate switchingFreeFrom, int retrievalDays, int backupDays) {

    public static Ending defaults() {
        return new Ending(Money.of("30.00"), LocalDate.of(2027, 1, 12), 30, 35);
    }

    public Ending keeping(int retrieval, int backups) {
        return new Ending(returnFee, switchingFreeFrom, retrieval, backups);
    }
}
