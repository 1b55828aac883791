package fr.crmdata.billing.documents;

import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.data.ExchangeFolder;
import fr.crmdata.api.documents.InvoicePlatform;
import fr.crmdata.billing.BillingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The platform {@code folder}: a document becomes {@code out/<number>.pdf}, whole from the moment it can be seen, for the program of a
 * platform to take away. What became of documents is read from files {@code in/*.csv} with lines {@code number;status;text}, which then go
 * to {@code done}; lines that say nothing go, with their file's name, to {@code refused}.
 */
@Component(service = InvoicePlatform.class, configurationPid = BillingSettings.PID)
public final class FolderPlatform implements InvoicePlatform {

    private static final long MOST_BYTES = 10_000_000;

    private final ExchangeFolder folder;

    @Activate
    public FolderPlatform(BillingSettings settings, @Reference DataFolder data) {
        this(settings.platform_folder().isBlank() ? data.of("platform") : Path.of(settings.platform_folder()));
    }

    FolderPlatform(Path root) {
        folder = new ExchangeFolder(root);
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void send(Item item) {
        folder.hand(item.number(), item.sha256(), Map.of(".pdf", item.pdf()));
    }

    @Override
    public List<News> news() {
        var news = new ArrayList<News>();
        for (var file : folder.answers(Set.of(".csv"))) {
            var lines = lines(file);
            var name = String.valueOf(file.getFileName());
            for (var place = 0; place < lines.size(); place++) {
                var last = place == lines.size() - 1;
                read(name + "#" + place + (last ? "!" : ""), lines.get(place)).ifPresent(news::add);
            }
            if (news.stream()
                    .noneMatch(piece ->
                            piece.id().startsWith(name + "#") && piece.id().endsWith("!"))) {
                folder.refused(name);
            }
        }
        return news;
    }

    private static Optional<News> read(String id, String line) {
        var cells = line.split(";", 3);
        if (cells.length < 2) {
            return Optional.empty();
        }
        try {
            var status = Status.valueOf(cells[1].strip().toUpperCase(Locale.ROOT));
            return Optional.of(new News(id, cells[0].strip(), status, cells.length > 2 ? cells[2].strip() : ""));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? List.of()
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file goes when its last line was entered; entering a line twice changes nothing. */
    @Override
    public void taken(News news) {
        if (news.id().endsWith("!")) {
            folder.done(news.id().substring(0, news.id().lastIndexOf('#')));
        }
    }
}
