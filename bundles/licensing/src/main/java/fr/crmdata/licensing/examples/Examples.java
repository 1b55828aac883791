package fr.crmdata.licensing.examples;

import fr.crmdata.api.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads examples and runs them against the rules that the service itself follows. */
public final class Examples {

    private static final Map<String, Subject> SUBJECTS = Stream.of(
                    ContractSubjects.all(),
                    ServiceSubjects.all(),
                    DataSubjects.all(),
                    PaymentSubjects.all(),
                    EndSubjects.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(subject -> subject.clause().id(), subject -> subject));

    private Examples() {}

    /**
     * The examples of a file: grouped by clause as {@code {"clauses": [{"id": …, "examples": […]}]}}, or one after the
     * other, each with its {@code clause}.
     *
     * @throws IOException if the file cannot be read or is no JSON
     * @throws Refusal if there is no example in it
     */
    public static List<Example> read(Path file) throws IOException {
        var examples = new ArrayList<Example>();
        collect(JsonTree.read(file), "", examples);
        if (examples.isEmpty()) {
            throw new ExampleProblem.NoExamples(file.toString());
        }
        return examples;
    }

    private static void collect(@Nullable Object tree, String clause, List<Example> examples) {
        if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, clause, examples));
        } else if (tree instanceof Map<?, ?> map) {
            if (map.containsKey("given") || map.containsKey("expected")) {
                examples.add(example(map, clause, examples.size() + 1));
            } else {
                var own = map.containsKey("clause") ? text(map, "clause", clause) : text(map, "id", clause);
                collect(map.get("clauses"), own, examples);
                collect(map.get("examples"), own, examples);
            }
        }
    }

    private static Example example(Map<?, ?> map, String clause, int number) {
        var own = text(map, "clause", clause);
        return new Example(
                own,
                text(map, "id", own + "/" + number),
                text(map, "title", ""),
                object(map.get("given")),
                object(map.get("expected")));
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        var value = map.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object tree) {
        var object = new java.util.LinkedHashMap<String, @Nullable Object>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    public static List<Outcome> run(List<Example> examples) {
        return examples.stream().map(Examples::run).toList();
    }

    public static Outcome run(Example example) {
        try {
            var subject = subject(example.clause());
            var results = apply(subject, example);
            var unknown = new TreeSet<>(example.expected().keySet());
            unknown.removeIf(results::has);
            if (!unknown.isEmpty()) {
                throw new ExampleProblem.UnknownExpected(
                        example.clause(), String.join(", ", unknown), String.join(", ", results.keys()));
            }
            if (example.expected().isEmpty()) {
                throw new ExampleProblem.Missing("expected");
            }
            return Outcome.compared(
                    example,
                    example.expected().entrySet().stream()
                            .flatMap(wanted ->
                                    Difference.between(wanted.getKey(), wanted.getValue(), results.get(wanted.getKey()))
                                            .stream())
                            .toList());
        } catch (Refusal problem) {
            return Outcome.impossible(example, problem);
        }
    }

    private static Subject subject(String clause) {
        var subject = SUBJECTS.get(clause);
        if (subject == null) {
            throw new ExampleProblem.UnknownClause(clause);
        }
        return subject;
    }

    /** A rule may refuse; an example can expect just that: {@code "refused": "licensing.rate-unknown"}. */
    private static Results apply(Subject subject, Example example) {
        var unknown = new TreeSet<>(example.given().keySet());
        unknown.removeAll(subject.keys());
        unknown.remove(Conventions.KEY);
        if (!unknown.isEmpty()) {
            throw new ExampleProblem.UnknownGiven(
                    example.clause(), String.join(", ", unknown), String.join(", ", new TreeSet<>(subject.keys())));
        }
        var settings = Conventions.of(example.clause(), object(example.given().get(Conventions.KEY)));
        var results = new Results();
        try {
            subject.rule().apply(new Given(example.given(), settings), results);
        } catch (fr.crmdata.licensing.model.LicensingRefusal refusal) {
            if (!example.expected().containsKey("refused")) {
                throw refusal;
            }
            results.put("refused", refusal.code());
        }
        return results;
    }
}
