package fr.crmdata.contacts.duplicates;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.organisation;
import static fr.crmdata.contacts.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Timeline.Entry;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDesks;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.Activities.Job;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.book.Activities.Relation;
import fr.crmdata.contacts.book.Activities.Task;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.book.DuplicateDesk.MergeRecord;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Merge.Choice;
import fr.crmdata.contacts.model.StandardField;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class MergingTest extends DatabaseTest {

    private TestDesks desks;
    private Activities activities;
    private DuplicateDesk desk;
    private Contact one;
    private Contact other;

    public MergingTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        desks = new TestDesks(data);
        activities = desks.activities;
        desk = desks.duplicates;
        data.scope().enter(TestDesks.LEILA);
        one = desks.added(contact(Draft.builder()
                .firstName("Élodie")
                .lastName("Lefèvre")
                .phone("02 31 80 45 46")
                .address(Samples.in("Caen"))));
        other = desks.added(contact(Draft.builder()
                .firstName("Elodie")
                .lastName("Lefevre")
                .phone("06 12 34 56 78")
                .email("elodie@lefevre.fr")
                .reference("C-12")
                .jobTitle("Directrice")
                .address(Samples.in("Caen"))));
    }

    @After
    public void leave() {
        data.scope().leave();
    }

    private String merge(Contact survivor, Contact gone) {
        var s = desks.now(survivor);
        var g = desks.now(gone);
        return desk.merge(s.id(), s.version(), g.id(), g.version(), desk.propose(s.id(), g.id()));
    }

    private List<MergeRecord> latest() {
        return desk.merges(Optional.empty(), 10).items();
    }

    private ContactDetails details(Contact contact) {
        return desks.now(contact).details();
    }

    private List<String> notes(Contact contact) {
        return activities.notes(contact.id()).stream().map(Note::text).toList();
    }

    @Test
    public void two_become_one_with_what_was_chosen_and_its_other_id_leads_there() {
        var choices = Map.<Field, Choice>of(
                StandardField.PHONES, new Choice.Combine(),
                StandardField.EMAILS, new Choice.Take(),
                StandardField.REFERENCE, new Choice.Take(),
                StandardField.JOB_TITLE, new Choice.Typed(Optional.of("Directrice générale")));
        var id = desk.merge(one.id(), one.version(), other.id(), other.version(), choices);
        var merged = details(one);
        assertThat(merged.name()).isEqualTo(one.details().name());
        assertThat(merged.phones()).extracting(Phone::number).containsExactly("+33231804546", "+33612345678");
        assertThat(merged.emails()).isEqualTo(other.details().emails());
        assertThat(merged.reference()).contains("C-12");
        assertThat(merged.jobTitle()).contains("Directrice générale");
        assertThat(desks.now(other).mergedInto()).contains(one.id());
        assertThatThrownBy(() -> desks.book.cards.get(other.id())).isInstanceOf(ContactRefusal.Deleted.class);
        assertThat(latest())
                .extracting(MergeRecord::id, MergeRecord::survivorName, MergeRecord::undone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "Élodie Lefèvre", false));
        assertThat(desks.book.audit.entries).contains("contacts.merged " + one.id());
        assertThat(desks.book.events).extracting(Event::type).contains("contacts.merged");
    }

    @Test
    public void undone_both_are_as_they_were_and_keep_what_was_changed_since() {
        var id = merge(one, other);
        desks.changed(
                one,
                details(one)
                        .edit()
                        .jobTitle(Optional.of("Présidente"))
                        .description(Optional.of("Vue au salon"))
                        .done());
        var kept = desk.undo(id);
        assertThat(kept).containsExactly(StandardField.JOB_TITLE);
        assertThat(details(one))
                .isEqualTo(one.details()
                        .edit()
                        .jobTitle(Optional.of("Présidente"))
                        .description(Optional.of("Vue au salon"))
                        .done());
        assertThat(desks.now(other).isDeleted()).isFalse();
        assertThat(desks.now(other).mergedInto()).isEmpty();
        assertThat(details(other)).isEqualTo(other.details());
        assertThat(latest()).extracting(MergeRecord::undone).containsExactly(true);
        assertThat(desks.book.audit.entries).contains("contacts.unmerged " + one.id());
        assertThatThrownBy(() -> desk.undo(id)).isInstanceOf(ContactRefusal.Conflict.class);
    }

    @Test
    public void what_belongs_to_the_other_moves_and_exactly_that_moves_back() {
        var employer = desks.added(organisation("Ateliers Brémond", "Caen"));
        var spouse = desks.added(person("Paul", "Lefèvre", "Caen"));
        activities.addNote(one.id(), "De la première");
        var moving = activities.addNote(other.id(), "De la seconde");
        var task = activities.addTask(other.id(), "Rappeler", Optional.empty(), Optional.empty());
        activities.attach(other.id(), "a.txt", "text/plain", new ByteArrayInputStream(new byte[] {1}));
        activities.addJob(one.id(), employer.id(), "Achats", "");
        activities.addJob(other.id(), employer.id(), "", "");
        activities.addJob(other.id(), "Morel", "", "");
        activities.relate(other.id(), spouse.id(), "spouse", "");
        activities.relate(other.id(), one.id(), "sibling", "");
        activities.setPhoto(
                other.id(),
                "image/gif",
                new ByteArrayInputStream("GIF89a000000".getBytes(StandardCharsets.ISO_8859_1)));
        desks.timeline.add(other.id(), new Entry("call-1", "telephony", TestBook.NOW, "phone", "Appel", "", ""));

        var id = merge(one, other);
        assertThat(notes(one)).containsExactlyInAnyOrder("De la première", "De la seconde");
        assertThat(activities.tasks(one.id())).extracting(Task::id).containsExactly(task.id());
        assertThat(activities.attachments(one.id())).hasSize(1);
        assertThat(activities.jobs(one.id()))
                .extracting(Job::organisation)
                .containsExactly("Ateliers Brémond", "Morel");
        assertThat(activities.jobs(employer.id())).extracting(Job::personId).containsExactly(one.id());
        assertThat(activities.relations(one.id()))
                .extracting(Relation::otherName)
                .containsExactly("Paul Lefèvre");
        assertThat(activities.photo(one.id())).isPresent();
        // What tells of the other by its old id finds the survivor.
        desks.timeline.add(other.id(), new Entry("call-2", "telephony", TestBook.NOW, "phone", "Appel", "", ""));
        assertThat(activities.timeline(one.id(), Optional.empty(), 50).items())
                .filteredOn(event -> event.type().equals("entry"))
                .hasSize(2);

        activities.changeNote(moving.id(), moving.version(), "De la seconde, changée", true);
        activities.addNote(one.id(), "Des deux");
        desk.undo(id);
        assertThat(notes(one)).containsExactlyInAnyOrder("De la première", "Des deux");
        assertThat(notes(other)).containsExactly("De la seconde, changée");
        assertThat(activities.tasks(one.id())).isEmpty();
        assertThat(activities.tasks(other.id())).hasSize(1);
        assertThat(activities.attachments(other.id())).hasSize(1);
        assertThat(activities.jobs(one.id())).extracting(Job::organisation).containsExactly("Ateliers Brémond");
        assertThat(activities.jobs(other.id()))
                .extracting(Job::organisation)
                .containsExactly("Ateliers Brémond", "Morel");
        assertThat(activities.relations(other.id()))
                .extracting(Relation::otherName)
                .containsExactly("Paul Lefèvre", "Élodie Lefèvre");
        assertThat(activities.photo(one.id())).isEmpty();
        assertThat(activities.photo(other.id())).isPresent();
    }

    @Test
    public void staff_of_an_organisation_moves_with_it() {
        var first = desks.added(organisation("Ateliers Brémond", "Caen"));
        var second = desks.added(organisation("Atelier Bremond SARL", "Caen"));
        activities.addJob(one.id(), first.id(), "", "");
        activities.addJob(one.id(), second.id(), "", "");
        activities.addJob(other.id(), second.id(), "", "Directrice");
        var id = merge(first, second);
        assertThat(activities.jobs(first.id()))
                .extracting(Job::personId)
                .containsExactlyInAnyOrder(one.id(), other.id());
        desk.undo(id);
        assertThat(activities.jobs(first.id())).extracting(Job::personId).containsExactly(one.id());
        assertThat(activities.jobs(second.id()))
                .extracting(Job::personId)
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    public void what_went_into_a_contact_that_went_into_another_comes_back_in_turn() {
        var third = desks.added(person("Élodie", "Lefèvre-Martin", "Caen"));
        activities.addNote(other.id(), "De la seconde");
        activities.addNote(one.id(), "De la première");
        var first = merge(one, other);
        var second = merge(third, one);
        assertThat(notes(third)).hasSize(2);
        assertThatThrownBy(() -> desk.undo(first))
                .isInstanceOf(ContactRefusal.Conflict.class)
                .hasMessageContaining("undo that merge first");
        desk.undo(second);
        assertThat(notes(third)).isEmpty();
        assertThat(notes(one)).hasSize(2);
        desk.undo(first);
        assertThat(notes(one)).containsExactly("De la première");
        assertThat(notes(other)).containsExactly("De la seconde");
        assertThat(details(one)).isEqualTo(one.details());
        assertThat(details(other)).isEqualTo(other.details());
        assertThat(details(third)).isEqualTo(third.details());
    }

    @Test
    public void of_two_merges_into_one_contact_either_can_be_undone_first() {
        var third = desks.added(contact(Draft.builder()
                .firstName("Élodie")
                .lastName("Lefèvre")
                .phone("01 42 00 00 01")
                .tag("VIP")
                .address(Samples.in("Caen"))));
        var first = merge(one, other);
        var second = merge(one, third);
        desk.undo(first);
        assertThat(details(one).phones()).extracting(Phone::number).containsExactly("+33231804546", "+33142000001");
        assertThat(details(one).emails()).isEmpty();
        assertThat(details(one).tags()).containsExactly("VIP");
        desk.undo(second);
        assertThat(details(one)).isEqualTo(one.details());
        assertThat(details(third)).isEqualTo(third.details());
    }

    @Test
    public void whoever_has_not_seen_a_change_does_not_merge() {
        var seen = desks.now(other);
        desks.changed(other, person("Élise", "Lefèvre", "Caen"));
        assertThatThrownBy(() -> desk.merge(one.id(), one.version(), seen.id(), seen.version(), Map.of()))
                .isInstanceOf(ContactRefusal.Stale.class);
        assertThatThrownBy(() -> desk.merge(one.id(), 7, seen.id(), 2, Map.of()))
                .isInstanceOf(ContactRefusal.Stale.class);
        assertThat(desks.now(other).isDeleted()).isFalse();
        assertThat(latest()).isEmpty();
    }

    @Test
    public void of_two_who_merge_the_same_two_at_once_one_is_told() throws Exception {
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var runs = List.of(
                    threads.submit(() -> mergeAtOnce(barrier, one, other)),
                    threads.submit(() -> mergeAtOnce(barrier, other, one)));
            var failures = new ArrayList<Throwable>();
            for (Future<String> run : runs) {
                try {
                    run.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0)).isInstanceOfAny(ContactRefusal.Stale.class, ContactRefusal.Deleted.class);
        } finally {
            threads.shutdownNow();
        }
        assertThat(List.of(desks.now(one).isDeleted(), desks.now(other).isDeleted()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(latest()).hasSize(1);
    }

    private String mergeAtOnce(CyclicBarrier barrier, Contact survivor, Contact gone) throws Exception {
        barrier.await();
        return desks.inAcme(() -> desk.merge(survivor.id(), survivor.version(), gone.id(), gone.version(), Map.of()));
    }

    @Test
    public void nothing_is_merged_that_cannot_be() {
        var holder = desks.added(contact(Draft.builder().lastName("Petit").reference("R-1")));
        assertInvalid(one, Map.of(StandardField.REFERENCE, new Choice.Typed(Optional.of("r-1"))));
        assertInvalid(one, Map.of(StandardField.OWNER, new Choice.Typed(Optional.of("nobody"))));
        assertInvalid(one, Map.of(StandardField.TEAM, new Choice.Typed(Optional.of("none"))));
        assertInvalid(one, Map.of(StandardField.JOB_TITLE, new Choice.Combine()));
        assertInvalid(other, Map.of());
        assertThat(desks.now(other)).isEqualTo(other);
        desks.delete(holder);
        assertThatThrownBy(() -> desk.propose(one.id(), holder.id())).isInstanceOf(ContactRefusal.Deleted.class);
        assertThatThrownBy(() -> desk.merge(holder.id(), 2, other.id(), 1, Map.of()))
                .isInstanceOf(ContactRefusal.Deleted.class);
        assertThatThrownBy(() -> desk.undo("nonsense")).isInstanceOf(ContactRefusal.Missing.class);
        desks.book.access.refuse(ContactPermissions.MERGE);
        assertThatThrownBy(() -> desk.propose(one.id(), other.id())).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    private void assertInvalid(Contact survivor, Map<Field, Choice> choices) {
        assertThatThrownBy(() -> desk.merge(survivor.id(), survivor.version(), other.id(), other.version(), choices))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void a_reference_that_a_third_has_taken_meanwhile_stops_the_undoing() {
        var id = merge(one, other);
        desks.changed(one, details(one).edit().reference(Optional.empty()).done());
        desks.added(contact(Draft.builder().lastName("Petit").reference("C-12")));
        assertThatThrownBy(() -> desk.undo(id))
                .isInstanceOf(ContactRefusal.Conflict.class)
                .hasMessageContaining("C-12");
        assertThat(latest()).extracting(MergeRecord::undone).containsExactly(false);
    }

    @Test
    public void merges_are_listed_piece_by_piece_the_newest_first() {
        var third = desks.added(person("Élise", "Martin", "Caen"));
        var fourth = desks.added(person("Élise", "Martin", "Caen"));
        var first = merge(one, other);
        var second = merge(third, fourth);
        var newest = desk.merges(Optional.empty(), 1);
        assertThat(newest.items()).extracting(MergeRecord::id).containsExactly(second);
        var rest = desk.merges(newest.next(), 1);
        assertThat(rest.items()).extracting(MergeRecord::id).containsExactly(first);
        assertThat(rest.next()).isEmpty();
        assertThatThrownBy(() -> desk.merges(Optional.of("'; --"), 1)).isInstanceOf(RequestRefusal.BadCursor.class);
    }
}
