package fr.crmdata.contacts.activities;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.files.StoredFile;
import fr.crmdata.contacts.book.Activities.Attachment;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.store.AttachmentStore;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that lie with a contact. */
@Component(service = Attachments.class)
public final class Attachments {

    private static final long MOST_BYTES = 25_000_000;

    private final Desk desk;
    private final AttachmentStore store;
    private final Files files;
    private final Traces traces;

    @Activate
    public Attachments(
            @Reference Desk desk, @Reference AttachmentStore store, @Reference Files files, @Reference Traces traces) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.traces = traces;
    }

    List<Attachment> of(String contactId) {
        return desk.reading(() -> store.of(desk.living(contactId).id()));
    }

    Attachment attach(String contactId, String fileName, String mediaType, InputStream content) {
        var name = FreeTexts.fileName(fileName);
        var type = FreeTexts.mediaType(mediaType);
        desk.writing(() -> {
            desk.living(contactId);
        });
        // In a transaction of its own: a stream cannot be read again when one is lost and tried anew.
        var file = files.store(name, type, content, MOST_BYTES);
        try {
            return desk.writing(() -> add(contactId, file));
        } catch (RuntimeException failure) {
            files.delete(file.id());
            throw failure;
        }
    }

    private Attachment add(String contactId, StoredFile file) {
        desk.living(contactId);
        var attachment = new Attachment(
                Ids.next(), contactId, file.name(), file.mediaType(), file.size(), desk.now(), desk.callerName());
        store.insert(attachment, file.id(), desk.caller().id());
        return attachment;
    }

    Attachment get(String attachmentId) {
        return desk.reading(() -> existing(attachmentId));
    }

    InputStream open(String attachmentId) {
        var file = desk.reading(() -> {
            existing(attachmentId);
            return store.file(attachmentId).orElseThrow(() -> missing(attachmentId));
        });
        return files.open(file);
    }

    void detach(String attachmentId) {
        desk.writing(() -> {
            var before = existing(attachmentId);
            store.file(attachmentId).ifPresent(files::delete);
            store.delete(attachmentId);
            traces.removed(before.contactId(), "attachment-removed", before.name());
        });
    }

    private Attachment existing(String attachmentId) {
        var attachment = Desk.known(attachmentId, store::find).orElseThrow(() -> missing(attachmentId));
        desk.living(attachment.contactId());
        return attachment;
    }

    private static ContactRefusal missing(String attachmentId) {
        return new ContactRefusal.Missing("contacts.attachment.unknown", attachmentId);
    }
}
