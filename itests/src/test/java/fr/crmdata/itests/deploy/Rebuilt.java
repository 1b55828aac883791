package fr.crmdata.itests.deploy;

import fr.crmdata.itests.product.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A bundle built again with one word changed, as a developer would. */
final class Rebuilt {

    private Rebuilt() {}

    /** The bundle of an area as the product came with it. */
    static Path shipped(Installation installation, String area) {
        try (var files = Files.walk(installation.home().resolve("system/fr/crmdata/crmdata-" + area))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param area of the bundle; its texts get the line {@code key=value} in both languages */
    static Path of(Path jar, Path to, String area, String key, String value) {
        try {
            Files.copy(jar, to, StandardCopyOption.REPLACE_EXISTING);
            try (var inside = FileSystems.newFileSystem(to, Map.of())) {
                for (var language : new String[] {"fr", "en"}) {
                    var texts = inside.getPath("fr/crmdata/" + area + "/texts_" + language + ".properties");
                    var lines = Files.readAllLines(texts).stream()
                            .map(line -> line.startsWith(key + "=") || line.startsWith(key + " =")
                                    ? key + "=" + value
                                    : line)
                            .toList();
                    Files.write(texts, lines);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
