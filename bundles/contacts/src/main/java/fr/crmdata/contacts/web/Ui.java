package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.web.Spelling;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.FieldTexts;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What templates need to write words, numbers, times and names in one person's language. Times are those of Paris.
 *
 * @param now when the page is drawn
 */
public record Ui(Language language, PhoneNumbers numbers, People people, Instant now) implements Spelling {

    private static final char NO_BREAK = '\u00a0';
    private static final int SHORT = 100;
    private static final int INITIALS_COLOURS = 6;
    private static final int MOST_FRACTION_DIGITS = 6;

    public String t(String key, Object... arguments) {
        return Texts.of(Ui.class, language).of(key, arguments);
    }

    /** {@code key.1} for one, {@code key} with the number for any other. */
    public String count(String key, long number) {
        return number == 1 ? t(key + ".1") : t(key, number);
    }

    public boolean has(String key) {
        return Texts.of(Ui.class, language).has(key);
    }

    /** The words of a constant: {@code contacts.status.former-customer}. */
    public String word(String prefix, Enum<?> constant) {
        return t(prefix + "." + Drafts.key(constant));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** Fields and their values as people read them. */
    public FieldTexts fields() {
        return new FieldTexts(language, numbers, people::name);
    }

    /** 1 284,6 */
    public String decimal(BigDecimal value) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(MOST_FRACTION_DIGITS);
        return format.format(value);
    }

    /** Today, tomorrow, yesterday, or {@code 12/01}; with the year when it is another one. */
    public String day(LocalDate day) {
        var today = today();
        if (day.equals(today)) {
            return t("contacts.web.day.today");
        }
        if (day.equals(today.plusDays(1))) {
            return t("contacts.web.day.tomorrow");
        }
        if (day.equals(today.minusDays(1))) {
            return t("contacts.web.day.yesterday");
        }
        return format(day.getYear() == today.getYear() ? "dd/MM" : "dd/MM/yyyy", day);
    }

    /** {@code 732 829 320 00074} for a SIRET, {@code 732 829 320} for a SIREN. */
    public String grouped(String digits) {
        var grouped = new StringBuilder(digits);
        for (var at = Math.min(9, digits.length() - 3); at >= 3; at -= 3) {
            grouped.insert(at, NO_BREAK);
        }
        return grouped.toString();
    }

    /** “12 min ago” within a day, the date after that. */
    public String ago(Instant at) {
        var past = Duration.between(at, now);
        if (past.compareTo(Duration.ofMinutes(1)) < 0) {
            return t("contacts.web.ago.now");
        }
        if (past.compareTo(Duration.ofHours(1)) < 0) {
            return t("contacts.web.ago.minutes", past.toMinutes());
        }
        return past.compareTo(Duration.ofDays(1)) < 0 ? t("contacts.web.ago.hours", past.toHours()) : date(at);
    }

    /** 34 ko */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return t("contacts.web.size.bytes", bytes);
        }
        return bytes < 1_000_000
                ? t("contacts.web.size.kilo", (bytes + 500) / 1_000)
                : t("contacts.web.size.mega", (bytes + 500_000) / 1_000_000);
    }

    /** As dialled from France: {@code 01 23 45 67 89}, spaces not to be broken at. */
    public String phone(ContactDetails.Phone phone) {
        var shown = numbers.display(phone.number()).replace(' ', NO_BREAK);
        return phone.extension().isEmpty()
                ? shown
                : shown + NO_BREAK + t("contacts.phone.extension-short", phone.extension());
    }

    /** Address of a link that calls. */
    public String tel(ContactDetails.Phone phone) {
        return "tel:" + phone.number() + (phone.extension().isEmpty() ? "" : ";ext=" + phone.extension());
    }

    /** Two letters for the round badge. */
    public String initials(String name) {
        var words = name.strip().split("[\\s-]+");
        var last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (firstLetter(words[0]) + last).toUpperCase(language.locale());
    }

    /** The first word of a colleague's name. */
    public String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    /** Colour class of somebody's round badge: always the same one. */
    public String colour(String id) {
        return "h" + (Math.floorMod(id.hashCode(), INITIALS_COLOURS) + 1);
    }

    public String name(Contact contact) {
        return contact.details().name().display();
    }

    /** Town of a contact, or what is known instead. */
    public String where(Contact contact) {
        return contact.details().addresses().stream()
                .map(ContactDetails.PostalAddress::town)
                .filter(town -> !town.isEmpty())
                .findFirst()
                .or(() -> contact.details().jobTitle())
                .orElse("");
    }

    /** Those that are not empty, with a point between. */
    public String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A web address without scheme and last slash. */
    public String bareSite(String address) {
        var bare = address.substring(address.indexOf("://") + 3);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** One line of at most a hundred characters. */
    public String shortened(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= SHORT ? line : line.substring(0, line.offsetByCodePoints(0, SHORT / 2)) + "…";
    }

    /** The list of contacts with this tag. */
    public String tagHref(String tag) {
        var escaped = tag.replaceAll("([,;\\\\])", "\\\\$1");
        return ListAddress.PATH + "?f=" + URLEncoder.encode("tag:in:" + escaped, StandardCharsets.UTF_8);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
