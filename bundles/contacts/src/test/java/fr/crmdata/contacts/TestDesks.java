package fr.crmdata.contacts;

import static fr.crmdata.platform.data.TestDatabases.ACME;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Timeline;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.contacts.activities.AreaTimeline;
import fr.crmdata.contacts.activities.Attachments;
import fr.crmdata.contacts.activities.BroughtBelongings;
import fr.crmdata.contacts.activities.ContactActivities;
import fr.crmdata.contacts.activities.Jobs;
import fr.crmdata.contacts.activities.Notes;
import fr.crmdata.contacts.activities.Photos;
import fr.crmdata.contacts.activities.Relations;
import fr.crmdata.contacts.activities.Surroundings;
import fr.crmdata.contacts.activities.Tasks;
import fr.crmdata.contacts.activities.TimelineReader;
import fr.crmdata.contacts.activities.Traces;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.duplicates.ContactDuplicates;
import fr.crmdata.contacts.duplicates.Merging;
import fr.crmdata.contacts.duplicates.PairBook;
import fr.crmdata.contacts.duplicates.RulesJob;
import fr.crmdata.contacts.duplicates.ScanJob;
import fr.crmdata.contacts.duplicates.Scans;
import fr.crmdata.contacts.store.AttachmentStore;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.EntryStore;
import fr.crmdata.contacts.store.KeyScan;
import fr.crmdata.contacts.store.MergeStore;
import fr.crmdata.contacts.store.MoveStore;
import fr.crmdata.contacts.store.NoteStore;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.OrganisationNames;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.contacts.store.PhotoStore;
import fr.crmdata.contacts.store.RelationStore;
import fr.crmdata.contacts.store.TaskList;
import fr.crmdata.contacts.store.TaskStore;
import fr.crmdata.contacts.store.TimelineStore;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.notifications.StoredNotifications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/** Activities over a {@link TestBook}, put together as the product does it, with a clock that goes on by itself. */
public final class TestDesks {

    /** Who asks unless a test says otherwise. */
    public static final Caller LEILA =
            new Caller(Caller.Kind.USER, "u1", "Leïla", ACME, Role.ADMINISTRATOR, Language.FR);

    public final TestBook book;
    public final Desk desk;
    public final Files files;
    public final StoredNotifications notifications;
    public final EmploymentStore employments;
    public final RelationStore relations;
    public final Activities activities;
    public final Belongings belongings;
    public final Timeline timeline;
    public final TestJobs jobs;
    public final PairBook pairBook;
    public final ScanJob scanJob;
    public final RulesJob rulesJob;
    public final MergeStore merges;
    public final DuplicateDesk duplicates;
    public final Ticking clock = new Ticking();

    private final TestDatabases data;

    /** A second later each time it is asked. */
    public static final class Ticking extends Clock {

        private Instant now = TestBook.NOW;

        public void jump(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    public TestDesks(TestDatabases data) {
        this.data = data;
        book = new TestBook(data);
        var transactions = book.transactions;
        desk = new Desk(book.access, transactions, book.store, book.audit, clock);
        files = new DatabaseFiles(data.clientWork(), data.scope(), clock);
        notifications = new StoredNotifications(data.clientWork(), book.access, clock);
        var notes = new NoteStore(book.entities, transactions);
        employments = new EmploymentStore(transactions, book.changes);
        relations = new RelationStore(transactions);
        var photos = new PhotoStore(transactions);
        var names = new OrganisationNames(transactions);
        var traces = new Traces(desk, new EntryStore(transactions));
        activities = new ContactActivities(
                new TimelineReader(desk, new TimelineStore(transactions), book.history),
                new Notes(desk, notes, traces),
                new Tasks(
                        desk,
                        new TaskStore(book.entities),
                        new TaskList(transactions),
                        new TestDirectory(),
                        notifications),
                new Attachments(desk, new AttachmentStore(book.entities), files, traces),
                new Jobs(desk, employments, names, traces),
                new Relations(desk, relations, traces),
                new Photos(desk, photos, files, traces),
                new Surroundings(desk, employments, relations));
        belongings = new BroughtBelongings(desk, transactions, notes, employments, names, photos, files);
        jobs = new TestJobs(book.access, clock);
        var scans = Scans.by(() -> jobs, book.access);
        pairBook = new PairBook(
                book.changes,
                book.store,
                book.rules,
                new PairStore(transactions),
                new KeyScan(transactions),
                scans,
                transactions,
                clock);
        book.duplicates.lead(pairBook);
        scanJob = new ScanJob(
                book.store,
                book.history,
                new KeyScan(transactions),
                new PairStore(transactions),
                pairBook,
                transactions);
        rulesJob = new RulesJob(book.store, book.rules, scans, transactions);
        merges = new MergeStore(transactions);
        duplicates = new ContactDuplicates(
                desk,
                new PairStore(transactions),
                merges,
                new Merging(
                        desk,
                        book.store,
                        book.fields,
                        merges,
                        new MoveStore(transactions, employments, relations),
                        new TestDirectory(),
                        book.audit,
                        book.events::add),
                book.rules,
                scans,
                jobs,
                book.audit);
        timeline = new AreaTimeline(desk, transactions, book.store, new EntryStore(transactions));
    }

    /** As one of the two people of {@link TestDirectory}. */
    public <T> T as(String user, Supplier<T> work) {
        var name = new TestDirectory().member(user).orElseThrow().name();
        return data.scope().as(new Caller(Caller.Kind.USER, user, name, ACME, Role.MANAGER, Language.FR), work);
    }

    public <T> T inAcme(Supplier<T> work) {
        var result = new ArrayList<T>();
        data.as(ACME, () -> result.add(work.get()));
        return result.get(0);
    }

    public Contact added(ContactDetails details) {
        return inAcme(() -> book.transactions.inOne(() -> book.store.insert(details, Occasion.of(Cause.CREATED))));
    }

    public Contact changed(Contact contact, ContactDetails details) {
        return inAcme(() ->
                book.transactions.inOne(() -> book.store.update(now(contact), details, Occasion.of(Cause.EDITED))));
    }

    public void delete(Contact contact) {
        inAcme(() -> book.transactions.inOne(() ->
                book.store.delete(java.util.List.of(now(contact)), Optional.empty(), Occasion.of(Cause.DELETED))));
    }

    /** As it is now. */
    public Contact now(Contact contact) {
        return inAcme(() -> book.transactions.inOne(() -> book.store.find(contact.id())))
                .orElseThrow();
    }
}
