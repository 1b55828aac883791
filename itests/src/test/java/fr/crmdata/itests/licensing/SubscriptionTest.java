package fr.crmdata.itests.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Nobody becomes a client: from the public page to the first sign-in. */
public class SubscriptionTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https://\\S+/invitation\\?key=([A-Za-z0-9]+)");
    private static final String PASSWORD = "huit-vaches-bleues-sous-la-pluie";

    private static RunningProduct product;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
        Patience.until(
                A_MINUTE,
                () -> "offers are there",
                () -> product.api().get("/licensing/public/offers").status() == 200
                        && !publicly("offers").isEmpty());
    }

    @AfterClass
    public static void stop() {
        product.stop();
    }

    private static JsonNode publicly(String path) {
        return product.api().get("/licensing/public/" + path).expect(200).json();
    }

    private static Api operator() {
        return product.signIn(Demo.OPERATOR);
    }

    private static Map<String, Object> order(String name, String email) {
        var terms = publicly("terms");
        var answers = new HashMap<String, Boolean>();
        publicly("checklist")
                .forEach(question -> answers.put(question.path("code").asText(), true));
        var order = new HashMap<String, Object>();
        order.put("name", name);
        order.put("siren", "732829320");
        order.put("street", "3 rue des Lilas");
        order.put("postalCode", "69003");
        order.put("city", "Lyon");
        order.put("email", email);
        order.put("administrator", "Élise Morel");
        order.put("administratorEmail", email);
        order.put("offer", "crm");
        order.put("seats", Map.of("crm", 3));
        order.put("months", 1);
        order.put("method", "DIRECT_DEBIT");
        order.put("iban", "FR76 3000 6000 0112 3456 7890 189");
        order.put("answers", answers);
        order.put("termsVersion", terms.path("version").asText());
        order.put("termsHash", terms.path("hash").asText());
        order.put("accepted", true);
        return order;
    }

    private static String subscribe(Map<String, Object> order, String key) {
        return product.api()
                .header("Idempotency-Key", key)
                .post("/licensing/public/subscriptions", order)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String state(String id) {
        return publicly("subscriptions/" + id).path("state").asText();
    }

    /** Keys of the links in the mails to an address. */
    private static List<String> links(String email) {
        var mailbox = product.installation().data().resolve("mailbox");
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (var files = Files.walk(mailbox)) {
            return files.filter(Files::isRegularFile)
                    .map(SubscriptionTest::text)
                    .filter(text -> text.contains(email))
                    // Quoted-printable breaks long lines.
                    .map(text -> text.replaceAll("=\\r?\\n", "").replace("=3D", "="))
                    .flatMap(text -> LINK.matcher(text).results().map(found -> found.group(1)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int choose(String key, String password) {
        var form = Map.of("key", key, "newPassword", password, "repeatPassword", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return product.https()
                .send(
                        "POST",
                        "/invitation",
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"),
                        HttpRequest.BodyPublishers.ofString(form))
                .status();
    }

    private static void opens(String id, String client, String email) {
        Patience.until(A_MINUTE, () -> "active: " + state(id), () -> state(id).equals("ACTIVE"));
        Patience.until(A_MINUTE, () -> "the welcome mail", () -> !links(email).isEmpty());
        var key = links(email).get(0);
        assertThat(product.https().get("/invitation?key=" + key).expect(200).body())
                .contains(email);
        assertThat(choose(key, PASSWORD)).isEqualTo(303);
        assertThat(choose(key, PASSWORD + "-encore")).isEqualTo(410);
        var administrator = product.signIn(email, PASSWORD);
        assertThat(administrator.get("/me").expect(200).json().toString()).contains(client);
        var contract = administrator.get("/licensing/my/contract").expect(200).json();
        assertThat(contract.path("state").path("phase").asText()).isEqualTo("ACTIVE");
        assertThat(contract.path("state").path("seats").path("crm").asInt()).isEqualTo(3);
        assertThat(contract.path("facts").findValuesAsText("kind"))
                .contains("subscribed", "seats-added", "price-agreed", "activated");
    }

    @Test
    public void an_order_becomes_an_open_service_within_a_minute() {
        var email = "elise@morel.example";
        var order = order("Morel Conseil", email);
        var id = subscribe(order, "e2e-1");
        assertThat(subscribe(order, "e2e-1")).isEqualTo(id);
        assertThat(product.https().get("/subscribe/" + id).expect(200).body()).contains(id);
        var approved = operator().post("/licensing/subscriptions/" + id + "/approve", "{}");
        assertThat(approved.expect(202).json().path("client").asText()).isEqualTo("morel-conseil");
        opens(id, "morel-conseil", email);
        var log = operator().get("/licensing/contracts?q=Morel").expect(200).json();
        assertThat(log.path("items")).hasSize(1);
    }

    @Test
    public void killed_while_it_makes_a_client_it_goes_on_and_makes_it_once() {
        var email = "noe@kill.example";
        var id = subscribe(order("Noé et Fils", email), "e2e-2");
        operator().post("/licensing/subscriptions/" + id + "/approve", "{}").expect(202);
        for (var kills = 0; kills < 3 && !state(id).equals("ACTIVE"); kills++) {
            product.kill();
            product.start();
        }
        opens(id, "noe-et-fils", email);
        var contracts =
                operator().get("/licensing/contracts?q=No%C3%A9").expect(200).json();
        assertThat(contracts.path("items")).hasSize(1);
        assertThat(links(email)).hasSize(1);
    }

    @Test
    public void what_is_wrong_is_said_field_by_field() {
        var order = order("Sans IBAN", "x@sans.example");
        order.put("iban", "FR76 3000 6000 0112 3456 7890 188");
        order.remove("city");
        var refused = product.api()
                .header("Idempotency-Key", "e2e-3")
                .post("/licensing/public/subscriptions", order)
                .expect(422);
        assertThat(refused.problem()).isEqualTo("licensing.invalid");
        assertThat(refused.json().findValuesAsText("field")).contains("iban", "city");
    }

    @Test
    public void the_public_page_shows_prices_checklist_and_the_terms_in_their_version() {
        var page = product.https().get("/subscribe?offer=crm").expect(200).body();
        var terms = publicly("terms");
        assertThat(page)
                .contains(terms.path("hash").asText(), "49,00", "name=\"answers.network\"", "FORCE MAJEURE")
                .doesNotContain("licensing.subscribe.");
        assertThat(product.https().get("/subscribe?lang=en").expect(200).body()).contains("Send the subscription");
        assertThat(product.https()
                        .get("/subscribe/quote?offer=crm&seats.crm=8&months=1")
                        .expect(200)
                        .body())
                .contains("392,00", "470,40");
    }
}
