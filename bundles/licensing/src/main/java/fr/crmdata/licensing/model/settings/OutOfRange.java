package fr.crmdata.licensing.model.settings;

import java.math.BigDecimal;

/** A convention that the terms, the law or reason do not allow. */
public final class OutOfRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final BigDecimal least;
    private final BigDecimal most;

    private OutOfRange(String field, BigDecimal value, BigDecimal least, BigDecimal most) {
        super(field + " = " + value + " is not between " + least + " and " + most);
        this.field = field;
        this.least = least;
        this.most = most;
    }

    /** @throws OutOfRange unless the value lies between the two, both included */
    static void check(String field, int value, int least, int most) {
        check(field, BigDecimal.valueOf(value), BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** @throws OutOfRange unless the value lies between the two, both included */
    static void check(String field, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new OutOfRange(field, value, least, most);
        }
    }

    /** Its name in the record. */
    public String field() {
        return field;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }
}
