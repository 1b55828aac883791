package fr.crmdata.billing.formats.fec;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the FEC: 18 columns, tabs, ISO 8859-15, in the order of validation (LPF A47 A-1). */
public final class FecFile {

    static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    static final java.nio.charset.Charset CHARSET = java.nio.charset.Charset.forName("ISO-8859-15");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private FecFile() {}

    /** {@code SIRENFECAAAAMMJJ.txt}, the day being the closing of the year. */
    public static String name(String siren, LocalDate closing) {
        return siren + "FEC" + DAY.format(closing) + ".txt";
    }

    /** @param entries of one year, in the order in which they were validated; gone through once */
    public static void write(Iterable<JournalEntry> entries, OutputStream out) throws IOException {
        Writer writer = new java.io.BufferedWriter(new OutputStreamWriter(out, CHARSET));
        row(writer, COLUMNS);
        for (var entry : entries) {
            for (var line : entry.lines()) {
                row(writer, values(entry, line));
            }
        }
        writer.flush();
    }

    private static List<String> values(JournalEntry entry, JournalLine line) {
        return List.of(
                entry.journal(),
                entry.journalName(),
                entry.id(),
                DAY.format(entry.date()),
                line.account(),
                line.accountName(),
                line.auxiliary(),
                line.auxiliaryName(),
                entry.piece(),
                DAY.format(entry.pieceDate()),
                entry.text(),
                amount(line.debit()),
                amount(line.credit()),
                "",
                "",
                DAY.format(entry.validated()),
                "",
                "");
    }

    /** With a comma, without separators. */
    private static String amount(Money amount) {
        return amount.plain().replace('.', ',');
    }

    private static void row(Writer writer, List<String> values) throws IOException {
        var first = true;
        for (var value : values) {
            if (!first) {
                writer.write('\t');
            }
            first = false;
            writer.write(clean(value));
        }
        writer.write("\r\n");
    }

    /** Nothing that would end a column or a line, nothing that the character set has not. */
    private static String clean(String value) {
        if (isPlain(value)) {
            return value.strip();
        }
        var plain = value.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        var text = new StringBuilder();
        var encoder = CHARSET.newEncoder();
        plain.codePoints().forEach(point -> {
            var sign = Character.toString(point);
            if (encoder.canEncode(sign)) {
                text.append(sign);
            } else {
                var bare = java.text.Normalizer.normalize(sign, java.text.Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
                text.append(StandardCharsets.US_ASCII.newEncoder().canEncode(bare) ? bare : "?");
            }
        });
        return text.toString();
    }

    /** Signs that every character set has, and nothing that ends a column or a line. */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
    }
}
