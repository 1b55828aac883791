package fr.crmdata.contacts.store;

/**
 * The number under which a match key lies in its table.
 *
 * <p>Two keys with the same number would bring a candidate too many, which the rules then tell apart: that happens once in
 * billions of billions.
 */
final class KeyNumber {

    private KeyNumber() {}

    /** FNV-1a over the characters, its bits mixed once more. */
    static long of(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
