package fr.crmdata.contacts.lists;

import java.util.Map;

/**
 * How far a bulk change is.
 *
 * @param last id of the contact that was reached
 */
record Tally(String last, long changed, long unchanged) {

    static final Tally NONE = new Tally("", 0, 0);

    static Tally parse(String checkpoint) {
        var parts = checkpoint.split(" ", -1);
        return new Tally(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String print() {
        return last + " " + changed + " " + unchanged;
    }

    long done() {
        return changed + unchanged;
    }

    Tally plus(String reached, long more, long looked) {
        return new Tally(reached, changed + more, unchanged + looked - more);
    }

    Map<String, String> figures() {
        return Map.of("changed", Long.toString(changed), "unchanged", Long.toString(unchanged));
    }
}
