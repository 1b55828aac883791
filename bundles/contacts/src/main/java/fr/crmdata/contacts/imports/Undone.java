package fr.crmdata.contacts.imports;

import java.util.Map;

/**
 * How far the undoing of an import is.
 *
 * @param lastContact id of the last contact that was looked at, in the order of ids; empty text for none
 * @param deleted contacts that the import had made and that are deleted now
 * @param reverted contacts that the import had changed and that have earlier values again
 * @param kept contacts that keep something of the import, because it was changed since
 */
record Undone(String lastContact, long deleted, long reverted, long kept) {

    static Undone nothing() {
        return new Undone("", 0, 0, 0);
    }

    Undone at(String contact) {
        return new Undone(contact, deleted, reverted, kept);
    }

    Undone plus(long moreDeleted, long moreReverted, long moreKept) {
        return new Undone(lastContact, deleted + moreDeleted, reverted + moreReverted, kept + moreKept);
    }

    long contacts() {
        return deleted + reverted + kept;
    }

    String print() {
        return lastContact + " " + deleted + " " + reverted + " " + kept;
    }

    /** What {@link #print} wrote. */
    static Undone parse(String text) {
        var parts = text.split(" ", -1);
        return new Undone(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }

    Map<String, String> toMap() {
        return Map.of(
                "deleted", Long.toString(deleted),
                "reverted", Long.toString(reverted),
                "kept", Long.toString(kept));
    }
}
