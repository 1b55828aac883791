package fr.crmdata.licensing.model.settings;

import java.math.BigDecimal;

/**
 * How invoices are made.
 *
 * @param vat per cent; convention C11
 * @param issueDays so many days before it is due an invoice is issued; convention C6
 * @param prenotificationDays a direct debit is announced so many days before
 * @param leadTargetDays the file is at the bank so many settlement days before; the bank wants one at least
 * @param seatsByDay a seat added within a period is billed by the day, the first one included; otherwise from the next period
 */
public record Invoicing(
        BigDecimal vat, int issueDays, int prenotificationDays, int leadTargetDays, boolean seatsByDay) {

    public Invoicing {
        OutOfRange.check("vat", vat, BigDecimal.ZERO, BigDecimal.valueOf(100));
        OutOfRange.check("issueDays", issueDays, 0, 90);
        OutOfRange.check("prenotificationDays", prenotificationDays, 1, 90);
        OutOfRange.check("leadTargetDays", leadTargetDays, 1, 30);
    }

    public static Invoicing defaults() {
        return new Invoicing(new BigDecimal("20"), 14, 14, 5, true);
    }
}
