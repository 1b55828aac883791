package fr.crmdata.platform.mail;

import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.mail.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;

/** Makes a message that mail servers understand. */
final class MessageComposer {

    private final Files files;
    private final String from;

    MessageComposer(Files files, String from) {
        this.files = files;
        this.from = from;
    }

    /** A mail that cannot be made into a message, for instance because an attachment is gone. */
    static final class NotComposed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotComposed(Throwable cause) {
            super(cause);
        }
    }

    /** @param id becomes the Message-ID: a mail sent twice can be recognised as one, and one that comes back be found */
    MimeMessage compose(MailId id, Mail mail, Instant date) {
        return withMailClasses(() -> {
            try {
                var message = new MessageWithId(id, domain());
                message.setFrom(new InternetAddress(from));
                for (var to : mail.to()) {
                    message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
                }
                message.setSubject(mail.subject(), "UTF-8");
                message.setSentDate(Date.from(date));
                message.setContent(content(mail));
                message.saveChanges();
                return message;
            } catch (MessagingException | IOException | FileRefusal e) {
                throw new NotComposed(e);
            }
        });
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    private MimeMultipart content(Mail mail) throws MessagingException, IOException {
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        parts.addBodyPart(text);
        for (var id : mail.attachments()) {
            var file = files.find(id).orElseThrow(() -> new FileRefusal.Unknown(id));
            var part = new MimeBodyPart();
            try (var in = files.open(id)) {
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(in, file.mediaType())));
            }
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    byte[] bytes(MimeMessage message) {
        return withMailClasses(() -> {
            var out = new ByteArrayOutputStream();
            try {
                message.writeTo(out);
            } catch (MessagingException | IOException e) {
                throw new NotComposed(e);
            }
            return out.toByteArray();
        });
    }

    private static <T> T withMailClasses(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(MimeMessage.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class MessageWithId extends MimeMessage {

        private final String messageId;

        MessageWithId(MailId id, String domain) {
            super(Session.getInstance(new Properties()));
            this.messageId = id.header(domain);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
