package fr.crmdata.contacts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What a condition compares with. */
public sealed interface FilterValue {

    /** As it stands in the filter's text. */
    String print();

    /** A word, an id, the key of a choice. */
    record Text(String text) implements FilterValue {
        @Override
        public String print() {
            return text;
        }
    }

    /** The user who asks, or that user's team. */
    record Own(String word) implements FilterValue {
        @Override
        public String print() {
            return word;
        }
    }

    record YesNo(boolean yes) implements FilterValue {
        @Override
        public String print() {
            return yes ? "yes" : "no";
        }
    }

    record Decimal(BigDecimal number) implements FilterValue {
        @Override
        public String print() {
            return number.toPlainString();
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate date) implements FilterValue {
        @Override
        public String print() {
            return date.toString();
        }
    }

    /**
     * A day counted from the one on which somebody asks, such as {@code -90d}.
     *
     * @param amount negative for the past
     * @param unit days, weeks, months or years
     */
    record RelativeDay(int amount, ChronoUnit unit) implements FilterValue {

        private static final Map<Character, ChronoUnit> UNITS =
                Map.of('d', ChronoUnit.DAYS, 'w', ChronoUnit.WEEKS, 'm', ChronoUnit.MONTHS, 'y', ChronoUnit.YEARS);

        @Override
        public String print() {
            if (amount == 0 && unit == ChronoUnit.DAYS) {
                return "today";
            }
            var letter = UNITS.entrySet().stream()
                    .filter(known -> known.getValue() == unit)
                    .map(known -> String.valueOf(known.getKey()))
                    .findFirst()
                    .orElse("d");
            return (amount > 0 ? "+" : amount == 0 ? "-" : "") + amount + letter;
        }

        public LocalDate on(LocalDate today) {
            return today.plus(amount, unit);
        }

        static Optional<RelativeDay> parse(String text) {
            if (text.equals("today")) {
                return Optional.of(new RelativeDay(0, ChronoUnit.DAYS));
            }
            if (text.length() < 3 || text.length() > 6 || "+-".indexOf(text.charAt(0)) < 0) {
                return Optional.empty();
            }
            var unit = UNITS.get(text.charAt(text.length() - 1));
            var digits = text.substring(1, text.length() - 1);
            if (unit == null || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            var amount = Integer.parseInt(digits);
            return Optional.of(new RelativeDay(text.charAt(0) == '-' ? -amount : amount, unit));
        }
    }
}
