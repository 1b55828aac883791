package fr.crmdata.legal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A text file of columns with spaces between them; the last column may have spaces in it. */
final class Table {

    private static final Pattern GAP = Pattern.compile(" {2,}|\\t+");

    private Table() {}

    static List<List<String>> read(String name) {
        var table = Objects.requireNonNull(Table.class.getResourceAsStream(name));
        try (var in = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(GAP.split(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
