package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of an example; what cannot be read is named. */
final class Given {

    private static final String DAY = "2026-12-31";
    private static final String MOMENT = "2026-12-31T10:00:00+01:00";

    private final Map<String, @Nullable Object> facts;
    private final Settings settings;

    Given(Map<String, @Nullable Object> facts, Settings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    boolean has(String key) {
        return facts.get(key) != null;
    }

    /** Written down, be it as null. */
    boolean mentions(String key) {
        return facts.containsKey(key);
    }

    boolean isList(String key) {
        return facts.get(key) instanceof List<?>;
    }

    /** A moment stands for its day in Paris. */
    Optional<LocalDate> day(String key) {
        return optional(key, DAY, Spelling::toDay);
    }

    /** A day that can only follow another, when both are given. */
    Optional<LocalDate> dayAfter(String earlier, String key) {
        var day = day(key);
        if (day.isPresent() && day(earlier).filter(day.get()::isBefore).isPresent()) {
            throw new ExampleProblem.OutOfOrder(key, earlier);
        }
        return day;
    }

    LocalDate theDay(String key) {
        return day(key).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    LocalTime theTime(String key) {
        return optional(key, "11:00", LocalTime::parse).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    /** What a schedule says: {@code 02:30 Europe/Paris}. */
    LocalTime theTimeOf(String key) {
        var zone = " " + Paris.ZONE;
        return optional(key, "02:30" + zone, text -> LocalTime.parse(text.replace(zone, "")))
                .orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    YearMonth theMonth(String key) {
        return optional(key, "2027-03", YearMonth::parse).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    /** Without an offset it is the time in Paris, unless the key says that it is UTC. */
    Optional<Instant> moment(String key) {
        return optional(key, MOMENT, key.endsWith("_utc") ? Spelling::toMomentUtc : Spelling::toMoment);
    }

    Instant theMoment(String key) {
        return moment(key).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    /** None of these facts is less than nothing. */
    Optional<Money> money(String key) {
        return optional(key, "49.00", text -> Money.of(Spelling.positive(text)));
    }

    Money theMoney(String key) {
        return money(key).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    Optional<Price> price(String key) {
        return optional(key, "49.00", Spelling::toPrice);
    }

    Price thePrice(String key) {
        return price(key).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    Optional<Integer> count(String key) {
        return optional(key, "8", Spelling::toCount);
    }

    int theCount(String key) {
        return count(key).orElseThrow(() -> new ExampleProblem.Missing(key));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(facts.get(key)).map(Object::toString);
    }

    /** Whether something is named, such as a ticket; an empty text names nothing. */
    boolean names(String key) {
        return text(key)
                .filter(name -> !name.isBlank() && !name.equals("false"))
                .isPresent();
    }

    /** @param words upper case, as constants are written */
    <T extends Enum<T>> Optional<T> word(String key, Class<T> words) {
        return optional(
                key,
                String.join(
                        ", ",
                        List.of(words.getEnumConstants()).stream()
                                .map(Enum::name)
                                .toList()),
                text -> Enum.valueOf(words, text));
    }

    Optional<Boolean> truth(String key) {
        return optional(key, "true, false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** The items of a list; a single value is a list of one. */
    List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    List<LocalDate> days(String key) {
        return texts(key).stream()
                .map(text -> read(key, text, DAY, Spelling::toDay))
                .toList();
    }

    List<Instant> moments(String key) {
        return texts(key).stream()
                .map(text -> read(key, text, MOMENT, Spelling::toMoment))
                .toList();
    }

    /**
     * The rows of a table: {@code [["470.40", "2026-12-01"]]}.
     *
     * @param wanted such a table; its rows have as many cells
     */
    <T> List<T> rows(String key, String wanted, Function<List<String>, T> reader) {
        var width = wanted.split(",", -1).length;
        return items(key).stream()
                .map(row -> {
                    var cells = row instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : List.<String>of();
                    return read(key, String.valueOf(row), wanted, any -> {
                        if (cells.size() != width) {
                            throw new IllegalArgumentException(any);
                        }
                        return reader.apply(cells);
                    });
                })
                .toList();
    }

    Optional<Span> span(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        return Optional.of(read(key, String.valueOf(facts.get(key)), "[\"2026-12-01\", \"2026-12-31\"]", any -> {
            var days = days(key);
            if (days.size() != 2) {
                throw new IllegalArgumentException(key);
            }
            return new Span(days.get(0), days.get(1));
        }));
    }

    private List<?> items(String key) {
        var value = facts.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private <T> Optional<T> optional(String key, String wanted, Function<String, T> reader) {
        return text(key).map(text -> read(key, text, wanted, reader));
    }

    private static <T> T read(String key, String text, String wanted, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new ExampleProblem.Unreadable(key, text, wanted);
        }
    }
}
