package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.settings.Ending;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The client's data after the contract: they can be had, then they are erased. Terms 2-6; Regulation (EU) 2023/2854 art.
 * 25 and 29.
 *
 * @param retrievalUntil last day on which the data can be had
 * @param erasureFrom first day on which they may be erased; never while the client asks to keep them
 */
public record DataReturn(LocalDate retrievalUntil, LocalDate erasureFrom) {

    private static final long DISC_MEGABYTES = 700;

    /** @param heldUntil last day for which the client asked that nothing is erased */
    public static DataReturn after(LocalDate end, Optional<LocalDate> heldUntil, Ending settings) {
        return after(end, heldUntil, settings.retrievalDays());
    }

    /** @param days for which the data can be had */
    public static DataReturn after(LocalDate end, Optional<LocalDate> heldUntil, int days) {
        var until = end.plusDays(days);
        var kept = heldUntil.filter(held -> held.isAfter(until)).orElse(until);
        return new DataReturn(until, kept.plusDays(1));
    }

    /** When the last backup that holds the data is gone. */
    public LocalDate lastBackupGone(Ending settings) {
        return lastBackupGone(settings.backupDays());
    }

    /** @param days for which a backup is kept */
    public LocalDate lastBackupGone(int days) {
        return erasureFrom.plusDays(days);
    }

    /** Before tax; nothing for who switches to another provider, once the law forbids it. */
    public static Money fee(LocalDate request, boolean switching, Ending settings) {
        return switching && !request.isBefore(settings.switchingFreeFrom()) ? Money.ZERO : settings.chargedForReturn();
    }

    public static long discs(long megabytes) {
        return (megabytes + DISC_MEGABYTES - 1) / DISC_MEGABYTES;
    }
}
