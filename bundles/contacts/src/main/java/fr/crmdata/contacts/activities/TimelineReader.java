package fr.crmdata.contacts.activities;

import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.Timeline.Entry;
import fr.crmdata.contacts.book.Activities.Event;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.TimelineStore;
import fr.crmdata.contacts.store.TimelineStore.AreaEntry;
import fr.crmdata.contacts.store.TimelineStore.FileEntry;
import fr.crmdata.contacts.store.TimelineStore.NoteEntry;
import fr.crmdata.contacts.store.TimelineStore.Position;
import fr.crmdata.contacts.store.TimelineStore.TaskEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what happened with a contact into one order, the newest first, from wherever it is kept. */
@Component(service = TimelineReader.class)
public final class TimelineReader {

    private static final int MOST = 200;
    private static final String AREA = "contacts";
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final Desk desk;
    private final TimelineStore store;
    private final ContactHistory history;

    @Activate
    public TimelineReader(@Reference Desk desk, @Reference TimelineStore store, @Reference ContactHistory history) {
        this.desk = desk;
        this.store = store;
        this.history = history;
    }

    /** Where a page ends: {@code below} is the last revision that was on one. */
    private record Place(Position position, long below) {

        static final Place BEGINNING = new Place(new Position(FAR, "~"), Long.MAX_VALUE);

        static Place read(String cursor) {
            var place = Cursors.read(cursor);
            var parts = place.id().split(" ", 2);
            return new Place(
                    new Position(place.moment(), parts[0]), parts.length < 2 ? Long.MAX_VALUE : number(parts[1]));
        }

        private static long number(String text) {
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
        }

        Place after(List<Placed> page) {
            var last = page.get(page.size() - 1).position();
            var lowest = page.stream()
                    .flatMap(placed -> placed.event().revision().stream())
                    .mapToLong(Revision::version)
                    .min()
                    .orElse(below);
            return new Place(last, lowest);
        }

        String write() {
            return Cursors.write(position.at(), position.id() + (below == Long.MAX_VALUE ? "" : " " + below));
        }
    }

    private record Placed(Position position, Event event) {}

    Slice<Event> page(String contactId, Optional<String> cursor, int limit) {
        var size = Cursors.limit(limit, MOST);
        var from = cursor.map(Place::read).orElse(Place.BEGINNING);
        return desk.reading(() -> {
            desk.living(contactId);
            var found = read(contactId, from, size + 1);
            var page = found.subList(0, Math.min(size, found.size()));
            var next = found.size() > size ? Optional.of(from.after(page).write()) : Optional.<String>empty();
            return new Slice<>(page.stream().map(Placed::event).toList(), next);
        });
    }

    private List<Placed> read(String contactId, Place from, int limit) {
        var texts = desk.texts();
        var all = new ArrayList<Placed>();
        var before = from.position();
        store.notes(contactId, before, limit).forEach(note -> all.add(placed(note, texts)));
        store.tasks(contactId, before, limit).forEach(task -> all.add(placed(task, texts)));
        store.attachments(contactId, before, limit).forEach(file -> all.add(placed(file)));
        store.entries(contactId, before, limit).forEach(entry -> all.add(placed(entry)));
        history.page(contactId, from.below(), limit).forEach(revision -> all.add(placed(revision, texts)));
        all.sort(Comparator.comparing((Placed placed) -> placed.position().at())
                .thenComparing(placed -> placed.position().id())
                .reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    private static Placed placed(NoteEntry note, Texts texts) {
        var icon = note.pinned() ? "pin" : "sticky-note";
        var entry = entry(note.position(), icon, texts.of("contacts.timeline.note"), note.text());
        return placed(note.position(), "note", note.byName(), entry);
    }

    private static Placed placed(TaskEntry task, Texts texts) {
        var due = task.due()
                .map(day -> texts.of(
                        "contacts.timeline.due",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(texts.language().locale())
                                .format(day)))
                .orElse("");
        var text = task.done() ? texts.of("contacts.timeline.done") : due;
        var entry = entry(task.position(), task.done() ? "check-check" : "check", task.title(), text);
        return placed(task.position(), "task", task.byName(), entry);
    }

    private static Placed placed(FileEntry file) {
        return placed(
                file.position(), "attachment", file.byName(), entry(file.position(), "paperclip", file.name(), ""));
    }

    private static Placed placed(AreaEntry entry) {
        var position = entry.position();
        return placed(
                position,
                "entry",
                entry.byName(),
                new Entry(
                        entry.key(),
                        entry.area(),
                        position.at(),
                        entry.icon(),
                        entry.title(),
                        entry.text(),
                        entry.href()));
    }

    private static Placed placed(Revision revision, Texts texts) {
        // After all ids of rows, which are hexadecimal; of two revisions, the later one is the greater.
        var position = new Position(revision.at(), "r" + String.format("%018d", revision.version()));
        var title = texts.of("contacts.timeline." + Drafts.key(revision.cause()));
        var by = revision.userId().equals("system") ? "" : revision.userName();
        return new Placed(
                position,
                new Event(
                        revision.id(),
                        "change",
                        revision.at(),
                        by,
                        entry(position, icon(revision), title, ""),
                        Optional.of(revision)));
    }

    private static String icon(Revision revision) {
        return switch (revision.cause()) {
            case CREATED -> "plus";
            case EDITED, BULK -> "pencil";
            case DELETED -> "trash-2";
            case RESTORED, IMPORT_UNDONE, UNMERGED -> "undo-2";
            case MERGED -> "merge";
            case IMPORTED -> "upload";
        };
    }

    private static Entry entry(Position position, String icon, String title, String text) {
        return new Entry(position.id(), AREA, position.at(), icon, title, text, "");
    }

    private static Placed placed(Position position, String type, String byName, Entry entry) {
        return new Placed(position, new Event(position.id(), type, position.at(), byName, entry, Optional.empty()));
    }
}
