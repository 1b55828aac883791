package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.files.Files;
import fr.crmdata.contacts.book.Activities.Photo;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Pictures;
import fr.crmdata.contacts.store.PhotoStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The picture on a card. */
@Component(service = Photos.class)
public final class Photos {

    private static final int MOST_BYTES = 2_000_000;

    private final Desk desk;
    private final PhotoStore store;
    private final Files files;
    private final Traces traces;

    @Activate
    public Photos(@Reference Desk desk, @Reference PhotoStore store, @Reference Files files, @Reference Traces traces) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.traces = traces;
    }

    Optional<Photo> of(String contactId) {
        var picture = desk.reading(() -> {
            desk.living(contactId);
            return store.find(contactId).map(PhotoStore.Photo::picture);
        });
        return picture.map(found -> new Photo(found.mediaType(), found.fileId(), files.open(found.fileId())));
    }

    void set(String contactId, String mediaType, InputStream content) {
        var picture = read(mediaType, content);
        desk.writing(() -> {
            desk.living(contactId);
            if (drop(contactId)) {
                traces.changed(contactId, "photo-replaced", "");
            }
            var file =
                    files.store("photo", picture.mediaType(), new ByteArrayInputStream(picture.content()), MOST_BYTES);
            store.put(new PhotoStore.Photo(
                    contactId,
                    new PhotoStore.Picture(file.id(), picture.mediaType()),
                    desk.now(),
                    "",
                    Optional.empty()));
        });
    }

    private static Draft.Photo read(String mediaType, InputStream content) {
        try {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new FileRefusal.TooLarge(MOST_BYTES);
            }
            return Pictures.checked(new Draft.Photo(mediaType, bytes))
                    .orElseThrow(() -> new ContactRefusal.Invalid("photo", "contacts.photo", MOST_BYTES / 1_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String contactId) {
        desk.writing(() -> {
            desk.living(contactId);
            if (drop(contactId)) {
                traces.removed(contactId, "photo-removed", "");
            }
        });
    }

    /** @return whether there was one */
    private boolean drop(String contactId) {
        var photo = store.find(contactId);
        photo.ifPresent(known -> {
            store.remove(contactId);
            files.delete(known.picture().fileId());
            known.former().ifPresent(former -> files.delete(former.fileId()));
        });
        return photo.isPresent();
    }
}
