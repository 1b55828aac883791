package fr.crmdata.contacts.demo;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.demo.DemoData.Size;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDesks;
import fr.crmdata.contacts.TestDirectory;
import fr.crmdata.contacts.book.Activities.Event;
import fr.crmdata.contacts.book.Activities.Note;
import fr.crmdata.contacts.book.Activities.Task;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ActivitiesDemoTest extends DatabaseTest {

    public ActivitiesDemoTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Test
    public void people_have_worked_with_the_contacts_and_filling_again_adds_nothing() {
        var desks = new TestDesks(data);
        var book = desks.book;
        var contacts = new ContactsDemo(
                book.transactions,
                book.store,
                book.fields,
                book.settings,
                book.readers,
                new TestDirectory(),
                desks.belongings);
        var demo = new ActivitiesDemo(
                contacts,
                book.store,
                book.settings,
                desks.activities,
                desks.duplicates,
                new TestDirectory(),
                book.access,
                book.transactions,
                desks.clock);
        data.as(ACME, () -> {
            var client = new Client(ACME, "Acme", Client.State.ACTIVE, TestBook.NOW);
            demo.fill(client, Size.SMALL);
            var all = book.transactions.inOne(() -> book.store.after("", 1000));
            var before = events(desks, all);
            assertThat(before).extracting(Event::type).contains("note", "task", "attachment", "change");
            assertThat(notes(desks, all)).extracting(Note::createdByName).containsOnly("Marie Lefèvre", "Jules Dumas");
            assertThat(desks.activities
                            .tasks(Optional.empty(), false, Optional.empty(), 500)
                            .items())
                    .extracting(Task::due)
                    .anyMatch(Optional::isPresent);
            assertThat(all)
                    .anyMatch(one -> !desks.activities.relations(one.id()).isEmpty());
            desks.jobs.run(desks.scanJob);
            demo.fill(client, Size.SMALL);
            assertThat(events(desks, all)).isEqualTo(before);
            assertThat(desks.jobs.waiting).isEmpty();
        });
    }

    private static List<Event> events(TestDesks desks, List<Contact> contacts) {
        return contacts.stream()
                .flatMap(one -> desks.activities.timeline(one.id(), Optional.empty(), 100).items().stream())
                .toList();
    }

    private static List<Note> notes(TestDesks desks, List<Contact> contacts) {
        return contacts.stream()
                .flatMap(one -> desks.activities.notes(one.id()).stream())
                .toList();
    }
}
