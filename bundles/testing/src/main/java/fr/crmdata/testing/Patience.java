package fr.crmdata.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks again and again until something is so. */
public final class Patience {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    /** @throws AssertionError when it is not so in time */
    public static void until(Duration limit, Supplier<String> what, BooleanSupplier so) {
        var end = System.nanoTime() + limit.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    public static void until(String what, BooleanSupplier so) {
        until(Duration.ofSeconds(30), () -> what, so);
    }
}
