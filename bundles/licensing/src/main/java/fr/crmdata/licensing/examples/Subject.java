package fr.crmdata.licensing.examples;

import fr.crmdata.licensing.model.Clause;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the facts of one clause's examples reach its rules.
 *
 * @param keys the facts that this clause understands
 */
record Subject(Clause clause, Set<String> keys, Rule rule) {

    interface Rule {
        void apply(Given given, Results results);
    }

    Subject {
        keys = Set.copyOf(new TreeSet<>(keys));
    }

    static Subject of(Clause clause, Rule rule, String... keys) {
        return new Subject(clause, Set.of(keys), rule);
    }

    /** One that needs the fee of a month, said in any of the ways of {@link Fees#KEYS}. */
    static Subject withFee(Clause clause, Rule rule, String... keys) {
        return new Subject(
                clause, Stream.concat(Fees.KEYS.stream(), Stream.of(keys)).collect(Collectors.toSet()), rule);
    }
}
