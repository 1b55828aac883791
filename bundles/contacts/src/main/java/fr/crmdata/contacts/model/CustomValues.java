package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.contacts.model.CustomField.Choice;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads, writes and describes the values of custom fields. */
public final class CustomValues {

    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "1", "x", "on");
    private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0", "off");
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private CustomValues() {}

    /**
     * The value a text stands for; empty, with a problem noted, when it stands for none.
     *
     * @param text cleaned and not empty
     */
    static Optional<Object> read(CustomField field, String path, String text, LocalDate today, Findings findings) {
        Optional<?> value = Optional.empty();
        switch (field.type()) {
            case TEXT ->
                value = Optional.of(findings.block(path, text, Limits.CUSTOM_TEXT))
                        .filter(read -> !read.isEmpty());
            case NUMBER -> value = noted(number(text), findings, path, "contacts.custom.not-a-number", text);
            case DATE ->
                value = noted(
                        Dates.read(text, today.plusYears(20)), findings, path, "contacts.custom.not-a-date", text);
            case CHOICE -> {
                value = choice(field, text).map(Choice::key);
                if (value.isEmpty()) {
                    findings.problem(path, "contacts.custom.not-a-choice", Findings.shown(text), choices(field));
                }
            }
            case YES_NO -> value = noted(yesNo(text), findings, path, "contacts.custom.not-yes-no", text);
        }
        return value.map(Object.class::cast);
    }

    private static <T> Optional<T> noted(Optional<T> value, Findings findings, String path, String code, String text) {
        if (value.isEmpty()) {
            findings.problem(path, code, Findings.shown(text));
        }
        return value;
    }

    /** French and English ways: {@code 1 234,56} and {@code 1,234.56} and {@code -12}; also with a currency or percent sign. */
    static Optional<BigDecimal> number(String text) {
        var compact = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isSpaceChar(c) && c != '\'' && c != '\u2019' && c != '€' && c != '%')
                .forEach(compact::appendCodePoint);
        var comma = compact.lastIndexOf(",");
        var point = compact.lastIndexOf(".");
        var decimal = comma > point ? ',' : '.';
        var plain = new StringBuilder(compact.length());
        for (var i = 0; i < compact.length(); i++) {
            var c = compact.charAt(i);
            if (c == decimal && i == Math.max(comma, point)) {
                plain.append('.');
            } else if (c != ',' && c != '.') {
                plain.append(c);
            } else if (c == decimal || !groups(compact, i)) {
                return Optional.empty();
            }
        }
        return decimal(plain.toString());
    }

    /** Whether exactly three digits follow a sign that groups thousands. */
    private static boolean groups(StringBuilder text, int at) {
        var digits = 0;
        var i = at + 1;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            digits++;
            i++;
        }
        return digits == 3;
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (text.isEmpty() || text.length() > 40 || text.chars().anyMatch(c -> "+-.0123456789".indexOf(c) < 0)) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            return number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS
                    ? Optional.empty()
                    : Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> yesNo(String text) {
        var word = Words.normalise(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Choice> choice(CustomField field, String text) {
        var word = Words.normalise(text);
        return field.choice(text).or(() -> field.choices().stream()
                .filter(choice -> Words.normalise(choice.labelFr()).equals(word)
                        || Words.normalise(choice.labelEn()).equals(word)
                        || Words.normalise(choice.key()).equals(word))
                .findFirst());
    }

    private static String choices(CustomField field) {
        return Findings.shown(
                String.join(", ", field.choices().stream().map(Choice::labelFr).toList()));
    }

    /** As people read it; a spreadsheet of their country reads it too. */
    public static String format(CustomField field, Object value, Language language) {
        if (value instanceof Boolean yes) {
            return Texts.of(CustomValues.class, language).of(yes ? "contacts.yes" : "contacts.no");
        }
        if (value instanceof BigDecimal number) {
            var point = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
            return number.toPlainString().replace('.', point);
        }
        if (value instanceof LocalDate date) {
            return format(date, language);
        }
        var text = value.toString();
        return field.type() == CustomField.Type.CHOICE
                ? field.choice(text).map(choice -> choice.label(language)).orElse(text)
                : text;
    }

    /** {@code 21/03/1980} in both languages: days come first in the United Kingdom too. */
    public static String format(LocalDate date, Language language) {
        return date.format(FRENCH.withLocale(language.locale()));
    }

    /** As programs read it, whatever the language. */
    public static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The value as JSON has it: dates become ISO texts. */
    static Object plain(Object value) {
        return value instanceof LocalDate date ? date.toString() : value;
    }

    /** The value that {@link #plain} was made of; a text when it does not fit the field's type, or the field is gone. */
    static Object fromPlain(Optional<CustomField> field, Object plain) {
        if (plain instanceof Number number && !(plain instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        if (plain instanceof String text
                && field.filter(known -> known.type() == CustomField.Type.DATE).isPresent()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException changedType) {
                return text;
            }
        }
        return plain;
    }

    /** JSON Schema of a field's values, for the OpenAPI document. */
    public static Map<String, Object> schema(CustomField field, Language language) {
        var schema = new LinkedHashMap<String, Object>();
        switch (field.type()) {
            case TEXT -> {
                schema.put("type", "string");
                schema.put("maxLength", Limits.CUSTOM_TEXT);
            }
            case NUMBER -> schema.put("type", "number");
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case CHOICE -> {
                schema.put("type", "string");
                schema.put("enum", field.choices().stream().map(Choice::key).toList());
            }
            case YES_NO -> schema.put("type", "boolean");
        }
        schema.put("title", field.label(language));
        if (field.type() == CustomField.Type.CHOICE) {
            schema.put("description", described(field.choices(), language));
        }
        return schema;
    }

    private static String described(List<Choice> choices, Language language) {
        return String.join(
                "; ",
                choices.stream()
                        .map(choice -> choice.key() + ": " + choice.label(language))
                        .toList());
    }
}
