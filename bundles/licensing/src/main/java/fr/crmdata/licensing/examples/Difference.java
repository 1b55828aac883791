package fr.crmdata.licensing.examples;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** Keys within an expected object that the rules do not compute, with their path. */
    static List<String> unknown(String path, @Nullable Object expected, @Nullable Object computed) {
        var unknown = new ArrayList<String>();
        if (expected instanceof Map<?, ?> wanted && computed instanceof Map<?, ?> got) {
            wanted.forEach((key, value) -> unknown.addAll(
                    got.containsKey(key) ? unknown(path + "." + key, value, got.get(key)) : List.of(path + "." + key)));
        } else if (expected instanceof List<?> wanted && computed instanceof List<?> got) {
            for (var i = 0; i < Math.min(wanted.size(), got.size()); i++) {
                unknown.addAll(unknown(path + "[" + i + "]", wanted.get(i), got.get(i)));
            }
        }
        return unknown;
    }

    /** Moments are compared as moments, numbers as numbers; of an object only what is expected of it. */
    static List<Difference> between(String path, @Nullable Object expected, @Nullable Object computed) {
        if (expected instanceof Map<?, ?> wanted && computed instanceof Map<?, ?> got && !wanted.isEmpty()) {
            var differences = new ArrayList<Difference>();
            wanted.forEach((key, value) -> differences.addAll(between(path + "." + key, value, got.get(key))));
            return differences;
        }
        if (expected instanceof List<?> wanted && computed instanceof Results.Endless endless && !wanted.isEmpty()) {
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
        var number = number(expected);
        if (number.isPresent()) {
            return number(computed)
                    .filter(other -> number.get().compareTo(other) == 0)
                    .isPresent();
        }
        var moment = moment(expected);
        return moment.isPresent() && moment.equals(moment(computed));
    }

    private static Optional<BigDecimal> number(Object value) {
        return Optional.of(value.toString()).filter(Spelling::isNumber).map(BigDecimal::new);
    }

    private static Optional<Instant> moment(Object value) {
        try {
            return Optional.of(Results.moment(value.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
