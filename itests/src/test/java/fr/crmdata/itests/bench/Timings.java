package fr.crmdata.itests.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long each of many requests took. */
final class Timings {

    private final List<long[]> lots = new ArrayList<>();

    /** @param nanoseconds one for each request, of one thread */
    synchronized void add(long[] nanoseconds) {
        lots.add(nanoseconds);
    }

    synchronized int count() {
        return lots.stream().mapToInt(lot -> lot.length).sum();
    }

    /** @param share 0.99 for what all but one of a hundred keep */
    synchronized double milliseconds(double share) {
        var all = lots.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all.length == 0 ? 0 : all[(int) Math.min(all.length - 1, Math.floor(all.length * share))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, slowest %.1f ms",
                milliseconds(0.5),
                milliseconds(0.99),
                milliseconds(1));
    }
}
