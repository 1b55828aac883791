package fr.crmdata.licensing.model.contract;

/**
 * Names one act of one contract for ever, such as {@code suspend:L-12}: what was done under a key is not done again.
 */
public record ActKey(String value) implements Comparable<ActKey> {

    public static ActKey of(String what, Object which) {
        return new ActKey(what + ":" + which);
    }

    @Override
    public int compareTo(ActKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
