package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** The sentences of the shell. */
public final class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]");

    private final Texts french = Texts.of(WebRefusal.class, Language.FR);
    private final Texts english = Texts.of(WebRefusal.class, Language.EN);

    @Test
    public void both_languages_say_the_same() {
        assertThat(french.keys()).isEqualTo(english.keys()).isNotEmpty();
    }

    @Test
    public void apostrophes_are_typographic() {
        french.keys()
                .forEach(key ->
                        assertThat(raw(french, key) + raw(english, key)).as(key).doesNotContain("'"));
    }

    @Test
    public void french_signs_do_not_fall_into_the_next_line() {
        var loose = Pattern.compile(" [:;?!»%]|« ");
        french.keys().forEach(key -> assertThat(raw(french, key)).as(key).doesNotContainPattern(loose));
    }

    private static String raw(Texts texts, String key) {
        return texts.of(key, 2, 2, 2);
    }

    @Test
    public void every_sentence_that_a_page_asks_for_exists() throws IOException {
        var asked = new TreeSet<String>();
        for (var folder : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> asked.addAll(keysIn(file)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(french.keys()).containsAll(asked);
    }

    private static List<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    public void every_constant_has_its_words() {
        keys(Refusal.Kind.values(), "error.");
        keys(Role.values(), "role.");
        keys(Preferences.Theme.values(), "theme.");
        keys(Preferences.Density.values(), "density.");
        keys(fr.crmdata.api.web.Navigation.Section.values(), "menu.");
        keys(fr.crmdata.api.jobs.Job.State.values(), "job.");
        keys(fr.crmdata.api.clients.Client.State.values(), "clients.state.");
    }

    private void keys(Enum<?>[] constants, String prefix) {
        assertThat(french.keys())
                .containsAll(Arrays.stream(constants)
                        .map(constant -> prefix + constant.name())
                        .toList());
    }

    @Test
    public void every_refusal_of_the_shell_has_a_sentence() {
        Stream.of(
                        new WebRefusal.NoPage(),
                        new WebRefusal.Away(),
                        new WebRefusal.CrossSite(),
                        new WebRefusal.Unreadable(),
                        new WebRefusal.PasswordsDiffer(),
                        new WebRefusal.BadField("days", "tokens.bad-days"),
                        new WebRefusal.TooLarge(2))
                .forEach(refusal -> assertThat(refusal.message(Language.FR)).isNotEqualTo(refusal.code()));
    }
}
