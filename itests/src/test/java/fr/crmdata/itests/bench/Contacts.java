package fr.crmdata.itests.bench;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** An address book that grows to a million, and how it answers on the way. Times are the caller’s, over HTTPS, unless said. */
final class Contacts {

    private static final int LOT = 100_000;
    private static final int THREADS = 4;
    private static final int QUESTIONS = 2_000;

    /** Of each kind, before it is measured: until then the just-in-time compiler takes half a processor and more. */
    private static final int WARMING = 8_000;

    /** Creates get faster until about so many have been made. */
    private static final int LONG_WARMING = 40_000;

    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private final Report report;
    private final String where;
    private final RunningProduct product;
    private final Api api;
    private final ServerTimes server;
    private final Random random = new Random(7);
    private final AtomicLong next = new AtomicLong();

    Contacts(Report report, String where, RunningProduct product, Api api) {
        this.report = report;
        this.where = where;
        this.product = product;
        this.api = api;
        this.server = new ServerTimes(product);
    }

    void measure(BareInserts bare, int most) {
        var imported = importLot(LOT);
        var same = bare.sameRowsPerSecond(next.get() - LOT, LOT);
        report.row(
                where,
                "import, against bare JDBC batches of the same rows",
                String.format(Locale.ROOT, "%,.0f contacts/s against %,.0f: %.2f ×", imported, same, imported / same),
                "≥ 0.5 ×",
                imported >= same / 2);
        var inserted = bare.rowsPerSecond(next.get() - LOT, LOT);
        report.row(
                where,
                "… against one bare table of the file’s columns",
                String.format(
                        Locale.ROOT, "%,.0f contacts/s against %,.0f: %.2f ×", imported, inserted, imported / inserted),
                "",
                true);
        var memory = Machine.residentMegabytes(product.pid());
        report.row(where, "memory with 100,000 contacts", memory + " MB resident", "< 800 MB", memory < 800);
        scanned();
        creates();
        if (most > LOT) {
            var rate = importLot(most - LOT);
            scanned();
            System.out.printf(Locale.ROOT, "%-12s %,d contacts, the last at %,.0f/s%n", where, most, rate);
        }
        var size = String.format(Locale.ROOT, "%,d", most);
        askServer("by number in any format, at " + size + ", in the server", 5, this::numberQuestion);
        ask("search with a typing error, at " + size, 30, this::typoQuestion);
        ask("list page of 50 by name, at " + size, 20, this::pageQuestion);
    }

    /** @return rows a second, from the run’s start to its end */
    private double importLot(int contacts) {
        var start = next.getAndAdd(contacts);
        var file = new StringBuilder(People.HEADER);
        for (var i = start; i < start + contacts; i++) {
            file.append(People.row(i));
        }
        var id = api.header("Content-Type", "application/octet-stream")
                .send("POST", "/contacts/imports?name=lot.csv", HttpRequest.BodyPublishers.ofString(file.toString()))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var started = System.nanoTime();
        api.post("/contacts/imports/" + id + "/run", "").expect(202);
        Patience.until(PATIENCE, () -> "import of " + contacts + " rows: " + state(id), () -> state(id)
                .equals("DONE"));
        return contacts / ((System.nanoTime() - started) / 1e9);
    }

    /** After an import the product looks for duplicates in what came. */
    private void scanned() {
        Patience.until(PATIENCE, () -> "jobs", () -> {
            for (var job : api.get("/jobs").expect(200).json().path("items")) {
                if (job.path("finishedAt").isNull() || job.path("finishedAt").isMissingNode()) {
                    return false;
                }
            }
            return true;
        });
    }

    private String state(String id) {
        return api.get("/contacts/imports/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .toUpperCase(Locale.ROOT);
    }

    private void creates() {
        var first = create(WARMING / THREADS).rate();
        var next = create((LONG_WARMING - WARMING) / THREADS).rate();
        var timings = create(4_000);
        var rate = timings.rate();
        var p99 = timings.milliseconds(0.99);
        report.row(
                where,
                "create over REST at 100,000, 4 threads",
                String.format(
                        Locale.ROOT,
                        "%,.0f/s after %,d (the first %,d: %,.0f/s; until then: %,.0f/s), %s",
                        rate,
                        LONG_WARMING,
                        WARMING,
                        first,
                        next,
                        timings),
                "≥ 600/s, p99 < 40 ms",
                rate >= 600 && p99 < 40);
    }

    private Creates create(int each) {
        var timings = new Creates();
        var started = System.nanoTime();
        var threads = IntStream.range(0, THREADS)
                .mapToObj(any -> new Thread(() -> timings.run(each)))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        timings.seconds = (System.nanoTime() - started) / 1e9;
        return timings;
    }

    private final class Creates {
        private final Timings all = new Timings();
        private double seconds;

        void run(int each) {
            var times = new long[each];
            for (var i = 0; i < each; i++) {
                var body = People.body(50_000_000L + next.get() + System.nanoTime() % 40_000_000L);
                var started = System.nanoTime();
                api.post("/contacts", body).expect(201);
                times[i] = System.nanoTime() - started;
            }
            all.add(times);
        }

        double rate() {
            return all.count() / seconds;
        }

        double milliseconds(double share) {
            return all.milliseconds(share);
        }

        @Override
        public String toString() {
            return all.toString();
        }
    }

    private void ask(String what, int mostMilliseconds, Supplier<String> question) {
        times(WARMING, question);
        var timings = times(QUESTIONS, question);
        report.row(
                where,
                what,
                timings.toString(),
                "p99 < " + mostMilliseconds + " ms",
                timings.milliseconds(0.99) < mostMilliseconds);
    }

    /** The aim is for the server alone: what its own clock says, and beside it the caller’s. */
    private void askServer(String what, int mostMilliseconds, Supplier<String> question) {
        times(WARMING, question);
        var before = server.within(mostMilliseconds);
        var timings = times(QUESTIONS, question);
        var within = server.within(mostMilliseconds).shareSince(before);
        report.row(
                where,
                what,
                String.format(
                        Locale.ROOT, "%.2f %% within %d ms; at the caller %s", within * 100, mostMilliseconds, timings),
                "p99 < " + mostMilliseconds + " ms",
                within >= 0.99);
    }

    private Timings times(int questions, Supplier<String> question) {
        var times = new long[questions];
        for (var i = 0; i < questions; i++) {
            var address = question.get();
            var started = System.nanoTime();
            api.get(address).expect(200);
            times[i] = System.nanoTime() - started;
        }
        var timings = new Timings();
        timings.add(times);
        return timings;
    }

    private long somebody() {
        return Math.floorMod(random.nextLong(), next.get());
    }

    private String numberQuestion() {
        var number = People.phone(somebody());
        var written = random.nextBoolean() ? "+33 " + number.substring(1) : number.replaceAll("(..)(?=.)", "$1 ");
        return "/contacts/by-number?number=" + URLEncoder.encode(written, StandardCharsets.UTF_8);
    }

    /** A name with two letters changed round, and the town. */
    private String typoQuestion() {
        var who = somebody();
        var name = People.last(who);
        var at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        var wrong = name.substring(0, at)
                + name.charAt(at + 1 < name.length() ? at + 1 : at)
                + name.charAt(at)
                + (at + 2 < name.length() ? name.substring(at + 2) : "");
        return "/contacts/search?limit=10&q="
                + URLEncoder.encode(People.first(who) + " " + wrong, StandardCharsets.UTF_8);
    }

    private String cursor = "";

    /** Page after page, as somebody leafs. */
    private String pageQuestion() {
        var address = "/contacts?limit=50&sort=name" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        if (random.nextInt(10) == 0) {
            var more = api.get(address).expect(200).json().path("next").asText("");
            cursor = URLEncoder.encode(more, StandardCharsets.UTF_8);
        }
        return address;
    }
}
