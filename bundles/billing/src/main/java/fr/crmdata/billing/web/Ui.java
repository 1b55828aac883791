package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What templates need to write words, days and amounts in one person's language. Times are those of Paris.
 *
 * @param now when the page is drawn
 */
public record Ui(Language language, Instant now) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern AMOUNT = Pattern.compile("-?\\b\\d+\\.\\d{2,6}\\b(?!\\.)(?: €)?");
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    public String t(String key, Object... arguments) {
        return Texts.of(Ui.class, language).of(key, arguments);
    }

    public boolean has(String key) {
        return Texts.of(Ui.class, language).has(key);
    }

    /** {@code key.1} for one, {@code key} with the number for any other. */
    public String count(String key, long number) {
        return number == 1 ? t(key + ".1") : t(key, number(number));
    }

    /** The words of a constant: {@code billing.web.kind.data-return}. */
    public String word(String prefix, Enum<?> constant) {
        return t(prefix + "." + key(constant));
    }

    /** A constant as it stands in keys, addresses and fields. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tag() {
        return language.tag();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** {@code 76 %} */
    public String percent(long value) {
        return number(value) + (language == Language.FR ? "\u00a0%" : "%");
    }

    /** {@code 5,5 %} */
    public String rate(BigDecimal percent) {
        var plain = percent.stripTrailingZeros().toPlainString();
        return language == Language.FR ? plain.replace('.', ',') + "\u00a0%" : plain + "%";
    }

    /** 1 284,60 € */
    public String money(Money amount) {
        return euros(amount.amount());
    }

    /** Where space is short: without cents. */
    public String roundMoney(Money amount) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
        return format.format(amount.amount()).replace('-', '−') + "\u00a0€";
    }

    /** A price may be finer than a cent. */
    public String price(Price price) {
        return euros(price.euros());
    }

    private String euros(BigDecimal amount) {
        var format = new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(language.locale()));
        format.setMinimumFractionDigits(FEWEST_DECIMALS);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(amount).replace('-', '−') + "\u00a0€";
    }

    /** 23/11/2026 */
    public String date(LocalDate day) {
        return format("dd/MM/yyyy", day);
    }

    /** 23/11/2026 14:15 */
    public String dateTime(Instant at) {
        return format("dd/MM/yyyy HH:mm", at.atZone(ZONE));
    }

    /** {@code nov. 26} */
    public String month(LocalDate day) {
        return format("MMM yy", day);
    }

    /** {@code nov.} */
    public String shortMonth(LocalDate day) {
        return format("MMM", day);
    }

    /** Days and amounts within a text as people write them. */
    public String shown(String text) {
        var days = DAY.matcher(text).replaceAll(found -> found.group(3) + "/" + found.group(2) + "/" + found.group(1));
        return AMOUNT.matcher(days)
                .replaceAll(found -> euros(new BigDecimal(found.group().replace(" €", ""))));
    }

    /** How late something is. */
    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today());
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
