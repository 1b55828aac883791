package fr.crmdata.contacts.activities;

import static fr.crmdata.contacts.Samples.organisation;
import static fr.crmdata.contacts.Samples.person;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Timeline.Entry;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDesks;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.Activities.Event;
import fr.crmdata.contacts.book.Activities.Job;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.book.Activities.Relation;
import fr.crmdata.contacts.book.Activities.Task;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ActivitiesTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private TestDesks desks;
    private Activities a;
    private Contact elodie;

    public ActivitiesTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        desks = new TestDesks(data);
        a = desks.activities;
        data.scope().enter(TestDesks.LEILA);
        elodie = desks.added(person("Élodie", "Lefèvre", "Caen"));
    }

    @After
    public void leave() {
        data.scope().leave();
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(Class<? extends Refusal> refusal, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(refusal);
    }

    @Test
    public void a_note_is_written_pinned_changed_deleted_and_restored() {
        var note = a.addNote(elodie.id(), "  Rappeler lundi\r\nle matin ");
        assertThat(note.text()).isEqualTo("Rappeler lundi\nle matin");
        assertThat(note.createdByName()).isEqualTo("Leïla");
        a.addNote(elodie.id(), "La seconde");
        var pinned = a.changeNote(note.id(), note.version(), "Rappeler mardi", true);
        assertThat(pinned.version()).isEqualTo(note.version() + 1);
        assertThat(pinned.updatedAt()).isAfter(note.updatedAt());
        assertThat(a.notes(elodie.id())).extracting(Note::text).containsExactly("Rappeler mardi", "La seconde");
        a.deleteNote(note.id());
        assertThat(a.notes(elodie.id())).extracting(Note::text).containsExactly("La seconde");
        a.restoreNote(note.id());
        assertThat(a.notes(elodie.id())).hasSize(2);
    }

    private List<String> traces(String contactId) {
        return a.timeline(contactId, Optional.empty(), 100).items().stream()
                .filter(event -> event.type().equals("entry"))
                .map(event -> event.byName() + " | " + event.entry().title() + " | "
                        + event.entry().text())
                .toList();
    }

    @Test
    public void what_a_note_said_before_stays_on_the_timeline_with_who_changed_or_deleted_it() {
        var note = a.addNote(elodie.id(), "Rappeler lundi");
        var pinned = a.changeNote(note.id(), note.version(), "Rappeler lundi", true);
        assertThat(traces(elodie.id())).isEmpty();
        a.changeNote(note.id(), pinned.version(), "Rappeler mardi " + "x".repeat(100), true);
        a.deleteNote(note.id());
        a.restoreNote(note.id());
        a.restoreNote(note.id());
        assertThat(traces(elodie.id()))
                .containsExactly(
                        "Leïla | Note rétablie | ",
                        "Leïla | Note supprimée | Rappeler mardi " + "x".repeat(64) + "…",
                        "Leïla | Note modifiée, elle disait : | Rappeler lundi");
    }

    @Test
    public void links_and_jobs_that_are_removed_leave_a_trace_with_both() {
        var roy = desks.added(organisation("Roy SARL", "Caen"));
        var relation = a.relate(elodie.id(), roy.id(), "partner", "depuis 2019");
        var job = a.addJob(elodie.id(), roy.id(), "Achats", "Directrice");
        a.unrelate(relation.id());
        a.removeJob(job.id());
        assertThat(traces(elodie.id()))
                .containsExactly(
                        "Leïla | Emploi supprimé | Roy SARL : Directrice, Achats",
                        "Leïla | Lien supprimé | Partenaire : Roy SARL (depuis 2019)");
        assertThat(traces(roy.id()))
                .containsExactly(
                        "Leïla | Emploi supprimé | Élodie Lefèvre : Directrice, Achats",
                        "Leïla | Lien supprimé | Partenaire : Élodie Lefèvre (depuis 2019)");
    }

    @Test
    public void files_and_photos_that_are_removed_leave_a_trace() {
        var file = a.attach(elodie.id(), "devis.txt", "text/plain", bytes("x"));
        a.detach(file.id());
        a.removePhoto(elodie.id());
        a.setPhoto(elodie.id(), "image/gif", bytes("GIF89a-the-first"));
        a.setPhoto(elodie.id(), "image/gif", bytes("GIF89a-the-second"));
        a.removePhoto(elodie.id());
        assertThat(traces(elodie.id()))
                .containsExactly(
                        "Leïla | Photo supprimée | ",
                        "Leïla | Photo remplacée | ",
                        "Leïla | Fichier supprimé | devis.txt");
    }

    @Test
    public void of_two_who_change_the_same_note_the_second_is_told() {
        var note = a.addNote(elodie.id(), "Un");
        a.changeNote(note.id(), note.version(), "Deux", false);
        assertRefused(ContactRefusal.Stale.class, () -> a.changeNote(note.id(), note.version(), "x", false));
        assertThat(a.notes(elodie.id())).extracting(Note::text).containsExactly("Deux");
    }

    @Test
    public void texts_that_cannot_be_taken_are_refused() {
        assertRefused(ContactRefusal.Invalid.class, () -> a.addNote(elodie.id(), " \n "));
        assertRefused(ContactRefusal.Invalid.class, () -> a.addNote(elodie.id(), "x".repeat(10_001)));
        assertRefused(ContactRefusal.Invalid.class, () -> a.addNote(elodie.id(), "a\0b"));
        assertThat(a.addNote(elodie.id(), "é".repeat(10_000)).text()).hasSize(10_000);
        assertRefused(
                ContactRefusal.Invalid.class, () -> a.addTask(elodie.id(), "", Optional.empty(), Optional.empty()));
        assertRefused(
                ContactRefusal.Invalid.class,
                () -> a.addTask(elodie.id(), "x", Optional.of(LocalDate.of(12345, 1, 1)), Optional.empty()));
        assertRefused(
                ContactRefusal.Invalid.class,
                () -> a.addTask(elodie.id(), "x", Optional.empty(), Optional.of("nobody")));
    }

    @Test
    public void what_belongs_to_unknown_or_deleted_contacts_is_refused_as_they_are() {
        var note = a.addNote(elodie.id(), "Une note");
        var task = a.addTask(elodie.id(), "Une tâche", Optional.empty(), Optional.empty());
        var file = a.attach(elodie.id(), "a.txt", "text/plain", bytes("x"));
        data.as(GLOBEX, () -> {
            assertRefused(ContactRefusal.Unknown.class, () -> a.notes(elodie.id()));
            assertRefused(ContactRefusal.Unknown.class, () -> a.timeline(elodie.id(), Optional.empty(), 10));
            assertRefused(ContactRefusal.Missing.class, () -> a.changeNote(note.id(), 1, "x", false));
            assertRefused(ContactRefusal.Missing.class, () -> a.finishTask(task.id(), true));
            assertRefused(ContactRefusal.Missing.class, () -> a.open(file.id()));
        });
        assertThat(desks.book.audit.entries)
                .contains("contacts.unknown-id " + elodie.id(), "contacts.unknown-id " + note.id());
        desks.delete(elodie);
        assertRefused(ContactRefusal.Deleted.class, () -> a.notes(elodie.id()));
        assertRefused(ContactRefusal.Deleted.class, () -> a.addNote(elodie.id(), "x"));
        assertRefused(ContactRefusal.Deleted.class, () -> a.changeNote(note.id(), 1, "x", false));
        assertRefused(ContactRefusal.Deleted.class, () -> a.finishTask(task.id(), true));
        assertRefused(ContactRefusal.Deleted.class, () -> a.attachment(file.id()));
        assertRefused(ContactRefusal.Unknown.class, () -> a.notes("'; DROP\0"));
        assertRefused(ContactRefusal.Missing.class, () -> a.deleteNote("'; DROP\0"));
    }

    @Test
    public void who_may_only_read_writes_nothing() {
        desks.book.access.refuse(ContactPermissions.WRITE);
        assertRefused(AccessRefusal.Forbidden.class, () -> a.addNote(elodie.id(), "x"));
        assertRefused(AccessRefusal.Forbidden.class, () -> a.attach(elodie.id(), "x", "text/plain", bytes("x")));
        assertThat(a.notes(elodie.id())).isEmpty();
        desks.book.access.refuse(ContactPermissions.READ);
        assertRefused(AccessRefusal.Forbidden.class, () -> a.notes(elodie.id()));
    }

    private Task task(String title, Optional<LocalDate> due, String assignee) {
        return a.addTask(elodie.id(), title, due, Optional.of(assignee).filter(who -> !who.isEmpty()));
    }

    @Test
    public void tasks_are_listed_by_the_day_they_are_due_piece_by_piece() {
        task("Sans échéance", Optional.empty(), "user-1");
        task("Plus tard", Optional.of(TODAY.plusDays(9)), "user-1");
        var first = task("En retard", Optional.of(TODAY.minusDays(3)), "user-1");
        task("Aujourd’hui", Optional.of(TODAY), "user-1");
        task("De quelqu’un d’autre", Optional.of(TODAY), "user-2");
        var titles = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var from = cursor;
            var piece = a.tasks(Optional.of("user-1"), false, from, 1);
            piece.items().forEach(task -> titles.add(task.title()));
            assertThat(piece.items()).allMatch(task -> task.contactName().equals("Élodie Lefèvre"));
            cursor = piece.next();
        } while (cursor.isPresent());
        assertThat(titles).containsExactly("En retard", "Aujourd’hui", "Plus tard", "Sans échéance");
        assertThat(desks.as("user-1", desks.activities::dueTasks)).isEqualTo(2);
        a.finishTask(first.id(), true);
        assertThat(desks.as("user-1", desks.activities::dueTasks)).isEqualTo(1);
        assertThat(a.tasks(Optional.empty(), true, Optional.empty(), 10).items())
                .extracting(Task::title)
                .containsExactly("En retard");
        assertRefused(
                RequestRefusal.BadCursor.class, () -> a.tasks(Optional.empty(), false, Optional.of("cursor"), 10));
        desks.clock.jump(Duration.ofDays(10));
        assertThat(desks.as("user-1", desks.activities::dueTasks)).isEqualTo(2);
    }

    @Test
    public void tasks_of_deleted_contacts_are_not_listed_until_they_are_back() {
        task("Rappeler", Optional.of(TODAY), "user-1");
        desks.delete(elodie);
        assertThat(a.tasks(Optional.empty(), false, Optional.empty(), 10).items())
                .isEmpty();
        assertThat(desks.as("user-1", desks.activities::dueTasks)).isZero();
        desks.book.cards.restore(elodie.id());
        assertThat(a.tasks(Optional.empty(), false, Optional.empty(), 10).items())
                .hasSize(1);
    }

    @Test
    public void a_task_is_changed_done_undone_deleted_and_restored() {
        var task = task("Rappeler", Optional.of(TODAY), "");
        var changed = a.changeTask(task.id(), task.version(), "Écrire", Optional.empty(), Optional.of("user-2"));
        assertThat(changed.title()).isEqualTo("Écrire");
        assertThat(changed.due()).isEmpty();
        assertRefused(
                ContactRefusal.Stale.class,
                () -> a.changeTask(task.id(), task.version(), "x", Optional.empty(), Optional.empty()));
        assertThat(a.finishTask(task.id(), true).doneAt()).isPresent();
        assertThat(a.finishTask(task.id(), false).doneAt()).isEmpty();
        a.deleteTask(task.id());
        assertThat(a.tasks(elodie.id())).isEmpty();
        assertRefused(ContactRefusal.Missing.class, () -> a.finishTask(task.id(), true));
        a.restoreTask(task.id());
        assertThat(a.tasks(elodie.id())).extracting(Task::assignee).containsExactly("user-2");
    }

    @Test
    public void whoever_gets_a_task_from_somebody_else_hears_of_it() {
        desks.as("user-1", () -> {
            a.addTask(elodie.id(), "Pour moi", Optional.empty(), Optional.of("user-1"));
            var task = a.addTask(elodie.id(), "Rappeler", Optional.empty(), Optional.of("user-2"));
            return a.changeTask(task.id(), task.version(), "Rappeler", Optional.of(TODAY), Optional.of("user-2"));
        });
        assertThat(desks.as("user-1", () -> desks.notifications.newest(10))).isEmpty();
        var message = desks.as("user-2", () -> desks.notifications.newest(10));
        assertThat(message).hasSize(1);
        assertThat(message.get(0).text())
                .isEqualTo("Marie Lefèvre vous a confié une tâche : Rappeler (Élodie Lefèvre)");
        assertThat(message.get(0).href()).isEqualTo("/contacts/" + elodie.id());
    }

    @Test
    public void an_attachment_is_kept_under_a_harmless_name_and_type() throws IOException {
        var file = a.attach(elodie.id(), "C:\\temp\\../<devis> \"été\".pdf", "Application/PDF; name=x", bytes("%PDF"));
        assertThat(file.name()).isEqualTo("_devis_ _été_.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(4);
        assertThat(a.attach(elodie.id(), "..", "<script>", bytes("x")))
                .extracting(Activities.Attachment::name, Activities.Attachment::mediaType)
                .containsExactly("document", "application/octet-stream");
        assertThat(a.attachments(elodie.id())).hasSize(2);
        try (var content = a.open(file.id())) {
            assertThat(content.readAllBytes()).isEqualTo("%PDF".getBytes(StandardCharsets.ISO_8859_1));
        }
        a.detach(file.id());
        assertRefused(ContactRefusal.Missing.class, () -> a.open(file.id()));
        assertThat(a.attachments(elodie.id())).hasSize(1);
    }

    @Test
    public void an_attachment_that_is_too_large_leaves_nothing_behind() {
        var endless = new InputStream() {
            private long left = 25_000_001;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }
        };
        assertRefused(FileRefusal.TooLarge.class, () -> a.attach(elodie.id(), "gros.bin", "x/y", endless));
        assertThat(a.attachments(elodie.id())).isEmpty();
    }

    @Test
    public void a_person_works_for_organisations_of_the_book_and_for_others() {
        var acme = desks.added(organisation("Ateliers Brémond", "Caen"));
        var linked = a.addJob(elodie.id(), "ateliers bremond", "Achats", "Directrice");
        assertThat(linked.organisationId()).isEqualTo(acme.id());
        assertThat(linked.organisation()).isEqualTo("Ateliers Brémond");
        assertThat(a.addJob(elodie.id(), acme.id(), "Achats", "Directrice").id())
                .isEqualTo(linked.id());
        var named = a.addJob(elodie.id(), "Imprimerie Morel", "", "");
        assertThat(named.organisationId()).isEmpty();
        assertThat(a.jobs(elodie.id()))
                .extracting(Job::organisation)
                .containsExactly("Ateliers Brémond", "Imprimerie Morel");
        assertThat(a.jobs(acme.id())).extracting(Job::personName).containsExactly("Élodie Lefèvre");
        desks.changed(
                acme,
                acme.details().edit().name(new Name.Organisation("Brémond SA")).done());
        assertThat(a.jobs(elodie.id())).extracting(Job::organisation).contains("Brémond SA");
        desks.delete(acme);
        assertThat(a.jobs(elodie.id()).get(0).organisationId()).isEmpty();
        a.removeJob(named.id());
        assertThat(a.jobs(elodie.id())).hasSize(1);
        assertRefused(ContactRefusal.Missing.class, () -> a.removeJob(named.id()));
        assertRefused(ContactRefusal.Unknown.class, () -> a.addJob(elodie.id(), Ids.next(), "", ""));
    }

    @Test
    public void a_name_that_two_organisations_have_is_not_linked_and_can_be_later() {
        desks.added(organisation("Brémond", "Caen"));
        var second = desks.added(organisation("Brémond", "Nîmes"));
        var job = a.addJob(elodie.id(), "BRÉMOND", "", "");
        assertThat(job.organisationId()).isEmpty();
        assertThat(a.unlinkedJobs(second.id())).extracting(Job::id).containsExactly(job.id());
        assertThat(a.linkJob(job.id(), second.id()).organisationId()).isEqualTo(second.id());
        assertThat(a.unlinkedJobs(second.id())).isEmpty();
        assertRefused(ContactRefusal.Invalid.class, () -> a.linkJob(job.id(), elodie.id()));
        assertRefused(ContactRefusal.Invalid.class, () -> a.addJob(second.id(), "x", "", ""));
    }

    @Test
    public void a_relation_is_seen_from_both_sides() {
        var mother = desks.added(organisation("Groupe Morel", "Paris"));
        var daughter = desks.added(organisation("Imprimerie Morel", "Caen"));
        var relation = a.relate(daughter.id(), mother.id(), "parent-company", "depuis 2020");
        assertThat(a.relate(mother.id(), daughter.id(), "subsidiary", "").id()).isEqualTo(relation.id());
        assertThat(a.relations(daughter.id()))
                .extracting(Relation::otherName, Relation::kind, Relation::comment)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Groupe Morel", "parent-company", "depuis 2020"));
        assertThat(a.relations(mother.id()))
                .extracting(Relation::otherName, Relation::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Imprimerie Morel", "subsidiary"));
        assertRefused(ContactRefusal.Invalid.class, () -> a.relate(mother.id(), mother.id(), "partner", ""));
        assertRefused(ContactRefusal.Invalid.class, () -> a.relate(mother.id(), daughter.id(), "enemy", ""));
        desks.delete(mother);
        assertThat(a.relations(daughter.id())).isEmpty();
        a.unrelate(relation.id());
        assertRefused(ContactRefusal.Missing.class, () -> a.unrelate(relation.id()));
    }

    @Test
    public void colleagues_and_those_one_is_linked_to_stand_around() {
        var employer = desks.added(organisation("Ateliers Brémond", "Caen"));
        var colleague = desks.added(person("Jules", "Dumas", "Caen"));
        var spouse = desks.added(person("Paul", "Lefèvre", "Caen"));
        a.addJob(elodie.id(), employer.id(), "", "");
        a.addJob(colleague.id(), employer.id(), "", "");
        a.relate(elodie.id(), spouse.id(), "spouse", "");
        assertThat(a.around(elodie.id(), 10))
                .extracting(Contact::id)
                .containsExactly(spouse.id(), employer.id(), colleague.id());
        assertThat(a.around(employer.id(), 1)).hasSize(1);
    }

    private static final String PNG = "\u0089PNG\r\n\u001A\n0000000";

    @Test
    public void a_photo_is_told_by_its_content() throws IOException {
        a.setPhoto(elodie.id(), "text/html", bytes(PNG));
        var photo = a.photo(elodie.id()).orElseThrow();
        assertThat(photo.mediaType()).isEqualTo("image/png");
        assertThat(photo.content().readAllBytes()).isEqualTo(PNG.getBytes(StandardCharsets.ISO_8859_1));
        a.setPhoto(elodie.id(), "image/gif", bytes("GIF89a000000"));
        var second = a.photo(elodie.id()).orElseThrow();
        assertThat(second.tag()).isNotEqualTo(photo.tag());
        assertThat(second.mediaType()).isEqualTo("image/gif");
        assertThat(desks.inAcme(() -> desks.files.find(photo.tag()))).isEmpty();
        assertRefused(
                ContactRefusal.Invalid.class, () -> a.setPhoto(elodie.id(), "image/png", bytes("<svg onload='x'/>")));
        assertRefused(
                FileRefusal.TooLarge.class,
                () -> a.setPhoto(elodie.id(), "image/png", bytes(PNG + "0".repeat(2_000_000))));
        a.removePhoto(elodie.id());
        assertThat(a.photo(elodie.id())).isEmpty();
    }

    private void call(String key) {
        desks.inAcme(() -> {
            desks.timeline.add(
                    elodie.id(),
                    new Entry(key, "telephony", desks.clock.instant(), "phone", "Appel " + key, "2 min", "/calls/1"));
            return true;
        });
    }

    @Test
    public void the_timeline_puts_everything_in_one_order_piece_by_piece() {
        for (var i = 1; i <= 5; i++) {
            var number = i;
            a.addNote(elodie.id(), "Note " + number);
            call("n" + number);
            a.addTask(elodie.id(), "Tâche " + number, Optional.of(TODAY), Optional.empty());
            a.attach(elodie.id(), "fichier" + number + ".txt", "text/plain", bytes("x"));
        }
        desks.changed(elodie, person("Élodie", "Martin", "Caen"));
        desks.changed(elodie, person("Élodie", "Durand", "Caen"));
        var whole = a.timeline(elodie.id(), Optional.empty(), 100).items();
        assertThat(whole).hasSize(23);
        assertThat(whole.subList(0, 4)).extracting(Event::type).containsExactly("attachment", "task", "entry", "note");
        assertThat(whole.get(2).entry().title()).isEqualTo("Appel n5");
        assertThat(whole.subList(20, 23)).extracting(Event::type).containsOnly("change");
        assertThat(whole.subList(20, 23))
                .extracting(event -> event.revision().orElseThrow().version())
                .containsExactly(3L, 2L, 1L);
        for (var size = 1; size <= 7; size++) {
            assertThat(pieces(size)).as("by %d", size).isEqualTo(whole);
        }
    }

    private List<Event> pieces(int size) {
        var found = new ArrayList<Event>();
        Optional<String> cursor = Optional.empty();
        do {
            var from = cursor;
            var piece = a.timeline(elodie.id(), from, size);
            found.addAll(piece.items());
            cursor = piece.next();
        } while (cursor.isPresent());
        return found;
    }

    @Test
    public void what_another_area_tells_twice_is_there_once() {
        call("n1");
        call("n1");
        assertThat(a.timeline(elodie.id(), Optional.empty(), 100).items())
                .filteredOn(event -> event.type().equals("entry"))
                .hasSize(1);
        assertRefused(
                ContactRefusal.Unknown.class,
                () -> desks.inAcme(() -> {
                    desks.timeline.add(
                            Ids.next(), new Entry("n2", "telephony", TestBook.NOW, "phone", "Appel", "", ""));
                    return true;
                }));
    }
}
