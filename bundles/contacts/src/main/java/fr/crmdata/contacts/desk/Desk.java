package fr.crmdata.contacts.desk;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ContactStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What use cases about a contact need: who asks and may they, one transaction, the contact itself. */
@Component(service = Desk.class)
public final class Desk {

    private final Access access;
    private final Transactions transactions;
    private final ContactStore contacts;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Desk(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ContactStore contacts,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    public <T> T reading(Supplier<T> work) {
        return inOne(ContactPermissions.READ, work);
    }

    public <T> T writing(Supplier<T> work) {
        return inOne(ContactPermissions.WRITE, work);
    }

    public void writing(Runnable work) {
        writing(() -> {
            work.run();
            return true;
        });
    }

    /**
     * One transaction of those who have a permission. An id that is not known here, but could be another client's, leaves a
     * trace in the log.
     */
    public <T> T inOne(Permission permission, Supplier<T> work) {
        access.require(permission);
        try {
            return transactions.inOne(work);
        } catch (ContactRefusal.Unknown | ContactRefusal.Missing refusal) {
            var id = String.valueOf(refusal.arguments().get(0));
            // Inside somebody else's transaction it would be rolled back with that.
            if (Ids.isShaped(id) && !transactions.isOpen()) {
                audit.record("contacts.unknown-id", id, Map.of("code", refusal.code()));
            }
            throw refusal;
        }
    }

    /** @throws ContactRefusal when there is no such contact, or it was deleted */
    public Contact living(String contactId) {
        var contact = known(contactId, contacts::find).orElseThrow(() -> new ContactRefusal.Unknown(contactId));
        if (contact.isDeleted()) {
            throw new ContactRefusal.Deleted(contactId);
        }
        return contact;
    }

    /** Looks something up by its id; what cannot be an id is not asked for. */
    public static <T> Optional<T> known(String id, Function<String, Optional<T>> lookup) {
        return Ids.isShaped(id) ? lookup.apply(id) : Optional.empty();
    }

    /** By id; deleted ones left out. */
    public Map<String, Contact> contacts(Collection<String> ids) {
        return contacts.findAll(new LinkedHashSet<>(ids)).stream()
                .filter(contact -> !contact.isDeleted())
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    public Caller caller() {
        return access.caller();
    }

    /** Name of the caller for histories; empty text for the product itself. */
    public String callerName() {
        return access.caller().isSystem() ? "" : access.caller().name();
    }

    /** In the language of the caller. */
    public Texts texts() {
        return Texts.of(Desk.class, access.caller().language());
    }

    /** To the microsecond, as databases keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
