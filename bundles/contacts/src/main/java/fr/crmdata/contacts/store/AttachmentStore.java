package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Entities;
import fr.crmdata.contacts.book.Activities.Attachment;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is known of attachments; within a transaction of its caller. */
@Component(service = AttachmentStore.class)
public final class AttachmentStore {

    private final Entities entities;

    @Activate
    public AttachmentStore(@Reference(target = "(area=contacts)") Entities entities) {
        this.entities = entities;
    }

    public void insert(Attachment attachment, String fileId, String addedBy) {
        entities.current().persist(new AttachmentRow(attachment, fileId, addedBy));
        entities.current().flush();
    }

    /** The newest first. */
    public List<Attachment> of(String contactId) {
        return entities
                .current()
                .createQuery(
                        "SELECT a FROM AttachmentRow a WHERE a.contactId = :contact ORDER BY a.addedAt DESC, a.id DESC",
                        AttachmentRow.class)
                .setParameter("contact", contactId)
                .getResultList()
                .stream()
                .map(AttachmentRow::toAttachment)
                .toList();
    }

    public Optional<Attachment> find(String id) {
        return row(id).map(AttachmentRow::toAttachment);
    }

    /** Id of the stored file. */
    public Optional<String> file(String id) {
        return row(id).map(AttachmentRow::fileId);
    }

    public void delete(String id) {
        row(id).ifPresent(entities.current()::remove);
        entities.current().flush();
    }

    private Optional<AttachmentRow> row(String id) {
        return Optional.ofNullable(entities.current().find(AttachmentRow.class, id));
    }
}
