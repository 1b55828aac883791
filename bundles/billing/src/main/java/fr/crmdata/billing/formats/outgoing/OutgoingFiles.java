package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.api.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

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
            var digest = Sha256.digest();
            try (var check = new CheckedWhileWritten(schemas, message.message(), Files.newOutputStream(draft))) {
                var out = new DigestOutputStream(check, digest);
                message.write(out);
                out.flush();
                check.finish();
            }
            var bytes = Files.size(draft);
            publish(draft, file);
            return new SealedFile(file, Sha256.of(digest), bytes, message.announced());
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
}
