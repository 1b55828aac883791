package fr.crmdata.itests.mail;

import fr.crmdata.itests.product.Installation;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;

/** A mail as its receiver has it, with one file. */
record Received(String subject, String text, String fileName, byte[] file) {

    /** Those of a client that stay in the local mailbox of demo mode, with these words in their subject. */
    static List<Received> locally(Installation installation, String client, String words) {
        var folder = installation.data().resolve("mailbox").resolve(client);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .flatMap(file -> read(file).stream())
                    .filter(mail -> mail.subject().contains(words))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty while it is still being written. */
    private static Optional<Received> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(of(new MimeMessage(Session.getInstance(new Properties()), in)));
        } catch (IOException | MessagingException notWhole) {
            return Optional.empty();
        }
    }

    static Received of(MimeMessage message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        var attached = parts.getCount() > 1 ? parts.getBodyPart(1) : null;
        return new Received(
                message.getSubject(),
                parts.getBodyPart(0).getContent().toString(),
                attached == null ? "" : attached.getFileName(),
                attached == null ? new byte[0] : bytes(attached));
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** The rows of a table behind its header, without the mark at its beginning. */
    List<String> csvRows() {
        return new String(file, StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    /** The sheet inside a workbook. */
    String sheet() {
        try {
            var workbook = Files.write(Files.createTempFile("view", ".xlsx"), file);
            try (var zip = new ZipFile(workbook.toFile());
                    var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
