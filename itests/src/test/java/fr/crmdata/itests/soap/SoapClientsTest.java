package fr.crmdata.itests.soap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Command;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

public class SoapClientsTest {

    private static final Path SOURCES = Path.of(System.getProperty("crmdata.sources"), "itests/soap-client");
    private static final Path WORK = Path.of("target/soap").toAbsolutePath();
    private static final String ADDRESS = "/soap/contacts";
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    private static Path wsdl;
    private static Path certificate;
    private static String token;

    @BeforeClass
    public static void readTheContract() throws Exception {
        var product = Shared.demo();
        Files.createDirectories(WORK);
        wsdl = Files.writeString(
                WORK.resolve("contacts.wsdl"),
                product.https().get(ADDRESS + "?wsdl").expect(200).body());
        var etc = product.installation().home().resolve("etc");
        certificate = WORK.resolve("crmdata.pem");
        Files.deleteIfExists(certificate);
        Command.run(
                System.getProperty("java.home") + "/bin/keytool",
                "-exportcert",
                "-rfc",
                "-alias",
                "crmdata",
                "-keystore",
                etc.resolve("keystore.p12").toString(),
                "-storepass",
                Files.readString(etc.resolve("keystore.password")).strip(),
                "-file",
                certificate.toString());
        token = product.api()
                .post("/tokens", Map.of("email", Demo.MANAGER, "password", Demo.PASSWORD))
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    private static String address() {
        return Shared.demo().https().address(ADDRESS).toString();
    }

    @Test
    public void a_client_made_by_wsdl2java_creates_finds_updates_and_is_told_what_is_wrong() throws IOException {
        assertThat(made("client", wsdl, "Journey", address(), token))
                .anyMatch(line -> line.startsWith("created "))
                .contains(
                        "searched 1",
                        "number 1",
                        "updated Directrice",
                        "stale contacts.stale",
                        "nonsense contacts.invalid phones[0].number",
                        "changes true",
                        "gone contacts.deleted");
    }

    @Test
    public void contracts_are_found_written_to_and_simulated_by_a_client_made_by_wsdl2java() throws IOException {
        var product = Shared.demo();
        var contracts = Files.writeString(
                WORK.resolve("licensing.wsdl"),
                product.https().get("/soap/licensing?wsdl").expect(200).body());
        var operator = product.api()
                .post("/tokens", Map.of("email", Demo.OPERATOR, "password", Demo.PASSWORD))
                .expect(201)
                .json()
                .path("token")
                .asText();
        assertThat(made(
                        "contracts",
                        contracts,
                        "Contracts",
                        product.https().address("/soap/licensing").toString(),
                        operator,
                        token))
                .anyMatch(line -> line.matches("found C-\\d{4}-\\d{5} .*"))
                .contains(
                        "simulated ISSUE_INVOICE true",
                        "unknown licensing.unknown-contract",
                        "early licensing.not-yet",
                        "foreign access.forbidden");
    }

    /** What a program says that wsdl2java and the compiler made of a contract and one of the journeys. */
    private static List<String> made(String called, Path contract, String journey, String... arguments)
            throws IOException {
        var lib = SOURCES.resolve("target/lib") + "/*";
        var made = Files.createDirectories(WORK.resolve("made-" + called));
        Command.run(
                JAVA,
                "-cp",
                lib,
                "org.apache.cxf.tools.wsdlto.WSDLToJava",
                "-p",
                called,
                "-d",
                made.toString(),
                contract.toString());
        var classes = Files.createDirectories(WORK.resolve("classes-" + called));
        Command.run(compiler(lib, made, journey, classes));
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Djavax.net.ssl.trustStore=" + trusted(),
                "-Djavax.net.ssl.trustStorePassword=changeit",
                "-cp",
                classes + ":" + lib,
                journey,
                contract.toString()));
        command.addAll(List.of(arguments));
        return Command.run(command.toArray(String[]::new))
                .lines()
                .filter(line -> !line.contains("INFO"))
                .toList();
    }

    /** The product's certificate, as somebody elsewhere trusts it. */
    private static synchronized Path trusted() throws IOException {
        var trusted = WORK.resolve("trusted.p12");
        Files.deleteIfExists(trusted);
        Command.run(
                System.getProperty("java.home") + "/bin/keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                "crmdata",
                "-file",
                certificate.toString(),
                "-keystore",
                trusted.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        return trusted;
    }

    private static String[] compiler(String lib, Path made, String journey, Path classes) throws IOException {
        try (var sources = Files.walk(made)) {
            return Stream.of(
                            Stream.of(
                                    System.getProperty("java.home") + "/bin/javac",
                                    "-nowarn",
                                    "-encoding",
                                    "UTF-8",
                                    "-cp",
                                    lib,
                                    "-d",
                                    classes.toString()),
                            sources
                                    .filter(file -> file.toString().endsWith(".java"))
                                    .map(Path::toString)
                                    .toList()
                                    .stream(),
                            Stream.of(SOURCES.resolve("src/client/java/" + journey + ".java")
                                    .toString()))
                    .flatMap(part -> part)
                    .toArray(String[]::new);
        }
    }

    @Test
    public void a_client_that_is_not_java_creates_finds_and_updates() throws IOException {
        var node = Files.createDirectories(WORK.resolve("node"));
        for (var file : List.of("package.json", "journey.js")) {
            Files.copy(
                    SOURCES.resolve("node").resolve(file),
                    node.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Command.run(
                "npm",
                "--prefix",
                node.toString(),
                "install",
                "--no-audit",
                "--no-fund",
                "--no-package-lock",
                "--silent");
        var told = Command.run(
                "",
                Map.of("NODE_EXTRA_CA_CERTS", certificate.toString()),
                List.of("node", node.resolve("journey.js").toString(), wsdl.toString(), address(), token));
        assertThat(told.exit()).as(told.output()).isZero();
        assertThat(told.output().lines())
                .anyMatch(line -> line.startsWith("created "))
                .contains("searched 1", "updated Comptable", "unknown contacts.unknown");
    }

    private static final String ENVELOPE =
            """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">%s<soap:Body>
            <c:searchContacts xmlns:c="urn:crmdata:contacts:1"><text>%s</text></c:searchContacts></soap:Body></soap:Envelope>
            """;

    private static Answer send(Map<String, String> more, HttpRequest.BodyPublisher body) {
        var headers = new HashMap<>(Map.of("Content-Type", "text/xml; charset=utf-8", "Accept-Language", "en"));
        headers.putAll(more);
        return Shared.demo().https().send("POST", ADDRESS, headers, body);
    }

    private static Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Just a bit too large: whoever sends much more may find the connection closed before the answer. */
    @Test
    public void a_message_that_comes_in_pieces_without_a_length_may_be_no_larger_than_others() {
        var large = ENVELOPE.formatted("", "x".repeat(5 * 1024 * 1024 + 1)).getBytes(StandardCharsets.UTF_8);
        var answer = send(bearer(), HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 5 MB");
    }

    @Test
    public void a_message_that_ends_too_early_is_refused_as_unreadable() {
        var whole = ENVELOPE.formatted("", "Morel");
        for (var end : List.of(40, whole.indexOf("</text>"), whole.length() - 20)) {
            var answer = send(bearer(), HttpRequest.BodyPublishers.ofString(whole.substring(0, end)));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("Fault").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    public void a_user_name_token_lets_in_whom_it_fits_and_nobody_else() {
        var header =
                """
                <soap:Header><w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
                <w:UsernameToken><w:Username>%s</w:Username><w:Password>%s</w:Password></w:UsernameToken></w:Security></soap:Header>
                """;
        var right = ENVELOPE.formatted(header.formatted(Demo.MANAGER, Demo.PASSWORD), "Morel");
        assertThat(send(Map.of(), HttpRequest.BodyPublishers.ofString(right)).status())
                .isEqualTo(200);
        for (var wrong : List.of(
                header.formatted("nobody@soap.example", Demo.PASSWORD),
                header.formatted("nobody@soap.example", ""),
                header.formatted("", ""),
                "")) {
            var answer = send(Map.of(), HttpRequest.BodyPublishers.ofString(ENVELOPE.formatted(wrong, "Morel")));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.body()).contains("Fault").doesNotContain("searchContactsResponse");
        }
    }

    @Test
    public void entities_and_bombs_are_refused_before_they_are_unfolded() {
        var secret =
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
                <c:searchContacts xmlns:c="urn:crmdata:contacts:1"><text>&e;</text></c:searchContacts></soap:Body></soap:Envelope>
                """;
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (var i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>")
                .append("<c:searchContacts xmlns:c=\"urn:crmdata:contacts:1\"><text>&a11;</text></c:searchContacts>")
                .append("</soap:Body></soap:Envelope>");
        for (var hostile : List.of(secret, bomb.toString())) {
            var answer = Shared.demo()
                    .https()
                    .send(
                            "POST",
                            ADDRESS,
                            Map.of("Content-Type", "text/xml; charset=utf-8", "Authorization", "Bearer " + token),
                            HttpRequest.BodyPublishers.ofString(hostile));
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 500);
            assertThat(answer.body()).doesNotContain("root:", "aaaaaaaaaaaaaaaaaaaa", "\tat ");
        }
        Shared.demo().https().get(ADDRESS + "?wsdl").expect(200);
    }
}
