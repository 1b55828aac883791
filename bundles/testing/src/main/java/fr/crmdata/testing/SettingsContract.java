package fr.crmdata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The settings of a bundle and the file in {@code etc/} that ships with them say the same. Extended by a test of each bundle
 * that has settings; read is what bnd makes of its {@code @ObjectClassDefinition}s.
 */
public abstract class SettingsContract {

    private static final Path METATYPES = Path.of("target/classes/OSGI-INF/metatype");
    private static final Path SHIPPED = Path.of("../../etc");

    /** {@code #name = default}; a setting that is not commented out is a default nobody meant. */
    private static final Pattern SETTING = Pattern.compile("#([a-z][a-z0-9.]*) = (.*)");

    @Test
    public void every_setting_is_in_its_file_with_its_default_and_nothing_else_is() {
        for (var metatype : metatypes()) {
            assertThat(shipped(file(metatype))).as("%s", file(metatype)).containsExactlyEntriesOf(defaults(metatype));
        }
    }

    @Test
    public void every_setting_in_a_file_has_a_comment_above() {
        for (var metatype : metatypes()) {
            var lines = lines(file(metatype));
            for (var i = 1; i < lines.size(); i++) {
                if (SETTING.matcher(lines.get(i)).matches()) {
                    assertThat(lines.get(i - 1)).as("above %s", lines.get(i)).matches("# \\S.*");
                }
            }
        }
    }

    @Test
    public void no_setting_is_made_in_a_shipped_file() {
        for (var metatype : metatypes()) {
            assertThat(lines(file(metatype)))
                    .as("%s", file(metatype))
                    .allMatch(line -> line.isEmpty() || line.startsWith("#"));
        }
    }

    @Test
    public void every_setting_has_a_name_and_a_description_for_people() {
        for (var metatype : metatypes()) {
            var words = words(metatype.getDocumentElement().getAttribute("localization"));
            var asked = new TreeSet<String>();
            for (var element : elements(metatype, "AD")) {
                asked.add(element.getAttribute("name"));
                asked.add(element.getAttribute("description"));
            }
            assertThat(asked).allMatch(name -> name.startsWith("%") && words.containsKey(name.substring(1)));
        }
    }

    private static List<Document> metatypes() {
        var found = new ArrayList<Document>();
        try (var files = Files.newDirectoryStream(METATYPES, "*.xml")) {
            for (var file : files) {
                found.add(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile()));
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Path file(Document metatype) {
        return SHIPPED.resolve(elements(metatype, "Designate").get(0).getAttribute("pid") + ".cfg");
    }

    private static Map<String, String> defaults(Document metatype) {
        var defaults = new LinkedHashMap<String, String>();
        elements(metatype, "AD")
                .forEach(setting -> defaults.put(setting.getAttribute("id"), setting.getAttribute("default")));
        return defaults;
    }

    private static Map<String, String> shipped(Path file) {
        var settings = new LinkedHashMap<String, String>();
        lines(file).stream()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .forEach(setting -> settings.put(setting.group(1), setting.group(2)));
        return settings;
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Properties words(String localization) {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("target/classes", localization + ".properties"))) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
