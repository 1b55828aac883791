package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.files.Files;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.Words;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.NoteStore;
import fr.crmdata.contacts.store.OrganisationNames;
import fr.crmdata.contacts.store.PhotoStore;
import fr.crmdata.contacts.store.PhotoStore.Photo;
import fr.crmdata.contacts.store.PhotoStore.Picture;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Employers, notes and photos that came with contacts in forms and files. */
@Component(service = Belongings.class)
public final class BroughtBelongings implements Belongings {

    private static final int MOST_PHOTO_BYTES = 5_000_000;

    private final Desk desk;
    private final Transactions transactions;
    private final NoteStore notes;
    private final EmploymentStore employments;
    private final OrganisationNames names;
    private final PhotoStore photos;
    private final Files files;

    @Activate
    public BroughtBelongings(
            @Reference Desk desk,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference NoteStore notes,
            @Reference EmploymentStore employments,
            @Reference OrganisationNames names,
            @Reference PhotoStore photos,
            @Reference Files files) {
        this.desk = desk;
        this.transactions = transactions;
        this.notes = notes;
        this.employments = employments;
        this.names = names;
        this.photos = photos;
        this.files = files;
    }

    @Override
    public void add(String origin, List<Brought> brought) {
        transactions.inOne(() -> {
            addNotes(origin, with(brought, one -> !one.notes().isEmpty()));
            addEmployments(origin, with(brought, one -> !one.employments().isEmpty()));
            addPhotos(origin, with(brought, one -> one.photo().isPresent()));
        });
    }

    private static List<Brought> with(List<Brought> brought, java.util.function.Predicate<Brought> something) {
        return brought.stream().filter(something).toList();
    }

    private void addNotes(String origin, List<Brought> brought) {
        if (brought.isEmpty()) {
            return;
        }
        var there = new HashSet<List<String>>();
        notes.texts(ids(brought)).forEach(note -> there.add(List.of(note.contactId(), note.text())));
        var now = desk.now();
        var by = desk.caller().id();
        var byName = desk.callerName();
        var rows = new ArrayList<Note>();
        for (var one : brought) {
            for (var text : one.notes()) {
                if (there.add(List.of(one.contactId(), text))) {
                    rows.add(new Note(Ids.next(), 1, one.contactId(), text, false, now, by, byName, now));
                }
            }
        }
        notes.insertAll(rows, origin);
    }

    private void addEmployments(String origin, List<Brought> brought) {
        if (brought.isEmpty()) {
            return;
        }
        var there = new HashMap<String, List<Employed>>();
        employments.ofPersons(ids(brought)).forEach(row -> there.computeIfAbsent(
                        row.personId(), any -> new ArrayList<>())
                .add(row));
        var organisations = names.unique(brought.stream()
                .flatMap(one -> one.employments().stream())
                .map(employment -> Words.organisationKey(employment.organisation()))
                .toList());
        var rows = new ArrayList<Employed>();
        for (var one : brought) {
            var known = there.computeIfAbsent(one.contactId(), any -> new ArrayList<>());
            for (var employment : one.employments()) {
                var row = row(origin, one.contactId(), employment, organisations);
                if (isNew(row, known, one.replacing())) {
                    rows.add(row);
                    known.add(row);
                }
            }
        }
        employments.insert(rows);
    }

    private static Employed row(
            String origin, String personId, Employment employment, Map<String, String> organisations) {
        var key = Words.organisationKey(employment.organisation());
        return new Employed(
                Ids.next(),
                personId,
                Optional.ofNullable(organisations.get(key)).filter(id -> !id.equals(personId)),
                employment.organisation(),
                key,
                employment.department(),
                employment.jobTitle(),
                origin);
    }

    /** What says more about work that is known already goes before it; what says something else does when it is to replace. */
    private boolean isNew(Employed row, List<Employed> known, boolean replacing) {
        for (var other : List.copyOf(known)) {
            if (!other.isAtSameAs(row)) {
                continue;
            }
            if (isSaid(row.department(), other.department()) && isSaid(row.jobTitle(), other.jobTitle())) {
                return false;
            }
            var completes = isSaid(other.department(), row.department()) && isSaid(other.jobTitle(), row.jobTitle());
            if (completes || (replacing && !row.origin().equals(other.origin()))) {
                setAside(other, row.origin());
                known.remove(other);
            }
        }
        return true;
    }

    /** What an import replaces can come back with its undoing. */
    private void setAside(Employed row, String origin) {
        if (origin.isEmpty()) {
            employments.delete(row.id());
        } else {
            employments.hide(row.id(), origin);
        }
    }

    private static boolean isSaid(String text, String already) {
        return text.isEmpty() || text.equalsIgnoreCase(already);
    }

    private void addPhotos(String origin, List<Brought> brought) {
        if (brought.isEmpty()) {
            return;
        }
        var there = new HashMap<String, Photo>();
        photos.of(ids(brought)).forEach(photo -> there.put(photo.contactId(), photo));
        for (var one : brought) {
            var before = Optional.ofNullable(there.get(one.contactId()));
            if (before.isEmpty() || one.replacing()) {
                one.photo().ifPresent(photo -> put(origin, one.contactId(), photo, before));
            }
        }
    }

    private void put(String origin, String contactId, Draft.Photo photo, Optional<Photo> before) {
        var file = files.store("photo", photo.mediaType(), new ByteArrayInputStream(photo.content()), MOST_PHOTO_BYTES);
        var same = before.filter(old -> old.origin().equals(origin));
        // What lay below the one replaced now cannot come back any more.
        before.flatMap(old -> same.isPresent() ? Optional.of(old.picture()) : old.former())
                .ifPresent(gone -> files.delete(gone.fileId()));
        var former = same.isPresent() ? same.get().former() : before.map(Photo::picture);
        photos.put(new Photo(contactId, new Picture(file.id(), photo.mediaType()), desk.now(), origin, former));
    }

    @Override
    public void takeBack(String origin, Collection<String> contactIds) {
        if (origin.isEmpty()) {
            throw new IllegalArgumentException("what came by hand is not taken back");
        }
        transactions.inOne(() -> {
            notes.takeBack(origin, contactIds);
            employments.takeBack(origin, contactIds);
            photos.of(contactIds).stream()
                    .filter(photo -> photo.origin().equals(origin))
                    .forEach(this::takeBack);
        });
    }

    private void takeBack(Photo photo) {
        files.delete(photo.picture().fileId());
        photos.remove(photo.contactId());
        photo.former()
                .ifPresent(former ->
                        photos.put(new Photo(photo.contactId(), former, photo.setAt(), "", Optional.empty())));
    }

    @Override
    public Map<String, List<Employment>> employments(Collection<String> personIds) {
        return transactions.inOne(() -> {
            var rows = employments.ofPersons(personIds);
            var organisations = desk.contacts(
                    rows.stream().flatMap(row -> row.organisationId().stream()).toList());
            var found = new LinkedHashMap<String, List<Employment>>();
            for (var row : rows) {
                var name = row.organisationId()
                        .flatMap(id -> Optional.ofNullable(organisations.get(id)))
                        .map(contact -> contact.details().name().display())
                        .orElse(row.organisation());
                found.computeIfAbsent(row.personId(), any -> new ArrayList<>())
                        .add(new Employment(name, row.department(), row.jobTitle()));
            }
            return found;
        });
    }

    private static List<String> ids(List<Brought> brought) {
        return brought.stream().map(Brought::contactId).toList();
    }
}
