package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.RunningProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A thousand clients on one node. */
final class Clients {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** All that nobody uses is closed by then: databases after a minute, which the bench sets, search indexes after five. */
    private static final int LOOKS = 14;

    private Clients() {}

    static void measure(Report report, String where, RunningProduct product, Api operator, int many) {
        var ids = IntStream.range(0, many).mapToObj(i -> "c" + i).toList();
        var passwords = new ArrayList<String>();
        var times = new long[many];
        client(operator, "warm-up");
        // What a start leaves in memory counts for no client, so the first tenth is left out.
        var few = many / 10;
        make(operator, ids.subList(0, few), passwords, times);
        var before = leastHeap(product);
        make(operator, ids.subList(few, many), passwords, times);
        var made = new Timings();
        made.add(times);
        report.row(where, "making a client, of " + many, made.toString(), "< 1 s", made.milliseconds(1) < 1_000);

        var idle = (leastHeap(product) - before) / (double) (many - few);
        report.row(where, "heap of an idle client", String.format(Locale.ROOT, "%.1f KB", idle), "< 30 KB", idle < 30);

        var cold = new Timings();
        var warm = new Timings();
        var asked = Math.min(20, many);
        var coldTimes = new long[asked];
        var warmTimes = new long[asked];
        for (var i = 0; i < asked; i++) {
            var api = product.signIn("chef@" + ids.get(i) + ".example", passwords.get(i));
            coldTimes[i] = list(api);
            list(api);
            warmTimes[i] = list(api);
        }
        cold.add(coldTimes);
        warm.add(warmTimes);
        var more = cold.milliseconds(0.5) - warm.milliseconds(0.5);
        report.row(
                where,
                "first request to an idle client",
                String.format(
                        Locale.ROOT,
                        "%.0f ms against %.0f ms to an open one",
                        cold.milliseconds(0.5),
                        warm.milliseconds(0.5)),
                "< 150 ms more",
                more < 150);
    }

    /** Live heap in kilobytes when nothing is open that needs not be: chores open databases now and then, so the least of several looks. */
    private static long leastHeap(RunningProduct product) {
        var least = Long.MAX_VALUE;
        for (var look = 0; look < LOOKS; look++) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            least = Math.min(least, Machine.liveHeapKilobytes(product.pid()));
        }
        return least;
    }

    /** Adds their administrators' passwords to those that are there, and at the same places how long each took, in nanoseconds. */
    private static void make(Api operator, List<String> ids, List<String> passwords, long[] times) {
        for (var id : ids) {
            var started = System.nanoTime();
            var password = client(operator, id);
            times[passwords.size()] = System.nanoTime() - started;
            passwords.add(password);
        }
    }

    private static long list(Api api) {
        var started = System.nanoTime();
        api.get("/contacts?limit=50").expect(200);
        return System.nanoTime() - started;
    }

    private static String client(Api operator, String id) {
        return operator.post(
                        "/operator/clients",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Client " + id,
                                "administratorName",
                                "Chef",
                                "administratorEmail",
                                "chef@" + id + ".example"))
                .expect(201)
                .json()
                .findPath("initialPassword")
                .asText();
    }
}
