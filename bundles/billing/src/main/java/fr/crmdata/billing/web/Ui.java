package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Spelling;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What templates need to write words, days and amounts in one person's language. Times are those of Paris.
 *
 * @param now when the page is drawn
 */
public record Ui(Language language, Instant now) implements Spelling {

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

    /** Why a debit came back or was given up: the bank's code and what it means. */
    public String reason(String code) {
        if (has("billing.return." + code)) {
            return code + " · " + t("billing.return." + code);
        }
        var ours = "billing.web.bank.reason." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return has(ours) ? t(ours) : code;
    }

    /** Where money came from, of the key of a payment. */
    public String paidBy(String key) {
        if (key.startsWith("debit/")) {
            return t("billing.web.paid-by.debit", key.substring("debit/".length()));
        }
        if (key.startsWith("refund/")) {
            return key.substring("refund/".length());
        }
        if (key.startsWith("bank/")) {
            return t("billing.web.paid-by.bank");
        }
        return key.startsWith("contract:") ? t("billing.web.paid-by.contract") : key;
    }

    /** What the bank answered to a file, or why it was cancelled. */
    public String answer(String said) {
        var key = "billing.web.bank.answer." + said.toLowerCase(Locale.ROOT).replace('_', '-');
        return has(key) ? t(key) : said;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
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

    /** Where space is short: without cents. */
    public String roundMoney(Money amount) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
        return format.format(amount.amount()).replace('-', '−') + "\u00a0€";
    }

    /** {@code nov. 26} */
    public String month(LocalDate day) {
        return format("MMM yy", day);
    }

    /** {@code nov.} */
    public String shortMonth(LocalDate day) {
        return format("MMM", day);
    }

    /** How late something is. */
    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today());
    }
}
