package fr.crmdata.platform.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.shiro.crypto.hash.AbstractCryptHash;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.format.Shiro2CryptFormat;
import org.apache.shiro.lang.util.ByteSource;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, the least that OWASP's Password Storage Cheat Sheet asks
 * for. A check takes some tens of milliseconds and 19 MiB, so no more than two run at once.
 */
final class Passwords {

    private static final Map<String, Object> COST =
            Map.of("Argon2.memoryKib", "19456", "Argon2.iterations", "2", "Argon2.parallelism", "1");

    private final Semaphore slots = new Semaphore(2, true);
    private final Shiro2CryptFormat format = new Shiro2CryptFormat();

    private volatile String nobodysHash = "";

    String hash(String password) {
        return slowly(() -> {
            var request = new HashRequest.Builder()
                    .setSource(ByteSource.Util.bytes(password))
                    .setAlgorithmName("argon2id")
                    .withParameters(COST)
                    .build();
            return format.format(new DefaultHashService().computeHash(request));
        });
    }

    boolean matches(String password, String hash) {
        return slowly(() -> format.parse(hash) instanceof AbstractCryptHash known
                && known.matchesPassword(ByteSource.Util.bytes(password)));
    }

    /** Takes the time of a check and fails: whether there is such a user must not show in how long the answer takes. */
    void checkInVain(String password) {
        if (nobodysHash.isEmpty()) {
            nobodysHash = hash("nobody's password");
        }
        matches(password, nobodysHash);
    }

    private <T> T slowly(Supplier<T> work) {
        slots.acquireUninterruptibly();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // Shiro finds its algorithms as services of its own jars.
        thread.setContextClassLoader(DefaultHashService.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
            slots.release();
        }
    }
}
