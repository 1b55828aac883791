package fr.crmdata.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, against what was aimed at. Printed as it comes, kept as a table. */
final class Report {

    private final List<String> rows = new ArrayList<>();
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /**
     * @param where such as {@code Derby}
     * @param aim in words; empty text when there is none
     * @param kept whether the aim is kept
     */
    void row(String where, String what, String measured, String aim, boolean kept) {
        var verdict = aim.isEmpty() ? "" : kept ? "kept" : "**missed**";
        rows.add("| " + String.join(" | ", where, what, measured, aim, verdict) + " |");
        System.out.printf(
                Locale.ROOT, "%-12s %-46s %-50s %-28s %s%n", where, what, measured, aim, verdict.replace("*", ""));
        save();
    }

    private void save() {
        var table = new StringBuilder("| Where | What | Measured | Aim | |\n|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(row).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
