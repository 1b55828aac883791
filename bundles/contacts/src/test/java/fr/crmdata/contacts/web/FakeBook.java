package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Change;
import fr.crmdata.contacts.model.Changes;
import fr.crmdata.contacts.model.Colleagues;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DraftOverlay;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.Match;
import fr.crmdata.contacts.model.MatchPart;
import fr.crmdata.contacts.model.Strength;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An address book in memory, by the rules of the model. */
final class FakeBook implements AddressBook, FieldDesk {

    /** Everybody is a colleague. */
    private static final Colleagues COLLEAGUES = new Colleagues() {
        @Override
        public Optional<String> user(String idOrEmail) {
            return Optional.of(idOrEmail);
        }

        @Override
        public Optional<String> team(String idOrName) {
            return Optional.of(idOrName);
        }
    };

    private final DraftReader reader = new DraftReader(Samples.NUMBERS, Samples.CUSTOM, COLLEAGUES, Samples.TODAY);
    final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, List<Revision>> histories = new LinkedHashMap<>();
    private final Clock clock;
    private CustomFields customFields = Samples.CUSTOM;
    private String editor = "leila";
    private String editorName = "Leïla Marchand";

    FakeBook(Clock clock) {
        this.clock = clock;
    }

    /** Who makes the next changes. */
    void editedBy(String id, String name) {
        editor = id;
        editorName = name;
    }

    Contact add(Draft draft) {
        return create(draft, OnDuplicate.WARN).contact();
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
        return ids.stream()
                .map(contacts::get)
                .filter(contact -> contact != null && !contact.isDeleted())
                .toList();
    }

    @Override
    public Saved create(Draft draft, OnDuplicate onDuplicate) {
        var reading = reader.read(draft);
        var details = reading.orRefuse();
        var resembling = resembling(draft, Optional.empty());
        if (onDuplicate == OnDuplicate.REFUSE && !resembling.isEmpty()) {
            throw new ContactRefusal.Invalid("", "contacts.invalid", 1);
        }
        var now = clock.instant();
        var contact = new Contact(
                "c" + (contacts.size() + 1), 1, details, now, editor, now, editor, Optional.empty(), Optional.empty());
        contacts.put(contact.id(), contact);
        note(contact, Cause.CREATED, List.of());
        return new Saved(contact, resembling, reading.repairs());
    }

    @Override
    public Saved replace(String id, long version, Draft draft) {
        var reading = reader.read(draft);
        return new Saved(save(id, version, reading.orRefuse(), Cause.EDITED), List.of(), reading.repairs());
    }

    @Override
    public Saved change(String id, long version, Draft draft, Set<String> fields) {
        var overlay = new DraftOverlay(get(id).details(), draft, fields, Samples.CUSTOM);
        var reading = reader.read(overlay.draft());
        var saved = save(id, version, overlay.apply(reading), Cause.EDITED);
        return new Saved(saved, List.of(), overlay.concerning(reading.repairs()));
    }

    private Contact save(String id, long version, ContactDetails details, Cause cause) {
        var old = get(id);
        if (old.version() != version) {
            throw new ContactRefusal.Stale(old.version());
        }
        var saved = put(old, details, Optional.empty());
        note(saved, cause, Changes.between(old.details(), details, Samples.CUSTOM));
        return saved;
    }

    private Contact put(Contact old, ContactDetails details, Optional<java.time.Instant> deletedAt) {
        var saved = new Contact(
                old.id(),
                old.version() + 1,
                details,
                old.createdAt(),
                old.createdBy(),
                clock.instant(),
                editor,
                deletedAt,
                Optional.empty());
        contacts.put(old.id(), saved);
        return saved;
    }

    private void note(Contact contact, Cause cause, List<Change> changes) {
        var history = histories.computeIfAbsent(contact.id(), any -> new ArrayList<>());
        history.add(
                0,
                new Revision(
                        contact.id() + "-" + contact.version(),
                        contact.version(),
                        clock.instant(),
                        editor,
                        editorName,
                        cause,
                        "",
                        changes));
    }

    @Override
    public List<Resembling> resembling(Draft draft, Optional<String> except) {
        var read = reader.read(draft).details();
        return contacts.values().stream()
                .filter(contact -> !contact.isDeleted()
                        && except.filter(contact.id()::equals).isEmpty())
                .filter(contact -> read.filter(details -> details.name()
                                .display()
                                .equalsIgnoreCase(contact.details().name().display()))
                        .isPresent())
                .map(contact -> new Resembling(contact, match(contact)))
                .toList();
    }

    static Match match(Contact contact) {
        var rule = new DuplicateRule(
                "name",
                "Même nom",
                "Same name",
                Set.of(MatchPart.SAME_NAME),
                Strength.LIKELY,
                fr.crmdata.contacts.model.Scope.BOTH,
                true);
        return new Match(
                rule,
                Strength.LIKELY,
                80,
                List.of(new Match.Reason(
                        MatchPart.SAME_NAME, contact.details().name().display())));
    }

    @Override
    public Contact delete(String id, long version) {
        var old = get(id);
        var deleted = put(old, old.details(), Optional.of(clock.instant()));
        note(deleted, Cause.DELETED, List.of());
        return deleted;
    }

    @Override
    public Contact restore(String id) {
        var old = find(id).orElseThrow(() -> new ContactRefusal.Unknown(id));
        var restored = put(old, old.details(), Optional.empty());
        note(restored, Cause.RESTORED, List.of());
        return restored;
    }

    void mergeInto(String id, String survivor) {
        var old = contacts.get(id);
        contacts.put(
                id,
                new Contact(
                        id,
                        old.version() + 1,
                        old.details(),
                        old.createdAt(),
                        old.createdBy(),
                        clock.instant(),
                        editor,
                        Optional.of(clock.instant()),
                        Optional.of(survivor)));
    }

    @Override
    public List<Contact> byNumber(String number) {
        return List.of();
    }

    @Override
    public Slice<Revision> history(String id, Optional<String> cursor, int limit) {
        return new Slice<>(histories.getOrDefault(id, List.of()), Optional.empty());
    }

    @Override
    public Saved restoreValue(String id, long version, String revisionId, String field) {
        var change = histories.get(id).stream()
                .filter(revision -> revision.id().equals(revisionId))
                .flatMap(revision -> revision.changes().stream())
                .filter(known -> known.field().key().equals(field))
                .findFirst()
                .orElseThrow();
        return new Saved(
                save(id, version, Changes.restore(get(id).details(), change), Cause.EDITED), List.of(), List.of());
    }

    @Override
    public Slice<Contact> changedSince(Optional<String> cursor, int limit) {
        return new Slice<>(List.copyOf(contacts.values()), Optional.of("end"));
    }

    static String kindOf(Contact contact) {
        return Drafts.key(contact.details().kind());
    }

    static String says(Match match) {
        return match.sentence(Language.FR);
    }

    // Fields

    @Override
    public CustomFields all() {
        return customFields;
    }

    @Override
    public CustomField add(CustomField field) {
        var all = new ArrayList<>(customFields.all());
        all.add(field);
        customFields = new CustomFields(all);
        return field;
    }

    @Override
    public CustomField change(CustomField field) {
        var all = new ArrayList<>(customFields.all());
        all.replaceAll(known -> known.key().equals(field.key()) ? field : known);
        customFields = new CustomFields(all);
        return field;
    }

    @Override
    public CustomField archive(String key, boolean archived) {
        var field = customFields.find(key).orElseThrow();
        return change(new CustomField(
                key,
                field.labelFr(),
                field.labelEn(),
                field.type(),
                field.scope(),
                field.choices(),
                field.required(),
                field.position(),
                archived));
    }

    @Override
    public long used(String key) {
        return contacts.values().stream()
                .filter(contact -> contact.details().custom().containsKey(key))
                .count();
    }
}
