package fr.crmdata.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

public class TextsTest {

    private static final Texts FRENCH = Texts.of(TextsTest.class, Language.FR);
    private static final Texts ENGLISH = Texts.of(TextsTest.class, Language.EN);

    @Test
    public void both_languages_say_the_same() {
        assertThat(FRENCH.keys()).isNotEmpty().isEqualTo(ENGLISH.keys());
    }

    @Test
    public void every_code_in_the_sources_has_its_sentence() throws IOException {
        var codes = new TreeSet<String>();
        var literal = Pattern.compile("\"(contacts\\.[a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"");
        try (var files = Files.walk(Path.of("src/main/java/fr/crmdata/contacts"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = literal.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        codes.removeAll(FRENCH.keys());
        // Files of the pages.
        codes.removeIf(name -> name.endsWith(".css") || name.endsWith(".js"));
        // Beginnings of keys, to which the name of a constant is added.
        codes.removeIf(beginnings -> FRENCH.keys().stream().anyMatch(key -> key.startsWith(beginnings + ".")));
        // Kinds of jobs, whose titles have keys of their own.
        codes.remove(fr.crmdata.contacts.book.ContactLists.UNDO_BULK_JOB);
        assertThat(codes).isEmpty();
    }

    @Test
    public void sentences_use_typographic_apostrophes() {
        for (var key : FRENCH.keys()) {
            assertThat(FRENCH.of(key)).as(key).doesNotContain("'");
            assertThat(ENGLISH.of(key)).as(key).doesNotContain("'");
        }
    }
}
