package fr.crmdata.contacts.activities;

import static fr.crmdata.contacts.Samples.organisation;
import static fr.crmdata.contacts.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.contacts.TestDesks;
import fr.crmdata.contacts.book.Activities.Job;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.book.Belongings.Brought;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What comes with contacts in files. */
public class BelongingsTest extends DatabaseTest {

    private static final String IMPORT = "0190a000-0000-7000-8000-000000000001";
    private static final String SECOND = "0190a000-0000-7000-8000-000000000002";

    private TestDesks desks;
    private Contact elodie;
    private Contact jules;

    public BelongingsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        desks = new TestDesks(data);
        data.scope().enter(TestDesks.LEILA);
        elodie = desks.added(person("Élodie", "Lefèvre", "Caen"));
        jules = desks.added(person("Jules", "Dumas", "Caen"));
    }

    @After
    public void leave() {
        data.scope().leave();
    }

    private static Draft.Photo photo(String letters) {
        return new Draft.Photo("image/gif", ("GIF89a" + letters).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void bring(String origin, Brought... brought) {
        desks.book.transactions.inOne(() -> desks.belongings.add(origin, List.of(brought)));
    }

    private Brought notes(Contact contact, String... notes) {
        return new Brought(contact.id(), List.of(), List.of(notes), Optional.empty(), false);
    }

    private Brought work(Contact contact, boolean replacing, Employment... employments) {
        return new Brought(contact.id(), List.of(employments), List.of(), Optional.empty(), replacing);
    }

    private Brought picture(Contact contact, boolean replacing, String letters) {
        return new Brought(contact.id(), List.of(), List.of(), Optional.of(photo(letters)), replacing);
    }

    private void takeBack(String origin, Contact... contacts) {
        desks.belongings.takeBack(
                origin, List.of(contacts).stream().map(Contact::id).toList());
    }

    private List<String> notesOf(Contact contact) {
        return desks.activities.notes(contact.id()).stream().map(Note::text).toList();
    }

    private String photoOf(Contact contact) {
        return desks.activities.photo(contact.id()).map(this::letters).orElse("");
    }

    private String letters(fr.crmdata.contacts.book.Activities.Photo photo) {
        try (var in = photo.content()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).substring(6);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    public void the_same_note_comes_once_and_goes_with_its_import() {
        desks.activities.addNote(elodie.id(), "Rappeler");
        bring(IMPORT, notes(elodie, "Rappeler", "Vue au salon"), notes(jules, "Vu au salon", "Vu au salon"));
        assertThat(notesOf(elodie)).containsExactlyInAnyOrder("Rappeler", "Vue au salon");
        assertThat(notesOf(jules)).containsExactly("Vu au salon");
        takeBack(IMPORT, elodie);
        assertThat(notesOf(elodie)).containsExactly("Rappeler");
        assertThat(notesOf(jules)).hasSize(1);
    }

    @Test
    public void a_note_that_was_changed_since_stays_when_its_import_is_taken_back() {
        bring(IMPORT, notes(elodie, "Un", "Deux"));
        var note = desks.activities.notes(elodie.id()).stream()
                .filter(one -> one.text().equals("Un"))
                .findFirst()
                .orElseThrow();
        desks.activities.changeNote(note.id(), note.version(), "Un et demi", false);
        takeBack(IMPORT, elodie, jules);
        assertThat(notesOf(elodie)).containsExactly("Un et demi");
    }

    @Test
    public void an_employer_of_the_book_is_linked_and_the_same_work_is_not_added_twice() {
        var employer = desks.added(organisation("Ateliers Brémond", "Caen"));
        var work = new Employment("ATELIERS BREMOND", "", "Directrice");
        bring(IMPORT, work(elodie, false, work, Employment.at("Ateliers Brémond"), Employment.at("Morel")));
        bring(SECOND, work(elodie, false, work));
        assertThat(desks.activities.jobs(elodie.id()))
                .extracting(Job::organisationId, Job::organisation, Job::jobTitle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(employer.id(), "Ateliers Brémond", "Directrice"),
                        org.assertj.core.groups.Tuple.tuple("", "Morel", ""));
        assertThat(desks.belongings.employments(List.of(elodie.id(), jules.id())))
                .containsOnlyKeys(elodie.id())
                .containsEntry(
                        elodie.id(),
                        List.of(new Employment("Ateliers Brémond", "", "Directrice"), Employment.at("Morel")));
        takeBack(SECOND, elodie);
        assertThat(desks.activities.jobs(elodie.id())).hasSize(2);
        takeBack(IMPORT, elodie);
        assertThat(desks.activities.jobs(elodie.id())).isEmpty();
    }

    @Test
    public void what_an_import_said_better_or_anew_is_as_before_once_it_is_taken_back() {
        desks.activities.addJob(elodie.id(), "Morel", "", "");
        desks.activities.addJob(jules.id(), "Morel", "", "Vendeur");
        bring(
                IMPORT,
                work(elodie, false, new Employment("Morel", "Achats", "Acheteuse")),
                work(jules, true, new Employment("Morel", "", "Chef des ventes")));
        assertThat(desks.activities.jobs(elodie.id())).extracting(Job::jobTitle).containsExactly("Acheteuse");
        assertThat(desks.activities.jobs(jules.id())).extracting(Job::jobTitle).containsExactly("Chef des ventes");
        takeBack(IMPORT, elodie, jules);
        assertThat(desks.activities.jobs(elodie.id())).extracting(Job::jobTitle).containsExactly("");
        assertThat(desks.activities.jobs(jules.id())).extracting(Job::jobTitle).containsExactly("Vendeur");
    }

    @Test
    public void a_photo_fills_a_gap_and_replaces_another_only_when_it_is_to() {
        bring(IMPORT, picture(elodie, false, "premiere"));
        bring(SECOND, picture(elodie, false, "seconde"));
        assertThat(photoOf(elodie)).isEqualTo("premiere");
        bring(SECOND, picture(elodie, true, "seconde"));
        assertThat(photoOf(elodie)).isEqualTo("seconde");
        takeBack(IMPORT, elodie);
        assertThat(photoOf(elodie)).isEqualTo("seconde");
        takeBack(SECOND, elodie);
        assertThat(photoOf(elodie)).isEqualTo("premiere");
    }
}
