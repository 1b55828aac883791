package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.DuplicateDesk.MergeRecord;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.model.Undo;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.MergeStore;
import fr.crmdata.contacts.store.MoveStore;
import fr.crmdata.contacts.store.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes one contact of two, and two of one again; always within a transaction of its caller. */
@Component(service = Merging.class)
public final class Merging {

    private final Desk desk;
    private final ContactStore contacts;
    private final FieldStore fields;
    private final MergeStore merges;
    private final MoveStore belongings;
    private final Directory directory;
    private final Audit audit;
    private final Events events;

    @Activate
    public Merging(
            @Reference Desk desk,
            @Reference ContactStore contacts,
            @Reference FieldStore fields,
            @Reference MergeStore merges,
            @Reference MoveStore belongings,
            @Reference Directory directory,
            @Reference Audit audit,
            @Reference Events events) {
        this.desk = desk;
        this.contacts = contacts;
        this.fields = fields;
        this.merges = merges;
        this.belongings = belongings;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    /** Two contacts as somebody saw them. */
    record Two(String survivor, long survivorVersion, String other, long otherVersion) {}

    Map<Field, Merge.Choice> propose(String survivor, String other) {
        return Merge.propose(desk.living(survivor).details(), desk.living(other).details(), fields.all());
    }

    /** @return id of the merge */
    String merge(Two two, Map<Field, Merge.Choice> choices) {
        if (two.survivor().equals(two.other())) {
            throw new ContactRefusal.Invalid("other", "contacts.merge.itself");
        }
        desk.living(two.survivor());
        desk.living(two.other());
        merges.lock(Map.of(two.survivor(), two.survivorVersion(), two.other(), two.otherVersion()));
        var survivor = desk.living(two.survivor());
        var other = desk.living(two.other());
        var merged = Merge.of(survivor.details(), other.details(), choices);
        check(survivor, other, merged.after());

        var id = Ids.next();
        var occasion = Occasion.of(Cause.MERGED, id);
        // First, for it may have a reference that the survivor takes over.
        contacts.delete(List.of(other), Optional.of(survivor.id()), occasion);
        contacts.update(survivor, merged.after(), occasion);
        belongings.move(id, other.id(), survivor.id());
        var record = new MergeRecord(
                id,
                survivor.id(),
                other.id(),
                nameOf(survivor),
                nameOf(other),
                desk.now(),
                desk.caller().name(),
                false);
        merges.insert(
                new MergeStore.Done(record, merged.before(), merged.after()),
                desk.caller().id());
        tell("contacts.merged", record);
        return id;
    }

    /** What was typed in, or comes from a contact that has changed since: as strict as a form is. */
    private void check(Contact survivor, Contact other, ContactDetails after) {
        var problems = new ArrayList<FieldProblem>();
        after.reference().flatMap(contacts::byReference).ifPresent(holder -> {
            if (!holder.id().equals(survivor.id()) && !holder.id().equals(other.id())) {
                problems.add(FieldProblem.of(
                        "reference",
                        "contacts.reference.taken",
                        after.reference().orElse(""),
                        nameOf(holder)));
            }
        });
        after.owner()
                .filter(id ->
                        isNew(id, survivor.details().owner(), other.details().owner()))
                .filter(id -> directory.member(id).isEmpty())
                .ifPresent(id -> problems.add(FieldProblem.of("owner", "contacts.owner.unknown", id)));
        after.team()
                .filter(id ->
                        isNew(id, survivor.details().team(), other.details().team()))
                .filter(id ->
                        directory.teams().stream().noneMatch(team -> team.id().equals(id)))
                .ifPresent(id -> problems.add(FieldProblem.of("team", "contacts.team.unknown", id)));
        if (!problems.isEmpty()) {
            throw new ContactRefusal.Invalid(problems);
        }
    }

    private static boolean isNew(String value, Optional<String> one, Optional<String> other) {
        return one.filter(value::equals).isEmpty()
                && other.filter(value::equals).isEmpty();
    }

    /** @return fields of the survivor that keep a later value */
    List<Field> undo(String mergeId) {
        var row = Desk.known(mergeId, merges::find)
                .orElseThrow(() -> new ContactRefusal.Missing("contacts.merge.unknown", mergeId));
        var merge = row.merge();
        if (!merges.undone(mergeId, desk.now(), desk.caller().id())) {
            throw new ContactRefusal.Conflict("contacts.merge.undone");
        }
        var survivor = survivorOf(merge);
        var other = contacts.find(merge.other()).orElseThrow(() -> new ContactRefusal.Unknown(merge.other()));
        var reverted = Undo.revert(row.before(), row.after(), survivor.details(), fields.all());
        var occasion = Occasion.of(Cause.UNMERGED, mergeId);
        // First, for it may have a reference that the other gets back.
        contacts.update(survivor, reverted.details(), occasion);
        checkReference(other);
        contacts.restore(List.of(other), occasion);
        belongings.moveBack(mergeId, survivor.id(), other.id());
        tell("contacts.unmerged", merge);
        return reverted.kept();
    }

    private Contact survivorOf(MergeRecord merge) {
        var survivor = contacts.find(merge.survivor()).orElseThrow(() -> new ContactRefusal.Unknown(merge.survivor()));
        if (survivor.mergedInto().isPresent()) {
            throw new ContactRefusal.Conflict(
                    "contacts.merge.later",
                    nameOf(survivor),
                    merges.mergeOf(survivor.id()).orElse(""));
        }
        if (survivor.isDeleted()) {
            throw new ContactRefusal.Deleted(survivor.id());
        }
        return survivor;
    }

    private void checkReference(Contact other) {
        other.details().reference().flatMap(contacts::byReference).ifPresent(holder -> {
            if (!holder.id().equals(other.id())) {
                throw new ContactRefusal.Conflict(
                        "contacts.reference.taken", other.details().reference().orElse(""), nameOf(holder));
            }
        });
    }

    private void tell(String what, MergeRecord merge) {
        var data = Map.of("merge", merge.id(), "other", merge.other());
        audit.record(what, merge.survivor(), data);
        events.publish(new Event(what, merge.survivor(), data));
    }

    private static String nameOf(Contact contact) {
        return contact.details().name().display();
    }
}
