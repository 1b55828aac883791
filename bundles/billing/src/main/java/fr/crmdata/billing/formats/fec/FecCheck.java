package fr.crmdata.billing.formats.fec;

import fr.crmdata.billing.model.accounts.Opening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a FEC as the administration's own program would: form of each line, balance of each entry, numbers, dates. */
public final class FecCheck {

    private static final int MOST = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate closing;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Map<String, Long> lastNumbers = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private String current = "";
    private String lastValidated = "";
    private long row;

    private FecCheck(LocalDate closing) {
        this.closing = closing;
    }

    /** What is wrong. */
    public enum Flaw {
        NAME,
        COLUMNS,
        EMPTY,
        MISSING,
        DATE,
        /** After the closing of the year, or more than a year before it. */
        YEAR,
        AMOUNT,
        BOTH_SIDES,
        UNBALANCED,
        SPLIT_ENTRY,
        GAP,
        ORDER,
        /** Balances of the year before that are not the first entry on the first day, or are of accounts 6 and 7. */
        OPENING
    }

    /** @param row of the file, from 1; 0 for the file as a whole */
    public record Finding(Flaw flaw, long row, String found) {}

    /** @return nothing when it may be handed over; the first hundred flaws otherwise */
    public static List<Finding> of(String name, InputStream file) throws IOException {
        if (!name.matches("\\d{9}FEC\\d{8}\\.txt")) {
            return List.of(new Finding(Flaw.NAME, 0, name));
        }
        try {
            return new FecCheck(LocalDate.parse(name.substring(12, 20), DAY)).read(file);
        } catch (DateTimeException e) {
            return List.of(new Finding(Flaw.NAME, 0, name));
        }
    }

    private List<Finding> read(InputStream file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file, FecFile.CHARSET));
        var head = reader.readLine();
        row = 1;
        if (head == null || !List.of(head.split("\t", -1)).equals(FecFile.COLUMNS)) {
            add(Flaw.COLUMNS, String.valueOf(head));
            return findings;
        }
        for (var line = reader.readLine(); line != null && findings.size() < MOST; line = reader.readLine()) {
            row++;
            line(line.split("\t", -1));
        }
        if (row == 1) {
            add(Flaw.EMPTY, "");
        }
        balances.forEach((entry, balance) -> {
            if (balance.signum() != 0) {
                findings.add(new Finding(Flaw.UNBALANCED, 0, entry + " " + balance));
            }
        });
        return findings;
    }

    private void add(Flaw flaw, String found) {
        findings.add(new Finding(flaw, row, found));
    }

    private void line(String[] fields) {
        if (fields.length != FecFile.COLUMNS.size()) {
            add(Flaw.COLUMNS, String.valueOf(fields.length));
            return;
        }
        for (var compulsory : new int[] {0, 1, 2, 3, 4, 5, 8, 9, 10, 15}) {
            if (fields[compulsory].isBlank()) {
                add(Flaw.MISSING, FecFile.COLUMNS.get(compulsory));
            }
        }
        if (fields[6].isBlank() != fields[7].isBlank()) {
            add(Flaw.MISSING, FecFile.COLUMNS.get(7));
        }
        date(fields[3], true);
        date(fields[9], false);
        date(fields[15], false);
        sequence(fields);
        opening(fields);
        amounts(fields);
    }

    private void date(String text, boolean ofTheYear) {
        try {
            var day = LocalDate.parse(text, DAY);
            if (ofTheYear && (day.isAfter(closing) || !day.isAfter(closing.minusMonths(24)))) {
                add(Flaw.YEAR, text);
            }
        } catch (DateTimeException e) {
            add(Flaw.DATE, text);
        }
    }

    private void sequence(String[] fields) {
        var entry = fields[0] + " " + fields[2];
        if (entry.equals(current)) {
            return;
        }
        current = entry;
        if (!entries.add(entry)) {
            add(Flaw.SPLIT_ENTRY, entry);
        }
        var digits = fields[2].replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() < 18) {
            var number = Long.parseLong(digits);
            var before = lastNumbers.put(fields[0], number);
            if (before != null && number != before + 1) {
                add(Flaw.GAP, entry);
            }
        }
        if (fields[15].compareTo(lastValidated) < 0) {
            add(Flaw.ORDER, entry);
        }
        lastValidated = fields[15];
    }

    private void opening(String[] fields) {
        if (fields[0].equals(Opening.JOURNAL)) {
            var first = DAY.format(closing.minusYears(1).plusDays(1));
            if (!fields[3].equals(first) || fields[4].matches("[67].*") || lastNumbers.size() > 1) {
                add(Flaw.OPENING, fields[4]);
            }
        }
    }

    private void amounts(String[] fields) {
        var debit = amount(fields[11]);
        var credit = amount(fields[12]);
        if (debit.signum() != 0 && credit.signum() != 0) {
            add(Flaw.BOTH_SIDES, fields[11] + " / " + fields[12]);
        }
        balances.merge(fields[0] + " " + fields[2], debit.subtract(credit), BigDecimal::add);
    }

    private BigDecimal amount(String text) {
        if (!text.matches("-?\\d{1,15},\\d{2}")) {
            add(Flaw.AMOUNT, text);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
