package fr.crmdata.licensing.licences;

import fr.crmdata.api.data.DataFolder;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The operator's private keys, each a file in the data folder that nobody but the service's own account can read. Never in a database,
 * so never in a client's backup.
 */
@Component(service = KeyChest.class)
public final class KeyChest {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    @Activate
    public KeyChest(@Reference DataFolder data) {
        this(data.of("licence-keys"));
    }

    KeyChest(Path folder) {
        this.folder = folder;
        restrict(folder, "rwx------");
    }

    /** A new key; its private half lies in the folder before this returns. */
    LicenceKey make(Instant now) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var key = LicenceKey.of(pair.getPublic(), now);
            var half = folder.resolve(key.id() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(half);
            restrict(half, "rw-------");
            Files.writeString(
                    half, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
            Files.move(half, file(key.id()), StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws LicenceRefusal when it is not here */
    PrivateKey privateHalf(LicenceKey key) {
        try {
            if (!Files.exists(file(key.id()))) {
                throw new LicenceRefusal(Why.KEY_MISSING, key.id());
            }
            var bytes =
                    Base64.getDecoder().decode(Files.readString(file(key.id())).strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".key");
    }

    private static void restrict(Path path, String permissions) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
