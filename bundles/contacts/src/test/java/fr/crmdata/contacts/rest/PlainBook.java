package fr.crmdata.contacts.rest;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.model.Changes;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An address book in memory, with the real rules of reading and none about duplicates. */
final class PlainBook implements AddressBook {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Map<String, Contact> contacts = new LinkedHashMap<>();

    Contact add(ContactDetails details) {
        var id = UUID.randomUUID().toString();
        return put(new Contact(id, 1, details, NOW, "user-1", NOW, "user-1", Optional.empty(), Optional.empty()));
    }

    private Contact put(Contact contact) {
        contacts.put(contact.id(), contact);
        return contact;
    }

    private Contact version(String id, long version) {
        var contact = get(id);
        if (contact.version() != version) {
            throw new ContactRefusal.Stale(contact.version());
        }
        return contact;
    }

    private Contact with(Contact contact, ContactDetails details, Optional<Instant> deletedAt) {
        return put(new Contact(
                contact.id(),
                contact.version() + 1,
                details,
                contact.createdAt(),
                contact.createdBy(),
                NOW,
                "user-2",
                deletedAt,
                contact.mergedInto()));
    }

    @Override
    public Contact get(String id) {
        var contact = find(id).orElseThrow(() -> new ContactRefusal.Unknown(id));
        if (contact.isDeleted()) {
            throw new ContactRefusal.Deleted(id);
        }
        return contact;
    }

    @Override
    public Optional<Contact> find(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public List<Contact> getAll(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Saved create(Draft draft, OnDuplicate onDuplicate) {
        var reading = Samples.read(draft);
        return new Saved(add(reading.orRefuse()), List.of(), reading.repairs());
    }

    @Override
    public Saved replace(String id, long version, Draft draft) {
        var contact = version(id, version);
        return saved(contact, Samples.read(draft).orRefuse());
    }

    @Override
    public Saved change(String id, long version, Draft draft, Set<String> fields) {
        var contact = version(id, version);
        var chosen = fields.stream()
                .flatMap(key -> Fields.find(key, Samples.CUSTOM).stream())
                .toList();
        return saved(contact, Fields.copy(Samples.read(draft).orRefuse(), contact.details(), chosen));
    }

    private Saved saved(Contact contact, ContactDetails details) {
        var unchanged =
                Changes.between(contact.details(), details, Samples.CUSTOM).isEmpty();
        return new Saved(unchanged ? contact : with(contact, details, Optional.empty()), List.of(), List.of());
    }

    @Override
    public List<Resembling> resembling(Draft draft, Optional<String> except) {
        return List.of();
    }

    @Override
    public Contact delete(String id, long version) {
        var contact = version(id, version);
        return with(contact, contact.details(), Optional.of(NOW));
    }

    @Override
    public Contact restore(String id) {
        var contact = find(id).orElseThrow(() -> new ContactRefusal.Unknown(id));
        return with(contact, contact.details(), Optional.empty());
    }

    @Override
    public List<Contact> byNumber(String number) {
        return contacts.values().stream()
                .filter(contact -> contact.details().phones().stream()
                        .anyMatch(
                                phone -> Samples.NUMBERS.display(phone.number()).equals(number)))
                .toList();
    }

    @Override
    public Slice<Revision> history(String id, Optional<String> cursor, int limit) {
        get(id);
        return new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public Saved restoreValue(String id, long version, String revisionId, String field) {
        return saved(version(id, version), get(id).details());
    }

    @Override
    public Slice<Contact> changedSince(Optional<String> cursor, int limit) {
        var from = cursor.map(Integer::parseInt).orElse(0);
        var all = new ArrayList<>(contacts.values());
        var to = Math.min(all.size(), from + limit);
        return new Slice<>(all.subList(from, to), Optional.of(String.valueOf(to)));
    }
}
