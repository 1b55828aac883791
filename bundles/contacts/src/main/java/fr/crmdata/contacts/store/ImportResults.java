package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.RowStory;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became, or would become, of the rows of imports, and what people decided about them. */
@Component(service = ImportResults.class)
public final class ImportResults {

    private static final int PIECES_AT_ONCE = 20;

    private final Transactions transactions;

    @Activate
    public ImportResults(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What became of a row.
     *
     * @param line of the file it begins in
     * @param contactId what it became or changed; empty text for none
     */
    public record Result(long line, String outcome, String name, String contactId, RowStory story) {

        private Map<String, Object> toPlain() {
            var plain = new LinkedHashMap<String, Object>();
            plain.put("l", line);
            plain.put("o", outcome);
            plain.put("n", name);
            if (!contactId.isEmpty()) {
                plain.put("c", contactId);
            }
            var why = story.toPlain();
            if (!why.isEmpty()) {
                plain.put("s", why);
            }
            return plain;
        }

        private static Result fromPlain(Map<?, ?> plain) {
            return new Result(
                    plain.get("l") instanceof BigDecimal number ? number.longValue() : 0,
                    text(plain, "o"),
                    text(plain, "n"),
                    text(plain, "c"),
                    plain.get("s") instanceof Map<?, ?> story ? RowStory.fromPlain(story) : RowStory.none());
        }

        private static String text(Map<?, ?> plain, String key) {
            return plain.get(key) instanceof String text ? text : "";
        }
    }

    private record Piece(long firstLine, long lastLine, List<Result> results) {}

    /** @param results in the order of the file, none of them there yet */
    public void add(String importId, List<Result> results) {
        if (!results.isEmpty()) {
            var tally = tally(results);
            sql().update(
                            "INSERT INTO contacts_import_piece (import_id, first_line, last_line, " + Tally.COLUMNS
                                    + ", results) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            importId,
                            results.get(0).line(),
                            results.get(results.size() - 1).line(),
                            tally.create(),
                            tally.update(),
                            tally.unchanged(),
                            tally.duplicate(),
                            tally.refused(),
                            json(results));
        }
    }

    private static Tally tally(List<Result> results) {
        return results.stream().map(result -> Tally.of(result.outcome())).reduce(Tally.none(), Tally::plus);
    }

    private static String json(List<Result> results) {
        return PlainJson.write(results.stream().map(Result::toPlain).toList());
    }

    /**
     * Results in the order of the file.
     *
     * @param outcomes empty for all
     * @param line to go on behind
     */
    public List<Result> page(String importId, List<String> outcomes, long line, int limit) {
        var found = new ArrayList<Result>();
        var behind = line;
        while (true) {
            var pieces = pieces(importId, outcomes, behind);
            for (var piece : pieces) {
                for (var result : piece.results()) {
                    if (result.line() > line && (outcomes.isEmpty() || outcomes.contains(result.outcome()))) {
                        found.add(result);
                        if (found.size() == limit) {
                            return found;
                        }
                    }
                }
                behind = piece.lastLine();
            }
            if (pieces.size() < PIECES_AT_ONCE) {
                return found;
            }
        }
    }

    private List<Piece> pieces(String importId, List<String> outcomes, long line) {
        var wanted = new StringBuilder();
        for (var outcome : outcomes) {
            Tally.of(outcome);
            wanted.append(wanted.isEmpty() ? " AND (" : " OR ")
                    .append("rows_")
                    .append(outcome)
                    .append(" > 0");
        }
        wanted.append(wanted.isEmpty() ? "" : ")");
        return sql().list(
                        "SELECT first_line, last_line, results FROM contacts_import_piece"
                                + " WHERE import_id = ? AND last_line > ?" + wanted
                                + " ORDER BY first_line FETCH FIRST " + PIECES_AT_ONCE + " ROWS ONLY",
                        ImportResults::piece,
                        importId,
                        line);
    }

    private static Piece piece(Sql.Row row) throws SQLException {
        var results = new ArrayList<Result>();
        if (PlainJson.read(row.text("results")) instanceof List<?> list) {
            for (var entry : list) {
                if (entry instanceof Map<?, ?> map) {
                    results.add(Result.fromPlain(map));
                }
            }
        }
        return new Piece(row.number("first_line"), row.number("last_line"), results);
    }

    /** The result of the row that begins in a line. */
    public Optional<Result> find(String importId, long line) {
        return pieceWith(importId, line).flatMap(piece -> piece.results().stream()
                .filter(result -> result.line() == line)
                .findFirst());
    }

    private Optional<Piece> pieceWith(String importId, long line) {
        return sql().first(
                        "SELECT first_line, last_line, results FROM contacts_import_piece"
                                + " WHERE import_id = ? AND first_line <= ? AND last_line >= ?",
                        ImportResults::piece,
                        importId,
                        line,
                        line);
    }

    /** Puts another result in place of the one of the same line. */
    public void replace(String importId, Result result) {
        pieceWith(importId, result.line()).ifPresent(piece -> {
            var results = piece.results().stream()
                    .map(old -> old.line() == result.line() ? result : old)
                    .toList();
            var tally = tally(results);
            sql().update(
                            "UPDATE contacts_import_piece SET rows_create = ?, rows_update = ?, rows_unchanged = ?,"
                                    + " rows_duplicate = ?, rows_refused = ?, results = ?"
                                    + " WHERE import_id = ? AND first_line = ?",
                            tally.create(),
                            tally.update(),
                            tally.unchanged(),
                            tally.duplicate(),
                            tally.refused(),
                            json(results),
                            importId,
                            piece.firstLine());
        });
    }

    /**
     * Forgets results, some at a time, so that no transaction gets long.
     *
     * @return whether there are more
     */
    public boolean clearSome(String importId) {
        var lines = sql().list(
                        "SELECT first_line FROM contacts_import_piece WHERE import_id = ? ORDER BY first_line"
                                + " FETCH FIRST 500 ROWS ONLY",
                        row -> row.number("first_line"),
                        importId);
        sql().batch(
                        "DELETE FROM contacts_import_piece WHERE import_id = ? AND first_line = ?",
                        lines.stream()
                                .map(line -> new Object[] {importId, line})
                                .toList());
        return lines.size() == 500;
    }

    /** @param decision empty text takes it back */
    public void decide(String importId, long line, String decision) {
        sql().update("DELETE FROM contacts_import_decision WHERE import_id = ? AND line = ?", importId, line);
        if (!decision.isEmpty()) {
            sql().update(
                            "INSERT INTO contacts_import_decision (import_id, line, decision) VALUES (?, ?, ?)",
                            importId,
                            line,
                            decision);
        }
    }

    /** What was decided about the rows that begin in these lines. */
    public Map<Long, String> decisions(String importId, long firstLine, long lastLine) {
        var decisions = new HashMap<Long, String>();
        sql().list(
                        "SELECT line, decision FROM contacts_import_decision"
                                + " WHERE import_id = ? AND line >= ? AND line <= ?",
                        row -> decisions.put(row.number("line"), row.text("decision")),
                        importId,
                        firstLine,
                        lastLine);
        return decisions;
    }

    public void forgetDecisions(String importId) {
        sql().update("DELETE FROM contacts_import_decision WHERE import_id = ?", importId);
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
