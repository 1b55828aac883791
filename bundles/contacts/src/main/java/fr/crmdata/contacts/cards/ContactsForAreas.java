package fr.crmdata.contacts.cards;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Contacts;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.model.Drafts;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The address book as other areas see it. */
@Component(service = Contacts.class)
public final class ContactsForAreas implements Contacts {

    private final AddressBook book;
    private final ContactLists lists;

    @Activate
    public ContactsForAreas(@Reference AddressBook book, @Reference ContactLists lists) {
        this.book = book;
        this.lists = lists;
    }

    @Override
    public Optional<Contact> find(String id) {
        return book.find(id);
    }

    @Override
    public List<Contact> byNumber(String number) {
        return book.byNumber(number);
    }

    @Override
    public List<Contact> search(String typed, int limit) {
        return lists.search(typed, limit).stream()
                .map(ContactLists.Hit::contact)
                .toList();
    }

    @Override
    public Contact create(ContactDetails details) {
        return book.create(Drafts.of(details), OnDuplicate.WARN).contact();
    }

    @Override
    public Contact update(String id, long version, ContactDetails details) {
        return book.replace(id, version, Drafts.of(details)).contact();
    }
}
