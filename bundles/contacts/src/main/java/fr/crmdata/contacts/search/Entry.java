package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.Contact;
import java.util.List;

/**
 * A contact with what it is found by.
 *
 * @param importId of the import that created it; empty text for none
 * @param employers names of the organisations a person works for
 */
record Entry(Contact contact, String importId, List<String> employers) {

    Entry {
        employers = List.copyOf(employers);
    }

    /** A contact of which nothing is known but what is on its card. */
    static Entry of(Contact contact) {
        return new Entry(contact, "", List.of());
    }
}
