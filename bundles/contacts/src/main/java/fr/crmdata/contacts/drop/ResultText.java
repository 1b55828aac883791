package fr.crmdata.contacts.drop;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.store.DropStore.Taken;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever dropped a file reads about it. */
final class ResultText {

    private static final List<String> OUTCOMES = List.of("create", "update", "unchanged", "duplicate", "refused");
    private static final String END = "\r\n";

    private final Texts texts;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    ResultText(String fileName, Language language) {
        this.texts = Texts.of(ResultText.class, language);
        this.language = language;
        lines.add(texts.of("contacts.drop.file", fileName));
    }

    /** The file could not be imported. */
    String refused(Refusal refusal) {
        lines.add(texts.of("contacts.drop.refused", refusal.message(language)));
        for (var problem : refusal.fields()) {
            lines.add("- "
                    + Texts.of(refusal.getClass(), language)
                            .of(problem.code(), problem.arguments().toArray()));
        }
        return text();
    }

    /** The same content was dropped before. */
    String repeated(Taken before, ZoneId zone) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(before.takenAt().atZone(zone));
        lines.add(texts.of("contacts.drop.repeated", before.fileName(), when));
        return text();
    }

    /** Somebody has forgotten the import meanwhile. */
    String forgotten() {
        lines.add(texts.of("contacts.drop.forgotten"));
        return text();
    }

    /**
     * The import is over.
     *
     * @param left rows that were not imported, some of them
     * @param rejected name of the file with all of them; empty when there are none
     */
    String over(Import file, List<RowResult> left, Optional<String> rejected) {
        lines.add(texts.of("contacts.drop.state." + file.state().name().toLowerCase(java.util.Locale.ROOT)));
        file.failure().ifPresent(code -> lines.add(texts.of(code)));
        lines.add("");
        lines.add(texts.of("contacts.drop.rows", file.counts().getOrDefault("rows", 0L)));
        for (var outcome : OUTCOMES) {
            lines.add("- "
                    + texts.of("contacts.drop.outcome." + outcome, file.counts().getOrDefault(outcome, 0L)));
        }
        if (!left.isEmpty()) {
            lines.add("");
            rejected.ifPresent(name -> lines.add(texts.of("contacts.drop.rejected", name)));
            left.forEach(row -> lines.add(texts.of(
                    "contacts.drop.row", String.valueOf(row.line()), row.name(), String.join(" ", row.reasons()))));
        }
        return text();
    }

    private String text() {
        return String.join(END, lines) + END;
    }
}
