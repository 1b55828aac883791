package fr.crmdata.contacts.soap;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.model.ContactRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/contacts}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.contacts.soap.ContactService",
        targetNamespace = ContactService.NAMESPACE,
        serviceName = "ContactService",
        portName = "ContactPort")
public final class ContactEndpoint implements SoapEndpoint, ContactService {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final AddressBook book;
    private final ContactLists lists;
    private final Access access;

    @Activate
    public ContactEndpoint(@Reference AddressBook book, @Reference ContactLists lists, @Reference Access access) {
        this.book = book;
        this.lists = lists;
        this.access = access;
    }

    @Override
    public String path() {
        return "contacts";
    }

    @Override
    public Class<?> contract() {
        return ContactService.class;
    }

    @Override
    public List<SoapHit> searchContacts(@Nullable String text, @Nullable Integer limit) {
        return lists.search(SoapTexts.text(text), limit(limit)).stream()
                .map(SoapHit::of)
                .toList();
    }

    @Override
    public List<SoapContact> findByNumber(@Nullable String number) {
        return book.byNumber(required("number", number)).stream()
                .map(SoapContact::of)
                .toList();
    }

    @Override
    public SoapContact getContact(@Nullable String id) {
        return SoapContact.of(book.get(required("id", id)));
    }

    @Override
    public SoapSaved createContact(@Nullable SoapContactData contact, @Nullable Boolean refuseDuplicates) {
        var onDuplicate = Boolean.TRUE.equals(refuseDuplicates) ? OnDuplicate.REFUSE : OnDuplicate.WARN;
        return saved(book.create(required("contact", contact).draft(), onDuplicate));
    }

    @Override
    public SoapSaved updateContact(@Nullable String id, long version, @Nullable SoapContactData contact) {
        var wanted = required("contact", contact);
        refuseWhatOnlyNewOnesHave(wanted);
        return saved(book.replace(required("id", id), version, wanted.draft()));
    }

    @Override
    public SoapContact deleteContact(@Nullable String id, long version) {
        return SoapContact.of(book.delete(required("id", id), version));
    }

    @Override
    public SoapChanges listContactsSince(@Nullable String cursor, @Nullable Integer limit) {
        return SoapChanges.of(
                book.changedSince(Optional.ofNullable(cursor).filter(text -> !text.isBlank()), limit(limit)));
    }

    private SoapSaved saved(AddressBook.Saved saved) {
        return SoapSaved.of(saved, access.caller().language());
    }

    private static void refuseWhatOnlyNewOnesHave(SoapContactData data) {
        var problems = new ArrayList<FieldProblem>();
        if (!data.employers.isEmpty()) {
            problems.add(FieldProblem.of("employer", "contacts.rest.only-new"));
        }
        if (!data.notes.isEmpty()) {
            problems.add(FieldProblem.of("note", "contacts.rest.only-new"));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
    }

    private static <T> T required(String field, @Nullable T element) {
        if (element == null || element.toString().isEmpty()) {
            throw new ContactRefusal.Invalid(field, "contacts.rest.missing");
        }
        return element;
    }

    private static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1) {
            throw new ContactRefusal.Invalid("limit", "contacts.rest.limit", MOST);
        }
        return Math.min(limit, MOST);
    }
}
