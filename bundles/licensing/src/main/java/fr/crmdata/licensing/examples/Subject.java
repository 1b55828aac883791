package fr.crmdata.licensing.examples;

import fr.crmdata.licensing.model.Clause;
import java.util.Set;
import java.util.TreeSet;

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
}
