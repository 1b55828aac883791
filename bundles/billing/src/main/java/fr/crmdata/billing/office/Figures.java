package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What the invoices come to, for those who steer the company. Needs {@code billing:read}. */
public interface Figures {

    /**
     * What subscriptions bring in month by month, the oldest first.
     *
     * @param until any day of the last month
     * @param months at most 36
     */
    List<Recurring> recurring(LocalDate until, int months);

    /** What is open on a day, by how late it is: one for each {@link Age}, in their order. */
    List<Overdue> overdue(LocalDate on);

    /** Who owes, the one with the most overdue first. */
    List<Debtor> debtors(LocalDate on, int limit);

    /** How many debits the banks took and gave back, month by month, the oldest first. */
    List<Collected> collected(LocalDate until, int months);

    /** VAT of what was received, by day and rate: what has to be told to the tax office of payments for services (CGI 290 A). */
    List<Received> received(LocalDate from, LocalDate until);

    /** How late something is. */
    enum Age {
        NOT_DUE,
        UP_TO_30,
        UP_TO_60,
        UP_TO_90,
        OVER_90;

        private static final int STEP = 30;

        /** @param late days since the due day; none or less when it is not over */
        public static Age of(long late) {
            return late <= 0
                    ? NOT_DUE
                    : late <= STEP ? UP_TO_30 : late <= 2 * STEP ? UP_TO_60 : late <= 3 * STEP ? UP_TO_90 : OVER_90;
        }
    }

    /**
     * A month of subscriptions.
     *
     * @param month its first day
     * @param net before tax, of each period the part of one month; periods that cover the first day count
     * @param contracts that have such a period
     * @param lost contracts that had one the month before and have none now
     */
    record Recurring(LocalDate month, Money net, long contracts, long lost) {}

    record Overdue(Age age, long invoices, Money open) {}

    /**
     * A contract that owes.
     *
     * @param ages what is open, one for each {@link Age}
     * @param credit what is not set against anything yet
     */
    record Debtor(String contract, String buyer, List<Money> ages, Money open, Money overdue, Money credit) {
        public Debtor {
            ages = List.copyOf(ages);
        }
    }

    /**
     * A month of debits.
     *
     * @param month its first day
     * @param debits that the banks took, those that came back included
     * @param returned how many of them came back
     */
    record Collected(LocalDate month, long debits, long returned, Money amount, Money returnedAmount) {}

    /** @param percent rate of VAT */
    record Received(LocalDate on, java.math.BigDecimal percent, Money base, Money tax) {}
}
