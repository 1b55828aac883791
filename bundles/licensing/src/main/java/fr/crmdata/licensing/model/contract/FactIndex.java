package fr.crmdata.licensing.model.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of a history by their kind, each kind in the order of the days. Made once for all readings. */
final class FactIndex {

    private final Map<Class<?>, List<Fact>> kinds;
    private final Map<ActKey, LocalDate> done;

    private FactIndex(Map<Class<?>, List<Fact>> kinds, Map<ActKey, LocalDate> done) {
        this.kinds = kinds;
        this.done = done;
    }

    /** @param facts in the order of their days */
    static FactIndex of(List<Fact> facts) {
        var kinds = new HashMap<Class<?>, List<Fact>>();
        var done = new HashMap<ActKey, LocalDate>();
        for (var fact : facts) {
            kinds.computeIfAbsent(fact.getClass(), any -> new ArrayList<>()).add(fact);
            fact.done().ifPresent(key -> done.putIfAbsent(key, fact.on()));
        }
        return new FactIndex(kinds, done);
    }

    /** With one more fact; this index stays as it is. */
    FactIndex with(Fact fact, Comparator<Fact> order) {
        var more = new HashMap<>(kinds);
        var kind = new ArrayList<>(more.getOrDefault(fact.getClass(), List.of()));
        insert(kind, fact, order);
        more.put(fact.getClass(), kind);
        if (fact.done().isEmpty()) {
            return new FactIndex(more, done);
        }
        var moreDone = new HashMap<>(done);
        moreDone.merge(fact.done().get(), fact.on(), (one, other) -> one.isBefore(other) ? one : other);
        return new FactIndex(more, moreDone);
    }

    /** Into its place in the order. */
    static void insert(List<Fact> facts, Fact fact, Comparator<Fact> order) {
        var place = Collections.binarySearch(facts, fact, order);
        facts.add(place < 0 ? -place - 1 : place, fact);
    }

    boolean isDone(ActKey key, LocalDate day) {
        var on = done.get(key);
        return on != null && !on.isAfter(day);
    }

    /** The facts of a kind until a day. */
    List<Fact> all(Class<?> kind, LocalDate day) {
        var facts = kinds.getOrDefault(kind, List.of());
        var end = facts.size();
        while (end > 0 && facts.get(end - 1).on().isAfter(day)) {
            end--;
        }
        return end == facts.size() ? facts : facts.subList(0, end);
    }
}
