package fr.crmdata.platform;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;

/** Ties what a user is told about an internal error to what the log says of it. */
public final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** @return a number that the user may pass on; the log has the rest under it */
    public static String report(Logger log, String where, Throwable failure) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        log.error("incident {} on {}", number, where, failure);
        return number;
    }
}
