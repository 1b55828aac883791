package fr.crmdata.licensing.console;

import fr.crmdata.licensing.model.LicensingRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Licence files on the machine that the product runs on. */
final class LicenceFiles {

    /** A licence is a page of text. */
    private static final long MOST_BYTES = 100_000;

    private LicenceFiles() {}

    static String read(String file) {
        try {
            var path = Path.of(file);
            if (Files.isRegularFile(path) && Files.size(path) <= MOST_BYTES) {
                return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            }
        } catch (IOException | InvalidPathException refusedBelow) {
            // Said in the same words.
        }
        throw new LicensingRefusal.Invalid("file", "licensing.field.unreadable", "file", file);
    }

    /** Never over a file that is there. */
    static void write(String file, String text) {
        try {
            Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
        } catch (IOException | InvalidPathException e) {
            throw new LicensingRefusal.Invalid("file", "licensing.field.unreadable", "file", file);
        }
    }
}
