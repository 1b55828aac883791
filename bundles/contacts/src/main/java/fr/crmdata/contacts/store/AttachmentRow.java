package fr.crmdata.contacts.store;

import fr.crmdata.contacts.book.Activities.Attachment;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An attachment in its table; its content is a stored file. */
@Entity
@Table(name = "contacts_attachment")
class AttachmentRow {

    @Id
    @Column(length = 36)
    private String id;

    @Column(name = "contact_id", nullable = false, length = 36)
    private String contactId;

    @Column(name = "file_id", nullable = false, length = 36)
    private String fileId;

    @Column(nullable = false, length = 255)
    private String name;

    @Column(name = "media_type", nullable = false, length = 120)
    private String mediaType;

    @Column(nullable = false)
    private long size;

    @Column(name = "added_at", nullable = false)
    private LocalDateTime addedAt;

    @Column(name = "added_by", nullable = false, length = 64)
    private String addedBy;

    @Column(name = "added_by_name", nullable = false, length = 200)
    private String addedByName;

    @Version
    private long version;

    AttachmentRow(Attachment attachment, String fileId, String addedBy) {
        this.id = attachment.id();
        this.contactId = attachment.contactId();
        this.fileId = fileId;
        this.name = attachment.name();
        this.mediaType = attachment.mediaType();
        this.size = attachment.size();
        this.addedAt = Moments.toRow(attachment.addedAt());
        this.addedBy = addedBy;
        this.addedByName = attachment.addedByName();
    }

    String fileId() {
        return fileId;
    }

    Attachment toAttachment() {
        return new Attachment(id, contactId, name, mediaType, size, addedAt.toInstant(ZoneOffset.UTC), addedByName);
    }
}
