package fr.crmdata.platform.files;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.files.StoredFile;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.CallerScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files in the database of the caller's client, in pieces of 256 kB. */
@Component(service = Files.class)
public final class DatabaseFiles implements Files {

    private static final int PIECE = 256 * 1024;
    private static final String COLUMNS = "id, name, media_type, size, sha256, stored_at";

    private final Work work;
    private final CallerScope scope;
    private final Clock clock;

    @Activate
    public DatabaseFiles(
            @Reference(target = "(database=client)") Work clientWork,
            @Reference CallerScope scope,
            @Reference(target = "(clock=business)") Clock clock) {
        this.work = clientWork;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public StoredFile store(String name, String mediaType, InputStream content, long limit) {
        // The stream is read while the transaction is open and cannot be read again: a lost transaction is not retried,
        // because by then this work has taken no lock that another one could want.
        return work.inOne(() -> {
            var id = Ids.next();
            try {
                return storePieces(id, cut(name, 300), cut(mediaType, 120), content, limit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private StoredFile storePieces(String id, String name, String mediaType, InputStream content, long limit)
            throws IOException {
        var digest = Sha256.digest();
        var size = 0L;
        var buffer = new byte[PIECE];
        for (var piece = 0; ; piece++) {
            var count = content.readNBytes(buffer, 0, PIECE);
            if (count == 0) {
                break;
            }
            size += count;
            if (size > limit) {
                throw new FileRefusal.TooLarge(limit);
            }
            digest.update(buffer, 0, count);
            work.sql()
                    .update(
                            "INSERT INTO file_piece (file_id, piece, bytes) VALUES (?, ?, ?)",
                            id,
                            piece,
                            Arrays.copyOf(buffer, count));
        }
        var file = new StoredFile(id, name, mediaType, size, Sha256.of(digest), clock.instant());
        work.sql()
                .update(
                        "INSERT INTO stored_file (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.storedAt());
        return file;
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return work.inOne(() ->
                work.sql().first("SELECT " + COLUMNS + " FROM stored_file WHERE id = ?", DatabaseFiles::file, id));
    }

    @Override
    public InputStream open(String id) {
        var file = find(id).orElseThrow(() -> new FileRefusal.Unknown(id));
        var caller = scope.caller();
        return new PieceStream(file.size(), piece -> scope.as(caller, () -> piece(id, piece)));
    }

    private byte[] piece(String id, int piece) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT bytes FROM file_piece WHERE file_id = ? AND piece = ?",
                        row -> row.bytes("bytes"),
                        id,
                        piece)
                .orElseThrow(() -> new FileRefusal.Unknown(id)));
    }

    @Override
    public void delete(String id) {
        work.inOne(() -> {
            work.sql().update("DELETE FROM file_piece WHERE file_id = ?", id);
            work.sql().update("DELETE FROM stored_file WHERE id = ?", id);
        });
    }

    private static StoredFile file(Sql.Row row) throws SQLException {
        return new StoredFile(
                row.text("id"),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.instant("stored_at"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
