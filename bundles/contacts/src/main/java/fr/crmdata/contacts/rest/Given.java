package fr.crmdata.contacts.rest;

import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Drafts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as a request gave them, or did not. */
final class Given {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    private Given() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static Optional<String> some(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }

    /** @throws ContactRefusal.Invalid when it is not there */
    static String required(String field, @Nullable String given) {
        return some(given).orElseThrow(() -> new ContactRefusal.Invalid(field, "contacts.rest.missing"));
    }

    /** An absent entry stays as an empty text, so that the others keep their places. */
    static List<String> texts(@Nullable List<@Nullable String> given) {
        return given == null ? List.of() : given.stream().map(Given::text).toList();
    }

    /**
     * How many entries of a list are wanted: 50 when nothing is said, 500 at most.
     *
     * @throws ContactRefusal.Invalid when it is no number from 1
     */
    static int limit(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return USUAL;
        }
        try {
            var limit = Integer.parseInt(given.strip());
            if (limit >= 1) {
                return Math.min(limit, MOST);
            }
        } catch (NumberFormatException refusedBelow) {
            // Said in the same words as a number out of range.
        }
        throw new ContactRefusal.Invalid("limit", "contacts.rest.limit", MOST);
    }

    /** @throws ContactRefusal.Invalid when the text is neither */
    static boolean yes(String field, @Nullable String given, boolean otherwise) {
        return switch (text(given)) {
            case "" -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw new ContactRefusal.Invalid(field, "contacts.rest.true-false");
        };
    }

    /**
     * A constant, written as {@code former-customer}.
     *
     * @throws ContactRefusal.Invalid when there is no such
     */
    static <E extends Enum<E>> E constant(Class<E> type, String field, @Nullable String given) {
        var name = required(field, given).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ContactRefusal.Invalid(field, "contacts.constant", shown(given), names(type)));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String field, @Nullable String given, E otherwise) {
        return some(given).isEmpty() ? otherwise : constant(type, field, given);
    }

    private static String shown(@Nullable String given) {
        var text = text(given);
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Drafts::key).collect(Collectors.joining(", "));
    }
}
