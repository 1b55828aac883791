package fr.crmdata.billing.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Closing the years of the accounts, for good. What happened in a closed year and is told later is booked on the first day of the first open
 * year, with its own day as the day of the document; the FEC of the closed year stays as it was. Needs {@code billing:accounts}.
 */
public interface YearClosings {

    /** Years with entries, the latest first. */
    List<FiscalYear> all();

    /**
     * Closes a year. Where two people are wanted, the first one asks and another one closes. A closed year stays as it is.
     *
     * @throws fr.crmdata.billing.model.BillingRefusal when the year is not over, an earlier one is open, or its books are not sound
     */
    FiscalYear close(int year);

    enum State {
        OPEN,
        /** Another person has to confirm. */
        ASKED,
        CLOSED
    }

    /**
     * @param isOver whether it can be closed by now
     * @param askedBy who wants it to be closed; empty while it is open
     * @param file name of its FEC
     * @param hash SHA-256 of the FEC; empty until it is closed
     * @param bytes size of the FEC; 0 until it is closed
     */
    record FiscalYear(
            int year,
            State state,
            boolean isOver,
            String askedBy,
            String closedBy,
            Optional<Instant> closedAt,
            String file,
            String hash,
            long bytes) {}
}
