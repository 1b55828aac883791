package fr.crmdata.contacts.imports;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.JobHandler.Run;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.ImportResults;
import fr.crmdata.contacts.store.ImportResults.Result;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One passage through a file, batch by batch. Each batch, what became of its rows and how far the import is are one
 * transaction: wherever it is cut off, it goes on behind the last batch that was written.
 */
@Component(service = Passage.class)
public final class Passage {

    private static final int ROWS = 400;
    private static final int COUNTED_AT_ONCE = 20_000;

    /** Somebody else may edit a contact between reading and writing, or take a reference: the batch is planned anew. */
    private static final int TRIES = 5;

    private final Transactions transactions;
    private final ImportStore store;
    private final ImportResults results;
    private final Workbench workbench;

    @Activate
    public Passage(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ImportStore store,
            @Reference ImportResults results,
            @Reference Workbench workbench) {
        this.transactions = transactions;
        this.store = store;
        this.results = results;
        this.workbench = workbench;
    }

    /** @param books a new one for each batch */
    void go(Run run, Entry entry, Supplier<Book> books) {
        var begun = entry.progress().lastLine() == 0 ? beginning(run, entry) : entry;
        var planning = new Planning(run, begun, books);
        try (var ahead = new ReadAhead(
                workbench.open(begun),
                workbench.preparation(begun),
                begun.progress().lastLine(),
                ROWS)) {
            for (var rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                planning.write(rows);
            }
        }
    }

    /** Reads the file to its end before anything is written: one that breaks off in the middle is refused as a whole. */
    private Entry beginning(Run run, Entry entry) {
        while (transactions.inOne(() -> results.clearSome(entry.id()))) {
            // A piece at a time.
        }
        var total = entry.progress().total() > 0 ? entry.progress().total() : count(run, entry);
        return transactions.inOne(() -> {
            var now = store.lock(entry.id()).orElseThrow();
            var counted = now.with(now.progress().counted(total));
            store.save(entry.id(), counted.progress());
            return counted;
        });
    }

    private long count(Run run, Entry entry) {
        var count = 0L;
        try (var rows = workbench.open(entry)) {
            while (rows.next().isPresent()) {
                count++;
                if (count % COUNTED_AT_ONCE == 0) {
                    run.save("counting", 0, 0);
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plans and writes the batches of one run. */
    private final class Planning {

        private final Run run;
        private final Supplier<Book> books;
        private final State state;
        private final fr.crmdata.contacts.model.RowPlanner planner;
        private Entry reached;

        Planning(Run run, Entry begun, Supplier<Book> books) {
            this.run = run;
            this.books = books;
            this.state = begun.progress().state();
            this.planner = workbench.planner(begun);
            this.reached = begun;
        }

        void write(List<Prepared> rows) {
            for (var attempt = 1; ; attempt++) {
                try {
                    reached = transactions.inOne(() -> writeOnce(rows));
                    return;
                } catch (ContactRefusal.Stale | DatabaseException e) {
                    if (attempt == TRIES || !isWorthAnotherTry(e)) {
                        throw e;
                    }
                }
            }
        }

        private static boolean isWorthAnotherTry(RuntimeException e) {
            return e instanceof ContactRefusal.Stale || DatabaseException.isDuplicateKey(e);
        }

        private Entry writeOnce(List<Prepared> rows) {
            var id = reached.id();
            var book = books.get();
            var decisions = results.decisions(
                    id, rows.get(0).line(), rows.get(rows.size() - 1).line());
            var batch = new BatchPlanner(planner, workbench.rules(), book).plan(rows, decisions);
            book.write(batch);
            var written = new ArrayList<Result>(rows.size());
            var tally = reached.progress().tally();
            for (var row : batch.rows()) {
                var result = row.result(book.contactId(row.subject()));
                written.add(result);
                tally = tally.plus(Tally.of(result.outcome()));
            }
            results.add(id, written);
            return advance(rows.get(rows.size() - 1).line(), tally);
        }

        private Entry advance(long line, Tally tally) {
            var now = store.lock(reached.id()).orElseThrow();
            if (now.progress().state() != state
                    || now.progress().lastLine() != reached.progress().lastLine()) {
                throw new IllegalStateException("import " + now.id() + " is not where it was left");
            }
            var progress = now.progress().at(line, tally);
            store.save(now.id(), progress);
            run.save(Long.toString(line), tally.rows(), Math.max(progress.total(), tally.rows()));
            return now.with(progress);
        }
    }
}
