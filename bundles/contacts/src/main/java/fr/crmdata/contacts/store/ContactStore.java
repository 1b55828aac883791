package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.store.ContactHistory.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Contacts in the caller's database, one or many at a time, always in the open transaction. Whatever is written here is
 * written whole: the contact, its match keys, its history, the event for other areas, and {@link ContactChanges} after the
 * commit.
 */
@Component(service = ContactStore.class)
public final class ContactStore {

    private final Transactions transactions;
    private final Access access;
    private final Clock clock;
    private final RuleBook rules;
    private final ContactHistory history;
    private final ContactChanges changes;
    private final Events events;

    @Activate
    public ContactStore(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Access access,
            @Reference(target = "(clock=business)") Clock clock,
            @Reference RuleBook rules,
            @Reference ContactHistory history,
            @Reference ContactChanges changes,
            @Reference Events events) {
        this.transactions = transactions;
        this.access = access;
        this.clock = clock;
        this.rules = rules;
        this.history = history;
        this.changes = changes;
        this.events = events;
    }

    /** Deleted ones, too. */
    public Optional<Contact> find(String id) {
        return table().find(id);
    }

    /** Those that are there, deleted ones included, in the order of the ids. */
    public List<Contact> findAll(Collection<String> ids) {
        var found = table().find(new LinkedHashSet<>(ids));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /**
     * All contacts, deleted ones included, piece by piece in the order of their ids.
     *
     * @param id to go on behind; empty text for the beginning
     */
    public List<Contact> after(String id, int limit) {
        return table().after(id, limit);
    }

    /** Ids of the imports that created contacts, by the contacts' ids; those that were not imported are left out. */
    public Map<String, String> importIds(Collection<String> ids) {
        return table().importIds(ids);
    }

    /** How many there are, deleted ones left out. */
    public long count() {
        return table().count();
    }

    /** The one contact with this reference, deleted ones left out. */
    public Optional<Contact> byReference(String reference) {
        return table().byReference(reference);
    }

    /**
     * Who has this number, deleted ones left out.
     *
     * @param number E.164, or a short number
     */
    public List<Contact> byNumber(String number, int limit) {
        return findAll(keys().under(MatchKeys.ofNumber(number), limit)).stream()
                .filter(contact -> contact.details().phones().stream()
                        .anyMatch(phone -> phone.number().equals(number)))
                .toList();
    }

    /** Contacts that may be the same, deleted ones left out, the likeliest first; to be held against the rules. */
    public List<Contact> candidates(ContactDetails details) {
        return candidates(List.of(details)).get(0);
    }

    /** The same for many at once: for each, its own list. At most fifty for each. */
    public List<List<Contact>> candidates(List<ContactDetails> many) {
        return candidatesUnder(many.stream().map(rules::keysOf).toList());
    }

    /** The same, by match keys that were made before. */
    public List<List<Contact>> candidatesUnder(List<Set<String>> keysOfEach) {
        var all = new HashSet<String>();
        keysOfEach.forEach(all::addAll);
        var found = keys().find(all);
        var idsOfEach =
                keysOfEach.stream().map(keys -> KeyTable.likeliest(keys, found)).toList();
        var ids = new HashSet<String>();
        idsOfEach.forEach(ids::addAll);
        var contacts = ids.isEmpty() ? Map.<String, Contact>of() : table().find(ids);
        return idsOfEach.stream().map(list -> living(list, contacts)).toList();
    }

    /** Whether the two would be found by the same keys: candidates for one are those for the other. */
    public boolean areUnderSameKeys(ContactDetails one, ContactDetails other) {
        return rules.keysOf(one).equals(rules.keysOf(other));
    }

    private static List<Contact> living(List<String> ids, Map<String, Contact> contacts) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(contacts.get(id)).stream())
                .filter(contact -> !contact.isDeleted())
                .toList();
    }

    /** Adds contacts; at most some hundred at a time. */
    public List<Contact> insert(List<ContactDetails> many, Occasion occasion) {
        var byId = new LinkedHashMap<String, ContactDetails>();
        many.forEach(details -> byId.put(Ids.next(), details));
        return insert(byId, occasion);
    }

    /** Adds contacts whose ids have been made already, by {@link Ids#next}. */
    public List<Contact> insert(Map<String, ContactDetails> byId, Occasion occasion) {
        var now = now();
        var who = access.caller().id();
        var contacts = byId.entrySet().stream()
                .map(entry -> new Contact(
                        entry.getKey(), 1, entry.getValue(), now, who, now, who, Optional.empty(), Optional.empty()))
                .toList();
        var importId = Optional.of(occasion.origin()).filter(origin -> occasion.cause() == Cause.IMPORTED);
        table().insert(contacts, importId);
        written(
                contacts.stream()
                        .map(contact -> new Step(Optional.empty(), contact))
                        .toList(),
                occasion);
        return contacts;
    }

    public Contact insert(ContactDetails details, Occasion occasion) {
        return insert(List.of(details), occasion).get(0);
    }

    /** A contact as it was read, and what it is to be. */
    public record Update(Contact before, ContactDetails details) {}

    /**
     * Changes contacts; those to which nothing happens keep their version. At most some hundred at a time, each contact once.
     *
     * @return the contacts as they are then, in the same order
     * @throws ContactRefusal.Stale when one of them has been changed since it was read; nothing is changed then
     */
    public List<Contact> update(List<Update> updates, Occasion occasion) {
        var now = now();
        var who = access.caller().id();
        var steps = new ArrayList<Step>();
        var result = new ArrayList<Contact>(updates.size());
        for (var update : updates) {
            var before = update.before();
            var after = before;
            if (!update.details().equals(before.details())) {
                after = changed(before, update.details(), now, who, before.deletedAt(), before.mergedInto());
                steps.add(new Step(Optional.of(before), after));
            }
            result.add(after);
        }
        write(steps, occasion);
        return result;
    }

    public Contact update(Contact before, ContactDetails details, Occasion occasion) {
        return update(List.of(new Update(before, details)), occasion).get(0);
    }

    /**
     * Deletes contacts so that they can be restored; those that are deleted already stay as they are.
     *
     * @param into id of the contact into which they are merged
     * @throws ContactRefusal.Stale when one of them has been changed since it was read
     */
    public List<Contact> delete(List<Contact> contacts, Optional<String> into, Occasion occasion) {
        var now = now();
        var who = access.caller().id();
        return each(
                contacts,
                contact -> !contact.isDeleted(),
                contact -> changed(contact, contact.details(), now, who, Optional.of(now), into),
                occasion);
    }

    /**
     * Brings deleted contacts back; those that are there stay as they are.
     *
     * @throws ContactRefusal.Stale when one of them has been changed since it was read
     */
    public List<Contact> restore(List<Contact> contacts, Occasion occasion) {
        var now = now();
        var who = access.caller().id();
        return each(
                contacts,
                Contact::isDeleted,
                contact -> changed(contact, contact.details(), now, who, Optional.empty(), Optional.empty()),
                occasion);
    }

    private List<Contact> each(
            List<Contact> contacts, Predicate<Contact> which, UnaryOperator<Contact> change, Occasion occasion) {
        var steps = new ArrayList<Step>();
        var result = new ArrayList<Contact>(contacts.size());
        for (var contact : contacts) {
            var step =
                    Optional.of(contact).filter(which).map(found -> new Step(Optional.of(found), change.apply(found)));
            step.ifPresent(steps::add);
            result.add(step.map(Step::after).orElse(contact));
        }
        write(steps, occasion);
        return result;
    }

    private static Contact changed(
            Contact before,
            ContactDetails details,
            Instant now,
            String who,
            Optional<Instant> deletedAt,
            Optional<String> mergedInto) {
        return new Contact(
                before.id(),
                before.version() + 1,
                details,
                before.createdAt(),
                before.createdBy(),
                now,
                who,
                deletedAt,
                mergedInto);
    }

    private void write(List<Step> steps, Occasion occasion) {
        if (steps.isEmpty()) {
            return;
        }
        var stale = table().update(steps.stream().map(Step::after).toList());
        if (!stale.isEmpty()) {
            throw find(stale.get(0))
                    .<ContactRefusal>map(now -> new ContactRefusal.Stale(now.version()))
                    .orElseGet(() -> new ContactRefusal.Unknown(stale.get(0)));
        }
        written(steps, occasion);
    }

    private void written(List<Step> steps, Occasion occasion) {
        writeKeys(steps);
        history.add(steps, occasion);
        steps.forEach(step -> events.publish(event(step, occasion)));
        changes.tell(steps.stream().map(Step::after).toList(), occasion);
    }

    private static Event event(Step step, Occasion occasion) {
        return new Event(
                type(step),
                step.after().id(),
                Map.of(
                        "version", Long.toString(step.after().version()),
                        "cause", occasion.cause().name(),
                        "origin", occasion.origin()));
    }

    private static String type(Step step) {
        if (step.before().isEmpty()) {
            return "contacts.created";
        }
        var was = step.before().get().isDeleted();
        if (was == step.after().isDeleted()) {
            return "contacts.updated";
        }
        return was ? "contacts.restored" : "contacts.deleted";
    }

    private void writeKeys(List<Step> steps) {
        var gone = new ArrayList<KeyTable.Entry>();
        var come = new ArrayList<KeyTable.Entry>();
        for (var step : steps) {
            var id = step.after().id();
            var before = step.before().map(this::keysUntilNow).orElse(Set.of());
            var after = keysOf(step.after());
            // While keys are being renewed, nobody knows which of them lie there: all are taken away and put back.
            var settled = rules.isSettled();
            before.stream()
                    .filter(key -> !settled || !after.contains(key))
                    .forEach(key -> gone.add(new KeyTable.Entry(key, id)));
            after.stream()
                    .filter(key -> !settled || !before.contains(key))
                    .forEach(key -> come.add(new KeyTable.Entry(key, id)));
        }
        keys().delete(gone);
        keys().insert(come);
    }

    /**
     * Renews the match keys of some contacts after the rules have changed, see {@link RuleBook#change}.
     *
     * @param id to go on behind; empty text for the beginning
     * @return id of the last one; empty when all are done
     */
    public Optional<String> renewKeys(String id, int limit) {
        var ids = table().after(id, limit).stream().map(Contact::id).toList();
        ids.forEach(table()::lock);
        var now = new LinkedHashMap<String, Contact>();
        findAll(ids).forEach(contact -> now.put(contact.id(), contact));
        writeKeys(now.values().stream()
                .map(contact -> new Step(Optional.of(contact), contact))
                .toList());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    private Set<String> keysOf(Contact contact) {
        return contact.isDeleted() ? Set.of() : rules.keysOf(contact.details());
    }

    private Set<String> keysUntilNow(Contact contact) {
        return contact.isDeleted() ? Set.of() : rules.keysUntilNow(contact.details());
    }

    /** Databases keep microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ContactTable table() {
        return new ContactTable(Sql.on(transactions.connection()));
    }

    private KeyTable keys() {
        return new KeyTable(Sql.on(transactions.connection()));
    }
}
