package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import fr.crmdata.contacts.book.AddressBook.Saved;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.net.URI;
import java.util.List;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes answers of contacts. */
@Component(service = ContactViews.class)
public final class ContactViews {

    static final String ROOT = "/api/v1/contacts/";

    private final PhoneNumbers numbers;
    private final Access access;

    @Activate
    public ContactViews(@Reference PhoneNumbers numbers, @Reference Access access) {
        this.numbers = numbers;
        this.access = access;
    }

    ContactView of(Contact contact) {
        return view(contact, null, null);
    }

    List<ContactView> all(List<Contact> contacts) {
        return contacts.stream().map(this::of).toList();
    }

    /** With its version as a tag. */
    Response ok(Contact contact) {
        return Response.ok(of(contact)).tag(Long.toString(contact.version())).build();
    }

    Response ok(Saved saved) {
        return withTag(Response.ok(), saved);
    }

    Response created(Saved saved) {
        return withTag(Response.created(URI.create(ROOT + saved.contact().id())), saved);
    }

    private Response withTag(Response.ResponseBuilder answer, Saved saved) {
        return answer.entity(of(saved))
                .tag(Long.toString(saved.contact().version()))
                .build();
    }

    private ContactView of(Saved saved) {
        var resembling = saved.resembling().isEmpty()
                ? null
                : saved.resembling().stream().map(this::resembling).toList();
        var repairs = saved.repairs().isEmpty()
                ? null
                : saved.repairs().stream().map(this::repair).toList();
        return view(saved.contact(), resembling, repairs);
    }

    ContactView.Resembling resembling(Resembling resembling) {
        var match = resembling.match();
        return new ContactView.Resembling(
                resembling.contact().id(),
                resembling.contact().details().name().display(),
                Drafts.key(match.strength()),
                match.score(),
                match.sentence(access.caller().language()));
    }

    private ContactView.Repair repair(FieldProblem repair) {
        var texts = Texts.of(ContactViews.class, access.caller().language());
        return new ContactView.Repair(
                repair.field(),
                repair.code(),
                texts.of(repair.code(), repair.arguments().toArray()));
    }

    private ContactView view(
            Contact contact,
            @Nullable List<ContactView.Resembling> resembling,
            @Nullable List<ContactView.Repair> repairs) {
        var details = contact.details();
        var person = details.name() instanceof Name.Person name ? name : null;
        var ids = details.businessIds();
        return new ContactView(
                contact.id(),
                contact.version(),
                Drafts.key(details.kind()),
                details.name().display(),
                person == null ? null : orNull(person.honorific()),
                person == null ? null : orNull(person.firstName()),
                person == null ? null : orNull(person.lastName()),
                Drafts.key(details.status()),
                details.jobTitle().orElse(null),
                details.phones().stream()
                        .map(phone -> ContactParts.Phone.of(phone, numbers))
                        .toList(),
                details.emails().stream().map(ContactParts.Email::of).toList(),
                details.addresses().stream().map(ContactParts.Address::of).toList(),
                details.webSites().stream().map(site -> site.address()).toList(),
                ids.siren().orElse(null),
                ids.siret().orElse(null),
                ids.vat().orElse(null),
                details.birthday().orElse(null),
                details.tags(),
                details.owner().orElse(null),
                details.team().orElse(null),
                details.reference().orElse(null),
                details.description().orElse(null),
                details.custom(),
                contact.createdAt(),
                contact.createdBy(),
                contact.updatedAt(),
                contact.updatedBy(),
                contact.deletedAt().orElse(null),
                contact.mergedInto().orElse(null),
                resembling,
                repairs);
    }
}
