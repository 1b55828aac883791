package fr.crmdata.billing.model.returns;

import java.time.LocalDate;
import java.util.Optional;

/** For how long a client is not held to be late although the debit came back. */
public enum Patience {
    /** The ordinary way of a late invoice. */
    NONE,
    /** No fault yet: the account is another one, or the bank lets nobody in. There is time to pay by other means. */
    TERM,
    /** Our own error, a dispute, a death: nothing is held against the client until somebody has decided. */
    UNTIL_DECIDED;

    private static final int TERM_DAYS = 14;
    private static final int MOST_MONTHS = 12;

    /** The last day on which nobody is late; empty when the client is late at once. */
    public Optional<LocalDate> until(LocalDate told) {
        return switch (this) {
            case NONE -> Optional.empty();
            case TERM -> Optional.of(told.plusDays(TERM_DAYS));
            case UNTIL_DECIDED -> Optional.of(told.plusMonths(MOST_MONTHS));
        };
    }
}
