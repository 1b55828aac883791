package fr.crmdata.licensing.model.settings;

/**
 * How far the operator is liable.
 *
 * @param beforeTax whether the cap counts fees before tax; damages are outside VAT; convention C9
 * @param months of fees at most; terms 4-3
 */
public record Liability(boolean beforeTax, int months) {

    public Liability {
        OutOfRange.check("months", months, 1, 120);
    }

    public static Liability defaults() {
        return new Liability(true, 6);
    }
}
