package fr.crmdata.contacts.store;

import fr.crmdata.contacts.book.Activities.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A task in its table. */
@Entity
@Table(name = "contacts_task")
class TaskRow {

    /** Where tasks without a day lie among those that have one. */
    static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    @Id
    @Column(length = 36)
    private String id;

    @Column(name = "contact_id", nullable = false, length = 36)
    private String contactId;

    @Column(nullable = false, length = 300)
    private String title;

    @Nullable
    private LocalDate due;

    @Column(name = "due_order", nullable = false)
    private LocalDate dueOrder;

    @Column(nullable = false, length = 64)
    private String assignee;

    @Column(name = "done_at")
    @Nullable
    private LocalDateTime doneAt;

    @Column(nullable = false)
    private boolean done;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "created_by", nullable = false, length = 64)
    private String createdBy;

    @Column(name = "created_by_name", nullable = false, length = 200)
    private String createdByName;

    /** When it was done, or created as long as it is not: its place on the timeline. */
    @Column(name = "happened_at", nullable = false)
    private LocalDateTime happenedAt;

    /** Who did it, or created it. */
    @Column(name = "by_name", nullable = false, length = 200)
    private String byName;

    @Column(name = "deleted_at")
    @Nullable
    private LocalDateTime deletedAt;

    @Version
    private long version;

    TaskRow(Task task, String createdByName) {
        this.id = task.id();
        this.contactId = task.contactId();
        this.title = task.title();
        this.due = task.due().orElse(null);
        this.dueOrder = task.due().orElse(SOME_DAY);
        this.assignee = task.assignee();
        this.done = false;
        this.createdAt = Moments.toRow(task.createdAt());
        this.createdBy = task.createdBy();
        this.createdByName = createdByName;
        this.happenedAt = createdAt;
        this.byName = createdByName;
    }

    long version() {
        return version;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    void change(String newTitle, Optional<LocalDate> newDue, String newAssignee) {
        this.title = newTitle;
        this.due = newDue.orElse(null);
        this.dueOrder = newDue.orElse(SOME_DAY);
        this.assignee = newAssignee;
    }

    void finish(Instant at, String who) {
        this.done = true;
        this.doneAt = Moments.toRow(at);
        this.happenedAt = Moments.toRow(at);
        this.byName = who;
    }

    void reopen() {
        this.done = false;
        this.doneAt = null;
        this.happenedAt = createdAt;
        this.byName = createdByName;
    }

    void delete(Instant at) {
        this.deletedAt = Moments.toRow(at);
    }

    void restore() {
        this.deletedAt = null;
    }

    /** @param contactName as it stands on the card */
    Task toTask(String contactName) {
        return new Task(
                id,
                version,
                contactId,
                contactName,
                title,
                Optional.ofNullable(due),
                assignee,
                Optional.ofNullable(doneAt).map(at -> at.toInstant(ZoneOffset.UTC)),
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy);
    }
}
