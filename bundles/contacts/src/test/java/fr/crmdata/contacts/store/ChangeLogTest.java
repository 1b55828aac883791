package fr.crmdata.contacts.store;

import static fr.crmdata.contacts.Samples.person;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ChangeLogTest extends DatabaseTest {

    private static final Occasion CREATED = Occasion.of(Cause.CREATED);
    private static final Occasion EDITED = Occasion.of(Cause.EDITED);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestBook book;

    public ChangeLogTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
    }

    @After
    public void stop() {
        threads.shutdownNow();
    }

    private <T> T inAcme(Supplier<T> work) {
        var result = new AtomicReference<T>();
        data.as(ACME, () -> result.set(work.get()));
        return result.get();
    }

    private Contact created(String name) {
        return inAcme(() -> book.transactions.inOne(() -> book.store.insert(person("", name, "Caen"), CREATED)));
    }

    private Contact renamed(Contact contact, String name) {
        return inAcme(
                () -> book.transactions.inOne(() -> book.store.update(contact, person("", name, "Caen"), EDITED)));
    }

    private ChangeLog.Changed since(long number, int limit) {
        return inAcme(() -> book.changeLog.since(number, limit));
    }

    @Test
    public void each_contact_comes_once_at_its_last_change() {
        var first = created("Martin");
        var second = created("Petit");
        assertThat(since(0, 10).contacts()).containsExactlyInAnyOrder(first, second);
        var changed = renamed(first, "Durand");
        var all = since(0, 10);
        assertThat(all.contacts()).containsExactly(second, changed);
        assertThat(since(all.next(), 10).contacts()).isEmpty();
        assertThat(since(all.next(), 10).next()).isEqualTo(all.next());
        var deleted = inAcme(() -> book.transactions.inOne(
                () -> book.store.delete(List.of(second), Optional.empty(), Occasion.of(Cause.DELETED))));
        assertThat(since(all.next(), 10).contacts()).containsExactlyElementsOf(deleted);
    }

    @Test
    public void pieces_fit_together() {
        var ids = new ArrayList<String>();
        for (var n = 0; n < 7; n++) {
            ids.add(created("Nom " + n).id());
        }
        var seen = new ArrayList<String>();
        var number = 0L;
        for (var n = 0; n < 4; n++) {
            var piece = since(number, 2);
            piece.contacts().forEach(contact -> seen.add(contact.id()));
            number = piece.next();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    public void what_commits_late_is_not_missed() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var late = threads.submit(() -> inAcme(() -> book.transactions.inOne(() -> {
            var contact = book.store.insert(person("", "Tardif", "Caen"), CREATED);
            written.countDown();
            await(mayCommit);
            return contact;
        })));
        await(written);
        var early = created("Matin");
        // On Derby whoever reads waits for the late one; on PostgreSQL it passes it by.
        var reading = threads.submit(() -> since(0, 10));
        mayCommit.countDown();
        var first = reading.get();
        var committed = late.get();
        var second = since(first.next(), 10);
        var seen = new ArrayList<>(first.contacts());
        seen.addAll(second.contacts());
        assertThat(seen).containsExactlyInAnyOrder(early, committed);
    }

    @Test
    public void several_followers_of_busy_writers_all_end_with_what_is_there() throws Exception {
        var last = new ConcurrentHashMap<String, Long>();
        var writers = new ArrayList<Future<?>>();
        for (var n = 0; n < 4; n++) {
            var random = new Random(n);
            writers.add(threads.submit(() -> write(random, last)));
        }
        var followers = new ArrayList<Future<Map<String, Long>>>();
        for (var n = 0; n < 2; n++) {
            followers.add(threads.submit(() -> follow(writers)));
        }
        for (var writer : writers) {
            writer.get();
        }
        for (var follower : followers) {
            assertThat(follower.get()).isEqualTo(last);
        }
    }

    /** Creates and changes contacts, one to five in a transaction. */
    private void write(Random random, Map<String, Long> last) {
        var mine = new ArrayList<Contact>();
        for (var round = 0; round < 30; round++) {
            var changed = inAcme(() -> book.transactions.inOne(() -> {
                var contacts = new ArrayList<Contact>();
                for (var n = random.nextInt(3); n >= 0; n--) {
                    contacts.add(book.store.insert(person("", "Nom " + random.nextInt(), "Caen"), CREATED));
                }
                if (!mine.isEmpty()) {
                    var one = mine.get(random.nextInt(mine.size()));
                    contacts.add(book.store.update(one, person("", "Nom " + random.nextInt(), "Caen"), EDITED));
                }
                return contacts;
            }));
            for (var contact : changed) {
                mine.removeIf(one -> one.id().equals(contact.id()));
                mine.add(contact);
                last.put(contact.id(), contact.version());
            }
        }
    }

    private Map<String, Long> follow(List<Future<?>> writers) {
        var seen = new HashMap<String, Long>();
        var number = 0L;
        while (true) {
            var over = writers.stream().allMatch(Future::isDone);
            var piece = since(number, 7);
            for (var contact : piece.contacts()) {
                seen.put(contact.id(), contact.version());
            }
            number = piece.next();
            if (over && piece.contacts().isEmpty()) {
                return seen;
            }
        }
    }

    @Test
    public void changes_are_not_followed_inside_a_transaction() {
        assertThatThrownBy(() -> inAcme(() -> book.transactions.inOne(() -> book.changeLog.since(0, 10))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
