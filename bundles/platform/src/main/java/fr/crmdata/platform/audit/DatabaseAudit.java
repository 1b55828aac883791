package fr.crmdata.platform.audit;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The audit log in the database of the caller's client.
 *
 * <p>An entry gets its number and hash as the very last thing before the commit, holding the row of the chain's head only
 * for that moment; so writers queue for the chain, not for each other's whole work.
 */
@Component(service = {Audit.class, AuditLog.class})
public final class DatabaseAudit implements Audit, AuditLog {

    private static final int PAGE = 1000;
    private static final int LONGEST_DETAILS = 4000;
    private static final String COLUMNS = "entry_number, happened_at, who_id, who, action, subject, details, hash";

    private final Work work;
    private final CallerScope scope;
    private final Clock clock;
    private final Consumer<List<Draft>> appending = this::append;

    @Activate
    public DatabaseAudit(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference(target = "(clock=system)") Clock clock) {
        this.work = clientWork;
        this.scope = scope;
        this.clock = clock;
    }

    /** What is to be written, without its place in the chain. */
    private record Draft(Instant at, Caller caller, String action, String subject, Map<String, String> details) {}

    @Override
    public void record(String action, String subject, Map<String, String> details) {
        // Databases keep microseconds; the hash must be of what is kept.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = new Draft(at, scope.caller(), action, subject, fitting(details));
        work.inOne(() -> work.gather(appending, draft));
    }

    /** All entries of a transaction, at the end of the chain. */
    private void append(List<Draft> drafts) {
        var sql = work.sql();
        sql.update("UPDATE audit_head SET entry_number = entry_number + ? WHERE id = 1", drafts.size());
        var head = sql.first(
                        "SELECT entry_number, hash FROM audit_head WHERE id = 1",
                        row -> Map.entry(row.number("entry_number"), row.text("hash")))
                .orElseThrow();
        var number = head.getKey() - drafts.size();
        var hash = head.getValue();
        var rows = new ArrayList<Object[]>();
        for (var draft : drafts) {
            hash = Chain.hash(
                    hash,
                    ++number,
                    draft.at(),
                    draft.caller().id(),
                    draft.caller().name(),
                    draft.action(),
                    draft.subject(),
                    draft.details());
            rows.add(new Object[] {
                number,
                draft.at(),
                draft.caller().id(),
                draft.caller().name(),
                draft.action(),
                draft.subject(),
                Json.write(draft.details()),
                hash
            });
        }
        sql.batch("INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows);
        sql.update("UPDATE audit_head SET hash = ? WHERE id = 1", hash);
    }

    /** Details are small facts; what is too big for its column is said to be so. */
    private static Map<String, String> fitting(Map<String, String> details) {
        var size = Json.write(details).length();
        return size <= LONGEST_DETAILS ? details : Map.of("omitted", size + " characters");
    }

    @Override
    public List<Entry> entries(Optional<Long> before, int limit) {
        return work.inOne(() -> work.sql()
                .list(
                        "SELECT " + COLUMNS + " FROM audit_entry WHERE entry_number < ? ORDER BY entry_number DESC",
                        limit,
                        DatabaseAudit::entry,
                        before.orElse(Long.MAX_VALUE)));
    }

    @Override
    public Verdict verify() {
        var before = "";
        var count = 0L;
        while (true) {
            var last = count;
            var page = work.inOne(() -> work.sql()
                    .list(
                            "SELECT " + COLUMNS + " FROM audit_entry WHERE entry_number > ? ORDER BY entry_number",
                            PAGE,
                            DatabaseAudit::entry,
                            last));
            for (var entry : page) {
                if (!Chain.fits(before, count, entry)) {
                    return new Verdict(count + 1, Optional.of(count + 1));
                }
                before = entry.hash();
                count++;
            }
            if (page.size() < PAGE) {
                return endOf(before, count);
            }
        }
    }

    /** The head knows how long the chain must be: entries cut off at the end are missed, too. */
    private Verdict endOf(String lastHash, long count) {
        return work.inOne(() -> {
            var head = work.sql()
                    .first(
                            "SELECT entry_number, hash FROM audit_head WHERE id = 1",
                            row -> Map.entry(row.number("entry_number"), row.text("hash")))
                    .orElse(Map.entry(-1L, ""));
            if (head.getKey() > count) {
                // Entries may have been added since the last page was read; only a gap is bad.
                var next = work.sql()
                        .first(
                                "SELECT " + COLUMNS + " FROM audit_entry WHERE entry_number = ?",
                                DatabaseAudit::entry,
                                count + 1);
                var grown =
                        next.filter(entry -> Chain.fits(lastHash, count, entry)).isPresent();
                return new Verdict(count, grown ? Optional.empty() : Optional.of(count + 1));
            }
            var ends = head.getKey() == count && head.getValue().equals(lastHash);
            return new Verdict(count, ends ? Optional.empty() : Optional.of(count));
        });
    }

    private static Entry entry(Sql.Row row) throws SQLException {
        return new Entry(
                row.number("entry_number"),
                row.instant("happened_at"),
                row.text("who_id"),
                row.text("who"),
                row.text("action"),
                row.text("subject"),
                Json.map(row.text("details")),
                row.text("hash"));
    }
}
