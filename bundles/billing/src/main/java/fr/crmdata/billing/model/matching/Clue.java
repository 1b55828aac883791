package fr.crmdata.billing.model.matching;

import java.util.Locale;

/** Why an entry is taken to belong to an item, and how much this says. */
public enum Clue {
    END_TO_END(60),
    STRUCTURED_REFERENCE(60),
    /** A number of ours stands in what the payer wrote. */
    NUMBER_IN_TEXT(55),
    BATCH(60),
    MANDATE(45),
    IBAN(40),
    NAME(20),
    /** To the cent what is open. */
    SAME_AMOUNT(40),
    /** To the cent what several items are together. */
    SAME_SUM(35),
    /** The bank's fee apart, to the cent what was ordered. */
    SAME_BEFORE_FEE(40),
    LESS_THAN_OPEN(10),
    MORE_THAN_OPEN(5),
    /** No other item has this amount. */
    ONLY_ONE(5);

    private final int weight;

    Clue(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** Stable key of the sentence that explains it. */
    public String key() {
        return "billing.clue." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
