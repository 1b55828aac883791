package fr.crmdata.api.data;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Time-ordered UUIDs (RFC 9562, version 7): new rows land at the end of the index, and strangers cannot guess them. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /** A new id, greater than all that this process has made before. 36 characters. */
    public static String next() {
        // 48 bits of milliseconds and 12 bits that count within one, so that ids of one process are in strict order.
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Whether a text can be an id at all, so that others need not be looked up. */
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }
}
