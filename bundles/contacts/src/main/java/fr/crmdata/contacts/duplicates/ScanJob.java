package fr.crmdata.contacts.duplicates;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.duplicates.Judge.Verdict;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.KeyScan;
import fr.crmdata.contacts.store.PairStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Holds all contacts that share a match key against each other. Goes through the keys in their order, a piece at a time, and
 * then once more over the pairs that are known, so that those which are none any more go.
 */
@Component(service = JobHandler.class)
public final class ScanJob implements JobHandler {

    /** So many under one key say nothing about any two of them: the switchboard of a town hall, a street of shops. */
    static final int MOST_UNDER_A_KEY = 100;

    private static final int KEYS = 4_000;
    private static final int PAIRS = 500;
    private static final int CONTACTS = 200;

    private final ContactStore contacts;
    private final ContactHistory history;
    private final KeyScan keys;
    private final PairStore pairs;
    private final PairBook book;
    private final Transactions transactions;

    @Activate
    public ScanJob(
            @Reference ContactStore contacts,
            @Reference ContactHistory history,
            @Reference KeyScan keys,
            @Reference PairStore pairs,
            @Reference PairBook book,
            @Reference(target = "(database=client)") Transactions transactions) {
        this.contacts = contacts;
        this.history = history;
        this.keys = keys;
        this.pairs = pairs;
        this.book = book;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return DuplicateDesk.SCAN_JOB;
    }

    private enum Phase {
        IMPORT,
        KEYS,
        PAIRS,
        OVER
    }

    /**
     * How far a scan is.
     *
     * @param last key that is done, or pair that was looked at again
     * @param skipped keys that too many share
     */
    private record Progress(Phase phase, String last, long done, long total, long skipped) {

        static Progress read(String checkpoint) {
            var map = PlainJson.readMap(checkpoint);
            return new Progress(
                    Phase.valueOf(String.valueOf(map.get("phase"))),
                    String.valueOf(map.getOrDefault("last", "")),
                    number(map, "done"),
                    number(map, "total"),
                    number(map, "skipped"));
        }

        private static long number(Map<String, Object> map, String key) {
            return map.get(key) instanceof BigDecimal number ? number.longValue() : 0;
        }

        String write() {
            return PlainJson.write(
                    Map.of("phase", phase.name(), "last", last, "done", done, "total", total, "skipped", skipped));
        }
    }

    @Override
    public Map<String, String> run(Run run) {
        var progress = run.checkpoint().map(Progress::read).orElseGet(() -> beginning(run.job()));
        while (progress.phase() == Phase.IMPORT) {
            progress =
                    step(run, progress, from -> lookInto(run.job().parameters().getOrDefault(Scans.IMPORT, ""), from));
        }
        while (progress.phase() == Phase.KEYS) {
            progress = step(run, progress, this::compare);
        }
        while (progress.phase() == Phase.PAIRS) {
            progress = step(run, progress, this::lookAgain);
        }
        var skipped = progress.skipped();
        return transactions.inOne(() -> Map.of(
                "pairs", Long.toString(pairs.countOpen()),
                "contacts", Long.toString(contacts.count()),
                "skippedKeys", Long.toString(skipped)));
    }

    private Progress beginning(Job job) {
        if (job.parameters().containsKey(Scans.IMPORT)) {
            return new Progress(Phase.IMPORT, "", 0, 0, 0);
        }
        return transactions.inOne(() -> new Progress(Phase.KEYS, "", 0, keys.count(), 0));
    }

    /** One piece of work and the mark that it is done, in one transaction. */
    private Progress step(Run run, Progress from, UnaryOperator<Progress> work) {
        var reached = new ArrayList<Progress>();
        book.attempt(() -> {
            var next = work.apply(from);
            run.save(next.write(), next.done(), Math.max(next.total(), next.done()));
            reached.add(next);
        });
        return reached.get(reached.size() - 1);
    }

    private Progress compare(Progress from) {
        var entries = keys.behind(from.last().isEmpty() ? Long.MIN_VALUE : Long.parseLong(from.last()), KEYS);
        if (entries.isEmpty()) {
            return new Progress(Phase.PAIRS, "", from.done(), from.total(), from.skipped());
        }
        var groups = new LinkedHashMap<Long, List<String>>();
        entries.forEach(entry ->
                groups.computeIfAbsent(entry.key(), any -> new ArrayList<>()).add(entry.contactId()));
        var last = entries.get(entries.size() - 1).key();
        var done = (long) entries.size();
        if (entries.size() == KEYS && groups.size() > 1) {
            // The rest of its contacts comes with the next piece.
            done -= groups.remove(last).size();
            last = lastOf(groups);
        } else if (entries.size() == KEYS) {
            done = keys.count(last);
        }
        var skipped = groups.values().stream().filter(ScanJob::isHot).count();
        compare(groups.values().stream()
                .filter(group -> group.size() > 1 && !isHot(group))
                .toList());
        return new Progress(
                Phase.KEYS, Long.toString(last), from.done() + done, from.total(), from.skipped() + skipped);
    }

    private static long lastOf(Map<Long, List<String>> groups) {
        return new ArrayList<>(groups.keySet()).get(groups.size() - 1);
    }

    private static boolean isHot(List<String> group) {
        return group.size() > MOST_UNDER_A_KEY;
    }

    private void compare(List<List<String>> groups) {
        var ids = new LinkedHashSet<String>();
        groups.forEach(ids::addAll);
        var there = contacts.findAll(ids).stream()
                .filter(contact -> !contact.isDeleted())
                .collect(Collectors.toMap(Contact::id, contact -> contact));
        var judge = book.judge();
        var compared = new LinkedHashMap<String, Verdict>();
        for (var group : groups) {
            var members =
                    group.stream().filter(there::containsKey).map(there::get).toList();
            for (var i = 0; i < members.size(); i++) {
                for (var j = i + 1; j < members.size(); j++) {
                    var one = members.get(i);
                    var other = members.get(j);
                    compared.computeIfAbsent(one.id() + other.id(), any -> judge.compare(one, other));
                }
            }
        }
        book.record(compared.values().stream()
                .filter(pair -> pair.match().isPresent())
                .toList());
    }

    /** Holds what an import wrote against all that comes into question. */
    private Progress lookInto(String importId, Progress from) {
        var ids = history.of(importId, from.last(), CONTACTS).stream()
                .map(ContactHistory.Entry::contactId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return new Progress(Phase.OVER, from.last(), from.done(), from.total(), 0);
        }
        var brought = contacts.findAll(ids).stream()
                .filter(contact -> !contact.isDeleted())
                .toList();
        book.record(book.candidates(brought, book.judge()));
        return new Progress(Phase.IMPORT, ids.get(ids.size() - 1), from.done() + ids.size(), from.total(), 0);
    }

    private Progress lookAgain(Progress from) {
        var rows = pairs.openAfter(from.last(), PAIRS);
        book.record(book.again(rows, book.judge()));
        var last = rows.isEmpty() ? "" : rows.get(rows.size() - 1).id();
        var phase = rows.isEmpty() ? Phase.OVER : Phase.PAIRS;
        return new Progress(phase, last, from.done(), from.total(), from.skipped());
    }
}
