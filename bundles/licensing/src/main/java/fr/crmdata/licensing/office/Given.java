package fr.crmdata.licensing.office;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as a request gave them, or did not; for REST, SOAP and the console. */
public final class Given {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int MOST_DIGITS = 30;

    private Given() {}

    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public static Optional<String> some(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws LicensingRefusal.Invalid when it is not there */
    public static <T> T required(String field, @Nullable T given) {
        if (given == null || given.toString().isBlank()) {
            throw new LicensingRefusal.Invalid(field, "licensing.field.missing", field);
        }
        return given;
    }

    /**
     * How many entries of a list are wanted: 50 when nothing is said, 500 at most.
     *
     * @throws LicensingRefusal.Invalid when it is no number from 1
     */
    public static int limit(@Nullable String given) {
        return Math.min(MOST, number("limit", given, USUAL, 1, Integer.MAX_VALUE));
    }

    /** @throws LicensingRefusal.Invalid when it is no number in that range */
    public static int number(String field, @Nullable String given, int otherwise, int least, int most) {
        if (some(given).isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(some(given).orElseThrow());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException refusedBelow) {
            // Said in the same words as a number out of range.
        }
        throw new LicensingRefusal.Invalid(field, "licensing.field.out-of-range", field, least, Math.min(most, MOST));
    }

    /** @throws LicensingRefusal.Invalid when it is no day such as {@code 2026-11-25} */
    public static Optional<LocalDate> day(String field, @Nullable String given) {
        return some(given).map(text -> {
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() >= 2000 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeParseException refusedBelow) {
                // Said in the same words as a day beyond reason.
            }
            throw new LicensingRefusal.Invalid(field, "licensing.field.unreadable", field, cut(text));
        });
    }

    /** @throws LicensingRefusal.Invalid when it is no moment with its offset, such as {@code 2026-11-25T10:00:00+01:00} */
    public static Optional<Instant> moment(String field, @Nullable String given) {
        return some(given).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw new LicensingRefusal.Invalid(field, "licensing.field.unreadable", field, cut(text));
            }
        });
    }

    public static LocalDate requiredDay(String field, @Nullable String given) {
        return day(field, required(field, given)).orElseThrow();
    }

    /** @throws LicensingRefusal.Invalid when it is neither */
    public static boolean yes(String field, @Nullable String given) {
        return switch (text(given)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new LicensingRefusal.Invalid(field, "licensing.field.not-one-of", field, "true, false");
        };
    }

    /**
     * A constant, in whichever case.
     *
     * @throws LicensingRefusal.Invalid when there is no such
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String field, @Nullable String given) {
        var name = required(field, given).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new LicensingRefusal.Invalid(field, "licensing.field.not-one-of", field, names(type)));
    }

    public static <E extends Enum<E>> Optional<E> constantIfAny(Class<E> type, String field, @Nullable String given) {
        return some(given).map(text -> constant(type, field, text));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** @throws LicensingRefusal.Invalid when no client can have such an id */
    public static ClientId client(String field, String given) {
        if (!ClientId.isShaped(given)) {
            throw new LicensingRefusal.Invalid(field, "licensing.field.unreadable", field, cut(given));
        }
        return new ClientId(given);
    }

    /** @throws LicensingRefusal.Invalid when it is no amount in whole cents */
    public static Money money(String field, @Nullable String given) {
        var amount = decimal(field, given);
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new LicensingRefusal.Invalid(field, "licensing.field.too-fine", field);
        }
        return new Money(amount, Money.EUR);
    }

    public static Price price(String field, @Nullable String given) {
        return new Price(decimal(field, given));
    }

    /** @throws LicensingRefusal.Invalid when it is no number */
    public static BigDecimal decimal(String field, @Nullable String given) {
        var text = required(field, given).strip();
        try {
            // 1E999999999 is a number, too, that takes all the memory there is when it is written out.
            if (text.length() <= MOST_DIGITS && text.matches("[+-]?[0-9]*[.]?[0-9]*")) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException refusedBelow) {
            // Said in the same words.
        }
        throw new LicensingRefusal.Invalid(field, "licensing.field.unreadable", field, cut(text));
    }

    /** What is null is left out. */
    public static Map<String, String> texts(@Nullable Map<String, @Nullable String> given) {
        var texts = new HashMap<String, String>();
        if (given != null) {
            given.forEach((name, text) -> {
                if (text != null) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    /** @throws LicensingRefusal.Invalid naming each that is not known */
    static void onlyKnown(Set<String> known, Set<String> given) {
        var unknown = given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> FieldProblem.of(name, "licensing.field.unknown", name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new LicensingRefusal.Invalid(unknown);
        }
    }

    public static <T> List<T> list(String field, @Nullable List<@Nullable T> given) {
        if (given == null) {
            return List.of();
        }
        for (var i = 0; i < given.size(); i++) {
            required(field + "[" + i + "]", given.get(i));
        }
        return given.stream().map(java.util.Objects::requireNonNull).toList();
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
