package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, amounts and quantities are written on paper. */
public enum Wording {
    FRENCH(Language.FR, "\u00a0") {
        /** {@code 1er décembre 2026}. */
        @Override
        public String day(LocalDate day) {
            var first = day.getDayOfMonth() == 1 ? "1er " : day.getDayOfMonth() + " ";
            return unbroken(first + MONTH_FR.format(day));
        }

        @Override
        String decimals(String plain) {
            return plain.replace('.', ',');
        }

        /** {@code 1 234,50 €}. */
        @Override
        String euros(BigDecimal amount) {
            return number(amount) + SPACE + "€";
        }
    },
    ENGLISH(Language.EN, ",") {
        /** {@code 1 December 2026}. */
        @Override
        public String day(LocalDate day) {
            return unbroken(day.getDayOfMonth() + " " + MONTH_EN.format(day));
        }

        @Override
        String decimals(String plain) {
            return plain;
        }

        /** {@code €1,234.50}. */
        @Override
        String euros(BigDecimal amount) {
            return (amount.signum() < 0 ? "−" : "") + "€" + number(amount.abs());
        }
    };

    private static final String SPACE = "\u00a0";
    private static final DateTimeFormatter MONTH_FR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Language language;
    private final String thousands;

    Wording(Language language, String thousands) {
        this.language = language;
        this.thousands = thousands;
    }

    public static Wording of(Language language) {
        return language == Language.EN ? ENGLISH : FRENCH;
    }

    public Language language() {
        return language;
    }

    public abstract String day(LocalDate day);

    /** {@code 01/12/2026}, in both languages: where columns of days stand. */
    public String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    abstract String euros(BigDecimal amount);

    /** The sign between whole and broken part. */
    abstract String decimals(String plain);

    public String money(Money amount) {
        return euros(amount.amount());
    }

    /** With a minus sign of the width of a digit, digits in groups of three. */
    public String number(BigDecimal value) {
        var plain = value.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var fraction = point < 0 ? "" : plain.substring(point);
        return (value.signum() < 0 ? "−" : "") + grouped(whole) + decimals(fraction);
    }

    private String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, thousands);
        }
        return text.toString();
    }

    private static String unbroken(String text) {
        return text.replace(" ", SPACE);
    }
}
