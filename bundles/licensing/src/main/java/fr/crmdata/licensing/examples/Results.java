package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rules make of the facts, in the words of the examples. */
final class Results {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<Pattern, Function<MatchResult, Object>> questions = new LinkedHashMap<>();

    /** A list without an end: as many as somebody asks for are compared. */
    record Endless(List<?> beginning) {}

    void put(String key, @Nullable Object value) {
        values.put(key, plain(value));
    }

    /** Several values, as they follow from a list of facts; one alone when the fact was one alone. */
    void putEach(String key, boolean list, List<?> each) {
        put(key, list ? each : each.get(0));
    }

    void put(Amounts amounts) {
        values.putAll(named(amounts));
    }

    static Map<String, @Nullable Object> named(Amounts amounts) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("ht", amounts.net().plain());
        named.put("vat20", amounts.vat().plain());
        named.put("ttc", amounts.gross().plain());
        return named;
    }

    /** A key that carries a question itself, such as a date. */
    void answer(String pattern, Function<MatchResult, Object> answer) {
        questions.put(Pattern.compile(pattern), answer);
    }

    boolean has(String key) {
        return values.containsKey(key) || question(key).isPresent();
    }

    @Nullable
    Object get(String key) {
        if (values.containsKey(key)) {
            return values.get(key);
        }
        return question(key).orElse(null);
    }

    private Optional<Object> question(String key) {
        for (var question : questions.entrySet()) {
            var matcher = question.getKey().matcher(key);
            if (matcher.matches()) {
                return Optional.of(question.getValue().apply(matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    Set<String> keys() {
        return new TreeSet<>(values.keySet());
    }

    /** Midnight at the end of a day. */
    static String endOf(LocalDate day) {
        return day + " 24:00";
    }

    static String inParis(LocalDateTime time) {
        return MINUTE.format(time) + " " + Paris.ZONE;
    }

    /** As it is written here or with an offset. */
    static Instant moment(String text) {
        var zone = " " + Paris.ZONE;
        return text.endsWith(zone)
                ? Paris.moment(LocalDateTime.parse(text.substring(0, text.length() - zone.length())))
                : OffsetDateTime.parse(text).toInstant();
    }

    static String utc(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    static String local(Instant moment) {
        return MOMENT.format(moment.atZone(Paris.ZONE));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Money money) {
            return money.plain();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Span span) {
            return List.of(span.first().toString(), span.last().toString());
        }
        if (value instanceof Amounts amounts) {
            return named(amounts);
        }
        if (value instanceof Endless endless) {
            return new Endless(endless.beginning().stream().map(Results::plain).toList());
        }
        if (value instanceof Collection<?> collection) {
            var list = new java.util.ArrayList<@Nullable Object>();
            collection.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value instanceof Instant moment) {
            return local(moment);
        }
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof Map<?, ?>) {
            return value;
        }
        return value.toString();
    }
}
