package fr.crmdata.contacts.store;

import fr.crmdata.api.data.InLists;
import fr.crmdata.api.data.Sql;
import fr.crmdata.api.data.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which stored file is a contact's photo; within a transaction of its caller. */
@Component(service = PhotoStore.class)
public final class PhotoStore {

    private static final String COLUMNS =
            "contact_id, file_id, media_type, set_at, origin, former_file_id, former_media_type";

    private static final int PIECE = 128;

    private final Transactions transactions;

    @Activate
    public PhotoStore(@Reference(target = "(database=client)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** A stored file that is a picture. */
    public record Picture(String fileId, String mediaType) {}

    /**
     * @param origin id of the import it came with; empty text for none
     * @param former the one that the import replaced
     */
    public record Photo(String contactId, Picture picture, Instant setAt, String origin, Optional<Picture> former) {}

    public Optional<Photo> find(String contactId) {
        return of(List.of(contactId)).stream().findFirst();
    }

    public List<Photo> of(Collection<String> contactIds) {
        var found = new ArrayList<Photo>();
        for (var piece : InLists.of(contactIds, PIECE)) {
            found.addAll(sql().list(
                            "SELECT " + COLUMNS + " FROM contacts_photo WHERE contact_id IN (" + piece.marks() + ")",
                            PhotoStore::read,
                            piece.parameters()));
        }
        return found;
    }

    /** Puts it in the place of the one that is there. */
    public void put(Photo photo) {
        remove(photo.contactId());
        sql().update(
                        "INSERT INTO contacts_photo (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                        photo.contactId(),
                        photo.picture().fileId(),
                        photo.picture().mediaType(),
                        photo.setAt(),
                        photo.origin(),
                        photo.former().map(Picture::fileId),
                        photo.former().map(Picture::mediaType));
    }

    public void remove(String contactId) {
        sql().update("DELETE FROM contacts_photo WHERE contact_id = ?", contactId);
    }

    private static Photo read(Sql.Row row) throws SQLException {
        var formerType = row.textIfAny("former_media_type").orElse("");
        return new Photo(
                row.text("contact_id"),
                new Picture(row.text("file_id"), row.text("media_type")),
                row.instant("set_at"),
                row.text("origin"),
                row.textIfAny("former_file_id").map(file -> new Picture(file, formerType)));
    }

    private Sql sql() {
        return Sql.on(transactions.connection());
    }
}
