package fr.crmdata.contacts.lists;

import static fr.crmdata.contacts.TestLists.query;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestLists;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BulkTest extends DatabaseTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestLists lists;

    public BulkTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        lists = new TestLists(data, folder.getRoot().toPath());
    }

    @After
    public void close() {
        lists.close();
    }

    private static DraftBuilder named(String last) {
        return Draft.builder().lastName(last);
    }

    private List<Contact> many(int count, DraftBuilder draft) {
        var details = Samples.contact(draft);
        return lists.book.transactions.inOne(() -> lists.book.store.insert(
                IntStream.range(0, count).mapToObj(i -> details).toList(), Occasion.of(Cause.CREATED)));
    }

    private Contact now(Contact contact) {
        return lists.book
                .transactions
                .inOne(() -> lists.book.store.find(contact.id()))
                .orElseThrow();
    }

    private static Selection these(Contact... contacts) {
        return new Selection.These(
                java.util.Arrays.stream(contacts).map(Contact::id).toList());
    }

    private static Selection all(String filter) {
        return new Selection.AllOf(query(filter, ""));
    }

    private Map<String, String> result(String jobId) {
        var job = lists.jobs.find(jobId).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        return job.result();
    }

    @Test
    public void few_contacts_are_changed_at_once_and_those_that_are_so_already_stay_as_they_are() {
        data.as(ACME, () -> {
            var one = lists.add(named("Un"));
            var other = lists.add(named("Deux").status("customer"));
            var job = lists.lists.bulk(
                    new Selection.These(List.of(one.id(), other.id(), one.id(), "no-id", Ids.next())),
                    new BulkChange.SetStatus(Status.CUSTOMER));
            assertThat(result(job)).containsEntry("changed", "1");
            assertThat(now(one).details().status()).isEqualTo(Status.CUSTOMER);
            assertThat(now(other)).isEqualTo(other);
            assertThat(lists.names("status:eq:customer")).containsExactly("Deux", "Un");
            assertThat(lists.book.cards.history(one.id(), Optional.empty(), 1).items())
                    .first()
                    .extracting(Revision::cause, Revision::origin)
                    .containsExactly(Cause.BULK, job);
            assertThat(lists.book.audit.entries).contains("contacts.bulk " + job);
        });
    }

    @Test
    public void every_change_does_what_it_says() {
        data.as(ACME, () -> {
            var contact = lists.add(named("Un").tag("VIP"));
            var these = these(contact);
            lists.lists.bulk(these, new BulkChange.SetOwner(Optional.of("marie@lefevre.fr")));
            assertThat(now(contact).details().owner()).contains("user-1");
            lists.lists.bulk(these, new BulkChange.SetOwner(Optional.empty()));
            assertThat(now(contact).details().owner()).isEmpty();
            lists.lists.bulk(these, new BulkChange.SetTeam(Optional.of("Ouest")));
            assertThat(now(contact).details().team()).contains("team-1");
            lists.lists.bulk(these, new BulkChange.AddTag(" foire  2026 "));
            lists.lists.bulk(these, new BulkChange.AddTag("vip"));
            assertThat(now(contact).details().tags()).containsExactly("foire 2026", "VIP");
            lists.lists.bulk(these, new BulkChange.RemoveTag("vip"));
            assertThat(now(contact).details().tags()).containsExactly("foire 2026");
            lists.lists.bulk(these, new BulkChange.Delete());
            assertThat(now(contact).isDeleted()).isTrue();
            lists.lists.bulk(these, new BulkChange.SetStatus(Status.CUSTOMER));
            assertThat(now(contact).details().status()).isEqualTo(Status.NONE);
            lists.lists.bulk(these, new BulkChange.Restore());
            assertThat(now(contact).isDeleted()).isFalse();
        });
    }

    @Test
    public void what_cannot_be_set_is_refused_and_nothing_is_changed() {
        data.as(ACME, () -> {
            var contact = lists.add(named("Un"));
            for (var bad : List.of(
                    new BulkChange.SetOwner(Optional.of("nobody")),
                    new BulkChange.SetTeam(Optional.of("Est")),
                    new BulkChange.AddTag(" "),
                    new BulkChange.AddTag("a,b"),
                    new BulkChange.AddTag("x".repeat(200)))) {
                assertThatThrownBy(() -> lists.lists.bulk(these(contact), bad))
                        .as(bad.toString())
                        .isInstanceOf(ContactRefusal.Invalid.class);
            }
            assertThat(now(contact)).isEqualTo(contact);
            assertThat(lists.jobs.waiting).isEmpty();
        });
    }

    @Test
    public void many_contacts_are_changed_by_a_job_that_goes_on_where_it_was_cut_off() {
        data.as(ACME, () -> {
            many(450, named("Un"));
            lists.add(named("Deux").status("prospect"));
            var job = lists.lists.bulk(all("status:eq:none"), new BulkChange.AddTag("VIP"));
            assertThat(lists.names("tag:eq:vip")).isEmpty();
            var run = lists.jobs.taken(lists.bulkJob, 1);
            assertThatThrownBy(() -> lists.bulkJob.run(run)).isInstanceOf(IllegalStateException.class);
            assertThat(lists.lists.count(query("tag:eq:vip", ""))).isEqualTo(200);
            run.goOn();
            assertThat(lists.bulkJob.run(run)).containsEntry("changed", "450").containsEntry("unchanged", "0");
            assertThat(lists.lists.count(query("tag:eq:vip", ""))).isEqualTo(450);
            assertThat(run.done).isEqualTo(450);
            assertThat(run.job().id()).isEqualTo(job);
        });
    }

    @Test
    public void many_contacts_that_were_ticked_are_changed_by_a_job_too() {
        data.as(ACME, () -> {
            var ids = many(250, named("Un")).stream().map(Contact::id).toList();
            lists.add(named("Deux"));
            lists.lists.bulk(new Selection.These(ids), new BulkChange.Delete());
            assertThat(lists.jobs.run(lists.bulkJob)).containsEntry("changed", "250");
            assertThat(lists.names("")).containsExactly("Deux");
        });
    }

    @Test
    public void a_bulk_change_is_taken_back_where_nothing_was_changed_since() {
        data.as(ACME, () -> {
            var one = lists.add(named("Un"));
            var two = lists.add(named("Deux").status("prospect"));
            var three = lists.add(named("Trois"));
            var job = lists.lists.bulk(these(one, two, three), new BulkChange.SetStatus(Status.CUSTOMER));
            edit(one, details -> details.edit().jobTitle(Optional.of("Chef")).done());
            edit(three, details -> details.edit().status(Status.FORMER_CUSTOMER).done());
            assertThat(result(lists.lists.undoBulk(job)))
                    .containsEntry("changed", "2")
                    .containsEntry("unchanged", "1");
            assertThat(now(one).details().status()).isEqualTo(Status.NONE);
            assertThat(now(one).details().jobTitle()).contains("Chef");
            assertThat(now(two).details()).isEqualTo(two.details());
            assertThat(now(three).details().status()).isEqualTo(Status.FORMER_CUSTOMER);
            assertThat(result(lists.lists.undoBulk(job))).containsEntry("changed", "0");
        });
    }

    private void edit(
            Contact contact, java.util.function.UnaryOperator<fr.crmdata.api.contacts.ContactDetails> change) {
        lists.book.transactions.inOne(() -> {
            var now = now(contact);
            return lists.book.store.update(now, change.apply(now.details()), Occasion.of(Cause.EDITED));
        });
    }

    @Test
    public void deleting_and_restoring_many_is_taken_back() {
        data.as(ACME, () -> {
            var contacts = many(230, named("Un"));
            var job = lists.lists.bulk(all(""), new BulkChange.Delete());
            assertThat(lists.jobs.run(lists.bulkJob)).containsEntry("changed", "230");
            lists.book.cards.restore(contacts.get(0).id());
            lists.lists.undoBulk(job);
            var run = lists.jobs.taken(lists.undoJob, 1);
            assertThatThrownBy(() -> lists.undoJob.run(run)).isInstanceOf(IllegalStateException.class);
            run.goOn();
            assertThat(lists.undoJob.run(run)).containsEntry("changed", "229").containsEntry("unchanged", "1");
            assertThat(lists.lists.count(query("", ""))).isEqualTo(230);
        });
    }

    @Test
    public void who_would_come_back_with_a_reference_that_is_taken_stays_deleted() {
        data.as(ACME, () -> {
            var gone = lists.add(named("Un").reference("C-1"));
            lists.lists.bulk(these(gone), new BulkChange.Delete());
            lists.add(named("Deux").reference("c-1"));
            assertThat(result(lists.lists.bulk(these(gone), new BulkChange.Restore())))
                    .containsEntry("changed", "0");
            assertThat(lists.names("")).containsExactly("Deux");
        });
    }

    @Test
    public void what_is_no_bulk_change_cannot_be_taken_back() {
        data.as(ACME, () -> {
            for (var id : List.of("", "x", Ids.next())) {
                assertThatThrownBy(() -> lists.lists.undoBulk(id)).isInstanceOf(ContactRefusal.Missing.class);
            }
            many(201, named("Un"));
            var waiting = lists.lists.bulk(all(""), new BulkChange.AddTag("VIP"));
            assertThatThrownBy(() -> lists.lists.undoBulk(waiting)).isInstanceOf(ContactRefusal.Conflict.class);
        });
    }

    @Test
    public void who_may_not_change_many_is_refused_and_deleting_needs_the_right_to_delete() {
        data.as(ACME, () -> {
            var contact = lists.add(named("Un"));
            lists.book.access.refuse(ContactPermissions.DELETE);
            for (var change : List.of(new BulkChange.Delete(), new BulkChange.Restore())) {
                assertThatThrownBy(() -> lists.lists.bulk(these(contact), change))
                        .isInstanceOf(AccessRefusal.class);
            }
            lists.lists.bulk(these(contact), new BulkChange.AddTag("VIP"));
            lists.book.access.refuse(ContactPermissions.BULK);
            assertThatThrownBy(() -> lists.lists.bulk(these(contact), new BulkChange.AddTag("x")))
                    .isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> lists.lists.undoBulk(Ids.next())).isInstanceOf(AccessRefusal.class);
            lists.book.access.refuse(ContactPermissions.SETTINGS);
            assertThatThrownBy(() -> lists.lists.reindex()).isInstanceOf(AccessRefusal.class);
        });
    }

    @Test
    public void the_index_is_rebuilt_by_one_job_with_progress() {
        data.as(ACME, () -> {
            many(30, named("Un"));
            var job = lists.lists.reindex();
            assertThat(lists.lists.reindex()).isEqualTo(job);
            var run = lists.jobs.taken(lists.reindexJob, 5);
            assertThat(lists.reindexJob.run(run)).containsEntry("contacts", "30");
            assertThat(run.done).isEqualTo(30);
            assertThat(run.total).isEqualTo(30);
            assertThat(lists.lists.count(query("", ""))).isEqualTo(30);
        });
    }
}
