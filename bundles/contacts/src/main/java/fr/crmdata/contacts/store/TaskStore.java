package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.contacts.book.Activities.Task;
import fr.crmdata.contacts.model.ContactRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps tasks; within a transaction of its caller. The tasks it gives do not name the contact: {@link TaskList} does. */
@Component(service = TaskStore.class)
public final class TaskStore {

    private static final String STALE = "contacts.task.stale";

    private final Entities entities;

    @Activate
    public TaskStore(@Reference(target = "(area=contacts)") Entities entities) {
        this.entities = entities;
    }

    public Task insert(Task task, String createdByName) {
        var row = new TaskRow(task, createdByName);
        entities.current().persist(row);
        entities.current().flush();
        return row.toTask(task.contactName());
    }

    /** Open ones by the day they are due, then those done, the last done first. */
    public List<Task> of(String contactId, String contactName) {
        return entities
                .current()
                .createQuery(
                        "SELECT t FROM TaskRow t WHERE t.contactId = :contact AND t.deletedAt IS NULL"
                                + " ORDER BY t.done, t.doneAt DESC, t.dueOrder, t.id",
                        TaskRow.class)
                .setParameter("contact", contactId)
                .getResultList()
                .stream()
                .map(row -> row.toTask(contactName))
                .toList();
    }

    /** Deleted ones, too. */
    public Optional<Task> find(String id) {
        return row(id).map(row -> row.toTask(""));
    }

    public boolean isDeleted(String id) {
        return row(id).filter(TaskRow::isDeleted).isPresent();
    }

    /** @throws ContactRefusal.Stale when it is no longer that version */
    public Task change(String id, long version, String title, Optional<LocalDate> due, String assignee) {
        var row = row(id).orElseThrow();
        if (row.version() != version) {
            throw new ContactRefusal.Stale(STALE, row.version());
        }
        row.change(title, due, assignee);
        Versions.flush(entities.current(), STALE, version + 1);
        return row.toTask("");
    }

    public Task finish(String id, Instant at, String who) {
        return edit(id, row -> row.finish(at, who));
    }

    public Task reopen(String id) {
        return edit(id, TaskRow::reopen);
    }

    public void delete(String id, Instant at) {
        edit(id, row -> row.delete(at));
    }

    public void restore(String id) {
        edit(id, TaskRow::restore);
    }

    private Task edit(String id, Consumer<TaskRow> change) {
        var row = row(id).orElseThrow();
        change.accept(row);
        Versions.flush(entities.current(), STALE, row.version() + 1);
        return row.toTask("");
    }

    private Optional<TaskRow> row(String id) {
        return Optional.ofNullable(entities.current().find(TaskRow.class, id));
    }
}
