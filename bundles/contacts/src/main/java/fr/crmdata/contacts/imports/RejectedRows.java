package fr.crmdata.contacts.imports;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.api.contacts.ImportFormat.Rows;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.formats.RejectedCards;
import fr.crmdata.contacts.formats.RejectedTable;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The file of the rows that were left out: as they stood, each with the reason. Corrected, it can be imported as it is.
 *
 * <p>The original is read again beside the list of results: nothing of either is held in memory.
 */
final class RejectedRows {

    private final Source source;
    private final Optional<Mapping> mapping;
    private final Language language;
    private final Deque<RowResult> ahead = new ArrayDeque<>();
    private long behind;
    private boolean over;

    /** Rows that were left out, behind a line of the file; none at the end. */
    interface Source {
        List<RowResult> behind(long line);
    }

    RejectedRows(Entry entry, Source source, Language language) {
        this.source = source;
        this.mapping = entry.how().mapping();
        this.language = language;
    }

    static String fileName(File file, Language language) {
        var dot = file.name().lastIndexOf('.');
        var stem = dot > 0 ? file.name().substring(0, dot) : file.name();
        var suffix = Texts.of(RejectedRows.class, language).of("contacts.imports.rejected-file");
        return stem + "-" + suffix + (file.format().equals("vcard") ? ".vcf" : ".csv");
    }

    void write(Rows rows, OutputStream out) throws IOException {
        if (mapping.isPresent()) {
            var table = new RejectedTable(mapping.get().columns(), language, out);
            each(rows, (row, reason) -> {
                if (row instanceof Row.Cells cells) {
                    table.write(reason, cells.cells());
                } else if (row instanceof Row.Unreadable unreadable) {
                    table.write(reason, unreadable.source());
                }
            });
            table.close();
        } else {
            var cards = new RejectedCards(language, out);
            each(rows, (row, reason) -> {
                if (row instanceof Row.Card card) {
                    cards.write(reason, card.source());
                } else if (row instanceof Row.Unreadable unreadable) {
                    cards.write(reason, unreadable.source());
                }
            });
            cards.close();
        }
    }

    private interface Writer {
        void write(Row row, String reason) throws IOException;
    }

    private void each(Rows rows, Writer writer) throws IOException {
        for (var wanted = next(); wanted.isPresent(); wanted = next()) {
            var line = wanted.get().line();
            var row = rows.next();
            while (row.isPresent() && row.get().line() < line) {
                row = rows.next();
            }
            if (row.isEmpty()) {
                return;
            }
            writer.write(row.get(), String.join(" ", wanted.get().reasons()));
        }
    }

    private Optional<RowResult> next() {
        while (ahead.isEmpty() && !over) {
            var found = source.behind(behind);
            over = found.isEmpty();
            for (var result : found) {
                behind = result.line();
                if (!result.decision().equals(Decision.SKIP)) {
                    ahead.add(result);
                }
            }
        }
        return Optional.ofNullable(ahead.poll());
    }
}
