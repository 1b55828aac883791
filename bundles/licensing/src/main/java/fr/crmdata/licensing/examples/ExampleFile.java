package fr.crmdata.licensing.examples;

import fr.crmdata.api.Refusal;
import fr.crmdata.licensing.model.calendar.Paris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file of examples. A key that nobody understands is named with its place: in a single example it fails this one,
 * around the examples it fails the file, because nobody could say what it was meant to change.
 */
final class ExampleFile {

    /** Said to people; no rule reads it. */
    private static final Set<String> REMARKS = Set.of(
            "title",
            "ref",
            "text_fr",
            "text_en",
            "behaviour",
            "edge_cases",
            "legal_notes",
            "law",
            "generated",
            "calculation",
            "conventions",
            "source",
            "description",
            "comment",
            "note",
            "notes");

    /** What the rules go by; a file may say it, but not otherwise. */
    private static final Map<String, String> FIXED =
            Map.of("currency", "EUR", "timezone", Paris.ZONE.getId(), "vat_rate", "20");

    private static final Set<String> OF_GROUP = with(FIXED.keySet(), "clause", "id", "clauses", "examples");
    private static final Set<String> OF_EXAMPLE = Set.of("clause", "id", "given", "expected");
    private static final String WANTED = "{\"given\": {…}, \"expected\": {…}}";

    private final List<Example> examples = new ArrayList<>();

    private ExampleFile() {}

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static List<Example> read(Path file) throws IOException {
        var read = new ExampleFile();
        var tree = JsonTree.read(file);
        if (tree != null) {
            read.collect(tree, "", "");
        }
        if (read.examples.isEmpty()) {
            throw new ExampleProblem.NoExamples(file.toString());
        }
        return List.copyOf(read.examples);
    }

    /** @param place of the tree in the file, such as {@code clauses[3].examples[0]}; empty for all of it */
    private void collect(@Nullable Object tree, String clause, String place) {
        if (tree instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                collect(list.get(i), clause, place + "[" + i + "]");
            }
        } else if (!(tree instanceof Map<?, ?> map)) {
            throw new ExampleProblem.Unreadable(shown(place), JsonTree.write(tree), WANTED);
        } else if (map.containsKey("given") || map.containsKey("expected")) {
            examples.add(example(map, clause));
        } else {
            group(map, clause, place);
        }
    }

    private void group(Map<?, ?> map, String clause, String place) {
        known(shown(place), map, OF_GROUP);
        FIXED.forEach((key, value) -> fixed(map, key, value, place));
        if (!place.isEmpty() && !map.containsKey("clauses") && !map.containsKey("examples")) {
            throw new ExampleProblem.Missing(place + ".examples");
        }
        var own = map.containsKey("clause") ? text(map, "clause", clause) : text(map, "id", clause);
        for (var key : List.of("clauses", "examples")) {
            if (map.containsKey(key)) {
                var inside = place.isEmpty() ? key : place + "." + key;
                if (!(map.get(key) instanceof List<?> list)) {
                    throw new ExampleProblem.Unreadable(inside, JsonTree.write(map.get(key)), "[" + WANTED + "]");
                }
                collect(list, own, inside);
            }
        }
    }

    private static void fixed(Map<?, ?> map, String key, String value, String place) {
        var said = text(map, key, value);
        if (!said.equals(value)) {
            throw new ExampleProblem.Unreadable(place.isEmpty() ? key : place + "." + key, said, value);
        }
    }

    private Example example(Map<?, ?> map, String clause) {
        var own = text(map, "clause", clause);
        var id = text(map, "id", own + "/" + (examples.size() + 1));
        var title = text(map, "title", "");
        try {
            known(id, map, OF_EXAMPLE);
            if (own.isEmpty()) {
                throw new ExampleProblem.Missing("clause");
            }
            return new Example(own, id, title, object(map, "given"), object(map, "expected"));
        } catch (Refusal problem) {
            return Example.unreadable(own, id, title, problem);
        }
    }

    private static void known(String place, Map<?, ?> map, Set<String> keys) {
        var unknown = map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !keys.contains(key) && !REMARKS.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new ExampleProblem.UnknownKey(
                    place, String.join(", ", unknown), String.join(", ", new TreeSet<>(with(keys, "title"))));
        }
    }

    private static String shown(String place) {
        return place.isEmpty() ? "{…}" : place;
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        var value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> map, String key) {
        if (!map.containsKey(key)) {
            throw new ExampleProblem.Missing(key);
        }
        return object(key, map.get(key));
    }

    /** @throws Refusal unless it is an object of JSON */
    static Map<String, @Nullable Object> object(String key, @Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new ExampleProblem.Unreadable(key, JsonTree.write(tree), "{…}");
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
    }
}
