package fr.crmdata.billing.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.accounts.Opening;
import fr.crmdata.billing.model.accounts.Opening.Carried;
import fr.crmdata.billing.model.accounts.Opening.Results;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries of the accounts, always in the open transaction. Added, never changed. */
@Component(service = JournalStore.class)
public final class JournalStore {

    private static final int MOST_TEXT = 200;
    private static final int MOST_NAME = 200;

    private static final String JOINED = "SELECT e.journal, e.number, e.entry_date, e.piece, e.piece_date, e.text,"
            + " e.validated, l.account, l.account_name, l.auxiliary, l.auxiliary_name, l.debit, l.credit"
            + " FROM billing_entry e JOIN billing_entry_line l ON l.journal = e.journal"
            + " AND l.fiscal_year = e.fiscal_year AND l.number = e.number ";

    private final OperatorDatabase operator;

    @Activate
    public JournalStore(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    public void add(Collection<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var heads = new ArrayList<Object[]>(entries.size());
        var lines = new ArrayList<Object[]>(entries.size() * 4);
        for (var entry : entries) {
            var year = entry.date().getYear();
            heads.add(new Object[] {
                entry.journal(),
                year,
                entry.number(),
                entry.date(),
                entry.piece(),
                entry.pieceDate(),
                StoredText.cut(entry.text(), MOST_TEXT),
                entry.validated()
            });
            var place = 0;
            for (var line : entry.lines()) {
                lines.add(new Object[] {
                    entry.journal(),
                    year,
                    entry.number(),
                    place++,
                    line.account(),
                    line.accountName(),
                    line.auxiliary(),
                    StoredText.cut(line.auxiliaryName(), MOST_NAME),
                    line.debit().amount(),
                    line.credit().amount()
                });
            }
        }
        operator.sql()
                .batch(
                        "INSERT INTO billing_entry (journal, fiscal_year, number, entry_date, piece, piece_date, text,"
                                + " validated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        heads);
        operator.sql()
                .batch(
                        "INSERT INTO billing_entry_line (journal, fiscal_year, number, place, account, account_name,"
                                + " auxiliary, auxiliary_name, debit, credit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        lines);
    }

    /** One entry; empty when there is none. */
    public List<JournalEntry> find(String journal, int year, long number) {
        return entries(operator.sql()
                .list(
                        JOINED + "WHERE e.journal = ? AND e.fiscal_year = ? AND e.number = ? ORDER BY l.place",
                        JournalStore::line,
                        journal,
                        year,
                        number));
    }

    /** What follows from a document, in the order in which it was booked. */
    public List<JournalEntry> ofPiece(String piece) {
        return entries(operator.sql()
                .list(
                        JOINED + "WHERE e.piece = ? ORDER BY e.validated, e.journal, e.number, l.place",
                        JournalStore::line,
                        piece));
    }

    /** What a year begins with; empty when nothing was booked before. */
    public Optional<JournalEntry> opening(int year) {
        return Opening.of(year, carried(year), results(year));
    }

    private List<Carried> carried(int year) {
        return operator.sql()
                .list(
                        "SELECT account, MAX(account_name) AS name, auxiliary, MAX(auxiliary_name) AS client,"
                                + " SUM(debit) AS debit, SUM(credit) AS credit FROM billing_entry_line"
                                + " WHERE fiscal_year < ? AND account < '6' GROUP BY account, auxiliary"
                                + " HAVING SUM(debit) <> SUM(credit) ORDER BY account, auxiliary",
                        row -> new Carried(
                                row.text("account"),
                                row.text("name"),
                                row.text("auxiliary"),
                                row.text("client"),
                                InvoiceStore.sum(row, "debit").minus(InvoiceStore.sum(row, "credit"))),
                        year);
    }

    private Results results(int year) {
        return new Results(result("fiscal_year = ?", year - 1), result("fiscal_year < ?", year - 1));
    }

    private Money result(String when, int year) {
        return operator.sql()
                .first(
                        "SELECT SUM(debit) AS debit, SUM(credit) AS credit FROM billing_entry_line WHERE account >= '6' AND "
                                + when,
                        row -> InvoiceStore.sum(row, "credit").minus(InvoiceStore.sum(row, "debit")),
                        year)
                .orElse(Money.ZERO);
    }

    /** Where a piece of a year's entries begins: behind this one. */
    public record Behind(LocalDate validated, String journal, long number) {
        public static final Behind NOTHING = new Behind(LocalDate.of(1900, 1, 1), "", 0);
    }

    /** Entries of a year in the order of their validation. */
    public List<JournalEntry> ofYear(int year, Behind behind, int limit) {
        // One range after the other, so that each is read along the index.
        var keys = new ArrayList<Key>();
        keys.addAll(keys(
                "validated = ? AND journal = ? AND number > ?",
                limit,
                year,
                behind.validated(),
                behind.journal(),
                behind.number()));
        if (keys.size() < limit) {
            keys.addAll(keys(
                    "validated = ? AND journal > ?", limit - keys.size(), year, behind.validated(), behind.journal()));
        }
        if (keys.size() < limit) {
            keys.addAll(keys("validated > ?", limit - keys.size(), year, behind.validated()));
        }
        return read(keys);
    }

    private List<Key> keys(String range, int limit, Object... values) {
        return operator.sql()
                .list(
                        "SELECT journal, fiscal_year, number FROM billing_entry WHERE fiscal_year = ? AND " + range
                                + " ORDER BY validated, journal, number",
                        limit,
                        row -> new Key(row.text("journal"), row.number("fiscal_year"), row.number("number")),
                        values);
    }

    private List<JournalEntry> read(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var rows = new LinkedHashMap<Key, List<Line>>();
        keys.forEach(key -> rows.put(key, new ArrayList<>()));
        var byJournal = new LinkedHashMap<String, List<Key>>();
        keys.forEach(key -> byJournal
                .computeIfAbsent(key.journal(), any -> new ArrayList<>())
                .add(key));
        byJournal.forEach((journal, some) -> {
            var first = some.stream().mapToLong(Key::number).min().orElse(0);
            var last = some.stream().mapToLong(Key::number).max().orElse(0);
            operator.sql()
                    .list(
                            JOINED + "WHERE e.journal = ? AND e.fiscal_year = ? AND e.number BETWEEN ? AND ?"
                                    + " AND l.journal = ? AND l.fiscal_year = ? AND l.number BETWEEN ? AND ?"
                                    + " ORDER BY e.number, l.place",
                            JournalStore::line,
                            journal,
                            some.get(0).year(),
                            first,
                            last,
                            journal,
                            some.get(0).year(),
                            first,
                            last)
                    .forEach(line -> {
                        var lines = rows.get(new Key(journal, some.get(0).year(), line.number()));
                        if (lines != null) {
                            lines.add(line);
                        }
                    });
        });
        return entries(rows.values().stream().flatMap(List::stream).toList());
    }

    private record Key(String journal, long year, long number) {}

    private record Line(
            String journal,
            long number,
            LocalDate date,
            String piece,
            LocalDate pieceDate,
            String text,
            LocalDate validated,
            JournalLine line) {}

    private static Line line(Sql.Row row) throws SQLException {
        return new Line(
                row.text("journal"),
                row.number("number"),
                row.date("entry_date"),
                row.text("piece"),
                row.date("piece_date"),
                row.text("text"),
                row.date("validated"),
                new JournalLine(
                        row.text("account"),
                        row.text("account_name"),
                        row.text("auxiliary"),
                        row.text("auxiliary_name"),
                        Money.of(row.text("debit")),
                        Money.of(row.text("credit"))));
    }

    private static List<JournalEntry> entries(List<Line> rows) {
        Map<List<Object>, List<Line>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(
                        List.of(row.journal(), row.date().getYear(), row.number()), any -> new ArrayList<>())
                .add(row));
        return grouped.values().stream().map(JournalStore::entry).toList();
    }

    private static JournalEntry entry(List<Line> rows) {
        var head = rows.get(0);
        return new JournalEntry(
                head.journal(),
                Bookings.name(head.journal()),
                head.number(),
                head.date(),
                head.piece(),
                head.pieceDate(),
                head.text(),
                head.validated(),
                rows.stream().map(Line::line).toList());
    }
}
