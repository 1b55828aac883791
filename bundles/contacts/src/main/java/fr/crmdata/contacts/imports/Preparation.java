package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.RowReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows as contacts. Asks no database, so it can work ahead of whoever writes. */
final class Preparation {

    private final Optional<RowReader> tables;
    private final ImportOptions options;
    private final DraftReader reader;
    private final DuplicateRules rules;

    /** @param tables makes drafts of the rows of a table; empty when the file has none */
    Preparation(Optional<RowReader> tables, ImportOptions options, DraftReader reader, DuplicateRules rules) {
        this.tables = tables;
        this.options = options;
        this.reader = reader;
        this.rules = rules;
    }

    Prepared prepare(Row row) {
        if (row instanceof Row.Unreadable unreadable) {
            return Prepared.unreadable(row.line(), unreadable.source(), unreadable.problem());
        }
        return row instanceof Row.Card card
                ? prepare(row.line(), RowReader.complete(card.draft(), options))
                : tables.map(table -> prepare(row.line(), table.read(((Row.Cells) row).cells())))
                        .orElseGet(() -> Prepared.unreadable(
                                row.line(), String.join(" ", ((Row.Cells) row).cells()), "contacts.row.no-mapping"));
    }

    private Prepared prepare(long line, Draft draft) {
        var reading = reader.read(draft);
        var name = reading.details().map(details -> details.name().display()).orElseGet(() -> nameIn(draft));
        var keys = reading.details()
                .map(details -> {
                    var all = new HashSet<>(MatchKeys.of(details, rules));
                    // Whatever the rules compare: a reference belongs to one contact.
                    details.reference().map(MatchKeys::ofReference).ifPresent(all::add);
                    return (Set<String>) all;
                })
                .orElse(Set.of());
        return new Prepared(line, name, Optional.of(reading), keys, "");
    }

    private static String nameIn(Draft draft) {
        return Stream.of(draft.name(), draft.firstName(), draft.lastName(), draft.reference())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
