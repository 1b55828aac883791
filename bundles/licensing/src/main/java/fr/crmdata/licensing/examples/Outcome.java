package fr.crmdata.licensing.examples;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of an example. */
public final class Outcome {

    private final Example example;
    private final List<Difference> differences;
    private final Optional<Refusal> problem;

    private Outcome(Example example, List<Difference> differences, Optional<Refusal> problem) {
        this.example = example;
        this.differences = List.copyOf(differences);
        this.problem = problem;
    }

    static Outcome compared(Example example, List<Difference> differences) {
        return new Outcome(example, differences, Optional.empty());
    }

    static Outcome impossible(Example example, Refusal problem) {
        return new Outcome(example, List.of(), Optional.of(problem));
    }

    public Example example() {
        return example;
    }

    public boolean passed() {
        return problem.isEmpty() && differences.isEmpty();
    }

    List<Difference> differences() {
        return differences;
    }

    /** Why it cannot be run, in that language. */
    public Optional<String> problem(Language language) {
        return problem.map(refusal -> refusal.message(language));
    }

    Optional<Refusal> problem() {
        return problem;
    }

    /** What is wrong, one line each; empty when it passed. */
    public List<String> lines(Language language) {
        var texts = fr.crmdata.api.Texts.of(Outcome.class, language);
        var lines = new ArrayList<String>();
        problem(language).ifPresent(lines::add);
        differences.forEach(difference -> lines.add(texts.of(
                "licensing.example.difference", difference.path(), difference.expected(), difference.computed())));
        return lines;
    }
}
