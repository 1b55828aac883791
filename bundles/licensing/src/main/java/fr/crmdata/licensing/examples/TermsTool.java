package fr.crmdata.licensing.examples;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code bin/terms FILE.json [--json]}: runs the examples of a file and says which passed. */
public final class TermsTool {

    private static final int ALL_PASSED = 0;
    private static final int SOME_FAILED = 1;
    private static final int CANNOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final Texts texts;

    TermsTool(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.texts = Texts.of(TermsTool.class, language);
    }

    public static void main(String[] arguments) {
        try (var out = stream(FileDescriptor.out);
                var err = stream(FileDescriptor.err)) {
            var speaks = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
            var language = speaks.startsWith("fr") ? Language.FR : Language.EN;
            var code = new TermsTool(out, err, language).run(List.of(arguments));
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** @return 0 only when all examples passed; 1 when some failed; 2 when nothing could be run */
    int run(List<String> arguments) {
        var files = new ArrayList<>(arguments);
        var json = files.remove("--json");
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            err.println(texts.of("licensing.terms.usage"));
            return CANNOT_RUN;
        }
        try {
            var outcomes = Examples.run(Examples.read(Path.of(files.get(0))));
            if (json) {
                out.println(JsonTree.write(tree(outcomes)));
            } else {
                print(outcomes);
            }
            return outcomes.stream().allMatch(Outcome::passed) ? ALL_PASSED : SOME_FAILED;
        } catch (NoSuchFileException e) {
            return cannotRun(json, "licensing.terms.no-file", texts.of("licensing.terms.no-file", files.get(0)));
        } catch (JsonProcessingException e) {
            return cannotRun(json, "licensing.terms.no-json", broken(files.get(0), e));
        } catch (IOException e) {
            var message = texts.of("licensing.terms.unreadable", files.get(0), String.valueOf(e.getMessage()));
            return cannotRun(json, "licensing.terms.unreadable", message);
        } catch (Refusal refusal) {
            return cannotRun(json, refusal.code(), refusal.message(language));
        }
    }

    private String broken(String file, JsonProcessingException problem) {
        var place = Optional.ofNullable(problem.getLocation());
        return texts.of(
                "licensing.terms.no-json",
                file,
                String.valueOf(place.map(JsonLocation::getLineNr).orElse(1)),
                String.valueOf(place.map(JsonLocation::getColumnNr).orElse(1)),
                problem.getOriginalMessage());
    }

    private int cannotRun(boolean json, String code, String message) {
        if (json) {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("error", code);
            tree.put("message", message);
            out.println(JsonTree.write(tree));
        } else {
            err.println(message);
        }
        return CANNOT_RUN;
    }

    private void print(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var example = outcome.example();
            out.println(texts.of(
                    outcome.passed() ? "licensing.terms.passed" : "licensing.terms.failed",
                    example.id(),
                    example.clause(),
                    example.title()));
            outcome.lines(language).forEach(line -> out.println("        " + line));
        }
        var passed = outcomes.stream().filter(Outcome::passed).count();
        out.println(texts.of("licensing.terms.sum", passed, outcomes.size() - passed, outcomes.size()));
    }

    private Map<String, @Nullable Object> tree(List<Outcome> outcomes) {
        var passed = outcomes.stream().filter(Outcome::passed).count();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("passed", passed);
        tree.put("failed", outcomes.size() - passed);
        tree.put("examples", outcomes.stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, @Nullable Object> tree(Outcome outcome) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("clause", outcome.example().clause());
        tree.put("id", outcome.example().id());
        tree.put("result", outcome.passed() ? "passed" : "failed");
        outcome.problem().ifPresent(problem -> {
            tree.put("error", problem.code());
            tree.put("message", problem.message(language));
        });
        if (!outcome.differences().isEmpty()) {
            tree.put(
                    "differences",
                    outcome.differences().stream().map(TermsTool::tree).toList());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Difference difference) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("key", difference.path());
        tree.put("expected", difference.expected());
        tree.put("computed", difference.computed());
        return tree;
    }
}
