package fr.crmdata.api.mail;

import java.util.List;

/**
 * A mail to be sent.
 *
 * @param to addresses
 * @param text plain text
 * @param attachments ids of stored files of the same client
 */
public record Mail(List<String> to, String subject, String text, List<String> attachments) {

    public Mail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }
}
