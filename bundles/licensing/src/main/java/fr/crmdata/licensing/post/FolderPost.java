package fr.crmdata.licensing.post;

import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.post.RegisteredMail;
import fr.crmdata.licensing.LicensingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider {@code folder}: a letter becomes {@code out/<number>.pdf} and, last, {@code out/<number>.json}, each whole from the moment
 * it can be seen. What became of letters is read from files in {@code in}, which then go to {@code done} or, with the reason beside
 * them, to {@code refused}.
 */
@Component(configurationPid = LicensingSettings.PID)
public final class FolderPost implements RegisteredMail {

    private static final Logger LOG = LoggerFactory.getLogger(FolderPost.class);
    private static final long MOST_BYTES = 1_000_000;

    private final Path root;

    @Activate
    public FolderPost(LicensingSettings settings, @Reference DataFolder data) {
        this(settings.post_folder().isBlank() ? data.of("post") : Path.of(settings.post_folder()));
    }

    FolderPost(Path root) {
        this.root = root;
        for (var name : List.of("out", "in", "done", "refused", "handed")) {
            try {
                Files.createDirectories(root.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String name() {
        return "folder";
    }

    /**
     * A letter is written aside, noted, and only then moved to where the other program looks. A crash before the note writes it anew; one
     * after it moves what is still aside, and nothing that was moved already: so nothing is posted twice.
     */
    @Override
    public void hand(Item item) {
        try {
            var note = root.resolve("handed").resolve(item.number() + ".noted");
            var pdf = root.resolve("handed").resolve(item.number() + ".pdf");
            var order = root.resolve("handed").resolve(item.number() + ".json");
            if (!Files.exists(note)) {
                Files.write(pdf, item.pdf());
                Files.writeString(order, OrderText.of(item));
                note(note, item);
            }
            release(pdf);
            release(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path note, Item item) throws IOException {
        try {
            var half = note.resolveSibling(note.getFileName() + ".new");
            Files.writeString(half, item.sha256() + "\n");
            Files.move(half, note, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} was noted by another one", note, e);
        }
    }

    private void release(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, root.resolve("out").resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public List<News> news() {
        var news = new ArrayList<News>();
        for (var file : incoming()) {
            var id = String.valueOf(file.getFileName());
            try {
                news.addAll(ResultFile.read(id, text(file)));
            } catch (ResultFile.Unreadable e) {
                move(id, "refused", String.valueOf(e.getMessage()));
            }
        }
        return news;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ResultFile.Unreadable("plus de 1 Mo / more than 1 MB");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new ResultFile.Unreadable("pas en UTF-8 / not in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with their final names; who writes one gives it that name when it is whole. */
    private List<Path> incoming() {
        try (var files = Files.list(root.resolve("in"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        var name = file.getFileName().toString();
                        return name.endsWith(".csv") || name.endsWith(".json");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of several lines goes when its last one was entered; entering a line twice changes nothing. */
    @Override
    public void taken(News news) {
        var file = ResultFile.fileOf(news.id());
        if (ResultFile.isLast(news.id())) {
            move(file, Files.exists(reason(file)) ? "refused" : "done", "");
        }
    }

    @Override
    public void refused(News news, String why) {
        var file = ResultFile.fileOf(news.id());
        try {
            Files.writeString(
                    reason(file),
                    news.number() + " : " + why + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ResultFile.isLast(news.id())) {
            move(file, "refused", "");
        }
    }

    private Path reason(String file) {
        return root.resolve("refused").resolve(file + ".txt");
    }

    private void move(String name, String folder, String why) {
        try {
            if (!why.isEmpty()) {
                Files.writeString(reason(name), why + "\n");
            }
            Files.move(
                    root.resolve("in").resolve(name),
                    root.resolve(folder).resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
