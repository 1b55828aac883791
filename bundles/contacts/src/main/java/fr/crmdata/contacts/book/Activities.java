package fr.crmdata.contacts.book;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Timeline;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What belongs to a contact but is not on its card: notes, tasks, attachments, employers, relations, the timeline. */
public interface Activities {

    record Note(
            String id,
            long version,
            String contactId,
            String text,
            boolean pinned,
            Instant createdAt,
            String createdBy,
            String createdByName,
            Instant updatedAt) {}

    /** @param assignee id of a user; empty text for nobody */
    record Task(
            String id,
            long version,
            String contactId,
            String contactName,
            String title,
            Optional<LocalDate> due,
            String assignee,
            Optional<Instant> doneAt,
            Instant createdAt,
            String createdBy) {}

    record Attachment(
            String id,
            String contactId,
            String name,
            String mediaType,
            long size,
            Instant addedAt,
            String addedByName) {}

    /**
     * A person's work at an organisation.
     *
     * @param organisationId the organisation's contact; empty text when it is none of the book
     */
    record Job(
            String id,
            String personId,
            String personName,
            String organisationId,
            String organisation,
            String department,
            String jobTitle) {}

    /**
     * A link between two contacts as seen from one of them.
     *
     * @param kind such as {@code parent-company}, {@code subsidiary}, {@code spouse}, {@code assistant}, {@code manager}, {@code partner},
     *     {@code supplier}, {@code other} …, seen from the contact asked about
     */
    record Relation(String id, String contactId, String otherId, String otherName, String kind, String comment) {}

    /**
     * Something on the timeline.
     *
     * @param type {@code note}, {@code task}, {@code attachment}, {@code change}, or {@code entry} for what other areas add
     * @param byName who did it; empty text for the product itself
     */
    record Event(
            String id,
            String type,
            Instant at,
            String byName,
            Timeline.Entry entry,
            Optional<AddressBook.Revision> revision) {}

    /**
     * A photo as it is kept.
     *
     * @param mediaType told by its content: PNG, JPEG, GIF or WebP
     * @param tag changes with the content, so that browsers can keep it
     */
    record Photo(String mediaType, String tag, InputStream content) {}

    /** Everything that happened, the newest first. */
    AddressBook.Slice<Event> timeline(String contactId, Optional<String> cursor, int limit);

    List<Note> notes(String contactId);

    Note addNote(String contactId, String text);

    Note changeNote(String noteId, long version, String text, boolean pinned);

    void deleteNote(String noteId);

    void restoreNote(String noteId);

    List<Task> tasks(String contactId);

    /**
     * Tasks of all contacts.
     *
     * @param assignee id of a user; empty for everybody’s
     */
    AddressBook.Slice<Task> tasks(Optional<String> assignee, boolean done, Optional<String> cursor, int limit);

    /**
     * What is to be done next with each of these contacts, for lists: the open task that is due first. Contacts without one are
     * not in it.
     */
    default Map<String, Task> nextTasks(Collection<String> contactIds) {
        var next = new HashMap<String, Task>();
        contactIds.forEach(id -> tasks(id).stream()
                .filter(task -> task.doneAt().isEmpty())
                .min(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
                .ifPresent(task -> next.put(id, task)));
        return next;
    }

    /** How many of the caller's tasks are due today or late. */
    long dueTasks();

    Task addTask(String contactId, String title, Optional<LocalDate> due, Optional<String> assignee);

    Task changeTask(String taskId, long version, String title, Optional<LocalDate> due, Optional<String> assignee);

    Task finishTask(String taskId, boolean done);

    void deleteTask(String taskId);

    void restoreTask(String taskId);

    List<Attachment> attachments(String contactId);

    /** At most 25 MB. */
    Attachment attach(String contactId, String fileName, String mediaType, InputStream content);

    Attachment attachment(String attachmentId);

    InputStream open(String attachmentId);

    void detach(String attachmentId);

    /** Where a person works; for an organisation, who works there. */
    List<Job> jobs(String contactId);

    /** @param organisation id of an organisation of the book, or a name; a name that just one organisation has is linked to it */
    Job addJob(String personId, String organisation, String department, String jobTitle);

    void removeJob(String jobId);

    /** Work at an employer that is called like this organisation, but is linked to none: it may be meant. */
    List<Job> unlinkedJobs(String organisationId);

    Job linkJob(String jobId, String organisationId);

    List<Relation> relations(String contactId);

    Relation relate(String contactId, String otherId, String kind, String comment);

    void unrelate(String relationId);

    /** Kinds of relations, each with its counterpart: {@code parent-company} and {@code subsidiary}. */
    List<String> relationKinds();

    /** Picture on the card, if there is one. */
    Optional<Photo> photo(String contactId);

    /** At most 2 MB; what it is is told by its content, whatever the media type says. */
    void setPhoto(String contactId, String mediaType, InputStream content);

    void removePhoto(String contactId);

    /** Colleagues at the same organisations and related contacts, for the card. */
    List<Contact> around(String contactId, int limit);
}
