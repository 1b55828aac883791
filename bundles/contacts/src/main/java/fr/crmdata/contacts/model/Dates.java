package fr.crmdata.contacts.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as people and programs write them: {@code 21/03/1980}, {@code 21.3.80}, {@code 1980-03-21}, {@code 19800321},
 * {@code 21 mars 1980}, {@code March 21, 1980}. Days come before months, as in France; only real dates get through.
 */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jui", 7),
            Map.entry("jul", 7),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private Dates() {}

    /**
     * @param latest a year of two digits lies within the hundred years that end with this day
     * @return empty when the text is no real date
     */
    static Optional<LocalDate> read(String text, LocalDate latest) {
        var parts = parts(text);
        try {
            if (parts.size() == 1 && parts.get(0).length() == 8) {
                var digits = parts.get(0);
                return date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), latest);
            }
            if (parts.size() < 3 || (parts.size() > 3 && parts.get(0).length() != 4)) {
                return Optional.empty();
            }
            var first = parts.get(0);
            if (first.length() == 4) {
                // What follows an ISO date is the time of day.
                return date(first, parts.get(1), parts.get(2), latest);
            }
            return isNumber(first)
                    ? date(parts.get(2), parts.get(1), first, latest)
                    : date(parts.get(2), first, parts.get(1), latest);
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>(3);
        for (var word : Words.of(text)) {
            // "1980-03-21T10:00" and "1er mars" have letters next to digits.
            var split = 0;
            for (var i = 1; i < word.length(); i++) {
                if (Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(i - 1))) {
                    parts.add(word.substring(split, i));
                    split = i;
                }
            }
            parts.add(word.substring(split));
        }
        parts.removeIf(part -> part.equals("er") || part.equals("th") || part.equals("st") || part.equals("t"));
        return parts;
    }

    private static Optional<LocalDate> date(String year, String month, String day, LocalDate latest) {
        if (!isNumber(year) || (year.length() != 2 && year.length() != 4) || !isNumber(day) || day.length() > 2) {
            return Optional.empty();
        }
        var monthNumber = isNumber(month) && month.length() <= 2 ? Integer.parseInt(month) : monthOf(month);
        var dayNumber = Integer.parseInt(day);
        var date = LocalDate.of(yearOf(year, monthNumber, dayNumber, latest), monthNumber, dayNumber);
        return Optional.of(date).filter(found -> found.getYear() >= 1850 && found.getYear() <= 2200);
    }

    private static int yearOf(String year, int month, int day, LocalDate latest) {
        if (year.length() == 4) {
            return Integer.parseInt(year);
        }
        var candidate = latest.getYear() / 100 * 100 + Integer.parseInt(year);
        var later = candidate > latest.getYear()
                || (candidate == latest.getYear()
                        && (month > latest.getMonthValue()
                                || (month == latest.getMonthValue() && day > latest.getDayOfMonth())));
        return later ? candidate - 100 : candidate;
    }

    private static int monthOf(String word) {
        if (word.startsWith("juin")) {
            return 6;
        }
        return word.length() < 3 ? 0 : MONTHS.getOrDefault(word.substring(0, 3), 0);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
