package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.contacts.book.ContactPermissions;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** What everybody who may read the address book finds in the menu. */
@Component(service = Navigation.class)
public final class ContactsMenu implements Navigation {

    private static final int FIRST = 10;
    private static final int SECOND = 20;

    @Override
    public List<Entry> entries(Language language) {
        var texts = Texts.of(ContactsMenu.class, language);
        return List.of(
                new Entry(
                        Section.WORK,
                        FIRST,
                        "users",
                        texts.of("contacts.web.contacts"),
                        "/contacts",
                        ContactPermissions.READ,
                        Optional.of("c")),
                new Entry(
                        Section.WORK,
                        SECOND,
                        "list-checks",
                        texts.of("contacts.tasks.title"),
                        "/tasks",
                        ContactPermissions.READ,
                        Optional.of("t")));
    }
}
