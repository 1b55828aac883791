package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What it costs to ask the contract: the same requests to two products, with contracts there and stopped, in turns, by a client that has
 * one. Then they change parts, so that what makes one of the two faster counts on both sides.
 */
final class Contracts {

    private static final String BUNDLE = "fr.crmdata.licensing";
    private static final Duration TURN = Duration.ofSeconds(5);

    /** What has just been started is compiled anew beside the requests. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final int TURNS = 7;
    private static final int THREADS = 2;

    private final Report report;
    private final RunningProduct one;
    private final RunningProduct other;

    private Contracts(Report report, RunningProduct one, RunningProduct other) {
        this.report = report;
        this.one = one;
        this.other = other;
    }

    static void measure(Report report) {
        try (var one = RunningProduct.of(Installation.demo().keepingClasses());
                var other = RunningProduct.of(Installation.demo().keepingClasses())) {
            var contracts = new Contracts(report, one, other);
            contracts.compare("requests checked by contracts, on against off", product -> {
                var api = product.signIn(Demo.SALES);
                return () -> api.get("/contacts?limit=1").expect(200);
            });
            contracts.compare("sign-ins, on against off", product -> () -> product.signIn(Demo.SALES, Demo.PASSWORD));
        }
    }

    private void compare(String what, Function<RunningProduct, Runnable> requests) {
        var first = turns(one, other, requests);
        var second = turns(other, one, requests);
        var on = Math.sqrt(first.on() * second.on());
        var off = Math.sqrt(first.off() * second.off());
        report.row(
                "Derby",
                what,
                String.format(Locale.ROOT, "%,.1f/s against %,.1f/s: %.1f %% fewer", on, off, (1 - on / off) * 100),
                "< 2 % fewer",
                on / off > 0.98);
    }

    /** Requests a second with contracts and without. */
    private record Rates(double on, double off) {}

    private static Rates turns(
            RunningProduct with, RunningProduct without, Function<RunningProduct, Runnable> requests) {
        without.console("bundle:stop " + BUNDLE);
        try {
            var checked = requests.apply(with);
            var free = requests.apply(without);
            run(checked, WARM_UP);
            run(free, WARM_UP);
            var on = new ArrayList<Double>();
            var off = new ArrayList<Double>();
            for (var turn = 0; turn < TURNS; turn++) {
                on.add(rate(checked));
                off.add(rate(free));
            }
            return new Rates(median(on), median(off));
        } finally {
            without.console("bundle:start " + BUNDLE);
            var api = without.signIn(Demo.SALES);
            Patience.until(
                    Duration.ofMinutes(1),
                    () -> "contracts again",
                    () -> api.get("/licensing/my/contract").status() != 404);
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    /** Requests a second of some threads. */
    private static double rate(Runnable request) {
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
