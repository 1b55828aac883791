package fr.crmdata.contacts.store;

import fr.crmdata.contacts.book.AddressBook.Cause;

/**
 * How a change comes about.
 *
 * @param origin id of the import, merge or job that makes it; empty text for none
 */
public record Occasion(Cause cause, String origin) {

    public static Occasion of(Cause cause) {
        return new Occasion(cause, "");
    }

    public static Occasion of(Cause cause, String origin) {
        return new Occasion(cause, origin);
    }
}
