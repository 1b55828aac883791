package fr.crmdata.licensing.examples;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that a lawyer worked out by hand.
 *
 * @param expected any part of what follows from the facts
 */
public record Example(
        String clause,
        String id,
        String title,
        Map<String, @Nullable Object> given,
        Map<String, @Nullable Object> expected) {}
