package fr.crmdata.itests.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.itests.product.SignedIn;
import fr.crmdata.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

public class HotDeployTest {

    private static final String BUNDLE = "fr.crmdata.contacts";
    private static final String LIST_ENTRY = "contacts.web.contacts";

    private static RunningProduct product;
    private static Api api;
    private static SignedIn person;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
        api = product.signIn(Demo.ADMINISTRATOR);
        person = SignedIn.as(product, Demo.ADMINISTRATOR);
    }

    @AfterClass
    public static void stop() {
        product.close();
    }

    private static void console(String line) {
        var answer = product.console(line);
        assertThat(answer.exit()).as(line + ": " + answer.output()).isZero();
    }

    private static int rest() {
        return api.get("/contacts?limit=1").status();
    }

    private static int soap() {
        return product.https().get("/soap/contacts?wsdl").status();
    }

    private static boolean isInMenu() {
        return person.get("/").expect(200).body().contains("href=\"/contacts\"");
    }

    private static boolean isThere() {
        return rest() == 200
                && soap() == 200
                && isInMenu()
                && person.get("/contacts").status() == 200;
    }

    private static boolean isGone() {
        return rest() == 404
                && soap() == 404
                && !isInMenu()
                && person.get("/contacts").status() != 200;
    }

    private static String everything() {
        return api.get("/contacts/export?format=csv").expect(200).body();
    }

    private static boolean menuSays(String word) {
        return person.get("/").expect(200).body().contains(word);
    }

    private static Path drop() {
        return product.installation()
                .data()
                .resolve("drop")
                .resolve(Demo.BREMOND)
                .resolve("contacts");
    }

    /** A file laid into the drop folder is imported when the route is there. */
    private static boolean routeTakes(String name) throws IOException {
        Files.createDirectories(drop());
        var beside = Files.writeString(
                product.installation().home().resolve(name),
                "Nom;Prénom;Référence\nDéposé;" + name + ";" + name + "\n");
        var file = Files.move(beside, drop().resolve(name));
        Patience.until(name + " taken", () -> !Files.exists(file));
        return true;
    }

    @Test
    public void contacts_are_stopped_started_and_replaced_under_load_without_a_failed_request_elsewhere()
            throws Exception {
        Patience.until("contacts are there", HotDeployTest::isThere);
        assertThat(routeTakes("avant.csv")).isTrue();
        Patience.until("imported", () -> everything().contains("avant.csv"));
        var before = everything();

        try (var load = new Load(product.https(), api, person.headers())) {
            console("bundle:stop " + BUNDLE);
            Patience.until("contacts are gone", HotDeployTest::isGone);
            console("bundle:start " + BUNDLE);
            Patience.until("contacts are back", HotDeployTest::isThere);
            assertThat(everything()).isEqualTo(before);

            var home = product.installation().home();
            var shipped = Rebuilt.shipped(product.installation(), "contacts");
            var first = Rebuilt.of(shipped, home.resolve("rebuilt-1.jar"), "contacts", LIST_ENTRY, "Carnetier");
            console("bundle:update " + BUNDLE + " file:" + first);
            Patience.until("replaced from the console", () -> isThere() && menuSays("Carnetier"));

            var second = Rebuilt.of(shipped, home.resolve("rebuilt-2.jar"), "contacts", LIST_ENTRY, "Répertorium");
            product.installation().deploy(second);
            Patience.until("replaced through deploy/", () -> isThere() && menuSays("Répertorium"));
            assertThat(everything()).isEqualTo(before);
            assertThat(load.count()).as("requests meanwhile").isGreaterThan(200);
            assertThat(load.failures()).isEmpty();
        }
        assertThat(routeTakes("apres.csv")).isTrue();
        Patience.until("the route is back", () -> everything().contains("apres.csv"));
        api.post("/contacts", Map.of("firstName", "Après", "lastName", "Remplacement"))
                .expect(201);
    }
}
