package fr.crmdata.api.operator;

import fr.crmdata.api.clients.ClientId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails that did not leave this machine: the local mailbox of demo mode. */
public interface Mailbox {

    /** Whether mails stay here; otherwise it is empty. */
    boolean isOpen();

    /** The newest first. */
    List<Letter> newest(int limit);

    Optional<Letter> find(String id);

    /** Writes the n-th attachment, counted from 0. */
    void copyAttachment(String id, int attachment, OutputStream out) throws IOException;

    /** @param text plain text */
    record Letter(
            String id,
            ClientId client,
            List<String> to,
            String subject,
            String text,
            List<Attachment> attachments,
            Instant at) {}

    /** @param size in bytes */
    record Attachment(String name, String mediaType, long size) {}
}
