package fr.crmdata.billing.model.matching;

/**
 * How often each text was counted, in some twenty bytes for a text however long it is: a file may have a million entries. Texts are told
 * apart by 64 bits.
 */
final class Tally {

    private long[] fingerprints = new long[1 << 8];
    private int[] counts = new int[1 << 8];
    private int size;

    /** @return how often this text was counted by now, this time included */
    int count(String text) {
        if (2 * size >= fingerprints.length) {
            grow();
        }
        var slot = slot(fingerprint(text));
        if (counts[slot] == 0) {
            fingerprints[slot] = fingerprint(text);
            size++;
        }
        return ++counts[slot];
    }

    private int slot(long fingerprint) {
        var mask = fingerprints.length - 1;
        var slot = (int) (fingerprint ^ (fingerprint >>> 32)) & mask;
        while (counts[slot] != 0 && fingerprints[slot] != fingerprint) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldPrints = fingerprints;
        var oldCounts = counts;
        fingerprints = new long[2 * oldPrints.length];
        counts = new int[2 * oldCounts.length];
        for (var old = 0; old < oldPrints.length; old++) {
            if (oldCounts[old] != 0) {
                var slot = slot(oldPrints[old]);
                fingerprints[slot] = oldPrints[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    /** FNV-1a with a last mixing. */
    private static long fingerprint(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash ^= hash >>> 31;
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }
}
