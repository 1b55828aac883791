package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.RunningProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A thousand clients on one node. */
final class Clients {

    private static final Duration IDLE = Duration.ofMinutes(3);

    private Clients() {}

    static void measure(Report report, String where, RunningProduct product, Api operator, int many) {
        var ids = new ArrayList<String>();
        var passwords = new ArrayList<String>();
        client(operator, "warm-up");
        var before = Machine.liveHeapKilobytes(product.pid());
        var times = new long[many];
        for (var i = 0; i < many; i++) {
            var started = System.nanoTime();
            passwords.add(client(operator, "c" + i));
            times[i] = System.nanoTime() - started;
            ids.add("c" + i);
        }
        var made = new Timings();
        made.add(times);
        report.row(where, "making a client, of " + many, made.toString(), "< 1 s", made.milliseconds(1) < 1_000);

        // The bench sets a minute of idleness; the housekeeping looks once a minute.
        LockSupport.parkNanos(IDLE.toNanos());
        var idle = (Machine.liveHeapKilobytes(product.pid()) - before) / (double) many;
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
