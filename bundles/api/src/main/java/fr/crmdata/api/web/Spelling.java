package fr.crmdata.api.web;

import fr.crmdata.api.Language;
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
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** How numbers, days and amounts are written in one person's language. Times are those of Paris. */
public interface Spelling {

    ZoneId ZONE = ZoneId.of("Europe/Paris");

    Language language();

    /** {@code fr} */
    default String tag() {
        return language().tag();
    }

    /** 12 482 */
    default String number(long value) {
        return NumberFormat.getIntegerInstance(language().locale()).format(value);
    }

    /** 1 284,60 € */
    default String money(Money amount) {
        return euros(amount.amount());
    }

    /** A price may be finer than a cent. */
    default String price(Price price) {
        return euros(price.euros());
    }

    private String euros(BigDecimal amount) {
        var format = new DecimalFormat(
                "#,##0.00####", DecimalFormatSymbols.getInstance(language().locale()));
        return format.format(amount).replace('-', '−') + "\u00a0€";
    }

    /** 23/11/2026 */
    default String date(LocalDate day) {
        return format("dd/MM/yyyy", day);
    }

    /** 23/11/2026 */
    default String date(Instant at) {
        return format("dd/MM/yyyy", at.atZone(ZONE));
    }

    /** 23/11/2026 14:15 */
    default String dateTime(Instant at) {
        return format("dd/MM/yyyy HH:mm", at.atZone(ZONE));
    }

    /** 23/11 */
    default String shortDay(LocalDate day) {
        return format("dd/MM", day);
    }

    /** @param pattern of {@link DateTimeFormatter} */
    default String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, language().locale()).format(time);
    }

    /** Days ({@code 2026-11-23}) and amounts ({@code 1284.60}) within a text as people write them. */
    default String shown(String text) {
        var days = Found.DAY
                .matcher(text)
                .replaceAll(found -> found.group(3) + "/" + found.group(2) + "/" + found.group(1));
        return Found.AMOUNT
                .matcher(days)
                .replaceAll(found -> euros(new BigDecimal(found.group().replace(" €", ""))));
    }

    /** What is looked for in texts. */
    final class Found {

        private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
        private static final Pattern AMOUNT = Pattern.compile("-?\\b\\d+\\.\\d{2,6}\\b(?!\\.\\d)(?: €)?");

        private Found() {}
    }
}
