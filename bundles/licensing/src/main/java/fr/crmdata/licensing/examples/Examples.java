package fr.crmdata.licensing.examples;

import fr.crmdata.api.Refusal;
import fr.crmdata.licensing.model.LicensingRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @throws Refusal if there is no example in it, or something around the examples that nobody understands
     */
    public static List<Example> read(Path file) throws IOException {
        return ExampleFile.read(file);
    }

    public static List<Outcome> run(List<Example> examples) {
        return examples.stream().map(Examples::run).toList();
    }

    public static Outcome run(Example example) {
        try {
            example.problem().ifPresent(problem -> {
                throw problem;
            });
            var results = apply(subject(example.clause()), example);
            if (example.expected().isEmpty()) {
                throw new ExampleProblem.Missing("expected");
            }
            var unknown = new TreeSet<>(example.expected().keySet());
            unknown.removeIf(results::has);
            example.expected()
                    .forEach((key, wanted) -> unknown.addAll(
                            results.has(key) ? Difference.unknown(key, wanted, results.get(key)) : List.of()));
            if (!unknown.isEmpty()) {
                throw new ExampleProblem.UnknownExpected(
                        example.clause(), String.join(", ", unknown), String.join(", ", results.keys()));
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
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException tooFar) {
            return Outcome.impossible(example, new ExampleProblem.OutOfBounds(example.clause()));
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
        var decided = example.given().get(Conventions.KEY);
        var settings = Conventions.of(decided == null ? Map.of() : ExampleFile.object(Conventions.KEY, decided));
        var results = new Results();
        try {
            subject.rule().apply(new Given(example.given(), settings), results);
        } catch (LicensingRefusal refusal) {
            if (!example.expected().containsKey("refused")) {
                throw refusal;
            }
            results.put("refused", refusal.code());
        }
        return results;
    }
}
