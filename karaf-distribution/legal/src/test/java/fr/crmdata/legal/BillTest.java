package fr.crmdata.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BillTest {

    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0.txt";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void a_jar_in_the_repository_is_named_by_its_place() throws IOException {
        put("system/org/example/deep/tool/1.2-beta/tool-1.2-beta.jar", jar(APACHE, Map.of()));
        assertThat(bill().text()).contains("Apache-2.0\n  org.example.deep:tool 1.2-beta\n");
    }

    @Test
    public void a_jar_inside_one_of_our_bundles_is_found() throws IOException {
        var inner = jar(
                "",
                Map.of(
                        "META-INF/maven/org.slf4j/slf4j-api/pom.properties",
                        "groupId=org.slf4j\nartifactId=slf4j-api\nversion=2.0.17".getBytes(StandardCharsets.UTF_8)));
        put("system/fr/crmdata/crmdata-x/1/crmdata-x-1.jar", jar("", Map.of("lib/slf4j-api-2.0.17.jar", inner)));
        assertThat(bill().text())
                .contains("MIT\n  org.slf4j:slf4j-api 2.0.17\n")
                .doesNotContain("crmdata-x");
    }

    @Test
    public void one_licence_of_several_is_enough() throws IOException {
        put(
                "lib/javax.annotation-api-1.3.2.jar",
                jar(
                        "",
                        Map.of(
                                "META-INF/maven/javax.annotation/javax.annotation-api/pom.properties",
                                "groupId=javax.annotation\nartifactId=javax.annotation-api\nversion=1.3.2"
                                        .getBytes(StandardCharsets.UTF_8))));
        assertThatCode(() -> bill().requireAcceptedLicences()).doesNotThrowAnyException();
    }

    @Test
    public void a_jar_without_a_licence_stops_the_build() throws IOException {
        put("system/org/example/silent/1/silent-1.jar", jar("", Map.of()));
        assertThatThrownBy(() -> bill().requireAcceptedLicences()).hasMessageContaining("org.example:silent");
    }

    @Test
    public void a_licence_that_nobody_accepted_stops_the_build() throws IOException {
        put("system/org/example/viral/1/viral-1.jar", jar("https://www.gnu.org/licenses/agpl-3.0", Map.of()));
        assertThatThrownBy(() -> bill().requireAcceptedLicences()).hasMessageContaining("org.example:viral");
    }

    @Test
    public void the_bill_is_valid_cyclonedx_and_the_same_twice() throws Exception {
        put("system/org/example/tool/1.2/tool-1.2.jar", jar(APACHE, Map.of()));
        put("system/fr/crmdata/crmdata-web/1/crmdata-web-1.jar", jar("", Map.of()));
        var json = bill().json();
        assertThat(new JsonParser().validate(json.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
                .isEmpty();
        assertThat(json).contains("pkg:maven/org.example/tool@1.2", "pkg:maven/org.webjars.npm/htmx.org@2");
        assertThat(bill().json()).isEqualTo(json);
    }

    private Bill bill() {
        return new Bill(new Distribution(folder.getRoot().toPath(), new Licences()).pieces(), "1");
    }

    private void put(String path, byte[] jar) throws IOException {
        var file = folder.getRoot().toPath().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, jar);
    }

    private static byte[] jar(String licence, Map<String, byte[]> files) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Bundle-License"), licence);
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
