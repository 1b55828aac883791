package fr.crmdata.contacts.search;

import fr.crmdata.api.data.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a client's index lies: a folder for each time it was built, and a file that names the one that counts. So a new one
 * grows beside the old one and takes its place in one step.
 */
record IndexFolder(Path root) {

    private static final String CURRENT = "current";

    /** The folder that counts, if there is one. */
    Optional<Path> current() throws IOException {
        try {
            var name = Files.readString(root.resolve(CURRENT)).strip();
            return Optional.of(root.resolve(name))
                    .filter(path -> root.equals(path.getParent()))
                    .filter(Files::isDirectory);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** An empty folder for a new index. */
    Path fresh() throws IOException {
        return Files.createDirectories(root.resolve(Ids.next()));
    }

    void makeCurrent(Path folder) throws IOException {
        var written = Files.writeString(root.resolve(CURRENT + ".new"), folder.getFileName() + "\n");
        Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** From now on none counts. */
    void forget() throws IOException {
        Files.deleteIfExists(root.resolve(CURRENT));
    }

    /** Throws away all folders but these: what is out of date, and what was not finished. */
    void keep(List<Path> folders) throws IOException {
        try (var all = Files.list(root)) {
            for (var path : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                if (!folders.contains(path)) {
                    delete(path);
                }
            }
        }
    }

    /** Everything, with the folder itself. */
    void erase() throws IOException {
        if (Files.exists(root)) {
            delete(root);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
