package fr.crmdata.contacts.demo;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Role;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.Settings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the people of the made-up clients have written down about their contacts: notes, tasks, links, a file here and there;
 * and a list of duplicates to decide about.
 */
@Component(service = DemoData.class)
public final class ActivitiesDemo implements DemoData {

    private static final String PROGRESS = "demo-activities";
    /** Seeds that are close to each other begin alike. */
    private static final long FAR_APART = 0x9E37_79B9_7F4A_7C15L;

    private static final int SMALL = 24;
    private static final int LARGE = 160;

    private final ContactsDemo contacts;
    private final ContactStore store;
    private final Settings settings;
    private final Activities activities;
    private final DuplicateDesk duplicates;
    private final Directory directory;
    private final Access access;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public ActivitiesDemo(
            @Reference ContactsDemo contacts,
            @Reference ContactStore store,
            @Reference Settings settings,
            @Reference Activities activities,
            @Reference DuplicateDesk duplicates,
            @Reference Directory directory,
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference(target = "(clock=business)") Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.settings = settings;
        this.activities = activities;
        this.duplicates = duplicates;
        this.directory = directory;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities";
    }

    /** The contacts may not be there yet: filling them twice does no harm. Cut off, it goes on with the next contact. */
    @Override
    public void fill(Client client, Size size) {
        contacts.fill(client, size);
        var about = transactions.inOne(() -> store.after("", size == Size.LARGE ? LARGE : SMALL));
        var people =
                directory.members().stream().filter(Directory.Member::active).toList();
        var done = settings.read(PROGRESS).map(Integer::parseInt).orElse(0);
        for (var i = done; i < about.size(); i++) {
            var next = i;
            transactions.inOne(() -> {
                write(client, about, next, people);
                settings.write(PROGRESS, Integer.toString(next + 1));
            });
        }
        if (done < about.size()) {
            duplicates.scan();
        }
    }

    private void write(Client client, List<Contact> about, int number, List<Directory.Member> people) {
        // Of its own for each contact, so that going on after a cut gives the same.
        var random = new Random((client.id().value().hashCode() + number) * FAR_APART);
        var contact = about.get(number);
        if (people.isEmpty() || contact.isDeleted()) {
            return;
        }
        var author = people.get(random.nextInt(people.size()));
        var caller =
                new Caller(Caller.Kind.USER, author.id(), author.name(), client.id(), Role.ADMINISTRATOR, Language.FR);
        access.as(caller, () -> {
            notes(contact, random);
            tasks(contact, random, people);
            link(contact, about, number, random);
        });
    }

    private void notes(Contact contact, Random random) {
        for (var text : MadeUpWork.notes(random, contact.details().kind())) {
            var note = activities.addNote(contact.id(), text);
            if (random.nextInt(6) == 0) {
                activities.changeNote(note.id(), note.version(), note.text(), true);
            }
        }
        if (random.nextInt(5) == 0) {
            activities.attach(
                    contact.id(),
                    "Compte rendu de visite.txt",
                    "text/plain",
                    new ByteArrayInputStream(
                            MadeUpWork.report(contact.details().name().display())
                                    .getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void tasks(Contact contact, Random random, List<Directory.Member> people) {
        var today = LocalDate.now(clock);
        for (var title : MadeUpWork.tasks(random)) {
            var due = random.nextInt(6) == 0
                    ? Optional.<LocalDate>empty()
                    : Optional.of(today.plusDays(random.nextInt(18) - 4L));
            // People note their own work; what they give to others would fill everybody's bell at the first start.
            var own = access.caller().id();
            var assignee = random.nextInt(8) == 0 ? Optional.<String>empty() : Optional.of(own);
            var task = activities.addTask(contact.id(), title, due, assignee);
            if (random.nextInt(4) == 0) {
                activities.finishTask(task.id(), true);
            }
        }
        if (people.size() > 1 && random.nextInt(40) == 0) {
            var other = people.get(random.nextInt(people.size()));
            activities.addTask(
                    contact.id(), "Préparer le devis", Optional.of(today.plusDays(2)), Optional.of(other.id()));
        }
    }

    private void link(Contact contact, List<Contact> about, int number, Random random) {
        var kind = contact.details().kind();
        var earlier = new ArrayList<>(about.subList(Math.max(0, number - 12), number));
        earlier.removeIf(other -> other.isDeleted() || other.details().kind() != kind);
        if (!earlier.isEmpty() && random.nextInt(4) == 0) {
            var other = earlier.get(random.nextInt(earlier.size()));
            activities.relate(contact.id(), other.id(), MadeUpWork.relation(random, kind == Kind.PERSON), "");
        }
    }
}
