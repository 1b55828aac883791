package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.office.Letters.Filter;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.licensing.office.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters in the operator's database. Called within a transaction there. */
@Component(service = LetterStore.class)
public final class LetterStore {

    private static final String COLUMNS =
            "number, contract, kind, way, state, holder, subject, written_on, act, why_code,"
                    + " why_arguments, figures, hash, posted, presented, signed, sent_by, tracking, written_at, version";

    private final OperatorDatabase operator;

    @Activate
    public LetterStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private Sql sql() {
        return operator.sql();
    }

    public void insert(Letter letter, String markup) {
        sql().update(
                        "INSERT INTO licensing_letter (" + COLUMNS + ", markup, note, facts)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        letter.number(),
                        letter.contract(),
                        letter.kind(),
                        letter.way(),
                        letter.state(),
                        HolderText.of(letter.to()),
                        letter.subject(),
                        letter.writtenOn(),
                        // What a person wrote has no act; its own number keeps it apart.
                        letter.act().isEmpty() ? letter.number() : letter.act(),
                        letter.why().code(),
                        StoredText.of(letter.why().arguments()),
                        StoredText.of(letter.figures()),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        letter.sentBy(),
                        letter.tracking(),
                        letter.at(),
                        letter.version(),
                        markup,
                        "",
                        StoredText.of(Map.of()));
    }

    public Optional<Letter> find(String number) {
        return sql().first(select("WHERE number = ?"), LetterStore::letter, number);
    }

    public Optional<Letter> of(String contract, String act) {
        return sql().first(select("WHERE contract = ? AND act = ?"), LetterStore::letter, contract, act);
    }

    private static String select(String rest) {
        return "SELECT " + COLUMNS + " FROM licensing_letter " + rest;
    }

    /** The newest first; those to post the oldest first. */
    public Slice<Letter> find(Filter filter, Optional<String> cursor, int limit) {
        var wheres = new ArrayList<String>();
        var values = new ArrayList<Object>();
        filter.contract().ifPresent(contract -> {
            wheres.add("contract = ?");
            values.add(contract);
        });
        filter.kind().ifPresent(kind -> {
            wheres.add("kind = ?");
            values.add(kind);
        });
        if (filter.dueOnly()) {
            wheres.add("state = ?");
            values.add(State.TO_POST);
        }
        cursor.ifPresent(last -> {
            wheres.add(filter.dueOnly() ? "number > ?" : "number < ?");
            values.add(last);
        });
        var where = wheres.isEmpty() ? "" : "WHERE " + String.join(" AND ", wheres);
        var order = filter.dueOnly() ? " ORDER BY number" : " ORDER BY number DESC";
        var found = sql().list(select(where + order), limit + 1, LetterStore::letter, values.toArray());
        return found.size() <= limit
                ? new Slice<>(found, Optional.empty())
                : new Slice<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).number()));
    }

    public long due() {
        return sql().first(
                        "SELECT COUNT(*) AS how_many FROM licensing_letter WHERE state = ?",
                        row -> row.number("how_many"),
                        State.TO_POST)
                .orElse(0L);
    }

    /** Letters of a contract that left, the newest first. */
    public List<Letter> sent(String contract) {
        return sql().list(
                        select("WHERE contract = ? AND state IN ('SENT', 'PRESENTED', 'SIGNED') ORDER BY number DESC"),
                        LetterStore::letter,
                        contract);
    }

    /** The page of which the PDF is made. */
    public String markup(String number) {
        return sql().first("SELECT markup FROM licensing_letter WHERE number = ?", row -> row.text("markup"), number)
                .orElseThrow();
    }

    /** Id of the file that holds the PDF; empty until it is printed. */
    public Optional<String> file(String number) {
        return sql().first(
                        "SELECT file_id FROM licensing_letter WHERE number = ?",
                        row -> row.textIfAny("file_id"),
                        number)
                .flatMap(file -> file);
    }

    /** @return whether it was not printed yet; the first print is the letter for ever */
    public boolean print(String number, String file, String hash) {
        return sql().update(
                                "UPDATE licensing_letter SET file_id = ?, hash = ? WHERE number = ? AND file_id IS NULL",
                                file,
                                hash,
                                number)
                == 1;
    }

    public List<String> unprinted(int limit) {
        return sql().list(
                        "SELECT number FROM licensing_letter WHERE file_id IS NULL ORDER BY number",
                        limit,
                        row -> row.text("number"));
    }

    /** Handed to a provider, which did not get them yet. */
    public List<Letter> waiting(String provider, int limit) {
        return sql().list(
                        select("WHERE state = 'HANDED_OVER' AND sent_by = ? AND handed_at IS NULL"
                                + " AND file_id IS NOT NULL ORDER BY number"),
                        limit,
                        LetterStore::letter,
                        provider);
    }

    public void handed(String number, Instant at) {
        sql().update("UPDATE licensing_letter SET handed_at = ? WHERE number = ?", at, number);
    }

    /** Ids of the facts that its dates recorded, by what they say. */
    public Map<String, String> facts(String number) {
        return sql().first("SELECT facts FROM licensing_letter WHERE number = ?", row -> row.text("facts"), number)
                .map(StoredText::map)
                .orElse(Map.of());
    }

    public void facts(String number, Map<String, String> ids) {
        sql().update("UPDATE licensing_letter SET facts = ? WHERE number = ?", StoredText.of(ids), number);
    }

    /**
     * What happened to it later: state, dates, who sent it. What it says stays.
     *
     * @param version that was read
     * @return whether nobody was quicker
     */
    public boolean change(Letter letter, long version, String note) {
        return sql().update(
                                "UPDATE licensing_letter SET way = ?, state = ?, posted = ?, presented = ?, signed = ?, sent_by = ?,"
                                        + " tracking = ?, note = ?, version = version + 1 WHERE number = ? AND version = ?",
                                letter.way(),
                                letter.state(),
                                letter.dates().map(LetterDates::posted),
                                letter.dates().flatMap(LetterDates::presented),
                                letter.dates().flatMap(LetterDates::signed),
                                letter.sentBy(),
                                letter.tracking(),
                                note,
                                letter.number(),
                                version)
                == 1;
    }

    private static Letter letter(Sql.Row row) throws SQLException {
        var number = row.text("number");
        var act = row.text("act");
        var presented = row.dateIfAny("presented");
        var signed = row.dateIfAny("signed");
        return new Letter(
                number,
                row.text("contract"),
                row.constant("kind", Kind.class),
                row.constant("way", Way.class),
                row.constant("state", State.class),
                HolderText.read(row.text("holder")),
                row.text("subject"),
                row.date("written_on"),
                act.equals(number) ? "" : act,
                new Reason(row.text("why_code"), StoredText.list(row.text("why_arguments"))),
                StoredText.map(row.text("figures")),
                row.dateIfAny("posted").map(posted -> new LetterDates(posted, presented, signed)),
                row.text("hash"),
                row.text("sent_by"),
                row.text("tracking"),
                row.instant("written_at"),
                row.number("version"));
    }
}
