package fr.crmdata.licensing.office;

/** What can be entered in a field. */
public enum FieldType {
    TEXT,
    /** Several of the same, each on its line or after a comma. */
    LINES,
    /** A whole number. */
    NUMBER,
    /** Euros and cents, {@code 49.00}. */
    MONEY,
    /** Euros, possibly finer than cents. */
    PRICE,
    /** A number with a fraction, {@code 20.0}. */
    DECIMAL,
    /** {@code 2026-11-30}. */
    DAY,
    /** {@code true} or {@code false}. */
    FLAG,
    /** One of the field's choices. */
    CHOICE
}
