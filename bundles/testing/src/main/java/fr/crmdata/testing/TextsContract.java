package fr.crmdata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** What people read of a bundle exists in both languages. Extended by a test of each bundle that has texts. */
public abstract class TextsContract {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    /** Where sources name a sentence: the code of a refusal, of what is wrong with a field. */
    private static final List<Pattern> CODES = List.of(
            Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*\"([^\"]+)\""),
            Pattern.compile("FieldProblem\\.of\\([^,()]+(?:\\([^()]*\\))?[^,()]*,\\s*\"([^\"]+)\""));

    private final Map<String, String> french = texts("fr");
    private final Map<String, String> english = texts("en");

    @Test
    public void both_languages_have_the_same_sentences() {
        assertThat(french.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    }

    @Test
    public void both_languages_have_the_same_placeholders() {
        french.forEach((key, sentence) ->
                assertThat(placeholders(sentence)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @Test
    public void apostrophes_are_typographic() {
        // The typewriter's one is a quote to MessageFormat and would vanish.
        assertThat(french.values()).noneMatch(sentence -> sentence.contains("'"));
        assertThat(english.values()).noneMatch(sentence -> sentence.contains("'"));
    }

    @Test
    public void french_signs_do_not_fall_into_the_next_line() {
        assertThat(french.values())
                .noneMatch(sentence ->
                        Pattern.compile(" [:;?!»%]|« ").matcher(sentence).find());
    }

    @Test
    public void every_code_in_the_sources_has_a_sentence() {
        assertThat(french.keySet()).containsAll(codesInSources());
    }

    private static Set<String> codesInSources() {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                var source = Files.readString(file);
                CODES.forEach(pattern -> pattern.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) {
        var properties = new Properties();
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            var file = files.filter(path -> path.endsWith("texts_" + language + ".properties"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no texts_" + language + ".properties"));
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }
}
