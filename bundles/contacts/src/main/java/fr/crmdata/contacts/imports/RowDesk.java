package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.Imports.Likeness;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.FieldTexts;
import fr.crmdata.contacts.store.ImportResults;
import fr.crmdata.contacts.store.ImportResults.Result;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of an import: what became of them, what people decide about them, the file of those left out. */
@Component(service = RowDesk.class)
public final class RowDesk {

    private static final int MOST_ROWS = 500;
    private static final int TRIES = 5;
    private static final String DUPLICATE = "duplicate";

    private final Transactions transactions;
    private final Access access;
    private final ImportStore store;
    private final ImportResults results;
    private final Workbench workbench;
    private final Library library;
    private final States states;

    @Activate
    public RowDesk(
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Access access,
            @Reference ImportStore store,
            @Reference ImportResults results,
            @Reference Workbench workbench,
            @Reference Library library,
            @Reference States states) {
        this.transactions = transactions;
        this.access = access;
        this.store = store;
        this.results = results;
        this.workbench = workbench;
        this.library = library;
        this.states = states;
    }

    Slice<RowResult> page(Entry entry, Optional<String> outcome, Optional<String> cursor, int limit) {
        var count = Math.max(1, Math.min(limit, MOST_ROWS));
        var known = Tally.none().toMap().keySet();
        if (outcome.filter(word -> !known.contains(word) || word.equals("rows")).isPresent()) {
            throw new ContactRefusal.Invalid("outcome", "contacts.imports.outcome", outcome.get());
        }
        var found = results.page(entry.id(), outcome.stream().toList(), line(cursor), count + 1);
        var page = found.subList(0, Math.min(found.size(), count));
        var next = found.size() > count
                ? Optional.of(Long.toString(page.get(count - 1).line()))
                : Optional.<String>empty();
        return new Slice<>(shown(entry, page), next);
    }

    private static long line(Optional<String> cursor) {
        try {
            return cursor.map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException broken) {
            return 0;
        }
    }

    private List<RowResult> shown(Entry entry, List<Result> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var decisions = results.decisions(
                entry.id(), page.get(0).line(), page.get(page.size() - 1).line());
        var texts = workbench.texts(access.caller().language());
        var customFields = workbench.customFields();
        return page.stream()
                .map(result -> shown(result, decisions, texts, customFields))
                .toList();
    }

    private RowResult shown(Result result, Map<Long, String> decisions, FieldTexts texts, CustomFields customFields) {
        var like = result.story().others().stream()
                .filter(other -> !other.id().isEmpty())
                .map(other -> new Likeness(other.id(), other.name()))
                .toList();
        return new RowResult(
                result.line(),
                result.outcome(),
                result.name(),
                result.contactId(),
                result.story().sentences(access.caller().language(), texts, customFields),
                decisions.getOrDefault(result.line(), ""),
                result.outcome().equals(DUPLICATE) ? like : List.of());
    }

    RowResult decide(String id, long line, String decision) {
        if (!decision.isEmpty() && !Decision.isOne(decision)) {
            throw new ContactRefusal.Invalid("decision", "contacts.imports.decision", decision);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return decideOnce(id, line, decision);
            } catch (ContactRefusal.Stale | DatabaseException e) {
                var again = e instanceof ContactRefusal.Stale || DatabaseException.isDuplicateKey(e);
                if (attempt == TRIES || !again) {
                    throw e;
                }
            }
        }
    }

    private RowResult decideOnce(String id, long line, String decision) {
        // The file is read before the transaction begins: a long one would keep others waiting.
        var seen = transactions.inOne(() -> states.get(id));
        var row = States.hasRun(seen.progress()) && !decision.isEmpty() && !decision.equals(Decision.SKIP)
                ? Optional.of(prepared(seen, line))
                : Optional.<Prepared>empty();
        return transactions.inOne(() -> {
            var entry = states.lock(id);
            var result = results.find(id, line)
                    .orElseThrow(() -> new ContactRefusal.NotThere("contacts.imports.no-row", line));
            if (!result.outcome().equals(DUPLICATE)) {
                throw new ContactRefusal.NotNow("contacts.imports.not-set-aside");
            }
            if (!States.hasRun(entry.progress()) && !States.isTried(entry.progress())) {
                throw new ContactRefusal.NotNow("contacts.imports.no-decision-now");
            }
            if (Decision.contactOf(decision).isPresent()
                    && library.real(entry)
                            .find(Decision.contactOf(decision).get())
                            .isEmpty()) {
                throw new ContactRefusal.Invalid("decision", "contacts.imports.decision", decision);
            }
            results.decide(id, line, decision);
            var now = row.map(prepared -> carryOut(entry, prepared, decision)).orElse(result);
            return shown(entry, List.of(now)).get(0);
        });
    }

    private Prepared prepared(Entry entry, long line) {
        try (var rows = workbench.open(entry)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().line() == line) {
                    return workbench.preparation(entry).prepare(row.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new ContactRefusal.NotThere("contacts.imports.no-row", line);
    }

    private Result carryOut(Entry entry, Prepared row, String decision) {
        var book = library.real(entry);
        var batch = new BatchPlanner(workbench.planner(entry), workbench.rules(), book)
                .plan(List.of(row), Map.of(row.line(), decision));
        book.write(batch);
        var planned = batch.rows().get(0);
        var result = planned.result(book.contactId(planned.subject()));
        results.replace(entry.id(), result);
        var progress = entry.progress();
        var tally = progress.tally().minus(Tally.of(DUPLICATE)).plus(Tally.of(result.outcome()));
        store.save(entry.id(), progress.at(progress.lastLine(), tally));
        return result;
    }

    void writeRejected(Entry entry, OutputStream out) {
        try (var rows = workbench.open(entry)) {
            new RejectedRows(entry, rejected(entry), access.caller().language()).write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that were left out, in the order of the file, read piece by piece; those that a person skipped are not wanted. */
    private RejectedRows.Source rejected(Entry entry) {
        return line -> transactions.inOne(
                () -> shown(entry, results.page(entry.id(), List.of(DUPLICATE, "refused"), line, MOST_ROWS)));
    }

    void forget(Entry entry) {
        library.forgetImagined(entry);
        while (transactions.inOne(() -> results.clearSome(entry.id()))) {
            // A piece at a time.
        }
        transactions.inOne(() -> results.forgetDecisions(entry.id()));
    }
}
