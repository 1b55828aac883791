package fr.crmdata.contacts.search;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.store.ChangeLog;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.contacts.store.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The database of the caller's client, as far as the index needs it. Each call is a transaction of its own. */
@Component(service = BookSource.class)
public final class BookSource {

    private static final String DATABASE = "search-database";

    private final Access access;
    private final Transactions transactions;
    private final ChangeLog log;
    private final ContactStore contacts;
    private final EmploymentStore employments;
    private final PairStore pairs;
    private final Settings settings;

    @Activate
    public BookSource(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ChangeLog log,
            @Reference ContactStore contacts,
            @Reference EmploymentStore employments,
            @Reference PairStore pairs,
            @Reference Settings settings) {
        this.access = access;
        this.transactions = transactions;
        this.log = log;
        this.contacts = contacts;
        this.employments = employments;
        this.pairs = pairs;
        this.settings = settings;
    }

    /** Does work for a client that nobody asked for at this moment. */
    <T> T as(ClientId client, Supplier<T> work) {
        return access.as(Caller.system(client, "search"), work);
    }

    ClientId client() {
        return access.caller().client();
    }

    boolean isInTransaction() {
        return transactions.isOpen();
    }

    long last() {
        return log.last();
    }

    List<ChangeLog.Mark> marksSince(long number, int limit) {
        return log.marksSince(number, limit);
    }

    long count() {
        return transactions.inOne(contacts::count);
    }

    /** Those of the ids that are there, deleted ones included. */
    List<Entry> entries(Collection<String> ids) {
        return transactions.inOne(() -> entriesOf(contacts.findAll(ids)));
    }

    /** All contacts, deleted ones included, in the order of their ids. */
    List<Entry> after(String id, int limit) {
        return transactions.inOne(() -> entriesOf(contacts.after(id, limit)));
    }

    /** Contacts that have just been written. */
    List<Entry> entries(List<Contact> changed, Occasion occasion) {
        if (changed.stream().allMatch(contact -> contact.version() == 1)) {
            // Nothing can be known of them that is not said here.
            var importId = occasion.cause() == Cause.IMPORTED ? occasion.origin() : "";
            return changed.stream()
                    .map(contact -> new Entry(contact, importId, List.of()))
                    .toList();
        }
        return transactions.inOne(() -> entriesOf(changed));
    }

    private List<Entry> entriesOf(List<Contact> found) {
        var ids = found.stream().map(Contact::id).toList();
        var imports = contacts.importIds(ids);
        var employers = employments.ofPersons(ids).stream()
                .collect(Collectors.groupingBy(
                        Employed::personId, Collectors.mapping(Employed::organisation, Collectors.toList())));
        return found.stream()
                .map(contact -> new Entry(
                        contact,
                        imports.getOrDefault(contact.id(), ""),
                        employers.getOrDefault(contact.id(), List.of())))
                .toList();
    }

    /** Tells this database from any other, such as one that a client of the same name had before. */
    String databaseId() {
        return transactions.inOne(() -> settings.read(DATABASE)).orElseGet(() -> {
            try {
                transactions.inOne(() -> {
                    if (settings.read(DATABASE).isEmpty()) {
                        settings.write(DATABASE, Ids.next());
                    }
                });
            } catch (RuntimeException e) {
                // Another node may have been faster: then it is there now.
                return transactions.inOne(() -> settings.read(DATABASE)).orElseThrow(() -> e);
            }
            return transactions.inOne(() -> settings.read(DATABASE)).orElseThrow();
        });
    }

    /** Whether others than this process may write into the database. */
    boolean isShared() {
        return log.isShared();
    }

    /** Ids of the contacts that may be the same as another, and nobody has decided yet. */
    Set<String> inOpenPairs() {
        return transactions.inOne(pairs::openIds);
    }

    /** By id; deleted ones included. */
    Map<String, Contact> contacts(Collection<String> ids) {
        return transactions.inOne(() -> contacts.findAll(ids)).stream()
                .collect(Collectors.toMap(Contact::id, contact -> contact));
    }
}
