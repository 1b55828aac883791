package fr.crmdata.billing.store;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.office.Slice;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the bank's files said, entry by entry. Called within a transaction of the operator's database. */
@Component(service = EntryStore.class)
public final class EntryStore {

    private static final String SELECT =
            "SELECT id, bank_file, state, why, booked_on, amount, currency, party, iban, end_to_end, reason, items,"
                    + " decided_by, decided_at, note FROM billing_bank_entry ";

    private final OperatorDatabase operator;

    @Activate
    public EntryStore(@org.osgi.service.component.annotations.Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /** An entry and what was done with it. */
    public record Taken(
            String id,
            String file,
            BankEntry entry,
            EntryIdentity identity,
            State state,
            String why,
            List<String> items) {}

    private Sql sql() {
        return operator.sql();
    }

    /** Of a file, the entry with that number, from 1. */
    public static String id(String file, long ordinal) {
        return "%s-%09d".formatted(file, ordinal);
    }

    /** Identities are kept as fingerprints: they are compared, never read. */
    public static EntryIdentity fingerprint(EntryIdentity identity) {
        return new EntryIdentity(
                identity.strong().map(Sha256::of), Sha256.of(identity.content()), identity.named(), identity.format());
    }

    /** @param taken with fingerprints for identities */
    public void insert(List<Taken> taken) {
        var rows = new ArrayList<Object[]>();
        taken.forEach(entry -> rows.add(row(entry)));
        sql().batch(
                        "INSERT INTO billing_bank_entry (id, bank_file, strong, content, named, format, state, why, booked_on,"
                                + " amount, currency, party, iban, end_to_end, reason, items, entry, decided_by, note)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                        rows);
    }

    private static Object[] row(Taken taken) {
        var entry = taken.entry();
        return new Object[] {
            taken.id(),
            taken.file(),
            taken.identity().strong(),
            taken.identity().content(),
            taken.identity().named() ? 1 : 0,
            StoredText.cut(taken.identity().format(), 40),
            taken.state(),
            taken.why(),
            entry.booked(),
            entry.amount().map(EntryStore::smallest),
            entry.amount().map(money -> money.currency().getCurrencyCode()).orElse(""),
            StoredText.cut(entry.counterparty().name(), 200),
            StoredText.cut(entry.counterparty().iban(), 34),
            StoredText.cut(entry.reference(Reference.END_TO_END).orElse(""), 70),
            StoredText.cut(entry.reason().map(reason -> reason.code()).orElse(""), 20),
            StoredText.cut(String.join(",", taken.items()), 1_000),
            // What is booked is looked up in the file; only what a person decides about is kept whole.
            taken.state() == State.BOOKED ? "" : EntryWords.of(entry)
        };
    }

    private static long smallest(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    /** Gives all identities that were read before and have the same strong one or content as one of these. */
    public void seen(Collection<EntryIdentity> identities, Consumer<EntryIdentity> found) {
        var strong = identities.stream()
                .flatMap(identity -> identity.strong().stream())
                .toList();
        InLists.each(strong, (marks, values) -> seen("strong", marks, values).forEach(found));
        var content = identities.stream().map(EntryIdentity::content).toList();
        InLists.each(content, (marks, values) -> seen("content", marks, values).forEach(found));
    }

    /** Says by which index: while the table is small Derby decides to read all of it, and keeps to that when it has grown. */
    private List<EntryIdentity> seen(String column, String marks, Object[] values) {
        return sql().list(
                        "SELECT strong, content, named, format FROM billing_bank_entry"
                                + " --DERBY-PROPERTIES index = billing_bank_entry_" + column + "\n WHERE " + column
                                + " IN (" + marks + ")",
                        row -> new EntryIdentity(
                                row.textIfAny("strong"),
                                row.text("content"),
                                row.number("named") == 1,
                                row.text("format")),
                        values);
    }

    public Optional<EntryView> find(String id) {
        return sql().first(SELECT + "WHERE id = ?", EntryStore::view, id);
    }

    /** All that was said; only of those that are not booked by themselves. */
    public Optional<BankEntry> entry(String id) {
        return sql().first("SELECT entry FROM billing_bank_entry WHERE id = ?", row -> row.text("entry"), id)
                .filter(text -> !text.isEmpty())
                .map(EntryWords::read);
    }

    public Slice<EntryView> find(EntryFilter filter, Optional<String> cursor, int limit) {
        var where = new Where();
        filter.state().ifPresent(state -> where.and("state = ?", state));
        filter.file().ifPresent(file -> where.and("bank_file = ?", file));
        cursor.ifPresent(last -> where.and("id > ?", last));
        var found = sql().list(SELECT + where + " ORDER BY id", limit + 1, EntryStore::view, where.values());
        return Slices.of(found, limit, EntryView::id);
    }

    public long count(State state) {
        return sql().first(
                        "SELECT COUNT(*) AS how_many FROM billing_bank_entry WHERE state = ?",
                        row -> row.number("how_many"),
                        state)
                .orElse(0L);
    }

    /** @return whether nobody was quicker */
    public boolean decide(
            String id, State from, State to, String why, List<String> items, String by, Instant at, String note) {
        return sql().update(
                                "UPDATE billing_bank_entry SET state = ?, why = ?, items = ?, decided_by = ?, decided_at = ?, note = ?"
                                        + " WHERE id = ? AND state = ?",
                                to,
                                why,
                                StoredText.cut(String.join(",", items), 1_000),
                                StoredText.cut(by, 200),
                                at,
                                StoredText.cut(note, 500),
                                id,
                                from)
                == 1;
    }

    private static EntryView view(Sql.Row row) throws SQLException {
        var items = row.text("items");
        return new EntryView(
                row.text("id"),
                row.text("bank_file"),
                row.constant("state", State.class),
                row.text("why"),
                row.dateIfAny("booked_on"),
                money(row.textIfAny("amount"), row.text("currency")),
                row.text("party"),
                row.text("iban"),
                row.text("end_to_end"),
                row.text("reason"),
                items.isEmpty() ? List.of() : List.of(items.split(",", -1)),
                row.text("decided_by"),
                row.instantIfAny("decided_at"),
                row.text("note"));
    }

    private static Optional<Money> money(Optional<String> smallest, String currency) {
        return smallest.map(units -> {
            var unit = Currency.getInstance(currency);
            return new Money(BigDecimal.valueOf(Long.parseLong(units), unit.getDefaultFractionDigits()), unit);
        });
    }
}
