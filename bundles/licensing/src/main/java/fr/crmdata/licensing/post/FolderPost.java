package fr.crmdata.licensing.post;

import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.data.ExchangeFolder;
import fr.crmdata.api.post.RegisteredMail;
import fr.crmdata.licensing.LicensingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The provider {@code folder}: a letter becomes {@code out/<number>.pdf} and, last, {@code out/<number>.json}, each whole from the moment
 * it can be seen. What became of letters is read from files in {@code in}, which then go to {@code done} or, with the reason beside
 * them, to {@code refused}.
 */
@Component(configurationPid = LicensingSettings.PID)
public final class FolderPost implements RegisteredMail {

    private static final long MOST_BYTES = 1_000_000;

    private final Path root;
    private final ExchangeFolder folder;

    @Activate
    public FolderPost(LicensingSettings settings, @Reference DataFolder data) {
        this(settings.post_folder().isBlank() ? data.of("post") : Path.of(settings.post_folder()));
    }

    FolderPost(Path root) {
        this.root = root;
        folder = new ExchangeFolder(root);
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void hand(Item item) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(".pdf", item.pdf());
        files.put(".json", OrderText.of(item).getBytes(StandardCharsets.UTF_8));
        folder.hand(item.number(), item.sha256(), files);
    }

    @Override
    public List<News> news() {
        var news = new ArrayList<News>();
        for (var file : folder.answers(Set.of(".csv", ".json"))) {
            var id = String.valueOf(file.getFileName());
            try {
                news.addAll(ResultFile.read(id, text(file)));
            } catch (ResultFile.Unreadable e) {
                tell(id, String.valueOf(e.getMessage()));
                folder.refused(id);
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

    /** A file of several lines goes when its last one was entered; entering a line twice changes nothing. */
    @Override
    public void taken(News news) {
        var file = ResultFile.fileOf(news.id());
        if (ResultFile.isLast(news.id())) {
            leave(file);
        }
    }

    @Override
    public void refused(News news, String why) {
        var file = ResultFile.fileOf(news.id());
        tell(file, news.number() + " : " + why);
        if (ResultFile.isLast(news.id())) {
            leave(file);
        }
    }

    private void leave(String file) {
        if (Files.exists(reason(file))) {
            folder.refused(file);
        } else {
            folder.done(file);
        }
    }

    /** Beside the file where it is refused. */
    private void tell(String file, String why) {
        try {
            Files.writeString(reason(file), why + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path reason(String file) {
        return root.resolve("refused").resolve(file + ".txt");
    }
}
