package fr.crmdata.licensing.model.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts until a day, without those that were withdrawn by then. */
final class Known {

    private final FactIndex index;
    private final LocalDate day;
    private final Map<Class<?>, List<Fact>> mended = new HashMap<>();

    Known(FactIndex index, LocalDate day) {
        this.index = index;
        this.day = day;
        for (var wrong : withdrawn(index.all(Fact.Withdrawn.class, day))) {
            mended.computeIfAbsent(wrong.getClass(), kind -> new ArrayList<>(index.all(kind, day)))
                    .remove(wrong);
        }
    }

    /** What was withdrawn. A withdrawal can be a mistake, too. */
    static List<Fact> withdrawn(List<Fact> facts) {
        var withdrawals = new ArrayList<Fact.Withdrawn>();
        for (var fact : facts) {
            if (fact instanceof Fact.Withdrawn withdrawal) {
                withdrawals.add(withdrawal);
            }
        }
        withdrawals.removeIf(withdrawal ->
                withdrawals.stream().anyMatch(other -> other.wrong().equals(withdrawal)));
        return withdrawals.stream().map(Fact.Withdrawn::wrong).toList();
    }

    Known until(LocalDate before) {
        return new Known(index, before);
    }

    <T extends Fact> List<T> all(Class<T> kind) {
        var known = mended.isEmpty() ? null : mended.get(kind);
        @SuppressWarnings("unchecked") // filed under its own class
        var facts = (List<T>) (known == null ? index.all(kind, day) : known);
        return facts;
    }

    <T extends Fact> Optional<T> first(Class<T> kind) {
        var facts = all(kind);
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(0));
    }

    <T extends Fact> Optional<T> last(Class<T> kind) {
        var facts = all(kind);
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(facts.size() - 1));
    }

    boolean isDone(ActKey key) {
        return index.isDone(key, day);
    }
}
