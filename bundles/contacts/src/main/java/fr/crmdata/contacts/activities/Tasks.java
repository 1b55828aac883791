package fr.crmdata.contacts.activities;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.contacts.book.Activities.Task;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.store.TaskList;
import fr.crmdata.contacts.store.TaskStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be done about contacts, by whom and by when. */
@Component(service = Tasks.class)
public final class Tasks {

    private static final int MOST = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final Desk desk;
    private final TaskStore store;
    private final TaskList list;
    private final Directory directory;
    private final Notifications notifications;

    @Activate
    public Tasks(
            @Reference Desk desk,
            @Reference TaskStore store,
            @Reference TaskList list,
            @Reference Directory directory,
            @Reference Notifications notifications) {
        this.desk = desk;
        this.store = store;
        this.list = list;
        this.directory = directory;
        this.notifications = notifications;
    }

    List<Task> of(String contactId) {
        return desk.reading(() -> {
            var contact = desk.living(contactId);
            return store.of(contactId, contact.details().name().display());
        });
    }

    Slice<Task> list(Optional<String> assignee, boolean done, Optional<String> cursor, int limit) {
        var size = Cursors.limit(limit, MOST);
        if (assignee.filter(Tasks::isNobody).isPresent()) {
            return desk.reading(() -> new Slice<>(List.of(), Optional.empty()));
        }
        return desk.reading(() -> done ? done(assignee, cursor, size) : open(assignee, cursor, size));
    }

    /** What no database takes as a text. */
    private static boolean isNobody(String assignee) {
        return assignee.indexOf('\0') >= 0;
    }

    private Slice<Task> open(Optional<String> assignee, Optional<String> cursor, int limit) {
        var after = cursor.map(Cursors::read).map(at -> new TaskList.Due(at.day(), at.id()));
        var found = list.open(assignee, after, limit + 1);
        return slice(found, limit, TaskList.Due::id, last -> Cursors.write(last.day(), last.id()));
    }

    private Slice<Task> done(Optional<String> assignee, Optional<String> cursor, int limit) {
        var after = cursor.map(Cursors::read).map(at -> new TaskList.Done(at.moment(), at.id()));
        var found = list.done(assignee, after, limit + 1);
        return slice(found, limit, TaskList.Done::id, last -> Cursors.write(last.at(), last.id()));
    }

    private <T> Slice<Task> slice(List<T> found, int limit, Function<T, String> id, Function<T, String> cursor) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var tasks =
                page.stream().map(id).flatMap(task -> store.find(task).stream()).toList();
        var next = found.size() > limit ? Optional.of(cursor.apply(page.get(limit - 1))) : Optional.<String>empty();
        return new Slice<>(named(tasks), next);
    }

    long due() {
        return desk.reading(() -> list.due(desk.caller().id(), desk.today()));
    }

    Task add(String contactId, String title, Optional<LocalDate> due, Optional<String> assignee) {
        var written = FreeTexts.taskTitle(title);
        check(due);
        return desk.writing(() -> {
            var contact = desk.living(contactId);
            var who = assignee(assignee);
            var task = store.insert(
                    new Task(
                            Ids.next(),
                            0,
                            contactId,
                            contact.details().name().display(),
                            written,
                            due,
                            who,
                            Optional.empty(),
                            desk.now(),
                            desk.caller().id()),
                    desk.callerName());
            tell(task);
            return task;
        });
    }

    Task change(String taskId, long version, String title, Optional<LocalDate> due, Optional<String> assignee) {
        var written = FreeTexts.taskTitle(title);
        check(due);
        return desk.writing(() -> {
            var before = existing(taskId);
            var who = before.assignee().equals(assignee.orElse("")) ? before.assignee() : assignee(assignee);
            var task = named(store.change(taskId, version, written, due, who));
            if (!before.assignee().equals(who)) {
                tell(task);
            }
            return task;
        });
    }

    Task finish(String taskId, boolean done) {
        return desk.writing(() -> {
            var before = existing(taskId);
            if (before.doneAt().isPresent() == done) {
                return named(before);
            }
            return named(done ? store.finish(taskId, desk.now(), desk.callerName()) : store.reopen(taskId));
        });
    }

    void delete(String taskId) {
        desk.writing(() -> {
            existing(taskId);
            store.delete(taskId, desk.now());
        });
    }

    void restore(String taskId) {
        desk.writing(() -> {
            desk.living(find(taskId).contactId());
            store.restore(taskId);
        });
    }

    private Task existing(String taskId) {
        var task = find(taskId);
        desk.living(task.contactId());
        if (store.isDeleted(taskId)) {
            throw missing(taskId);
        }
        return task;
    }

    private Task find(String taskId) {
        return Desk.known(taskId, store::find).orElseThrow(() -> missing(taskId));
    }

    private Task named(Task task) {
        return named(List.of(task)).get(0);
    }

    private List<Task> named(List<Task> tasks) {
        var contacts = desk.contacts(tasks.stream().map(Task::contactId).toList());
        return tasks.stream()
                .flatMap(task -> Optional.ofNullable(contacts.get(task.contactId())).stream()
                        .map(contact -> named(task, contact.details().name().display())))
                .toList();
    }

    private static Task named(Task task, String contactName) {
        return new Task(
                task.id(),
                task.version(),
                task.contactId(),
                contactName,
                task.title(),
                task.due(),
                task.assignee(),
                task.doneAt(),
                task.createdAt(),
                task.createdBy());
    }

    private static void check(Optional<LocalDate> due) {
        if (due.filter(day -> day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)).isPresent()) {
            throw new ContactRefusal.Invalid(
                    "due", "contacts.task.due", due.get().toString());
        }
    }

    private String assignee(Optional<String> assignee) {
        var who = assignee.orElse("");
        var isKnown = who.isEmpty()
                || (!isNobody(who)
                        && directory
                                .member(who)
                                .filter(Directory.Member::active)
                                .isPresent());
        if (!isKnown) {
            throw new ContactRefusal.Invalid("assignee", "contacts.task.assignee");
        }
        return who;
    }

    /** Whoever gives a task to somebody else need not tell them. */
    private void tell(Task task) {
        if (task.assignee().isEmpty() || task.assignee().equals(desk.caller().id())) {
            return;
        }
        var text = desk.texts().of("contacts.task.given", desk.caller().name(), task.title(), task.contactName());
        notifications.leave(task.assignee(), text, "/contacts/" + task.contactId());
    }

    private static ContactRefusal missing(String taskId) {
        return new ContactRefusal.Missing("contacts.task.unknown", taskId);
    }
}
