package fr.crmdata.licensing.letters;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and amounts are written in a letter. */
public enum Wording {
    FRENCH(Language.FR) {
        /** {@code 1er décembre 2026}. */
        @Override
        public String day(LocalDate day) {
            var first = day.getDayOfMonth() == 1 ? "1er " : day.getDayOfMonth() + SPACE;
            return (first + MONTH_FR.format(day)).replace(' ', SPACE.charAt(0));
        }

        /** {@code 1 234,50 €}. */
        @Override
        String amount(String plain) {
            return grouped(plain, SPACE).replace('.', ',') + SPACE + "€";
        }
    },
    ENGLISH(Language.EN) {
        /** {@code 1 December 2026}. */
        @Override
        public String day(LocalDate day) {
            return (day.getDayOfMonth() + " " + MONTH_EN.format(day)).replace(' ', SPACE.charAt(0));
        }

        /** {@code €1,234.50}. */
        @Override
        String amount(String plain) {
            var text = grouped(plain, ",");
            return text.startsWith("-") ? "-€" + text.substring(1) : "€" + text;
        }
    };

    private static final String SPACE = "\u00a0";
    private static final DateTimeFormatter MONTH_FR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Language language;

    Wording(Language language) {
        this.language = language;
    }

    public static Wording of(Language language) {
        return language == Language.EN ? ENGLISH : FRENCH;
    }

    public Language language() {
        return language;
    }

    public abstract String day(LocalDate day);

    abstract String amount(String plain);

    public String money(Money amount) {
        return amount(amount.plain());
    }

    /** A price may be finer than a cent. */
    public String price(Price price) {
        var euros = price.euros();
        return amount(euros.setScale(Math.max(2, euros.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
    }

    /** Digits in groups of three before the point. */
    private static String grouped(String plain, String separator) {
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
        return point < 0 ? grouped : grouped + plain.substring(point);
    }
}
