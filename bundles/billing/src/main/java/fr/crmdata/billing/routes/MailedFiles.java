package fr.crmdata.billing.routes;

import fr.crmdata.billing.bank.BankTerms;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.Reason;
import fr.crmdata.billing.office.BankFiles.Way;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes files of the bank out of mails. A mail of somebody who may not bring files, without a file, or that cannot be read, is kept as it
 * is and shown among the files of the bank with the reason.
 */
@Component(service = MailedFiles.class)
public final class MailedFiles {

    private static final int DEEPEST = 10;

    private final BankFiles files;
    private final BankTerms terms;

    @Activate
    public MailedFiles(@Reference BankFiles files, @Reference BankTerms terms) {
        this.files = files;
        this.terms = terms;
    }

    /** All of the mail is in the database when this returns; the same mail once more changes nothing. */
    void take(Message mail) throws MessagingException {
        List<Attached> attached;
        try {
            if (!isTrusted(mail)) {
                aside(mail, new Reason("billing.desk.mail-sender", List.of(sender(mail))));
                return;
            }
            attached = read(mail);
        } catch (MessagingException | IOException unreadable) {
            aside(mail, new Reason("billing.desk.mail-unreadable", List.of()));
            return;
        }
        if (attached.isEmpty()) {
            aside(mail, new Reason("billing.desk.mail-without-file", List.of(sender(mail))));
        }
        for (var file : attached) {
            files.receive(file.name(), Way.MAIL, file.content());
        }
    }

    /** A file of a mail, read whole: what is damaged shows before any of them is kept. */
    private record Attached(String name, InputStream content) {}

    private static List<Attached> read(Message mail) throws MessagingException, IOException {
        var all = new ArrayList<Attached>();
        for (var part : attached(mail, 0)) {
            try (var content = part.getInputStream()) {
                all.add(new Attached(name(part).orElse("file"), new ByteArrayInputStream(content.readAllBytes())));
            }
        }
        return all;
    }

    private boolean isTrusted(Message mail) throws MessagingException {
        var from = sender(mail);
        return terms.mailboxSenders().stream()
                .anyMatch(known -> known.contains("@") ? from.equals(known) : from.endsWith("@" + known));
    }

    private static String sender(Message mail) throws MessagingException {
        var from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Parts with a name, but for pictures: signatures and logos bring those. */
    private static List<Part> attached(Part part, int depth) throws MessagingException, IOException {
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            var found = new ArrayList<Part>();
            for (var place = 0; place < parts.getCount(); place++) {
                found.addAll(attached(parts.getBodyPart(place), depth + 1));
            }
            return found;
        }
        return name(part).isPresent() && !part.isMimeType("image/*") ? List.of(part) : List.of();
    }

    private static Optional<String> name(Part part) throws MessagingException {
        var name = part.getFileName();
        try {
            return Optional.ofNullable(name == null ? null : MimeUtility.decodeText(name))
                    .map(text -> text.replaceAll(".*[/\\\\]", "").strip())
                    .filter(text -> !text.isEmpty());
        } catch (java.io.UnsupportedEncodingException unknown) {
            return Optional.of(name);
        }
    }

    private void aside(Message mail, Reason why) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            mail.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var subject = Optional.ofNullable(mail.getSubject()).orElse("").strip();
        files.setAside(
                (subject.isEmpty() ? "mail" : subject) + ".eml",
                Way.MAIL,
                new ByteArrayInputStream(bytes.toByteArray()),
                why);
    }
}
