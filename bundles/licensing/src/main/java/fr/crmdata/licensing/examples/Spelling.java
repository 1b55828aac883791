package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** How days, moments and amounts are written in examples. What is written otherwise is an {@link IllegalArgumentException}. */
final class Spelling {

    /** Written out, and no larger than any contract. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)");

    private Spelling() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** A moment stands for its day in Paris. */
    static LocalDate toDay(String text) {
        return text.contains("T") ? Paris.day(toMoment(text)) : LocalDate.parse(ofOurTimes(text));
    }

    /** No contract is about other centuries. */
    private static String ofOurTimes(String text) {
        if (!text.startsWith("19") && !text.startsWith("20") && !text.startsWith("21")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Without an offset it is the time in Paris. */
    static Instant toMoment(String text) {
        return hasOffset(ofOurTimes(text))
                ? OffsetDateTime.parse(text).toInstant()
                : Paris.moment(LocalDateTime.parse(text));
    }

    static Instant toMomentUtc(String text) {
        return hasOffset(ofOurTimes(text))
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        return OFFSET.matcher(text).matches();
    }

    static int toCount(String text) {
        return Integer.parseInt(positive(text));
    }

    static Price toPrice(String text) {
        return Price.of(positive(text));
    }

    /** An amount that may be less than nothing, such as a credit. */
    static Money toMoney(String text) {
        return Money.of(checked(text));
    }

    /** A number that is not less than nothing, as it is. */
    static String positive(String text) {
        if (text.startsWith("-")) {
            throw new NumberFormatException(text);
        }
        return checked(text);
    }

    private static String checked(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }
}
