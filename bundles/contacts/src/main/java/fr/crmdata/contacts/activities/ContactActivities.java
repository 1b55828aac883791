package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.model.RelationKind;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One door to all activities; each kind has its own room behind it. */
@Component(service = Activities.class)
public final class ContactActivities implements Activities {

    private final TimelineReader timeline;
    private final Notes notes;
    private final Tasks tasks;
    private final Attachments attachments;
    private final Jobs jobs;
    private final Relations relations;
    private final Photos photos;
    private final Surroundings surroundings;

    @Activate
    public ContactActivities(
            @Reference TimelineReader timeline,
            @Reference Notes notes,
            @Reference Tasks tasks,
            @Reference Attachments attachments,
            @Reference Jobs jobs,
            @Reference Relations relations,
            @Reference Photos photos,
            @Reference Surroundings surroundings) {
        this.timeline = timeline;
        this.notes = notes;
        this.tasks = tasks;
        this.attachments = attachments;
        this.jobs = jobs;
        this.relations = relations;
        this.photos = photos;
        this.surroundings = surroundings;
    }

    @Override
    public Slice<Event> timeline(String contactId, Optional<String> cursor, int limit) {
        return timeline.page(contactId, cursor, limit);
    }

    @Override
    public List<Note> notes(String contactId) {
        return notes.of(contactId);
    }

    @Override
    public Note addNote(String contactId, String text) {
        return notes.add(contactId, text);
    }

    @Override
    public Note changeNote(String noteId, long version, String text, boolean pinned) {
        return notes.change(noteId, version, text, pinned);
    }

    @Override
    public void deleteNote(String noteId) {
        notes.delete(noteId);
    }

    @Override
    public void restoreNote(String noteId) {
        notes.restore(noteId);
    }

    @Override
    public List<Task> tasks(String contactId) {
        return tasks.of(contactId);
    }

    @Override
    public Slice<Task> tasks(Optional<String> assignee, boolean done, Optional<String> cursor, int limit) {
        return tasks.list(assignee, done, cursor, limit);
    }

    @Override
    public long dueTasks() {
        return tasks.due();
    }

    @Override
    public Task addTask(String contactId, String title, Optional<LocalDate> due, Optional<String> assignee) {
        return tasks.add(contactId, title, due, assignee);
    }

    @Override
    public Task changeTask(
            String taskId, long version, String title, Optional<LocalDate> due, Optional<String> assignee) {
        return tasks.change(taskId, version, title, due, assignee);
    }

    @Override
    public Task finishTask(String taskId, boolean done) {
        return tasks.finish(taskId, done);
    }

    @Override
    public void deleteTask(String taskId) {
        tasks.delete(taskId);
    }

    @Override
    public void restoreTask(String taskId) {
        tasks.restore(taskId);
    }

    @Override
    public List<Attachment> attachments(String contactId) {
        return attachments.of(contactId);
    }

    @Override
    public Attachment attach(String contactId, String fileName, String mediaType, InputStream content) {
        return attachments.attach(contactId, fileName, mediaType, content);
    }

    @Override
    public Attachment attachment(String attachmentId) {
        return attachments.get(attachmentId);
    }

    @Override
    public InputStream open(String attachmentId) {
        return attachments.open(attachmentId);
    }

    @Override
    public void detach(String attachmentId) {
        attachments.detach(attachmentId);
    }

    @Override
    public List<Job> jobs(String contactId) {
        return jobs.of(contactId);
    }

    @Override
    public Job addJob(String personId, String organisation, String department, String jobTitle) {
        return jobs.add(personId, organisation, department, jobTitle);
    }

    @Override
    public void removeJob(String jobId) {
        jobs.remove(jobId);
    }

    @Override
    public List<Job> unlinkedJobs(String organisationId) {
        return jobs.unlinked(organisationId);
    }

    @Override
    public Job linkJob(String jobId, String organisationId) {
        return jobs.link(jobId, organisationId);
    }

    @Override
    public List<Relation> relations(String contactId) {
        return relations.of(contactId);
    }

    @Override
    public Relation relate(String contactId, String otherId, String kind, String comment) {
        return relations.relate(contactId, otherId, kind, comment);
    }

    @Override
    public void unrelate(String relationId) {
        relations.unrelate(relationId);
    }

    @Override
    public List<String> relationKinds() {
        return Arrays.stream(RelationKind.values()).map(RelationKind::key).toList();
    }

    @Override
    public Optional<Photo> photo(String contactId) {
        return photos.of(contactId);
    }

    @Override
    public void setPhoto(String contactId, String mediaType, InputStream content) {
        photos.set(contactId, mediaType, content);
    }

    @Override
    public void removePhoto(String contactId) {
        photos.remove(contactId);
    }

    @Override
    public List<Contact> around(String contactId, int limit) {
        return surroundings.of(contactId, limit);
    }
}
