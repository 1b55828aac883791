package fr.crmdata.licensing.model.rules;

import java.time.Duration;
import java.time.Instant;

/** Somebody says that codes are used by the wrong person. Terms 2-3. */
public final class FraudReport {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private FraudReport() {}

    /** The report locks, by whatever way it comes; the registered letter only proves it. */
    public static Instant lockedBy(Instant reported) {
        return reported.plus(AT_ONCE);
    }
}
