package fr.crmdata.contacts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.lists.BulkDesk;
import fr.crmdata.contacts.lists.BulkJob;
import fr.crmdata.contacts.lists.BulkStep;
import fr.crmdata.contacts.lists.BulkUndo;
import fr.crmdata.contacts.lists.IndexedLists;
import fr.crmdata.contacts.lists.ReindexJob;
import fr.crmdata.contacts.lists.UndoBulkJob;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.search.BookSource;
import fr.crmdata.contacts.search.Indexes;
import fr.crmdata.contacts.search.Listings;
import fr.crmdata.contacts.store.BulkStore;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists over a {@link TestBook}, with an index in a folder. */
public final class TestLists implements AutoCloseable {

    public final TestBook book;
    public final EmploymentStore employments;
    public final PairStore pairs;
    public final TestJobs jobs;
    public final Indexes indexes;
    public final ContactLists lists;
    public final BulkJob bulkJob;
    public final UndoBulkJob undoJob;
    public final ReindexJob reindexJob;

    private final Path folder;

    public TestLists(TestDatabases data, Path folder) {
        this(new TestBook(data), folder);
    }

    /** Another process over the same databases when the book is another one. */
    public TestLists(TestBook book, Path folder) {
        this.book = book;
        this.folder = folder;
        employments = new EmploymentStore(book.transactions, book.changes);
        pairs = new PairStore(book.transactions);
        jobs = new TestJobs(book.access, TestBook.CLOCK);
        var source = new BookSource(
                book.access, book.transactions, book.changeLog, book.store, employments, pairs, book.settings);
        indexes = new Indexes(this::folderOf, source, book.changes);
        var listings = new Listings(book.access, indexes, source, new TestDirectory(), Samples.NUMBERS, TestBook.CLOCK);
        var requests = new BulkStore(book.transactions);
        var step = new BulkStep(book.store);
        var undo = new BulkUndo(book.store, book.history, book.fields, step);
        lists = new IndexedLists(
                book.access,
                listings,
                new BulkDesk(
                        book.access,
                        book.transactions,
                        jobs,
                        listings,
                        book.readers,
                        step,
                        undo,
                        requests,
                        book.audit));
        bulkJob = new BulkJob(book.transactions, requests, book.fields, listings, step);
        undoJob = new UndoBulkJob(book.transactions, undo);
        reindexJob = new ReindexJob(indexes);
    }

    private Path folderOf(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the index of a client lies. */
    public Path folderOf(ClientId client) {
        return folderOf("index/contacts/" + client.value());
    }

    public Contact add(DraftBuilder draft) {
        return add(draft, Occasion.of(Cause.CREATED));
    }

    public Contact add(DraftBuilder draft, Occasion occasion) {
        return book.transactions.inOne(() -> book.store.insert(Samples.contact(draft), occasion));
    }

    public static Query query(String filter, String sort) {
        return new Query("", Filter.parse(filter, Samples.CUSTOM), Sort.parse(sort));
    }

    /** Names of all pages of a list, read with pages of a few. */
    public List<String> names(Query query) {
        var names = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = lists.page(query, cursor, 3);
            page.contacts()
                    .forEach(contact -> names.add(contact.details().name().display()));
            cursor = page.next();
        } while (cursor.isPresent());
        return names;
    }

    public List<String> names(String filter) {
        return names(query(filter, ""));
    }

    public List<String> found(String typed) {
        return lists.search(typed, 10).stream()
                .map(hit -> hit.contact().details().name().display())
                .toList();
    }

    @Override
    public void close() {
        indexes.stop();
    }
}
