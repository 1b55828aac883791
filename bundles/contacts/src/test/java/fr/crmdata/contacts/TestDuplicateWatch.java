package fr.crmdata.contacts;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import fr.crmdata.contacts.book.DuplicateWatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to nothing until a test puts the real one behind it. */
public final class TestDuplicateWatch implements DuplicateWatch {

    /** The imports that were said to be over. */
    public final List<String> imported = new CopyOnWriteArrayList<>();

    private Optional<DuplicateWatch> real = Optional.empty();

    public void lead(DuplicateWatch to) {
        real = Optional.of(to);
    }

    @Override
    public void created(Contact contact, List<Resembling> resembling) {
        real.ifPresent(watch -> watch.created(contact, resembling));
    }

    @Override
    public void imported(String importId) {
        imported.add(importId);
        real.ifPresent(watch -> watch.imported(importId));
    }
}
