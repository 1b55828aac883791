package fr.crmdata.licensing.model.contract;

/**
 * Names one act of one contract for ever, such as {@code suspend:L-12}: what was done under a key is not done again.
 */
public record ActKey(String value) implements Comparable<ActKey> {

    public static ActKey of(String what, Object which) {
        return new ActKey(what + ":" + which);
    }

    /** What was done, such as {@code suspend}. */
    public String word() {
        var colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** About what it was done, such as {@code L-12} or a day; empty for nothing. */
    public String which() {
        return value.substring(Math.min(word().length() + 1, value.length()));
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
