package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What binds the operator and a client: the history of what happened. In whatever order facts are entered, the history
 * is the same.
 */
public final class Contract {

    /** By day; on one day what was done comes after what happened. */
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::on)
            .thenComparing(fact -> fact.done().isPresent())
            .thenComparing(fact -> fact.getClass().getSimpleName())
            .thenComparing(Object::toString);

    private final List<Fact> facts;
    private final FactIndex index;

    private Contract(List<Fact> facts, FactIndex index) {
        this.facts = Collections.unmodifiableList(facts);
        this.index = index;
    }

    public static Contract of(Collection<? extends Fact> facts) {
        var sorted = new ArrayList<Fact>(facts);
        sorted.sort(ORDER);
        return new Contract(sorted, FactIndex.of(sorted));
    }

    public static Contract of(Fact... facts) {
        return of(List.of(facts));
    }

    public Contract with(Collection<? extends Fact> more) {
        var all = new ArrayList<Fact>(facts.size() + more.size());
        all.addAll(facts);
        var indexed = index;
        for (var fact : more) {
            FactIndex.insert(all, fact, ORDER);
            indexed = indexed.with(fact, ORDER);
        }
        return new Contract(all, indexed);
    }

    public Contract with(Fact... more) {
        return with(List.of(more));
    }

    /** The history as if a fact had never been entered. */
    Contract without(Fact fact) {
        var others = new ArrayList<>(facts);
        others.remove(fact);
        return of(others);
    }

    /** What was not withdrawn, as if the rest had never been entered. */
    public Contract standing() {
        if (count(Fact.Withdrawn.class) == 0) {
            return this;
        }
        var left = new ArrayList<>(facts);
        left.removeIf(Fact.Withdrawn.class::isInstance);
        Known.withdrawn(facts).forEach(left::remove);
        return of(left);
    }

    long count(Class<? extends Fact> kind) {
        return index.all(kind, LocalDate.MAX).size();
    }

    /** In the order of their days. */
    public List<Fact> facts() {
        return facts;
    }

    /** The facts of one day. */
    public List<Fact> on(LocalDate day) {
        return facts.subList(firstFrom(day), firstFrom(day.plusDays(1)));
    }

    /** The next day after one on which a fact lies. */
    public Optional<LocalDate> nextAfter(LocalDate day) {
        var next = firstFrom(day.plusDays(1));
        return next < facts.size() ? Optional.of(facts.get(next).on()) : Optional.empty();
    }

    /** Place of the first fact that does not lie before that day. */
    private int firstFrom(LocalDate day) {
        var low = 0;
        var high = facts.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (facts.get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What can be told from the facts until the end of that day. */
    public Reading read(LocalDate day, Settings settings) {
        return new Reading(new Known(index, day), day, settings);
    }

    public ContractState at(LocalDate day, Settings settings) {
        return ContractState.of(read(day, settings));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contract contract && facts.equals(contract.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return facts.toString();
    }
}
