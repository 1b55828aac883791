package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what happened with a contact, stream by stream, the newest first; within a transaction of its caller. */
@Component(service = TimelineStore.class)
public final class TimelineStore {

    private final Transactions transactions;

    @Activate
    public TimelineStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where a page of a timeline ends; later pages lie before it. Of two things at one moment, the greater id comes first. */
    public record Position(Instant at, String id) {

        public boolean isBefore(Position other) {
            var order = at.compareTo(other.at);
            return order < 0 || (order == 0 && id.compareTo(other.id) < 0);
        }
    }

    public record NoteEntry(Position position, String byName, String text, boolean pinned) {}

    public record TaskEntry(Position position, String byName, String title, Optional<LocalDate> due, boolean done) {}

    public record FileEntry(Position position, String byName, String name, String mediaType, long size) {}

    public record AreaEntry(
            Position position,
            String byName,
            String area,
            String key,
            String icon,
            String title,
            String text,
            String href) {}

    public List<NoteEntry> notes(String contactId, Position before, int limit) {
        return read(
                "id, created_at AS moment, created_by_name, text, pinned FROM contacts_note",
                "created_at",
                "deleted_at IS NULL AND ",
                row -> new NoteEntry(position(row), row.text("created_by_name"), row.text("text"), row.flag("pinned")),
                contactId,
                before,
                limit);
    }

    public List<TaskEntry> tasks(String contactId, Position before, int limit) {
        return read(
                "id, happened_at AS moment, by_name, title, due, done FROM contacts_task",
                "happened_at",
                "deleted_at IS NULL AND ",
                row -> new TaskEntry(
                        position(row), row.text("by_name"), row.text("title"), row.dateIfAny("due"), row.flag("done")),
                contactId,
                before,
                limit);
    }

    public List<FileEntry> attachments(String contactId, Position before, int limit) {
        return read(
                "id, added_at AS moment, added_by_name, name, media_type, size FROM contacts_attachment",
                "added_at",
                "",
                row -> new FileEntry(
                        position(row),
                        row.text("added_by_name"),
                        row.text("name"),
                        row.text("media_type"),
                        row.number("size")),
                contactId,
                before,
                limit);
    }

    public List<AreaEntry> entries(String contactId, Position before, int limit) {
        return read(
                "id, happened_at AS moment, by_name, area, entry_key, icon, title, text, href FROM contacts_entry",
                "happened_at",
                "",
                row -> new AreaEntry(
                        position(row),
                        row.text("by_name"),
                        row.text("area"),
                        row.text("entry_key"),
                        row.text("icon"),
                        row.text("title"),
                        row.text("text"),
                        row.text("href")),
                contactId,
                before,
                limit);
    }

    private <T> List<T> read(
            String what,
            String moment,
            String condition,
            Sql.Reader<T> reader,
            String contactId,
            Position before,
            int limit) {
        return Sql.on(transactions.connection())
                .list(
                        "SELECT " + what + " WHERE contact_id = ? AND " + condition + "(" + moment + " < ? OR ("
                                + moment + " = ? AND id < ?)) ORDER BY " + moment + " DESC, id DESC",
                        limit,
                        reader,
                        contactId,
                        before.at(),
                        before.at(),
                        before.id());
    }

    private static Position position(Sql.Row row) throws SQLException {
        return new Position(row.instant("moment"), row.text("id"));
    }
}
