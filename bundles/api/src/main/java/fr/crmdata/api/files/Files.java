package fr.crmdata.api.files;

import java.io.InputStream;
import java.util.Optional;

/** Files of the caller's client. They lie in pieces in its database, so they are saved, returned and erased with it. */
public interface Files {

    /**
     * Reads the stream to its end into the open transaction, or one of its own. Memory use does not depend on the size.
     *
     * @param limit most bytes taken
     * @throws FileRefusal.TooLarge when the stream goes on beyond the limit; nothing is kept
     */
    StoredFile store(String name, String mediaType, InputStream content, long limit);

    Optional<StoredFile> find(String id);

    /**
     * The content, read piece by piece, each in a short transaction of its own.
     *
     * @throws FileRefusal.Unknown when there is no such file
     */
    InputStream open(String id);

    void delete(String id);
}
