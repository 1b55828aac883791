package fr.crmdata.web.frame;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.web.Spelling;
import fr.crmdata.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.TreeMap;

/** What templates need to write words, numbers and times in one person's language. Times are those of Paris. */
public record Ui(Language language) implements Spelling {

    private static final String FOR_SCRIPTS = "js.";

    private Texts texts() {
        return Texts.of(Ui.class, language);
    }

    public String t(String key, Object... arguments) {
        return texts().of(key, arguments);
    }

    public boolean has(String key) {
        return texts().has(key);
    }

    /** The sentences that scripts say, as JSON. */
    public String wordsForScripts() {
        var words = new TreeMap<String, String>();
        texts().keys().stream()
                .filter(key -> key.startsWith(FOR_SCRIPTS))
                .forEach(key -> words.put(key.substring(FOR_SCRIPTS.length()), texts().of(key)));
        return Json.object(words);
    }

    /** 23/11/2026 14:15:02 */
    public String second(Instant at) {
        return format("dd/MM/yyyy HH:mm:ss", at.atZone(ZONE));
    }

    /** lundi 23 novembre 2026 */
    public String longDate(TemporalAccessor day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(day);
    }

    /** “12 min ago” within a day, the date after that. */
    public String ago(Instant at, Instant now) {
        var past = Duration.between(at, now);
        if (past.compareTo(Duration.ofMinutes(1)) < 0) {
            return t("ago.now");
        }
        if (past.compareTo(Duration.ofHours(1)) < 0) {
            return t("ago.minutes", past.toMinutes());
        }
        return past.compareTo(Duration.ofDays(1)) < 0 ? t("ago.hours", past.toHours()) : date(at);
    }

    /** 34 ko */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return t("size.bytes", bytes);
        }
        return bytes < 1_000_000
                ? t("size.kilo", (bytes + 500) / 1_000)
                : t("size.mega", (bytes + 500_000) / 1_000_000);
    }
}
