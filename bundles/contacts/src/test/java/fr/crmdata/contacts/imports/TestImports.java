package fr.crmdata.contacts.imports;

import static fr.crmdata.platform.data.TestDatabases.ACME;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.files.Files;
import fr.crmdata.contacts.FragileJobs;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestAudit;
import fr.crmdata.contacts.TestBelongings;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDirectory;
import fr.crmdata.contacts.TestSettings;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.formats.CsvImport;
import fr.crmdata.contacts.formats.VCardImport;
import fr.crmdata.contacts.store.ImportResults;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.TrialStore;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.notifications.StoredNotifications;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Imports over real databases, put together as the product does it; jobs run when a test says so. */
public final class TestImports {

    public final TestBook book;
    public final Files files;
    public final FragileJobs jobs;
    public final Imports desk;
    final TestAudit audit = new TestAudit();
    final StoredNotifications notifications;
    private final TestDatabases data;

    public TestImports(TestDatabases data) {
        this(data, new TestBelongings());
    }

    public TestImports(TestDatabases data, Belongings belongings) {
        this(data, new TestBook(data), belongings);
    }

    public TestImports(TestDatabases data, TestBook book, Belongings belongings) {
        this.data = data;
        this.book = book;
        files = new DatabaseFiles(data.clientWork(), data.scope(), TestBook.CLOCK);
        var transactions = book.transactions;
        var formats = new FileFormats(List.of(new CsvImport(), new VCardImport()));
        var workbench = new Workbench(
                formats,
                files,
                book.fields,
                book.rules,
                Samples.NUMBERS,
                new TestDirectory(),
                book.access,
                TestBook.CLOCK);
        var store = new ImportStore(transactions);
        notifications = new StoredNotifications(data.clientWork(), book.access, TestBook.CLOCK);
        var results = new ImportResults(transactions);
        var library = new Library(book.store, belongings, new TrialStore(transactions), book.rules, transactions);
        var passage = new Passage(transactions, store, results, workbench);
        jobs = new FragileJobs(transactions);
        jobs.with(
                new RunJob(
                        transactions,
                        store,
                        book.access,
                        passage,
                        library,
                        audit,
                        book.duplicates,
                        new ImportNews(book.access, notifications)),
                new TryJob(transactions, store, book.access, passage, library),
                new UndoJob(
                        transactions,
                        store,
                        book.access,
                        new TakingBack(book.store, book.history, belongings, results),
                        audit));
        var states = new States(store, jobs);
        desk = new ImportDesk(
                book.access,
                transactions,
                store,
                files,
                jobs,
                formats,
                workbench,
                states,
                new RowDesk(transactions, book.access, store, results, workbench, library, states),
                audit,
                TestBook.CLOCK,
                new TestSettings());
    }

    public <T> T inAcme(Supplier<T> work) {
        var result = new ArrayList<T>();
        data.as(ACME, () -> result.add(work.get()));
        return result.get(0);
    }

    public Import upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Import upload(String name, byte[] content) {
        return inAcme(() -> desk.upload(name, new ByteArrayInputStream(content)));
    }

    public Import get(Import file) {
        return inAcme(() -> desk.get(file.id()));
    }

    public Import tried(Import file) {
        inAcme(() -> desk.tryOut(file.id()));
        data.as(ACME, jobs::runAll);
        return get(file);
    }

    public Import run(Import file) {
        inAcme(() -> desk.run(file.id()));
        data.as(ACME, jobs::runAll);
        return get(file);
    }

    public Import undone(Import file) {
        inAcme(() -> desk.undo(file.id()));
        data.as(ACME, jobs::runAll);
        return get(file);
    }

    /** A file that was imported to its end. */
    public Import imported(String name, String content) {
        return run(upload(name, content));
    }

    public List<RowResult> rows(Import file) {
        return inAcme(() -> desk.rows(file.id(), Optional.empty(), Optional.empty(), 500))
                .items();
    }

    /** Figures of the job that worked on it last. */
    public String figure(Import file, String name) {
        return jobs.find(get(file).jobId()).orElseThrow().result().getOrDefault(name, "");
    }

    public String rejected(Import file) {
        var out = new ByteArrayOutputStream();
        data.as(ACME, () -> desk.writeRejected(file.id(), out));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** All that are not deleted, by name. */
    public List<Contact> contacts() {
        return inAcme(() -> book.transactions.inOne(() -> book.store.after("", 100_000))).stream()
                .filter(contact -> !contact.isDeleted())
                .sorted(java.util.Comparator.comparing(
                        contact -> contact.details().name().sortable()))
                .toList();
    }
}
