package fr.crmdata.contacts;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * How many contacts a second are created with the check for duplicates, and how fast callers are found, with many contacts
 * there. Prints; asserts nothing. Arguments: {@code DERBY} or {@code POSTGRESQL}, contacts beforehand, seconds, threads.
 */
public final class StoreBench {

    private static final int PIECE = 500;
    private static final String[] WORDS = {
        "Atelier",
        "Boulangerie",
        "Cabinet",
        "Garage",
        "Imprimerie",
        "Maison",
        "Menuiserie",
        "Pharmacie",
        "Transports",
        "Vignobles"
    };
    private static final String[] FIRST = {
        "Élodie", "Jean", "Marie", "Zoé", "François", "Noël", "Anne", "Hélène", "Paul", "Lucie", "Karim", "Sonia"
    };

    private final TestBook book;
    private final TestDatabases data;
    private final int before;

    private StoreBench(TestDatabases data, int before) {
        this.data = data;
        this.book = new TestBook(data);
        this.before = before;
    }

    public static void main(String[] arguments) throws Throwable {
        var kind = TestDatabases.Kind.valueOf(arguments.length > 0 ? arguments[0] : "DERBY");
        var before = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        var threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
        var data = new TestDatabases(kind);
        var bench = new Statement() {
            @Override
            public void evaluate() throws Throwable {
                var one = new StoreBench(data, before);
                one.fill();
                one.create(threads, seconds / 2, "warming up");
                one.create(threads, seconds, kind + " creates");
                one.callers();
                one.follow();
            }
        };
        data.apply(bench, Description.EMPTY).evaluate();
    }

    /** Of the whole process, in nanoseconds: on a busy machine it says more than the clock. */
    private static long work() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void fill() {
        var random = new Random(1);
        var start = System.nanoTime();
        var work = work();
        data.as(TestDatabases.ACME, () -> {
            var reader = book.readers.reader();
            for (var done = 0; done < before; done += PIECE) {
                var piece = new ArrayList<ContactDetails>(PIECE);
                for (var i = 0; i < PIECE; i++) {
                    piece.add(reader.read(draft(random).build()).orRefuse());
                }
                book.transactions.inOne(() -> book.store.insert(piece, Occasion.of(Cause.IMPORTED)));
            }
        });
        book.events.clear();
        System.out.printf(
                "filled: %,.0f contacts/s, %.0f µs of work each%n",
                before * 1e9 / (System.nanoTime() - start), (work() - work) / 1e3 / before);
    }

    private void create(int threads, int seconds, String what) throws InterruptedException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var work = work();
        var found = new AtomicLong();
        var times = new ArrayList<List<Long>>();
        var running = new ArrayList<Thread>();
        for (var n = 0; n < threads; n++) {
            var random = new Random(System.nanoTime());
            var mine = new ArrayList<Long>();
            times.add(mine);
            var thread = new Thread(() -> data.as(TestDatabases.ACME, () -> {
                while (System.nanoTime() < until) {
                    var start = System.nanoTime();
                    var saved = book.cards.create(draft(random).build(), OnDuplicate.WARN);
                    mine.add(System.nanoTime() - start);
                    found.addAndGet(saved.resembling().size());
                }
            }));
            running.add(thread);
            thread.start();
        }
        for (var thread : running) {
            thread.join();
        }
        book.events.clear();
        var all = times.stream()
                .flatMapToLong(list -> list.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        System.out.printf(
                "%s: %,d/s, p50 %.2f ms, p99 %.2f ms, longest %.0f ms, %.2f resembling and %.0f µs of work each%n",
                what,
                all.length / seconds,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                all[all.length - 1] / 1e6,
                (double) found.get() / all.length,
                (work() - work) / 1e3 / all.length);
    }

    private void callers() {
        var random = new Random(1);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 3000; i++) {
            numbers.add(draft(random).build().phones().get(0).number());
        }
        data.as(TestDatabases.ACME, () -> {
            for (var round = 0; round < 2; round++) {
                var hits = new ArrayList<Contact>();
                var times = numbers.stream().mapToLong(number -> {
                    var start = System.nanoTime();
                    hits.addAll(book.cards.byNumber(number));
                    return System.nanoTime() - start;
                });
                print("by number", times, hits.size());
            }
        });
    }

    private static void print(String what, LongStream times, int hits) {
        var sorted = times.sorted().toArray();
        System.out.printf(
                "%s: p50 %.3f ms, p99 %.3f ms, %d found in %d%n",
                what, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, hits, sorted.length);
    }

    private void follow() {
        data.as(TestDatabases.ACME, () -> {
            var start = System.nanoTime();
            var work = work();
            var number = 0L;
            var seen = 0L;
            var piece = book.changeLog.since(number, PIECE);
            System.out.printf(
                    "first numbering: %.0f ms, %.0f of work%n",
                    (System.nanoTime() - start) / 1e6, (work() - work) / 1e6);
            start = System.nanoTime();
            while (!piece.contacts().isEmpty()) {
                seen += piece.contacts().size();
                number = piece.next();
                piece = book.changeLog.since(number, PIECE);
            }
            System.out.printf("followed: %,.0f contacts/s%n", seen * 1e9 / (System.nanoTime() - start));
        });
    }

    private static DraftBuilder draft(Random random) {
        var town = "Ville-" + Integer.toString(random.nextInt(3_000), 36);
        var address = new AddressText(
                List.of((1 + random.nextInt(200)) + " rue du Général-de-Gaulle"),
                String.format("%05d", 1000 + random.nextInt(94_000)),
                town,
                "",
                "");
        var last = name(random);
        var draft = random.nextBoolean()
                ? Draft.builder().firstName(one(random, FIRST)).lastName(last)
                : Draft.builder().kind("organisation").name(one(random, WORDS) + " " + last + " & Fils");
        return draft.address(address)
                .phone(phone(random))
                .email("contact" + random.nextInt(Integer.MAX_VALUE) + "@exemple" + random.nextInt(50_000) + ".fr")
                .reference("R" + random.nextLong())
                .tag("salon");
    }

    private static String name(Random random) {
        var letters = "bcdfglmnprstv";
        var vowels = "aeiou";
        var name = new StringBuilder();
        for (var i = 2 + random.nextInt(2); i >= 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())))
                    .append(vowels.charAt(random.nextInt(vowels.length())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String phone(Random random) {
        var digits = String.format("%08d", random.nextInt(100_000_000));
        return "0" + (1 + random.nextInt(5)) + digits;
    }

    private static String one(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
