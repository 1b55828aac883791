package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.book.Views.View;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Saved views in the caller's database, in the open transaction. */
@Component(service = ViewStore.class)
public final class ViewStore {

    private static final String COLUMNS =
            "id, version, name, filter, sorting, shown_columns, shared, owner_id, schedule, due_at, last_sent";

    private final Transactions transactions;
    private final FieldStore fields;

    @Activate
    public ViewStore(@Reference(target = "(database=client)") Transactions transactions, @Reference FieldStore fields) {
        this.transactions = transactions;
        this.fields = fields;
    }

    /**
     * A view and when it is to be sent.
     *
     * @param dueAt empty when it is not
     */
    public record Entry(View view, Optional<Instant> dueAt) {}

    public Optional<Entry> find(String id) {
        return sql().first("SELECT " + COLUMNS + " FROM contacts_view WHERE id = ?", this::read, id);
    }

    /** The same; nobody else changes it until the transaction ends. */
    public Optional<Entry> lock(String id) {
        sql().update("UPDATE contacts_view SET version = version WHERE id = ?", id);
        return find(id);
    }

    /** Those of a user, and the shared ones. */
    public List<View> of(String owner) {
        return sql()
                .list(
                        "SELECT " + COLUMNS + " FROM contacts_view WHERE owner_id = ? OR shared = TRUE ORDER BY id",
                        this::read,
                        owner)
                .stream()
                .map(Entry::view)
                .toList();
    }

    public long count(String owner) {
        return sql().first(
                        "SELECT COUNT(*) AS views FROM contacts_view WHERE owner_id = ?",
                        row -> row.number("views"),
                        owner)
                .orElse(0L);
    }

    /** Those that are to be sent by now, the longest overdue first. */
    public List<Entry> due(Instant now) {
        return sql().list(
                        "SELECT " + COLUMNS + " FROM contacts_view WHERE due_at <= ? ORDER BY due_at, id",
                        this::read,
                        now);
    }

    /** When the next one is to be sent. */
    public Optional<Instant> nextDue() {
        return sql().first("SELECT MIN(due_at) AS due_at FROM contacts_view", row -> row.instantIfAny("due_at"))
                .flatMap(due -> due);
    }

    public void insert(View view) {
        sql().update(
                        "INSERT INTO contacts_view (id, version, name, filter, sorting, shown_columns, shared, owner_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        view.id(),
                        view.version(),
                        view.name(),
                        view.filter().print(),
                        view.sort().print(),
                        PlainJson.write(view.columns()),
                        view.shared(),
                        view.owner());
    }

    public void save(View view) {
        sql().update(
                        "UPDATE contacts_view SET version = ?, name = ?, filter = ?, sorting = ?, shown_columns = ?,"
                                + " shared = ? WHERE id = ?",
                        view.version(),
                        view.name(),
                        view.filter().print(),
                        view.sort().print(),
                        PlainJson.write(view.columns()),
                        view.shared(),
                        view.id());
    }

    public void schedule(String id, Optional<Schedule> schedule, Optional<Instant> dueAt) {
        sql().update(
                        "UPDATE contacts_view SET schedule = ?, due_at = ? WHERE id = ?",
                        schedule.map(one -> PlainJson.write(plain(one))),
                        dueAt,
                        id);
    }

    /** It has been sent; {@code dueAt} is when it is to be sent again. */
    public void sent(String id, Optional<Instant> dueAt, Optional<String> fileId, Instant now) {
        sql().update("UPDATE contacts_view SET due_at = ?, last_sent = ? WHERE id = ?", dueAt, now, id);
        sql().update(
                        "INSERT INTO contacts_view_sent (id, view_id, file_id, sent_at) VALUES (?, ?, ?, ?)",
                        Ids.next(),
                        id,
                        fileId,
                        now);
    }

    /** Files that were sent before, and are forgotten by this. */
    public List<String> forgetSentBefore(Instant instant) {
        var files = sql().list(
                        "SELECT file_id FROM contacts_view_sent WHERE sent_at < ? AND file_id IS NOT NULL",
                        row -> row.text("file_id"),
                        instant);
        sql().update("DELETE FROM contacts_view_sent WHERE sent_at < ?", instant);
        return files;
    }

    public void delete(String id) {
        sql().update("DELETE FROM contacts_view WHERE id = ?", id);
    }

    private static Map<String, Object> plain(Schedule schedule) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("days", schedule.days());
        plain.put("dayOfMonth", schedule.dayOfMonth());
        plain.put("at", schedule.at().toString());
        plain.put("format", schedule.format());
        plain.put("recipients", schedule.recipients());
        return plain;
    }

    private static Schedule schedule(Map<String, Object> plain, Optional<Instant> lastSent) {
        return new Schedule(
                list(plain, "days").stream().map(ViewStore::number).toList(),
                number(plain.getOrDefault("dayOfMonth", BigDecimal.ZERO)),
                LocalTime.parse(String.valueOf(plain.getOrDefault("at", "08:00"))),
                String.valueOf(plain.getOrDefault("format", "csv")),
                list(plain, "recipients").stream().map(String::valueOf).toList(),
                lastSent);
    }

    private static List<?> list(Map<String, Object> plain, String key) {
        return plain.get(key) instanceof List<?> list ? list : List.of();
    }

    private static int number(Object value) {
        return value instanceof BigDecimal number ? number.intValue() : 0;
    }

    private Entry read(Sql.Row row) throws SQLException {
        var lastSent = row.instantIfAny("last_sent");
        var columns = PlainJson.read(row.text("shown_columns")) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        var view = new View(
                row.text("id"),
                row.text("name"),
                Filter.parse(row.text("filter"), fields.all()),
                Sort.parse(row.text("sorting")),
                columns,
                row.flag("shared"),
                row.text("owner_id"),
                row.number("version"),
                row.textIfAny("schedule").map(json -> schedule(PlainJson.readMap(json), lastSent)));
        return new Entry(view, row.instantIfAny("due_at"));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
