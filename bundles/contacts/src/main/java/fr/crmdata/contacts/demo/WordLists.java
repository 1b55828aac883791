package fr.crmdata.contacts.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Words out of which people and companies are made up. */
final class WordLists {

    private final Map<String, List<String>> lists = new HashMap<>();

    WordLists() {
        try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream("words.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var words = line.substring(colon + 1).split(line.startsWith("descriptions") ? "\\., " : ", ");
        lists.put(
                line.substring(0, colon),
                Arrays.stream(words).map(String::strip).toList());
    }

    String one(String list, Random random) {
        var words = Objects.requireNonNull(lists.get(list));
        return words.get(random.nextInt(words.size()));
    }
}
