package fr.crmdata.contacts.views;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which clients have a view to send, and when the next one: a small file for each, so that nobody opens a thousand databases
 * every minute. The truth is in the databases; a file that was lost is written again by the daily task.
 */
@Component(service = DueBook.class)
public final class DueBook {

    private static final String FOLDER = "contacts/due-views";

    private final DataFolder folder;

    @Activate
    public DueBook(@Reference DataFolder folder) {
        this.folder = folder;
    }

    void set(ClientId client, Optional<Instant> due) {
        var file = folder.of(FOLDER).resolve(client.value());
        try {
            if (due.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                var fresh = file.resolveSibling("." + client.value());
                Files.writeString(fresh, due.get().toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clients that have something to send by now. */
    List<ClientId> dueBy(Instant now) {
        var due = new ArrayList<ClientId>();
        try (var files = Files.newDirectoryStream(folder.of(FOLDER), "[a-z]*")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (ClientId.isShaped(name) && !read(file).isAfter(now)) {
                    due.add(new ClientId(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return due;
    }

    /** What cannot be read is looked after at once. */
    private static Instant read(Path file) throws IOException {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (DateTimeException broken) {
            return Instant.EPOCH;
        }
    }
}
