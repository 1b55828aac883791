package fr.crmdata.billing.model.collection;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.billing.model.BillingRefusal;
import java.time.LocalDate;

/** On which day a debit can fall due: banks settle on TARGET days, and want the file some of them before. */
public final class CollectionDates {

    private static final int PRENOTIFICATION_DAYS = 14;

    private CollectionDates() {}

    /** The day wanted, or the first one after it on which the bank can still do it. A file that is sent while banks rest comes in later. */
    public static LocalDate earliest(LocalDate wanted, LocalDate sent, int leadDays) {
        var possible = TargetDays.after(TargetDays.onOrAfter(sent), leadDays);
        return TargetDays.onOrAfter(wanted.isBefore(possible) ? possible : wanted);
    }

    /** The day for which a debit is planned: the due day, but not before the invoice, which announces it, has been out long enough. */
    public static LocalDate wanted(LocalDate issued, LocalDate due) {
        var earliest = issued.plusDays(PRENOTIFICATION_DAYS);
        return due.isBefore(earliest) ? earliest : due;
    }

    /** The day that an invoice announces for its debit: the first one from the wanted on that banks settle on. */
    public static LocalDate announced(LocalDate issued, LocalDate due) {
        return TargetDays.onOrAfter(wanted(issued, due));
    }

    /** The last day on which the file may go to the bank. */
    public static LocalDate latestFile(LocalDate debit, int leadDays) {
        return TargetDays.before(debit, leadDays);
    }

    /** The day by which the debtor must have been told amount and date, unless a shorter notice was agreed. */
    public static LocalDate latestNotice(LocalDate debit) {
        return latestNotice(debit, PRENOTIFICATION_DAYS);
    }

    public static LocalDate latestNotice(LocalDate debit, int agreedDays) {
        return debit.minusDays(agreedDays);
    }

    /** @throws BillingRefusal when banks do not settle on that day, or the file would come too late */
    public static void require(LocalDate debit, LocalDate sent, int leadDays) {
        if (!TargetDays.isOpen(debit)) {
            throw new BillingRefusal.BankClosed(debit, TargetDays.onOrAfter(debit));
        }
        var latest = latestFile(debit, leadDays);
        if (sent.isAfter(latest)) {
            throw new BillingRefusal.TooShortNotice(debit, latest);
        }
    }
}
