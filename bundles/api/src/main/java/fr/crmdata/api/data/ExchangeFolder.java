package fr.crmdata.api.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder through which another program takes files away ({@code out}) and lays answers down ({@code in}). What was read goes to
 * {@code done} or {@code refused}.
 */
public final class ExchangeFolder {

    private final Path root;

    public ExchangeFolder(Path root) {
        this.root = root;
        try {
            for (var name : List.of("out", "in", "done", "refused", "handed")) {
                Files.createDirectories(root.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets files be taken away, once, whatever cuts it off: they are written aside, noted, and only then moved to where the other program
     * looks. A crash before the note writes them anew; one after it moves what is still aside, and nothing that was moved already.
     *
     * @param number what they are about; the same number is handed over once
     * @param mark noted about them, such as a fingerprint
     * @param files by the endings of their names, in the order in which they are to be seen, each whole from that moment
     */
    public void hand(String number, String mark, Map<String, byte[]> files) {
        var handed = root.resolve("handed");
        var note = handed.resolve(number + ".noted");
        try {
            if (!Files.exists(note)) {
                for (var file : files.entrySet()) {
                    Files.write(handed.resolve(number + file.getKey()), file.getValue());
                }
                var half = handed.resolve(number + ".noted.new");
                Files.writeString(half, mark + "\n");
                Files.move(half, note, StandardCopyOption.ATOMIC_MOVE);
            }
            for (var ending : files.keySet()) {
                var aside = handed.resolve(number + ending);
                if (Files.exists(aside)) {
                    Files.move(aside, root.resolve("out").resolve(aside.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with their final names, by name; who writes one gives it that name when it is whole. */
    public List<Path> answers(Set<String> endings) {
        try (var files = Files.list(root.resolve("in"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> endings.stream().anyMatch(String.valueOf(file.getFileName())::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void done(String answer) {
        move(answer, "done");
    }

    public void refused(String answer) {
        move(answer, "refused");
    }

    private void move(String answer, String folder) {
        try {
            Files.move(
                    root.resolve("in").resolve(answer),
                    root.resolve(folder).resolve(answer),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
