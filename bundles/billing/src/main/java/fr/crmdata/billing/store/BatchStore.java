package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.GroupView;
import fr.crmdata.billing.office.Batches.Kind;
import fr.crmdata.billing.office.Batches.State;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batches for the bank and what each of their parts comes to. Called within a transaction of the operator's database. */
@Component(service = BatchStore.class)
public final class BatchStore {

    private static final String SELECT =
            "SELECT id, kind, state, profile, how_many, total, execution, made_at, made_by, hash, bytes, released_at,"
                    + " released_by, sent_at, receipt, answer, tries, error FROM billing_batch ";
    private static final int LONGEST_ERROR = 1_000;
    private static final int LONGEST_NOTE = 500;

    private final OperatorDatabase operator;

    @Activate
    public BatchStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** A batch whose members are being put into it. */
    public record NewBatch(
            String id,
            Kind kind,
            String profile,
            long count,
            Money total,
            LocalDate execution,
            Instant at,
            String by,
            String byId) {}

    private Sql sql() {
        return operator.sql();
    }

    /** One after the other: whoever plans, books or matches waits here until the other's transaction has ended. */
    public void lock() {
        sql().update("UPDATE billing_bank_lock SET taken = taken + 1 WHERE name = 'bank'");
    }

    /** The next id of a series and year, such as {@code B2026-00012}. */
    public String next(String series, LocalDate day) {
        var name = series + day.getYear();
        if (sql().update("UPDATE billing_bank_number SET last_number = last_number + 1 WHERE series = ?", name) == 0) {
            sql().update("INSERT INTO billing_bank_number (series, last_number) VALUES (?, 1)", name);
        }
        var number = sql().first(
                        "SELECT last_number FROM billing_bank_number WHERE series = ?",
                        row -> row.number("last_number"),
                        name)
                .orElseThrow();
        return "%s-%05d".formatted(name, number);
    }

    public void insert(NewBatch batch) {
        sql().update(
                        "INSERT INTO billing_batch (id, kind, state, profile, how_many, total, execution, made_at, made_by,"
                                + " made_by_id, hash, bytes, released_by, receipt, answer, tries, error, version)"
                                + " VALUES (?, ?, 'MADE', ?, ?, ?, ?, ?, ?, ?, '', 0, '', '', '', 0, '', 1)",
                        batch.id(),
                        batch.kind(),
                        batch.profile(),
                        batch.count(),
                        Cents.of(batch.total()),
                        batch.execution(),
                        batch.at(),
                        batch.by(),
                        batch.byId());
    }

    public void insertGroup(String batch, DebitGroup group) {
        var total = Cents.of(group.announced().total());
        sql().update(
                        "INSERT INTO billing_batch_group (id, batch, collect_on, scheme, sequence, how_many, total, expected, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')",
                        group.id(),
                        batch,
                        group.date(),
                        group.scheme(),
                        group.sequence(),
                        group.announced().count(),
                        total,
                        total);
    }

    public Optional<BatchView> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", BatchStore::view, id);
    }

    public Slice<BatchView> find(Optional<String> cursor, int limit) {
        var where = new Where();
        cursor.ifPresent(last -> where.and("id < ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id DESC", limit + 1, BatchStore::view, where.values());
        return Slices.of(found, limit, BatchView::id);
    }

    /** Made, but without its file yet. */
    public List<String> unwritten() {
        return sql().list(
                        "SELECT id FROM billing_batch WHERE state = 'MADE' AND file_id IS NULL ORDER BY id",
                        row -> row.text("id"));
    }

    /** @return whether it had no file yet; the first one is sealed */
    public boolean seal(String id, String file, String hash, long bytes) {
        return sql().update(
                                "UPDATE billing_batch SET file_id = ?, hash = ?, bytes = ?, error = '' WHERE id = ? AND file_id IS NULL",
                                file,
                                hash,
                                bytes,
                                id)
                == 1;
    }

    public Optional<String> file(String id) {
        return sql().first("SELECT file_id FROM billing_batch WHERE id = ?", row -> row.textIfAny("file_id"), id)
                .flatMap(file -> file);
    }

    public String madeById(String id) {
        return sql().first("SELECT made_by_id FROM billing_batch WHERE id = ?", row -> row.text("made_by_id"), id)
                .orElse("");
    }

    /** @return whether it was in that state before */
    public boolean move(String id, State from, State to) {
        return sql().update(
                                "UPDATE billing_batch SET state = ?, version = version + 1 WHERE id = ? AND state = ?",
                                to,
                                id,
                                from)
                == 1;
    }

    public void released(String id, String by, Instant at) {
        sql().update("UPDATE billing_batch SET released_by = ?, released_at = ? WHERE id = ?", by, at, id);
    }

    /** Released and due for a try. */
    public List<String> toSend(Instant now) {
        return sql().list(
                        "SELECT id FROM billing_batch WHERE state = 'RELEASED' AND (next_try IS NULL OR next_try <= ?) ORDER BY id",
                        row -> row.text("id"),
                        now);
    }

    /** Where a crash may have cut off the handing over: it should have ended by now. */
    public List<String> cutOff(Instant now) {
        return sql().list(
                        "SELECT id FROM billing_batch WHERE state = 'SENDING' AND next_try <= ? ORDER BY id",
                        row -> row.text("id"),
                        now);
    }

    /** Being handed over, and done by then unless the process dies. */
    public void handing(String id, Instant until) {
        sql().update("UPDATE billing_batch SET next_try = ? WHERE id = ?", until, id);
    }

    public void sent(String id, Instant at, String receipt) {
        sql().update(
                        "UPDATE billing_batch SET sent_at = ?, receipt = ?, error = '' WHERE id = ?",
                        at,
                        StoredText.cut(receipt, LONGEST_NOTE),
                        id);
    }

    public void failed(String id, String error, Optional<Instant> nextTry) {
        sql().update(
                        "UPDATE billing_batch SET tries = tries + 1, error = ?, next_try = ? WHERE id = ?",
                        StoredText.cut(error, LONGEST_ERROR),
                        nextTry,
                        id);
    }

    public void tryAnew(String id) {
        sql().update("UPDATE billing_batch SET tries = 0, next_try = NULL WHERE id = ?", id);
    }

    /** What the bank said about the whole. */
    public void answered(String id, String answer) {
        sql().update("UPDATE billing_batch SET answer = ? WHERE id = ?", StoredText.cut(answer, LONGEST_NOTE), id);
    }

    private static final String GROUPS =
            "SELECT id, collect_on, scheme, sequence, how_many, total, expected, state, credited_on FROM billing_batch_group ";

    public List<GroupView> groups(String batch) {
        return sql().list(GROUPS + "WHERE batch = ? ORDER BY id", BatchStore::group, batch);
    }

    public Optional<GroupView> group(String id) {
        return sql().first(GROUPS + "WHERE id = ?", BatchStore::group, id);
    }

    /** @return whether the bank had not credited it before */
    public boolean credited(String group, LocalDate on) {
        return sql().update(
                                "UPDATE billing_batch_group SET state = 'CREDITED', credited_on = ? WHERE id = ? AND state = 'OPEN'",
                                on,
                                group)
                == 1;
    }

    /** The bank will credit that much less. */
    public void expectLess(String group, Money amount) {
        sql().update(
                        "UPDATE billing_batch_group SET expected = expected - ? WHERE id = ? AND state = 'OPEN'",
                        Cents.of(amount),
                        group);
    }

    /** Credited, with payments that may not all be booked. */
    public List<GroupView> credited() {
        return sql().list(GROUPS + "WHERE state = 'CREDITED' ORDER BY id", BatchStore::group);
    }

    public void settled(String group) {
        sql().update("UPDATE billing_batch_group SET state = 'SETTLED' WHERE id = ? AND state = 'CREDITED'", group);
    }

    public void dropGroups(String batch) {
        sql().update("UPDATE billing_batch_group SET state = 'CANCELLED' WHERE batch = ?", batch);
    }

    private static GroupView group(Sql.Row row) throws SQLException {
        return new GroupView(
                row.text("id"),
                row.date("collect_on"),
                row.text("scheme"),
                row.text("sequence"),
                row.number("how_many"),
                Cents.money(row.number("total")),
                Cents.money(row.number("expected")),
                row.text("state"),
                row.dateIfAny("credited_on"));
    }

    private static BatchView view(Sql.Row row) throws SQLException {
        return new BatchView(
                row.text("id"),
                row.constant("kind", Kind.class),
                row.constant("state", State.class),
                row.text("profile"),
                row.number("how_many"),
                Cents.money(row.number("total")),
                row.date("execution"),
                row.instant("made_at"),
                row.text("made_by"),
                row.text("hash"),
                row.number("bytes"),
                row.instantIfAny("released_at"),
                row.text("released_by"),
                row.instantIfAny("sent_at"),
                row.text("receipt"),
                row.text("answer"),
                row.number("tries"),
                row.text("error"));
    }
}
