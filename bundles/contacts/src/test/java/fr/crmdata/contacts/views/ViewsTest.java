package fr.crmdata.contacts.views;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.contacts.AllContacts;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestAudit;
import fr.crmdata.contacts.TestBelongings;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDesks.Ticking;
import fr.crmdata.contacts.TestDirectory;
import fr.crmdata.contacts.TestSettings;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.book.Views.View;
import fr.crmdata.contacts.exports.ExportDesk;
import fr.crmdata.contacts.exports.InstalledFormats;
import fr.crmdata.contacts.formats.CsvExport;
import fr.crmdata.contacts.formats.XlsxExport;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.ViewStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.mail.MailQueue;
import fr.crmdata.platform.notifications.StoredNotifications;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ViewsTest extends DatabaseTest {

    private static final Caller MARIE = person("user-1", "Marie Lefèvre", Role.SALES);
    private static final Caller JULES = person("user-2", "Jules Dumas", Role.SALES);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Ticking clock = new Ticking();
    private final TestAudit audit = new TestAudit();
    private final List<String> left = new ArrayList<>();
    private TestBook book;
    private Files files;
    private MailQueue queue;
    private Chores chores;
    private StoredNotifications notifications;
    private ViewDesk views;
    private DueViews due;

    /** Says no to the next mail, after all else of the transaction was done. */
    private boolean dies;

    public ViewsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    private static Caller person(String id, String name, Role role) {
        return new Caller(Caller.Kind.USER, id, name, ACME, role, Language.FR);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        files = new DatabaseFiles(data.clientWork(), data.scope(), clock);
        // Made before anything in the background asks for it and is interrupted in the middle of it.
        data.operatorWork().inOne(() -> 0);
        var pending = new PendingWork(data.operatorWork());
        chores = new Chores(data.databases(), data.scope(), pending);
        queue = new MailQueue(data.clientWork(), data.scope(), pending, chores, clock);
        notifications = new StoredNotifications(data.clientWork(), book.access, clock);
        var store = new ViewStore(book.transactions, book.fields);
        var exports = new ExportDesk(
                book.access,
                book.transactions,
                new AllContacts(book),
                book.store,
                book.fields,
                new TestBelongings(),
                new TestDirectory(),
                Samples.NUMBERS,
                audit,
                clock,
                new InstalledFormats(List.of(new CsvExport(), new XlsxExport())));
        Mails mails = (key, mail) -> {
            var sent = queue.send(key, mail);
            if (dies) {
                throw new IllegalStateException("cut off");
            }
            return sent;
        };
        var sender = new ViewSender(
                book.access,
                book.transactions,
                store,
                exports,
                files,
                mails,
                new TestDirectory(),
                audit,
                clock,
                new TestSettings());
        var dueBook = new DueBook(name -> {
            try {
                return java.nio.file.Files.createDirectories(
                        folder.getRoot().toPath().resolve(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        views = new ViewDesk(
                book.access, book.transactions, store, book.fields, exports, sender, dueBook, audit, clock);
        due = new DueViews(
                book.access,
                book.transactions,
                clients(),
                users(),
                store,
                sender,
                dueBook,
                files,
                notifications,
                audit,
                clock);
        book.access.as(
                MARIE,
                () -> book.transactions.inOne(() -> book.store.insert(
                        contact(Draft.builder().kind("organisation").name("Roy SARL")), Occasion.of(Cause.CREATED))));
    }

    @After
    public void close() {
        chores.stop();
    }

    private Users users() {
        return only(Users.class, (method, argument) -> switch (method) {
            case "all" -> new TestDirectory().members().stream().map(this::user).toList();
            case "find" -> new TestDirectory().member((String) argument).map(this::user);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Users.User user(Directory.Member member) {
        var role = member.id().equals("user-2") ? Role.ADMINISTRATOR : Role.SALES;
        return new Users.User(
                member.id(),
                new Users.Details(member.name(), member.email(), role, member.team(), Language.FR),
                !left.contains(member.id()),
                false,
                TestBook.NOW,
                Optional.empty(),
                1);
    }

    private static Clients clients() {
        return only(Clients.class, (method, argument) -> switch (method) {
            case "find" -> Optional.of(new Client((ClientId) argument, "Acme", Client.State.ACTIVE, TestBook.NOW));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answers {
        Object to(String method, Object argument);
    }

    @SuppressWarnings("unchecked")
    private static <T> T only(Class<T> type, Answers answers) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments == null ? "" : arguments[0]));
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return book.access.as(caller, work);
    }

    private View saved(Caller caller, String name, boolean shared) {
        return as(
                caller,
                () -> views.save(
                        name,
                        Filter.parse("status:in:customer", book.fields.all()),
                        Sort.parse("-updated"),
                        List.of("name", "town"),
                        shared));
    }

    private static Schedule daily(String format, String... recipients) {
        return new Schedule(List.of(), 0, LocalTime.of(8, 0), format, List.of(recipients), Optional.empty());
    }

    private View scheduled(Schedule schedule) {
        var view = saved(MARIE, "Clients", false);
        return as(MARIE, () -> views.schedule(view.id(), Optional.of(schedule)));
    }

    private List<Mail> mails() {
        return as(MARIE, () -> queue.recent(100)).stream()
                .map(MailQueue.Queued::mail)
                .toList();
    }

    // Views

    @Test
    public void a_view_comes_back_as_it_was_saved() {
        var view = saved(MARIE, "  Mes   clients ", false);
        assertThat(view.name()).isEqualTo("Mes clients");
        assertThat(as(MARIE, () -> views.get(view.id()))).isEqualTo(view);
        var changed =
                as(MARIE, () -> views.change(view.id(), 1, "Autres", Filter.all(), Sort.byName(), List.of(), false));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(as(MARIE, () -> views.all())).containsExactly(changed);
        assertThatThrownBy(() ->
                        as(MARIE, () -> views.change(view.id(), 1, "x", Filter.all(), Sort.byName(), List.of(), false)))
                .isInstanceOf(ContactRefusal.Stale.class);
        assertThatThrownBy(() -> as(MARIE, () -> views.save(" ", Filter.all(), Sort.byName(), List.of(), false)))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void what_is_not_shared_is_for_its_owner_alone() {
        var own = saved(MARIE, "Âge d'or", false);
        var shared = saved(MARIE, "Zone ouest", true);
        saved(MARIE, "Bois", false);
        assertThat(as(MARIE, () -> views.all()))
                .extracting(View::name)
                .containsExactly("Âge d'or", "Bois", "Zone ouest");
        assertThat(as(JULES, () -> views.all())).containsExactly(shared);
        assertThatThrownBy(() -> as(JULES, () -> views.get(own.id()))).isInstanceOf(ContactRefusal.NotThere.class);
        book.access.refuse(ContactPermissions.BULK);
        book.access.refuse(ContactPermissions.SETTINGS);
        assertThatThrownBy(() -> saved(JULES, "x", true)).isInstanceOf(fr.crmdata.api.Refusal.class);
        assertThatThrownBy(() -> as(JULES, () -> {
                    views.delete(shared.id());
                    return "";
                }))
                .isInstanceOf(fr.crmdata.api.Refusal.class);
        as(MARIE, () -> {
            views.delete(own.id());
            return "";
        });
        assertThat(as(MARIE, () -> views.all())).hasSize(2);
    }

    @Test
    public void a_schedule_that_makes_no_sense_is_refused_field_by_field() {
        var view = saved(MARIE, "Clients", false);
        var bad = new Schedule(List.of(8), 32, LocalTime.NOON, "pdf", List.of("nobody"), Optional.empty());
        assertThatThrownBy(() -> as(MARIE, () -> views.schedule(view.id(), Optional.of(bad))))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(problem -> problem.field())
                        .containsExactly("days", "dayOfMonth", "format", "recipients[0]"));
        assertThatThrownBy(() -> as(MARIE, () -> views.schedule(view.id(), Optional.of(daily("csv")))))
                .isInstanceOf(ContactRefusal.Invalid.class);
        var shared = saved(MARIE, "Tous", true);
        assertThatThrownBy(() -> as(JULES, () -> views.schedule(shared.id(), Optional.of(daily("csv", "a@x.fr")))))
                .isInstanceOf(ContactRefusal.NotNow.class);
    }

    // Sending

    @Test
    public void a_view_is_sent_once_for_each_due_moment() {
        scheduled(daily("csv", "marie@lefevre.fr", "MARIE@lefevre.fr", "luc@x.fr"));
        due.sweep();
        assertThat(mails()).isEmpty();
        clock.jump(Duration.ofHours(23));
        due.sweep();
        due.sweep();
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("marie@lefevre.fr", "luc@x.fr");
            assertThat(mail.subject()).isEqualTo("Clients – 24 novembre 2026");
            assertThat(mail.text()).contains("un contact");
            assertThat(attachment(mail)).contains("Roy SARL");
        });
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).hasSize(2);
        var view = as(MARIE, () -> views.all()).get(0);
        assertThat(view.schedule().orElseThrow().lastSent()).isPresent();
    }

    private String attachment(Mail mail) {
        return as(MARIE, () -> {
            try (var content = files.open(mail.attachments().get(0))) {
                return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    public void what_was_missed_while_nothing_ran_is_sent_once_afterwards() {
        scheduled(daily("xlsx", "marie@lefevre.fr"));
        clock.jump(Duration.ofDays(3));
        due.sweep();
        due.sweep();
        assertThat(mails())
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Clients – 24 novembre 2026", "Clients – 25 novembre 2026", "Clients – 26 novembre 2026");
    }

    @Test
    public void cut_off_before_the_commit_nothing_is_sent_and_nothing_lost() {
        scheduled(daily("csv", "marie@lefevre.fr"));
        clock.jump(Duration.ofDays(1));
        dies = true;
        due.sweep();
        assertThat(mails()).isEmpty();
        dies = false;
        due.sweep();
        due.sweep();
        assertThat(mails()).hasSize(1);
    }

    @Test
    public void the_daily_task_finds_what_the_due_book_has_lost() throws IOException {
        scheduled(daily("csv", "marie@lefevre.fr"));
        clock.jump(Duration.ofDays(1));
        java.nio.file.Files.delete(folder.getRoot().toPath().resolve("contacts/due-views/acme"));
        due.sweep();
        assertThat(mails()).isEmpty();
        var report = as(Caller.system(ACME, "daily"), () -> due.run(java.time.LocalDate.of(2026, 11, 24)));
        assertThat(report).startsWith("1 sent");
        assertThat(mails()).hasSize(1);
        clock.jump(Duration.ofDays(40));
        as(Caller.system(ACME, "daily"), () -> due.run(java.time.LocalDate.of(2027, 1, 3)));
        assertThat(as(
                        MARIE,
                        () -> files.find(
                                mails().get(mails().size() - 1).attachments().get(0))))
                .isEmpty();
    }

    @Test
    public void when_its_owner_has_left_it_stops_and_the_administrators_hear_of_it() {
        var view = scheduled(daily("csv", "marie@lefevre.fr"));
        left.add("user-1");
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).isEmpty();
        assertThat(as(MARIE, () -> views.get(view.id())).schedule()).isEmpty();
        assertThat(as(JULES, () -> notifications.newest(5)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Clients"));
        left.clear();
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).isEmpty();
    }

    @Test
    public void when_its_owner_may_no_more_export_it_stops_and_the_owner_hears_why() {
        scheduled(daily("csv", "marie@lefevre.fr"));
        book.access.refuse(ContactPermissions.EXPORT);
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).isEmpty();
        assertThat(as(MARIE, () -> notifications.newest(5))).hasSize(1);
    }

    @Test
    public void a_mailed_table_has_the_columns_of_the_view_behind_the_name() {
        scheduled(daily("csv", "marie@lefevre.fr"));
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(attachment(mails().get(0)).lines().findFirst().orElseThrow()).endsWith("Prénom;Nom;Société;Ville");
    }

    @Test
    public void columns_that_do_not_exist_are_refused() {
        assertThatThrownBy(() -> as(
                        MARIE,
                        () -> views.save("x", Filter.all(), Sort.byName(), List.of("town", "custom.nothing"), false)))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(problem -> problem.field())
                        .containsExactly("columns"));
        assertThatThrownBy(
                        () -> as(MARIE, () -> views.save("x", Filter.all(), Sort.byName(), List.of("password"), false)))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void while_the_address_book_is_closed_nothing_is_sent_and_the_schedule_waits() {
        var view = scheduled(daily("csv", "marie@lefevre.fr"));
        book.access.close("contacts");
        clock.jump(Duration.ofDays(1));
        due.sweep();
        as(Caller.system(ACME, "daily"), () -> due.run(java.time.LocalDate.of(2026, 11, 24)));
        assertThat(mails()).isEmpty();
        assertThat(as(MARIE, () -> notifications.newest(5))).isEmpty();
        assertThat(as(MARIE, () -> views.get(view.id())).schedule()).isPresent();
        book.access.open("contacts");
        due.sweep();
        assertThat(mails()).hasSize(1);
    }

    @Test
    public void a_refusal_of_the_contract_passes_over_one_time_and_keeps_the_schedule() {
        var view = scheduled(daily("csv", "marie@lefevre.fr"));
        book.access.refuse(ContactPermissions.EXPORT, new NoSeat());
        clock.jump(Duration.ofDays(1));
        due.sweep();
        due.sweep();
        assertThat(mails()).isEmpty();
        assertThat(as(MARIE, () -> notifications.newest(5))).hasSize(1);
        assertThat(as(MARIE, () -> views.get(view.id())).schedule()).isPresent();
        book.access.allow(ContactPermissions.EXPORT);
        due.sweep();
        assertThat(mails()).isEmpty();
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).hasSize(1);
    }

    /** A "no" that is neither about the owner's role nor about the view. */
    private static final class NoSeat extends fr.crmdata.api.Refusal {
        private static final long serialVersionUID = 1L;

        NoSeat() {
            super(Kind.FORBIDDEN, "contacts.views.nobody");
        }
    }

    @Test
    public void a_view_is_sent_at_once_to_whom_its_schedule_names_or_to_whoever_asks() {
        var view = saved(JULES, "Clients", false);
        as(JULES, () -> {
            views.sendNow(view.id());
            views.sendNow(view.id());
            return "";
        });
        assertThat(mails()).hasSize(2).allSatisfy(mail -> assertThat(mail.to()).containsExactly("jules@lefevre.fr"));
        as(JULES, () -> views.schedule(view.id(), Optional.of(daily("csv", "luc@x.fr"))));
        as(JULES, () -> {
            views.sendNow(view.id());
            return "";
        });
        assertThat(mails().get(0).to()).containsExactly("luc@x.fr");
        clock.jump(Duration.ofDays(1));
        due.sweep();
        assertThat(mails()).hasSize(4);
    }
}
