package fr.crmdata.licensing.examples;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules came to something else.
 *
 * @param path the key, with the place inside it
 */
record Difference(String path, String expected, String computed) {

    /** Moments are compared as moments, numbers as numbers; of an object only what is expected of it. */
    static List<Difference> between(String path, @Nullable Object expected, @Nullable Object computed) {
        if (expected instanceof Map<?, ?> wanted && computed instanceof Map<?, ?> got) {
            var differences = new ArrayList<Difference>();
            wanted.forEach((key, value) -> differences.addAll(between(path + "." + key, value, got.get(key))));
            return differences;
        }
        if (expected instanceof List<?> wanted && computed instanceof Results.Endless endless) {
            var beginning = endless.beginning();
            return between(path, wanted, beginning.subList(0, Math.min(wanted.size(), beginning.size())));
        }
        if (expected instanceof List<?> wanted && computed instanceof List<?> got && wanted.size() == got.size()) {
            var differences = new ArrayList<Difference>();
            for (var i = 0; i < wanted.size(); i++) {
                differences.addAll(between(path + "[" + i + "]", wanted.get(i), got.get(i)));
            }
            return differences;
        }
        return isSame(expected, computed)
                ? List.of()
                : List.of(new Difference(path, JsonTree.write(expected), JsonTree.write(shown(computed))));
    }

    private static @Nullable Object shown(@Nullable Object computed) {
        return computed instanceof Results.Endless endless
                ? endless.beginning().subList(0, Math.min(3, endless.beginning().size()))
                : computed;
    }

    private static boolean isSame(@Nullable Object expected, @Nullable Object computed) {
        if (expected == null || computed == null) {
            return expected == computed;
        }
        if (expected.equals(computed)) {
            return true;
        }
        if (expected instanceof Number || computed instanceof Number) {
            var one = number(expected);
            var other = number(computed);
            return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
        }
        var one = moment(expected);
        return one.isPresent() && one.equals(moment(computed));
    }

    private static Optional<BigDecimal> number(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Object value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.toString()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
