package fr.crmdata.contacts.drop;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.contacts.ContactSettings;
import fr.crmdata.contacts.FragileJobs.PowerCut;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestSettings;
import fr.crmdata.contacts.imports.TestImports;
import fr.crmdata.contacts.store.DropStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DropFolderTest extends DatabaseTest {

    private static final String CLIENTS =
            "Référence;Société;Téléphone\nC1;Boulangerie Roy;02 31 80 45 46\n" + "C2;Garage du Port;12\n";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final SomeClients clients = new SomeClients();
    private TestImports imports;
    private DropFolder drop;
    private Path inbox;

    public DropFolderTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        imports = new TestImports(data);
        drop = drop(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        drop.make();
        inbox = folder.getRoot().toPath().resolve("drop/acme/contacts");
    }

    private DropFolder drop(Clock clock) {
        return drop(clock, new TestSettings());
    }

    private DropFolder drop(Clock clock, ContactSettings settings) {
        return new DropFolder(
                imports.book.access,
                imports.book.transactions,
                clients,
                imports.desk,
                new DropStore(imports.book.transactions),
                name -> folder.getRoot().toPath().resolve(name),
                clock.withZone(TestBook.CLOCK.getZone()),
                settings);
    }

    private static final class SomeClients implements Clients {

        private final List<ClientId> open = new ArrayList<>(List.of(ACME));

        @Override
        public List<Client> all() {
            return open.stream()
                    .map(id -> new Client(id, id.value(), Client.State.ACTIVE, TestBook.NOW))
                    .toList();
        }

        @Override
        public Optional<Client> find(ClientId id) {
            return all().stream().filter(client -> client.id().equals(id)).findFirst();
        }

        @Override
        public Client create(String id, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Client change(ClientId id, Client.State state) {
            throw new UnsupportedOperationException();
        }
    }

    private Path dropped(String name, String content) {
        try {
            return Files.writeString(inbox.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work() {
        imports.book.access.as(Caller.system(ACME, "jobs"), () -> imports.jobs.runAll());
    }

    private String read(String name) {
        try {
            return Files.readString(inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> listed(String below) {
        try (var files = Files.list(inbox.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void a_dropped_file_is_imported_and_answered() {
        var file = dropped("clients.csv", CLIENTS);
        assertThat(drop.wants(file)).isTrue();
        drop.take(file);
        drop.finish();
        assertThat(listed("")).containsExactly("done", "failed", "working");
        work();
        drop.finish();
        drop.finish();
        assertThat(listed("")).containsExactly("clients.csv.result.txt", "done", "failed", "working");
        assertThat(listed("done")).containsExactly("clients.csv");
        assertThat(listed("failed")).containsExactly("clients-a-corriger.csv");
        assertThat(listed("working")).isEmpty();
        assertThat(read("clients.csv.result.txt"))
                .contains(
                        "créées\u00a0: 1",
                        "refusées\u00a0: 1",
                        "Ligne 3 (Garage du Port)",
                        "failed/clients-a-corriger.csv");
        assertThat(imports.contacts()).hasSize(1);
    }

    @Test
    public void corrected_rows_are_dropped_again_as_they_are() throws IOException {
        drop.take(dropped("clients.csv", CLIENTS));
        work();
        drop.finish();
        var rejected = read("failed/clients-a-corriger.csv");
        var corrected = dropped("clients-a-corriger.csv", rejected.replace(";12", ";02 31 80 20 09"));
        Files.delete(inbox.resolve("failed/clients-a-corriger.csv"));
        drop.take(corrected);
        work();
        drop.finish();
        assertThat(imports.contacts()).hasSize(2);
        assertThat(listed("failed")).isEmpty();
    }

    @Test
    public void the_same_content_is_never_imported_twice_whatever_its_name() {
        drop.take(dropped("clients.csv", CLIENTS));
        work();
        drop.finish();
        for (var name : List.of("clients.csv", "autre.csv")) {
            drop.take(dropped(name, CLIENTS));
            work();
            drop.finish();
            assertThat(read(name + ".result.txt")).contains("Déjà importé", "clients.csv");
        }
        assertThat(imports.contacts()).hasSize(1);
        assertThat(listed("done")).containsExactly("autre.csv", "clients-2.csv", "clients.csv");
        assertThat(imports.inAcme(() -> imports.desk.recent(10))).hasSize(1);
    }

    @Test
    public void a_file_whose_import_was_undone_may_come_again() {
        drop.take(dropped("clients.csv", CLIENTS));
        work();
        drop.finish();
        imports.undone(imports.inAcme(() -> imports.desk.recent(1)).get(0));
        assertThat(imports.contacts()).isEmpty();
        drop.take(dropped("clients.csv", CLIENTS));
        work();
        drop.finish();
        assertThat(imports.contacts()).hasSize(1);
    }

    @Test
    public void what_cannot_be_imported_is_put_aside_with_the_reason() {
        for (var file : List.of(
                dropped("vide.csv", ""),
                dropped("archive.csv", "PK\u0003\u0004xxxxxxxxxxx"),
                dropped("mots.csv", "bleu\nvert\njaune\n"))) {
            drop.take(file);
            assertThat(read(file.getFileName() + ".result.txt")).contains("Refusé");
        }
        assertThat(read("mots.csv.result.txt")).contains("Aucune colonne ne nomme les contacts");
        assertThat(listed("failed")).containsExactly("archive.csv", "mots.csv", "vide.csv");
        assertThat(imports.inAcme(() -> imports.desk.recent(10))).isEmpty();
    }

    @Test
    public void only_whole_files_of_open_clients_are_wanted() throws IOException {
        assertThat(drop.wants(dropped(".hidden.csv", CLIENTS))).isFalse();
        assertThat(drop.wants(dropped("x.csv.part", CLIENTS))).isFalse();
        assertThat(drop.wants(dropped("x.csv.result.txt", CLIENTS))).isFalse();
        assertThat(drop.wants(inbox.resolve("gone.csv"))).isFalse();
        assertThat(drop.wants(inbox.resolve("done"))).isFalse();
        var strange = Files.createDirectories(inbox.resolve("../../nobody/contacts"));
        assertThat(drop.wants(Files.writeString(strange.resolve("x.csv"), CLIENTS)))
                .isFalse();
        assertThat(drop.wants(Files.writeString(inbox.resolve("../x.csv"), CLIENTS)))
                .isFalse();
        var link = Files.createSymbolicLink(inbox.resolve("link.csv"), strange.resolve("x.csv"));
        assertThat(drop.wants(link)).isFalse();
        var growing = drop(Clock.systemUTC());
        assertThat(growing.wants(dropped("new.csv", CLIENTS))).isFalse();
    }

    @Test
    public void a_client_that_is_new_gets_a_folder_while_the_product_runs() {
        clients.open.add(GLOBEX);
        drop.make();
        assertThat(inbox.resolveSibling("../globex/contacts/failed")).isDirectory();
    }

    @Test
    public void a_folder_that_cannot_be_made_keeps_no_other_from_being_made_and_is_tried_again() throws IOException {
        var root = folder.getRoot().toPath().resolve("drop");
        var inTheWay = Files.writeString(root.resolve("aaa"), "a file");
        clients.open.addAll(0, List.of(new ClientId("aaa"), GLOBEX));
        drop.make();
        assertThat(root.resolve("globex/contacts/working")).isDirectory();
        Files.delete(inTheWay);
        drop.make();
        assertThat(root.resolve("aaa/contacts/working")).isDirectory();
    }

    @Test
    public void one_bad_folder_keeps_no_other_clients_files_from_being_answered() throws IOException {
        clients.open.add(GLOBEX);
        drop.make();
        var globex = drop.root().resolve("globex/contacts");
        drop.take(dropped("clients.csv", CLIENTS));
        drop.take(Files.writeString(globex.resolve("clients.csv"), CLIENTS));
        work();
        imports.book.access.as(Caller.system(GLOBEX, "jobs"), () -> imports.jobs.runAll());
        Files.delete(globex.resolve("done"));
        Files.writeString(globex.resolve("done"), "not a folder");
        drop.finish();
        assertThat(globex.resolve("working")).isNotEmptyDirectory();
        drop.finish();
        assertThat(listed("done")).containsExactly("clients.csv");
    }

    @Test
    public void a_drop_folder_named_by_a_relative_path_works_like_any_other() {
        var here = Path.of("").toAbsolutePath();
        var relative =
                here.relativize(folder.getRoot().toPath().resolve("drop")).toString();
        var named = drop(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)), new TestSettings() {
            @Override
            public String drop_folder() {
                return relative;
            }
        });
        assertThat(named.root()).isAbsolute();
        assertThat(named.wants(dropped("clients.csv", CLIENTS))).isTrue();
    }

    @Test
    public void cut_off_between_any_two_steps_it_is_imported_once() throws IOException {
        var text = new StringBuilder("Référence;Société\n");
        for (var i = 0; i < 1000; i++) {
            text.append("R").append(i).append(";Société numéro ").append(i).append("\n");
        }
        var file = dropped("grand.csv", text.toString());
        // Started, but not yet moved.
        drop.take(file);
        Files.move(inbox.resolve("working").resolve(listed("working").get(0)), file);
        assertThat(drop.wants(file)).isTrue();
        drop.take(file);
        assertThat(listed("working")).hasSize(1);
        assertThat(imports.inAcme(() -> imports.desk.recent(10))).hasSize(1);
        // In the middle of the import.
        assertThatThrownBy(() -> imports.book.access.as(
                        Caller.system(ACME, "jobs"), () -> imports.jobs.runAll(step -> step > 1)))
                .isInstanceOf(PowerCut.class);
        drop.finish();
        assertThat(listed("working")).hasSize(1);
        work();
        assertThat(imports.contacts()).hasSize(1000);
        // Told, but not yet put away.
        var taken = listed("working").get(0);
        drop.finish();
        Files.move(inbox.resolve("done/grand.csv"), inbox.resolve("working").resolve(taken));
        drop.finish();
        assertThat(listed("done")).containsExactly("grand.csv");
        assertThat(imports.contacts()).hasSize(1000);
    }
}
