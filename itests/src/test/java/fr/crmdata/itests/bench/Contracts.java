package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What it costs to ask the contract: the same requests with contracts there and stopped, in turns, by a client that has one. */
final class Contracts {

    private static final String BUNDLE = "fr.crmdata.licensing";
    private static final Duration TURN = Duration.ofSeconds(6);

    /** What has just been started is compiled anew beside the requests. */
    private static final Duration WARM_UP = Duration.ofSeconds(12);

    private static final int TURNS = 5;
    private static final int THREADS = 2;

    private final RunningProduct product;

    private Contracts(RunningProduct product) {
        this.product = product;
    }

    static void measure(Report report, String where, RunningProduct product) {
        var contracts = new Contracts(product);
        contracts.compare(report, where, "requests checked by contracts, on against off", api -> rate(() -> list(api)));
        contracts.compare(
                report,
                where,
                "sign-ins, on against off",
                api -> rate(() -> product.signIn(Demo.SALES, Demo.PASSWORD)));
    }

    private void compare(Report report, String where, String what, ToDoubleFunction<Api> rate) {
        var api = product.signIn(Demo.SALES);
        rate.applyAsDouble(api);
        rate.applyAsDouble(api);
        var on = new ArrayList<Double>();
        var off = new ArrayList<Double>();
        for (var turn = 0; turn < TURNS; turn++) {
            on.add(rate.applyAsDouble(api));
            product.console("bundle:stop " + BUNDLE);
            off.add(rate.applyAsDouble(api));
            product.console("bundle:start " + BUNDLE);
            Patience.until(
                    Duration.ofMinutes(1),
                    () -> "contracts again",
                    () -> api.get("/licensing/my/contract").status() != 404);
        }
        var less = 1 - median(on) / median(off);
        report.row(
                where,
                what,
                String.format(
                        Locale.ROOT, "%,.1f/s against %,.1f/s: %.1f %% fewer", median(on), median(off), less * 100),
                "< 2 % fewer",
                less < 0.02);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static void list(Api api) {
        api.get("/contacts?limit=1").expect(200);
    }

    /** Requests a second of some threads, after a warm-up. */
    private static double rate(Runnable request) {
        run(request, WARM_UP);
        var started = System.nanoTime();
        var done = run(request, TURN);
        return done / ((System.nanoTime() - started) / 1e9);
    }

    private static long run(Runnable request, Duration time) {
        var done = new AtomicLong();
        var end = System.nanoTime() + time.toNanos();
        var threads = IntStream.range(0, THREADS)
                .mapToObj(any -> new Thread(() -> {
                    while (System.nanoTime() < end) {
                        request.run();
                        done.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return done.get();
    }
}
