package fr.crmdata.billing.books;

import fr.crmdata.billing.model.BillingRefusal;

/** Years that accounts can have. */
final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 9999;

    private Years() {}

    /** @throws BillingRefusal.Invalid when it is none that could be meant */
    static int checked(int year) {
        if (year < FIRST || year > LAST) {
            throw new BillingRefusal.Invalid(
                    "year", "billing.field.out-of-range", "year", String.valueOf(FIRST), String.valueOf(LAST));
        }
        return year;
    }
}
