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
        var withdrawals = new ArrayList<>(index.all(Fact.Withdrawn.class, day));
        // A withdrawal can be a mistake, too.
        withdrawals.removeIf(withdrawal -> withdrawals.stream()
                .anyMatch(other -> ((Fact.Withdrawn) other).wrong().equals(withdrawal)));
        for (var withdrawal : withdrawals) {
            var wrong = ((Fact.Withdrawn) withdrawal).wrong();
            mended.computeIfAbsent(wrong.getClass(), kind -> new ArrayList<>(index.all(kind, day)))
                    .remove(wrong);
        }
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
