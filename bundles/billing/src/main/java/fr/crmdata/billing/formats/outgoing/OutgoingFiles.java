package fr.crmdata.billing.formats.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes files for the bank: written beside their place, held against the schema, then put there whole, or not at all. */
public final class OutgoingFiles {

    private final Schemas schemas;

    public OutgoingFiles(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * @param file must not exist: no file is made twice
     * @throws fr.crmdata.billing.model.BillingRefusal when the file would not be what was announced or not be valid
     * @throws FileAlreadyExistsException when it exists
     */
    public SealedFile write(OutgoingMessage message, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(folder, "." + file.getFileName(), ".draft");
        try {
            var digest = sha256();
            try (var out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
                message.write(out);
            }
            try (var in = new BufferedInputStream(Files.newInputStream(draft), 1 << 16)) {
                schemas.require(message.message(), in);
            }
            var bytes = Files.size(draft);
            publish(draft, file);
            return new SealedFile(file, HexFormat.of().formatHex(digest.digest()), bytes, message.announced());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Whole and at once; of two who make the same file, one fails. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
