package fr.crmdata.contacts.search;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestLists;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The index has what the database has, whatever happens to it. */
public class FollowingTest extends DatabaseTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBook book;
    private TestLists lists;
    private final List<TestLists> opened = new ArrayList<>();

    public FollowingTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        lists = over(folder.getRoot().toPath());
    }

    @After
    public void close() {
        opened.forEach(TestLists::close);
    }

    private TestLists over(Path path) {
        var another = new TestLists(book, path);
        opened.add(another);
        return another;
    }

    /** Stops as the product does when it is told to. */
    private TestLists restarted() {
        lists.close();
        lists = over(folder.getRoot().toPath());
        return lists;
    }

    private static DraftBuilder named(String last) {
        return Draft.builder().lastName(last);
    }

    private void inAcme(Runnable work) {
        data.as(ACME, work);
    }

    private List<String> names() {
        return lists.names("");
    }

    private Contact renamed(Contact contact, String last) {
        return book.transactions.inOne(
                () -> book.store.update(contact, Samples.contact(named(last)), Occasion.of(Cause.EDITED)));
    }

    /** The files of the index as they are now: what a machine that loses its power here has when it starts again. */
    private Path crashed() {
        try {
            var copy = folder.getRoot().toPath().resolve("crashed-" + opened.size());
            var from = lists.folderOf(ACME);
            var to = copy.resolve("index/contacts/" + ACME.value());
            try (var files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    var target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void an_index_that_was_closed_opens_again_with_all_that_happened_meanwhile() {
        inAcme(() -> {
            var contact = lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            lists.close();
            renamed(contact, "Petit");
            lists.add(named("Durand"));
            lists = over(folder.getRoot().toPath());
            assertThat(names()).containsExactly("Durand", "Petit");
        });
    }

    @Test
    public void what_a_crash_took_from_the_index_is_put_again() {
        inAcme(() -> {
            var contact = lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            lists.reindexJob.run(new NoRun());
            renamed(contact, "Petit");
            lists.add(named("Durand"));
            assertThat(names()).containsExactly("Durand", "Petit");
            lists = over(crashed());
            assertThat(names()).containsExactly("Durand", "Petit");
            assertThat(lists.found("martin")).isEmpty();
        });
    }

    @Test
    public void an_index_is_settled_on_disk_so_that_little_is_to_be_put_again() {
        inAcme(() -> {
            for (var i = 0; i < 30; i++) {
                lists.add(named("Nom" + i));
            }
            assertThat(names()).hasSize(30);
            lists.close();
            var copy = crashed();
            lists = over(copy);
            assertThat(names()).hasSize(30);
        });
    }

    @Test
    public void an_index_that_was_deleted_is_built_anew() {
        inAcme(() -> {
            lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            lists.close();
            delete(lists.folderOf(ACME));
            lists = over(folder.getRoot().toPath());
            assertThat(names()).containsExactly("Martin");
        });
    }

    @Test
    public void an_index_that_is_damaged_is_built_anew() {
        inAcme(() -> {
            for (var i = 0; i < 50; i++) {
                lists.add(named("Nom" + i));
            }
            assertThat(names()).hasSize(50);
            for (var ending : List.of("segments_*", "*.cfs", "*.si", "*.cfe", "current")) {
                restarted();
                assertThat(names()).hasSize(50);
                lists.close();
                damage(ending);
                lists = over(folder.getRoot().toPath());
                assertThat(names()).as(ending).hasSize(50);
            }
        });
    }

    private void damage(String ending) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + ending);
        try (var files = Files.walk(lists.folderOf(ACME))) {
            for (var file : (Iterable<Path>) files.filter(path -> matcher.matches(path.getFileName()))::iterator) {
                var bytes = Files.readAllBytes(file);
                for (var i = 0; i < bytes.length; i += 3) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void an_index_of_another_format_is_built_anew() throws IOException {
        inAcme(() -> {
            lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            lists.close();
        });
        var index = new IndexFolder(lists.folderOf(ACME)).current().orElseThrow();
        try (var open = ClientIndex.open(index)) {
            var facts = new java.util.HashMap<>(open.facts());
            assertThat(facts).containsEntry("format", InIndex.FORMAT);
            facts.put("format", "0");
            open.commit(facts);
        }
        lists = over(folder.getRoot().toPath());
        inAcme(() -> assertThat(names()).containsExactly("Martin"));
        assertThat(new IndexFolder(lists.folderOf(ACME)).current())
                .isPresent()
                .get()
                .isNotEqualTo(index);
    }

    @Test
    public void an_index_of_another_database_is_not_believed() {
        inAcme(() -> {
            lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            lists.close();
            book.transactions.inOne(() -> book.settings.write("search-database", "another"));
            lists = over(folder.getRoot().toPath());
            assertThat(names()).containsExactly("Martin");
        });
    }

    @Test
    public void an_index_nobody_uses_is_closed_and_opens_by_itself() {
        inAcme(() -> {
            lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            assertThat(lists.indexes.open()).isOne();
            lists.indexes.closeUnusedFor(Duration.ZERO);
            assertThat(lists.indexes.open()).isZero();
            lists.add(named("Petit"));
            assertThat(names()).containsExactly("Martin", "Petit");
        });
    }

    @Test
    public void many_contacts_written_at_once_are_in_the_next_list() {
        inAcme(() -> {
            assertThat(names()).isEmpty();
            for (var piece = 0; piece < 4; piece++) {
                var details = IntStream.range(piece * 300, piece * 300 + 300)
                        .mapToObj(i -> Samples.contact(named("Nom" + i)))
                        .toList();
                book.transactions.inOne(() -> book.store.insert(details, Occasion.of(Cause.IMPORTED, "import-1")));
                assertThat(lists.lists.count(TestLists.query("import:eq:import-1", "")))
                        .isEqualTo(piece * 300L + 300);
            }
        });
    }

    @Test
    public void another_node_sees_what_this_one_wrote() {
        inAcme(() -> {
            var other =
                    new TestLists(new TestBook(data), folder.getRoot().toPath().resolve("other"));
            opened.add(other);
            assertThat(other.names("")).isEmpty();
            lists.add(named("Martin"));
            assertThat(names()).containsExactly("Martin");
            // Only one process has Derby's database open: there the other is told of nothing until it opens its index
            // anew.
            other.indexes.closeUnusedFor(Duration.ZERO);
            assertThat(other.names("")).containsExactly("Martin");
        });
    }

    @Test
    public void whoever_writes_sees_it_in_a_list_while_others_write_and_indexes_are_rebuilt_and_closed()
            throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        var work = new ArrayList<Future<?>>();
        for (var thread = 0; thread < 4; thread++) {
            var writer = thread;
            work.add(threads.submit(() -> inAcme(() -> {
                for (var i = 0; i < 25; i++) {
                    var town = "v" + writer + "x" + i;
                    var contact = lists.add(named("Nom").address(Samples.in(town)));
                    assertThat(lists.lists.count(TestLists.query("town:eq:" + town, "")))
                            .isOne();
                    renamed(contact, "Autre" + town);
                    assertThat(lists.found("autre" + town)).first().isEqualTo("Autre" + town);
                }
            })));
        }
        work.add(threads.submit(() -> inAcme(() -> {
            for (var i = 0; i < 5; i++) {
                lists.reindexJob.run(new NoRun());
            }
        })));
        work.add(threads.submit(() -> {
            for (var i = 0; i < 20; i++) {
                lists.indexes.closeUnusedFor(Duration.ZERO);
                Thread.onSpinWait();
            }
        }));
        for (var one : work) {
            one.get();
        }
        threads.shutdown();
        inAcme(() -> assertThat(lists.lists.count(TestLists.query("", ""))).isEqualTo(100));
    }

    /** A job that nobody watches. */
    private static final class NoRun implements fr.crmdata.api.jobs.JobHandler.Run {
        @Override
        public fr.crmdata.api.jobs.Job job() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> checkpoint() {
            return Optional.empty();
        }

        @Override
        public void save(String checkpoint, long done, long total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }
    }
}
