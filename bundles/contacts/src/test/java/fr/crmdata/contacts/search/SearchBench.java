package fr.crmdata.contacts.search;

import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** How fast the index is with a million contacts, on one thread. Prints; asserts nothing. */
public final class SearchBench {

    private static final int BATCH = 1000;

    /** Others may be busy on the machine: what counts is this thread's own time. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What to measure; all of it when empty. */
    private static final String ONLY = System.getProperty("only", "");

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException {
        var many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("search-bench");
        var names = new ArrayList<String>();
        var fresh = !Files.exists(folder.resolve("write.lock"));
        if (fresh) {
            fill(folder, many);
        }
        var crowd = new Crowd(1);
        for (var i = 0; i < 20_000; i++) {
            var name = crowd.next(i).contact().details().name().display();
            if (i % 10 == 0) {
                names.add(name);
            }
        }
        try (var index = ClientIndex.open(folder)) {
            for (var round = 0; round < 3; round++) {
                System.out.println("round " + round);
                search(index, "exact", names, (name, random) -> name);
                search(
                        index,
                        "last word begun",
                        names,
                        (name, random) -> name.substring(0, Math.max(3, name.length() - 3)));
                search(index, "typing error", names, SearchBench::misspell);
                search(index, "two typing errors", names, (name, random) -> misspell(misspell(name, random), random));
                search(index, "one word, typing error", names, (name, random) -> misspell(word(name, random), random));
                search(index, "one word", names, SearchBench::word);
                search(index, "part of a word", names, (name, random) -> {
                    var word = word(name, random);
                    return word.length() < 6 ? word : word.substring(2, 6);
                });
                search(index, "one letter", names, (name, random) -> name.substring(0, 1));
                search(
                        index,
                        "number, from its end",
                        names,
                        (name, random) -> String.format("%06d", random.nextInt(1_000_000)));
                search(
                        index,
                        "number, its beginning",
                        names,
                        (name, random) -> "0" + (1 + random.nextInt(5)) + " " + (10 + random.nextInt(90)));
                list(index, "by name", Sort.byName());
                list(index, "latest first", Sort.parse("-updated"));
                list(index, "by status and name", Sort.parse("status,name"));
                list(index, "by town", Sort.parse("town,-created"));
            }
        }
    }

    private static void fill(Path folder, int many) throws IOException {
        var crowd = new Crowd(1);
        var spent = 0L;
        try (var index = ClientIndex.create(folder)) {
            for (var done = 0; done < many; done += BATCH) {
                var batch = new ArrayList<Entry>();
                for (var i = 0; i < BATCH; i++) {
                    batch.add(crowd.next(done + i));
                }
                var start = THREADS.getCurrentThreadCpuTime();
                index.put(batch);
                spent += THREADS.getCurrentThreadCpuTime() - start;
                if ((done + BATCH) % 100_000 == 0) {
                    System.out.printf("%,d: %,d a second%n", done + BATCH, (done + BATCH) * 1_000_000_000L / spent);
                }
            }
            var start = THREADS.getCurrentThreadCpuTime();
            index.commit(Map.of("reached", "1"));
            spent += THREADS.getCurrentThreadCpuTime() - start;
        }
        System.out.printf("in all %,d a second, %,d MB%n", many * 1_000_000_000L / spent, size(folder) >> 20);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private interface Typing {
        String typed(String name, Random random);
    }

    private static String word(String name, Random random) {
        var words = name.split(" ");
        return words[random.nextInt(words.length)];
    }

    private static String misspell(String name, Random random) {
        if (name.length() < 3) {
            return name;
        }
        var at = 1 + random.nextInt(name.length() - 2);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static void search(ClientIndex index, String what, List<String> names, Typing typing) throws IOException {
        if (!what.startsWith(ONLY)) {
            return;
        }
        var random = new Random(7);
        var slowest = new ArrayList<String>();
        var times = new long[500];
        var hits = 0;
        for (var i = 0; i < times.length; i++) {
            var typed = typing.typed(names.get(random.nextInt(names.size())), random);
            var start = THREADS.getCurrentThreadCpuTime();
            try (var state = index.state()) {
                hits += Searches.best(state.searcher(), state.lists(), Typed.of(typed), 20)
                        .size();
            }
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
            slowest.add(String.format("%6.2f ms %s", times[i] / 1e6, typed));
        }
        print(what, times, hits);
        slowest.stream().sorted(Comparator.reverseOrder()).limit(4).forEach(System.out::println);
    }

    private static void list(ClientIndex index, String what, Sort sort) throws IOException {
        if (!("list " + what).startsWith(ONLY)) {
            return;
        }
        var random = new Random(7);
        var times = new long[200];
        var from = Optional.<Place>empty();
        var hits = 0;
        for (var i = 0; i < times.length; i++) {
            var start = THREADS.getCurrentThreadCpuTime();
            try (var state = index.state()) {
                var page = listing(state, sort).page(from, 50);
                hits += page.ids().size();
                from = page.next();
            }
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
            if (i % 10 == 9) {
                try (var state = index.state()) {
                    from = listing(state, sort)
                            .page(Optional.empty(), 1 + random.nextInt(50_000))
                            .next();
                }
            }
        }
        print("list " + what, times, hits);
    }

    private static Listing listing(ClientIndex.State state, Sort sort) throws IOException {
        var asked = new Asked("u1", Optional.empty(), LocalDate.EPOCH, ZoneOffset.UTC, Set::of);
        return new Listing(state, new Query("", Filter.all(), sort), asked, Optional.empty());
    }

    private static void print(String what, long[] times, int hits) {
        Arrays.sort(times);
        System.out.printf(
                "%-24s p50 %6.2f  p90 %6.2f  p99 %6.2f  most %6.2f ms   %.1f hits%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 9 / 10] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6,
                (double) hits / times.length);
    }
}
