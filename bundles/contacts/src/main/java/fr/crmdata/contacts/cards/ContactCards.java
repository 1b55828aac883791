package fr.crmdata.contacts.cards;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateWatch;
import fr.crmdata.contacts.model.Changes;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.DraftOverlay;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.model.Strength;
import fr.crmdata.contacts.store.ChangeLog;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.Occasion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cards of the caller's client. */
@Component(service = AddressBook.class)
public final class ContactCards implements AddressBook {

    private static final int MOST_WITH_NUMBER = 50;

    private final Access access;
    private final Transactions transactions;
    private final ContactStore store;
    private final ContactHistory history;
    private final ChangeLog changeLog;
    private final FieldStore fields;
    private final DraftReaders readers;
    private final Likenesses likenesses;
    private final Belongings belongings;
    private final DuplicateWatch duplicates;
    private final Audit audit;

    @Activate
    public ContactCards(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ContactStore store,
            @Reference ContactHistory history,
            @Reference ChangeLog changeLog,
            @Reference FieldStore fields,
            @Reference DraftReaders readers,
            @Reference Likenesses likenesses,
            @Reference Belongings belongings,
            @Reference DuplicateWatch duplicates,
            @Reference Audit audit) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.history = history;
        this.changeLog = changeLog;
        this.fields = fields;
        this.readers = readers;
        this.likenesses = likenesses;
        this.belongings = belongings;
        this.duplicates = duplicates;
        this.audit = audit;
    }

    @Override
    public Contact get(String id) {
        var contact = known(id, ContactPermissions.READ);
        if (contact.isDeleted()) {
            throw new ContactRefusal.Deleted(id);
        }
        return contact;
    }

    @Override
    public Optional<Contact> find(String id) {
        access.require(ContactPermissions.READ);
        return Ids.isShaped(id) ? transactions.inOne(() -> store.find(id)) : Optional.empty();
    }

    @Override
    public List<Contact> getAll(List<String> ids) {
        access.require(ContactPermissions.READ);
        return transactions.inOne(() -> store.findAll(ids)).stream()
                .filter(contact -> !contact.isDeleted())
                .toList();
    }

    /** The contact, deleted or not. Whoever tries ids that could be another client's is written down. */
    private Contact known(String id, Permission permission) {
        access.require(permission);
        var found = Ids.isShaped(id) ? transactions.inOne(() -> store.find(id)) : Optional.<Contact>empty();
        if (found.isEmpty()) {
            if (Ids.isShaped(id)) {
                audit.record("contacts.unknown-id", id);
            }
            throw new ContactRefusal.Unknown(id);
        }
        return found.get();
    }

    @Override
    public Saved create(Draft draft, OnDuplicate onDuplicate) {
        access.require(ContactPermissions.WRITE);
        var reading = readers.reader().read(draft);
        var details = reading.orRefuse();
        return saving(() -> {
            var resembling = likenesses.of(details, Optional.empty());
            refuseTaken(details, Optional.empty());
            if (onDuplicate == OnDuplicate.REFUSE) {
                resembling.stream()
                        .filter(one -> one.match().strength() != Strength.POSSIBLE)
                        .findFirst()
                        .ifPresent(ContactCards::refuse);
            }
            var contact = store.insert(details, Occasion.of(Cause.CREATED));
            bring(contact, reading);
            duplicates.created(contact, resembling);
            return new Saved(contact, resembling, reading.repairs());
        });
    }

    private static void refuse(Resembling one) {
        throw new ContactRefusal.Duplicate(
                one.contact().details().name().display(), one.contact().id());
    }

    private void bring(Contact contact, Reading reading) {
        var brought =
                new Belongings.Brought(contact.id(), reading.employments(), reading.notes(), reading.photo(), false);
        if (!brought.isEmpty()) {
            belongings.add("", List.of(brought));
        }
    }

    @Override
    public Saved replace(String id, long version, Draft draft) {
        var current = current(id, version, ContactPermissions.WRITE);
        var reading = readers.reader().read(draft);
        return save(current, reading.orRefuse(), reading.repairs());
    }

    @Override
    public Saved change(String id, long version, Draft draft, Set<String> changed) {
        var current = current(id, version, ContactPermissions.WRITE);
        var overlay = new DraftOverlay(current.details(), draft, changed, fields.all());
        var reading = readers.reader().read(overlay.draft());
        return save(current, overlay.apply(reading), overlay.concerning(reading.repairs()));
    }

    /** The contact in the version that the caller has seen. */
    private Contact current(String id, long version, Permission permission) {
        var contact = known(id, permission);
        if (contact.isDeleted()) {
            throw new ContactRefusal.Deleted(id);
        }
        if (contact.version() != version) {
            throw new ContactRefusal.Stale(contact.version());
        }
        return contact;
    }

    private Saved save(Contact current, ContactDetails details, List<FieldProblem> repairs) {
        return saving(() -> {
            var self = Optional.of(current.id());
            if (!details.reference().equals(current.details().reference())) {
                refuseTaken(details, self);
            }
            // Who changes a description is not asked again whether this is somebody else.
            var resembling = likenesses.isLookedUpAlike(current.details(), details)
                    ? List.<Resembling>of()
                    : likenesses.of(details, self);
            var contact = store.update(current, details, Occasion.of(Cause.EDITED));
            return new Saved(contact, resembling, repairs);
        });
    }

    private void refuseTaken(ContactDetails details, Optional<String> self) {
        details.reference().ifPresent(reference -> store.byReference(reference)
                .filter(other -> !self.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw new ContactRefusal.Invalid(
                            "reference",
                            "contacts.reference.taken",
                            reference,
                            other.details().name().display());
                }));
    }

    /** Two who take the same reference at once meet at the index: the second tries again and is told. */
    private <T> T saving(Supplier<T> work) {
        try {
            return transactions.inOne(work);
        } catch (RuntimeException e) {
            if (transactions.isOpen() || !DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            return transactions.inOne(work);
        }
    }

    @Override
    public List<Resembling> resembling(Draft draft, Optional<String> except) {
        access.require(ContactPermissions.READ);
        var details = readers.reader().read(draft).orRefuse();
        return transactions.inOne(() -> likenesses.of(details, except));
    }

    @Override
    public Contact delete(String id, long version) {
        var current = current(id, version, ContactPermissions.DELETE);
        return transactions.inOne(() -> {
            audit.record("contacts.deletion", id);
            return store.delete(List.of(current), Optional.empty(), Occasion.of(Cause.DELETED))
                    .get(0);
        });
    }

    @Override
    public Contact restore(String id) {
        var current = known(id, ContactPermissions.DELETE);
        current.mergedInto().ifPresent(into -> {
            throw new ContactRefusal.Merged(into);
        });
        return saving(() -> {
            refuseTaken(current.details(), Optional.of(id));
            return store.restore(List.of(current), Occasion.of(Cause.RESTORED)).get(0);
        });
    }

    @Override
    public List<Contact> byNumber(String number) {
        access.require(ContactPermissions.READ);
        return readers.number(number)
                .map(known -> transactions.inOne(() -> store.byNumber(known, MOST_WITH_NUMBER)))
                .orElse(List.of());
    }

    @Override
    public Slice<Revision> history(String id, Optional<String> cursor, int limit) {
        known(id, ContactPermissions.READ);
        var below = cursor.map(Cursors::number).orElse(Long.MAX_VALUE);
        var found = transactions.inOne(() -> history.page(id, below, limit + 1));
        return found.size() <= limit
                ? new Slice<>(found, Optional.empty())
                : new Slice<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id()));
    }

    @Override
    public Saved restoreValue(String id, long version, String revisionId, String field) {
        var current = current(id, version, ContactPermissions.WRITE);
        var change =
                transactions
                        .inOne(() -> Cursors.numberIfAny(revisionId).flatMap(number -> history.find(id, number)))
                        .stream()
                        .flatMap(revision -> revision.changes().stream())
                        .filter(one -> one.field().key().equals(field))
                        .findFirst()
                        .orElseThrow(() -> new ContactRefusal.Invalid(field, "contacts.revision.unknown"));
        return save(current, Changes.restore(current.details(), change), List.of());
    }

    @Override
    public Slice<Contact> changedSince(Optional<String> cursor, int limit) {
        access.require(ContactPermissions.READ);
        var changed = changeLog.since(cursor.map(Cursors::number).orElse(0L), limit);
        return new Slice<>(changed.contacts(), Optional.of(Long.toString(changed.next())));
    }
}
