package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Timeline;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes, tasks and the like in memory. */
final class FakeActivities implements Activities {

    private final FakeBook book;
    private final Clock clock;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<String, byte[]> photos = new HashMap<>();
    private final Map<String, Object> removed = new HashMap<>();
    final List<Timeline.Entry> entries = new ArrayList<>();
    private int ids;

    FakeActivities(FakeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    private String id(String prefix) {
        return prefix + ++ids;
    }

    @Override
    public AddressBook.Slice<Event> timeline(String contactId, Optional<String> cursor, int limit) {
        var events = new ArrayList<Event>();
        notes(contactId)
                .forEach(note -> events.add(new Event(
                        note.id(),
                        "note",
                        note.createdAt(),
                        note.createdByName(),
                        new Timeline.Entry(
                                note.id(), "contacts", note.createdAt(), "sticky-note", "Note", note.text(), ""),
                        Optional.empty())));
        tasks(contactId).stream()
                .filter(task -> task.doneAt().isPresent())
                .forEach(task -> events.add(new Event(
                        task.id(),
                        "task",
                        task.doneAt().get(),
                        "Leïla Marchand",
                        new Timeline.Entry(
                                task.id(), "contacts", task.doneAt().get(), "circle-check", task.title(), "", ""),
                        Optional.empty())));
        attachments(contactId)
                .forEach(file -> events.add(new Event(
                        file.id(),
                        "attachment",
                        file.addedAt(),
                        file.addedByName(),
                        new Timeline.Entry(file.id(), "contacts", file.addedAt(), "paperclip", file.name(), "", ""),
                        Optional.empty())));
        entries.forEach(entry -> events.add(new Event(entry.key(), "entry", entry.at(), "", entry, Optional.empty())));
        book.history(contactId, Optional.empty(), 100)
                .items()
                .forEach(revision -> events.add(new Event(
                        revision.id(),
                        "change",
                        revision.at(),
                        revision.userName(),
                        new Timeline.Entry(revision.id(), "contacts", revision.at(), "history", "", "", ""),
                        Optional.of(revision))));
        events.sort(Comparator.comparing(Event::at).reversed());
        return new AddressBook.Slice<>(events, Optional.empty());
    }

    @Override
    public List<Note> notes(String contactId) {
        return notes.values().stream()
                .filter(note -> note.contactId().equals(contactId))
                .toList();
    }

    @Override
    public Note addNote(String contactId, String text) {
        if (text.isBlank()) {
            throw new ContactRefusal.Invalid("text", "contacts.text.missing");
        }
        var now = clock.instant();
        var note = new Note(id("n"), 1, contactId, text, false, now, "leila", "Leïla Marchand", now);
        notes.put(note.id(), note);
        return note;
    }

    @Override
    public Note changeNote(String noteId, long version, String text, boolean pinned) {
        var old = notes.get(noteId);
        var note = new Note(
                noteId,
                version + 1,
                old.contactId(),
                text,
                pinned,
                old.createdAt(),
                old.createdBy(),
                old.createdByName(),
                clock.instant());
        notes.put(noteId, note);
        return note;
    }

    @Override
    public void deleteNote(String noteId) {
        removed.put(noteId, notes.remove(noteId));
    }

    @Override
    public void restoreNote(String noteId) {
        notes.put(noteId, (Note) removed.get(noteId));
    }

    @Override
    public List<Task> tasks(String contactId) {
        return tasks.values().stream()
                .filter(task -> task.contactId().equals(contactId))
                .toList();
    }

    @Override
    public AddressBook.Slice<Task> tasks(Optional<String> assignee, boolean done, Optional<String> cursor, int limit) {
        return new AddressBook.Slice<>(
                tasks.values().stream()
                        .filter(task -> assignee.isEmpty() || assignee.get().equals(task.assignee()))
                        .filter(task -> task.doneAt().isPresent() == done)
                        .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
                        .toList(),
                Optional.empty());
    }

    @Override
    public long dueTasks() {
        return 2;
    }

    @Override
    public Task addTask(String contactId, String title, Optional<LocalDate> due, Optional<String> assignee) {
        if (title.isBlank()) {
            throw new ContactRefusal.Invalid("title", "contacts.text.missing");
        }
        var task = new Task(
                id("t"),
                1,
                contactId,
                book.get(contactId).details().name().display(),
                title,
                due,
                assignee.orElse(""),
                Optional.empty(),
                clock.instant(),
                "leila");
        tasks.put(task.id(), task);
        return task;
    }

    @Override
    public Task changeTask(
            String taskId, long version, String title, Optional<LocalDate> due, Optional<String> assignee) {
        var old = tasks.get(taskId);
        return put(new Task(
                taskId,
                version + 1,
                old.contactId(),
                old.contactName(),
                title,
                due,
                assignee.orElse(""),
                old.doneAt(),
                old.createdAt(),
                old.createdBy()));
    }

    @Override
    public Task finishTask(String taskId, boolean done) {
        var old = tasks.get(taskId);
        return put(new Task(
                taskId,
                old.version() + 1,
                old.contactId(),
                old.contactName(),
                old.title(),
                old.due(),
                old.assignee(),
                done ? Optional.of(clock.instant()) : Optional.empty(),
                old.createdAt(),
                old.createdBy()));
    }

    private Task put(Task task) {
        tasks.put(task.id(), task);
        return task;
    }

    @Override
    public void deleteTask(String taskId) {
        removed.put(taskId, tasks.remove(taskId));
    }

    @Override
    public void restoreTask(String taskId) {
        tasks.put(taskId, (Task) removed.get(taskId));
    }

    @Override
    public List<Attachment> attachments(String contactId) {
        return attachments.values().stream()
                .filter(file -> file.contactId().equals(contactId))
                .toList();
    }

    @Override
    public Attachment attach(String contactId, String fileName, String mediaType, InputStream content) {
        var bytes = bytes(content);
        var file = new Attachment(
                id("f"), contactId, fileName, mediaType, bytes.length, clock.instant(), "Leïla Marchand");
        attachments.put(file.id(), file);
        files.put(file.id(), bytes);
        return file;
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Attachment attachment(String attachmentId) {
        return Optional.ofNullable(attachments.get(attachmentId))
                .orElseThrow(() -> new ContactRefusal.Unknown(attachmentId));
    }

    @Override
    public InputStream open(String attachmentId) {
        return new ByteArrayInputStream(files.get(attachmentId));
    }

    @Override
    public void detach(String attachmentId) {
        attachments.remove(attachmentId);
    }

    @Override
    public List<Job> jobs(String contactId) {
        return jobs.values().stream()
                .filter(job ->
                        job.personId().equals(contactId) || job.organisationId().equals(contactId))
                .toList();
    }

    @Override
    public Job addJob(String personId, String organisation, String department, String jobTitle) {
        if (organisation.isBlank()) {
            throw new ContactRefusal.Invalid("organisation", "contacts.employment.organisation");
        }
        var known = book.find(organisation);
        var job = new Job(
                id("j"),
                personId,
                book.get(personId).details().name().display(),
                known.map(Contact::id).orElse(""),
                known.map(contact -> contact.details().name().display()).orElse(organisation),
                department,
                jobTitle);
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public void removeJob(String jobId) {
        jobs.remove(jobId);
    }

    @Override
    public List<Job> unlinkedJobs(String organisationId) {
        return List.of();
    }

    @Override
    public Job linkJob(String jobId, String organisationId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Relation> relations(String contactId) {
        return relations.values().stream()
                .filter(relation -> relation.contactId().equals(contactId))
                .toList();
    }

    @Override
    public Relation relate(String contactId, String otherId, String kind, String comment) {
        var relation = new Relation(
                id("r"), contactId, otherId, book.get(otherId).details().name().display(), kind, comment);
        relations.put(relation.id(), relation);
        return relation;
    }

    @Override
    public void unrelate(String relationId) {
        relations.remove(relationId);
    }

    @Override
    public List<String> relationKinds() {
        return List.of("parent-company", "subsidiary", "partner", "other");
    }

    @Override
    public Optional<Photo> photo(String contactId) {
        return Optional.ofNullable(photos.get(contactId))
                .map(bytes -> new Photo("image/png", "1", new ByteArrayInputStream(bytes)));
    }

    @Override
    public void setPhoto(String contactId, String mediaType, InputStream content) {
        photos.put(contactId, bytes(content));
    }

    @Override
    public void removePhoto(String contactId) {
        photos.remove(contactId);
    }

    @Override
    public List<Contact> around(String contactId, int limit) {
        return Stream.concat(
                        relations(contactId).stream().map(Relation::otherId),
                        jobs(contactId).stream()
                                .map(job -> job.personId().equals(contactId) ? job.organisationId() : job.personId()))
                .filter(id -> !id.isEmpty())
                .map(book::get)
                .limit(limit)
                .toList();
    }
}
