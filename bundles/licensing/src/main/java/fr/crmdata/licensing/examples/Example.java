package fr.crmdata.licensing.examples;

import fr.crmdata.api.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that a lawyer worked out by hand.
 *
 * @param expected any part of what follows from the facts
 * @param problem why it cannot be run as it is written
 */
public record Example(
        String clause,
        String id,
        String title,
        Map<String, @Nullable Object> given,
        Map<String, @Nullable Object> expected,
        Optional<Refusal> problem) {

    Example(
            String clause,
            String id,
            String title,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> expected) {
        this(clause, id, title, given, expected, Optional.empty());
    }

    static Example unreadable(String clause, String id, String title, Refusal problem) {
        return new Example(clause, id, title, Map.of(), Map.of(), Optional.of(problem));
    }
}
