package fr.crmdata.billing.formats;

/** Which keys came before, in eight bytes each: a file of a million entries is checked in a few megabytes. */
final class SeenKeys {

    private static final int FIRST_SIZE = 1 << 10;

    private long[] table = new long[FIRST_SIZE];
    private int size;

    /** @return false if the key was there already */
    boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        return insert(fingerprint(key));
    }

    private boolean insert(long fingerprint) {
        var mask = table.length - 1;
        for (var slot = (int) (fingerprint ^ (fingerprint >>> 32)) & mask; ; slot = (slot + 1) & mask) {
            if (table[slot] == fingerprint) {
                return false;
            }
            if (table[slot] == 0) {
                table[slot] = fingerprint;
                size++;
                return true;
            }
        }
    }

    private void grow() {
        var old = table;
        table = new long[old.length * 2];
        size = 0;
        for (var fingerprint : old) {
            if (fingerprint != 0) {
                insert(fingerprint);
            }
        }
    }

    /** FNV-1a with a last mixing; never 0, which means a free slot. */
    private static long fingerprint(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 31;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
