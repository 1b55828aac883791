package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import java.util.List;

/**
 * Keeps the list of duplicates up with the book. For those who write contacts: what they have found out while doing so need
 * not be found out again. Contacts that are changed, deleted or restored are followed without being told.
 */
public interface DuplicateWatch {

    /** A new contact, and whom it resembles; in the open transaction. */
    void created(Contact contact, List<Resembling> resembling);

    /** An import is over; a job looks for duplicates of what it brought. In the open transaction. */
    void imported(String importId);
}
