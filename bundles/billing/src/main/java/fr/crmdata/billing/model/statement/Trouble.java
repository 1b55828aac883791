package fr.crmdata.billing.model.statement;

/** What can be wrong with a bank's file, and how much of the file cannot be believed because of it. */
public enum Trouble {
    UNREADABLE(Extent.FILE),
    EMPTY(Extent.FILE),
    UNKNOWN_FORMAT(Extent.FILE),
    MALFORMED(Extent.FILE),
    TRUNCATED(Extent.FILE),
    ENCODING(Extent.FILE),
    /** A document type definition: a bank never sends one, an attacker does. */
    DTD(Extent.FILE),
    TOO_LARGE(Extent.FILE),
    DUPLICATE_FILE(Extent.FILE),
    /** So much is wrong that nobody can look at it piece by piece. */
    TOO_MANY_PROBLEMS(Extent.FILE),
    /** A version newer or older than those that were tried; read all the same. */
    UNTRIED_VERSION(Extent.NOTHING),

    DUPLICATE_STATEMENT(Extent.PLACE),
    BALANCES(Extent.PLACE),
    BALANCE_CURRENCIES(Extent.PLACE),
    /** No opening or no closing balance: nothing can be added up. */
    BALANCE_MISSING(Extent.NOTHING),
    TOTALS(Extent.PLACE),
    OUTSIDE_STATEMENT(Extent.PLACE),
    STATEMENT_OPEN(Extent.PLACE),
    OTHER_ACCOUNT(Extent.PLACE),

    VALUE_MISSING(Extent.PLACE),
    BAD_DATE(Extent.PLACE),
    BAD_AMOUNT(Extent.PLACE),
    BAD_CURRENCY(Extent.PLACE),
    BAD_DIRECTION(Extent.PLACE),
    OTHER_CURRENCY(Extent.PLACE),
    PARTS(Extent.PLACE),
    DUPLICATE_ENTRY(Extent.PLACE),
    UNKNOWN_RECORD(Extent.NOTHING);

    private final Extent extent;

    Trouble(Extent extent) {
        this.extent = extent;
    }

    public Extent extent() {
        return extent;
    }

    /** Stable, for programs: {@code other-currency}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** How much a trouble spoils. */
    public enum Extent {
        /** Nothing of the file may be booked. */
        FILE,
        /** What lies at or beneath its place is set aside for a person. */
        PLACE,
        NOTHING
    }
}
