package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.Trouble;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.Reason;
import fr.crmdata.billing.office.BankFiles.State;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of the bank in the operator's database, and how far each is read. */
@Component(service = BankFileStore.class)
public final class BankFileStore {

    private static final String SELECT =
            "SELECT id, name, hash, bytes, format, state, way, received_at, received_by, read_at, entries, done, booked,"
                    + " to_match, aside, problems, first_of, why FROM billing_bank_file ";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WHY = 1_000;
    private static final int LONGEST_ARGUMENTS = 2_000;

    private final OperatorDatabase operator;

    @Activate
    public BankFileStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** A file as it came; {@code hashKey} is its hash unless it repeats another or could not be kept. */
    public record NewFile(
            String id,
            String name,
            String hash,
            String hashKey,
            long bytes,
            State state,
            Optional<String> content,
            Way way,
            Instant at,
            String by,
            Optional<String> firstOf,
            Reason why) {}

    /** How the entries of a piece were decided. */
    public record Tally(long done, long booked, long toMatch, long aside) {}

    private Sql sql() {
        return operator.sql();
    }

    public void insert(NewFile file) {
        sql().update(
                        "INSERT INTO billing_bank_file (id, name, hash, hash_key, bytes, format, state, file_id, way, received_at,"
                                + " received_by, entries, done, booked, to_match, aside, problems, first_of, why)"
                                + " VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?, ?)",
                        file.id(),
                        StoredText.cut(file.name(), LONGEST_NAME),
                        file.hash(),
                        file.hashKey(),
                        file.bytes(),
                        file.state(),
                        file.content(),
                        file.way(),
                        file.at(),
                        file.by(),
                        file.firstOf(),
                        text(file.why()));
    }

    public Optional<FileView> byHash(String hash) {
        return sql().first(SELECT + "WHERE hash_key = ?", BankFileStore::view, hash);
    }

    public Optional<FileView> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", BankFileStore::view, id);
    }

    public Optional<String> content(String id) {
        return sql().first("SELECT file_id FROM billing_bank_file WHERE id = ?", row -> row.textIfAny("file_id"), id)
                .flatMap(file -> file);
    }

    /** In the order in which they came. */
    public List<String> unread() {
        return sql().list(
                        "SELECT id FROM billing_bank_file WHERE state IN ('WAITING', 'READING') ORDER BY id",
                        row -> row.text("id"));
    }

    /** The latest first. */
    public Slice<FileView> find(Optional<String> cursor, int limit) {
        var where = new Where();
        cursor.ifPresent(last -> where.and("id < ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id DESC", limit + 1, BankFileStore::view, where.values());
        return Slices.of(found, limit, FileView::id);
    }

    /** Its problems are known; from now on its entries are taken. */
    public void begin(String id, String format, long entries, long problems, List<Problem> kept) {
        sql().update("DELETE FROM billing_bank_problem WHERE bank_file = ?", id);
        var rows = new ArrayList<Object[]>();
        for (var problem : kept) {
            rows.add(new Object[] {
                id,
                (long) rows.size(),
                problem.trouble(),
                problem.place().line(),
                problem.place().column(),
                StoredText.cut(problem.place().path(), LONGEST_NAME),
                arguments(problem.arguments(), LONGEST_ARGUMENTS)
            });
        }
        sql().batch(
                        "INSERT INTO billing_bank_problem (bank_file, ordinal, trouble, line_at, column_at, path, arguments)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        rows);
        sql().update(
                        "UPDATE billing_bank_file SET state = 'READING', format = ?, entries = ?, problems = ? WHERE id = ?",
                        StoredText.cut(format, 40),
                        entries,
                        problems,
                        id);
    }

    /** Goes on by a piece. @return whether nobody else did in the meantime */
    public boolean advance(String id, long from, Tally tally) {
        return sql().update(
                                "UPDATE billing_bank_file SET done = done + ?, booked = booked + ?, to_match = to_match + ?,"
                                        + " aside = aside + ? WHERE id = ? AND done = ? AND state = 'READING'",
                                tally.done(),
                                tally.booked(),
                                tally.toMatch(),
                                tally.aside(),
                                id,
                                from)
                == 1;
    }

    public void decided(String id, Tally change) {
        sql().update(
                        "UPDATE billing_bank_file SET booked = booked + ?, to_match = to_match + ?, aside = aside + ? WHERE id = ?",
                        change.booked(),
                        change.toMatch(),
                        change.aside(),
                        id);
    }

    public void end(String id, State state, Reason why, Instant at) {
        sql().update(
                        "UPDATE billing_bank_file SET state = ?, why = ?, read_at = ? WHERE id = ?",
                        state,
                        text(why),
                        at,
                        id);
    }

    public List<Problem> problems(String id) {
        return sql().list(
                        "SELECT trouble, line_at, column_at, path, arguments FROM billing_bank_problem WHERE bank_file = ?"
                                + " ORDER BY ordinal",
                        row -> new Problem(
                                row.constant("trouble", Trouble.class),
                                new Place(row.number("line_at"), row.number("column_at"), row.text("path")),
                                arguments(row.text("arguments"))),
                        id);
    }

    private static FileView view(Sql.Row row) throws SQLException {
        return new FileView(
                row.text("id"),
                row.text("name"),
                row.text("hash"),
                row.number("bytes"),
                row.text("format"),
                row.constant("state", State.class),
                row.constant("way", Way.class),
                row.instant("received_at"),
                row.text("received_by"),
                row.instantIfAny("read_at"),
                row.number("entries"),
                row.number("done"),
                row.number("booked"),
                row.number("to_match"),
                row.number("aside"),
                row.number("problems"),
                row.textIfAny("first_of"),
                reason(row.text("why")));
    }

    private static String text(Reason why) {
        var words = Words.none().put("key", why.key());
        for (var i = 0; i < why.arguments().size(); i++) {
            words.put("a" + i, StoredText.cut(why.arguments().get(i), LONGEST_WHY / 4));
        }
        return StoredText.cut(words.text(), LONGEST_WHY);
    }

    private static Reason reason(String text) {
        var words = Words.read(text);
        var arguments = new ArrayList<String>();
        for (var i = 0; words.find("a" + i).isPresent(); i++) {
            arguments.add(words.get("a" + i));
        }
        return new Reason(words.get("key"), arguments);
    }

    /** Separated by a sign that stands in no text. */
    private static String arguments(List<String> arguments, int most) {
        return StoredText.cut(
                String.join(
                        "\n",
                        arguments.stream().map(text -> text.replace('\n', ' ')).toList()),
                most);
    }

    private static List<String> arguments(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
