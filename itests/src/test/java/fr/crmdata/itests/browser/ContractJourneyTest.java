package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Installation;
import fr.crmdata.itests.product.RunningProduct;
import fr.crmdata.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** The life of a contract in the browser, with the clock of demo mode: it goes forward only: a product of its own, the shorter life first. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ContractJourneyTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https://[^/\\s]+(/invitation\\?key=[A-Za-z0-9]+)");
    private static final Pattern FRENCH_DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final String PASSWORD = "huit-vaches-bleues-sous-la-pluie";

    private static RunningProduct product;

    @BeforeClass
    public static void start() {
        product = RunningProduct.of(Installation.demo());
        Patience.until(
                A_MINUTE,
                () -> "offers",
                () -> product.api().get("/licensing/public/offers").status() == 200);
    }

    @AfterClass
    public static void stop() {
        product.stop();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse(product.signIn(Demo.OPERATOR)
                .get("/operator/clock")
                .expect(200)
                .json()
                .path("now")
                .asText());
    }

    /** At ten in the morning: what waits for support to open is done, too. */
    private static void forward(Browser operator, LocalDate day) {
        var time = now().with(day).withHour(10).withMinute(0);
        product.signIn(Demo.OPERATOR)
                .put("/operator/clock", Map.of("now", time.toString(), "settable", true))
                .expect(200);
        run(operator);
    }

    /** What the daily task does by itself a little later. */
    private static void run(Browser operator) {
        operator.go("/licensing/due").click("form[action='/licensing/due/run'] button");
        operator.untilText("contrats, ");
    }

    private static String invitation(String email) {
        var found = new String[1];
        Patience.until(A_MINUTE, () -> "the welcome mail to " + email, () -> {
            found[0] = link(email).orElse("");
            return !found[0].isEmpty();
        });
        return found[0];
    }

    private static Optional<String> link(String email) {
        try (var files = Files.walk(product.installation().data().resolve("mailbox"))) {
            return files.filter(Files::isRegularFile)
                    .map(ContractJourneyTest::text)
                    .filter(text -> text.contains(email))
                    // Quoted-printable breaks long lines.
                    .map(text -> text.replaceAll("=\\r?\\n", "").replace("=3D", "="))
                    .flatMap(text -> LINK.matcher(text).results().map(found -> found.group(1)))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate firstDay(String text) {
        var found = FRENCH_DAY.matcher(text);
        assertThat(found.find()).as("a day in " + text).isTrue();
        return LocalDate.parse(found.group(), DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static void subscribe(Browser browser, String email) {
        browser.go("/subscribe");
        Map.of(
                        "name", "Morel Conseil",
                        "siren", "732829320",
                        "street", "3 rue des Lilas",
                        "postalCode", "69003",
                        "city", "Lyon",
                        "email", email,
                        "administrator", "Élise Morel",
                        "administratorEmail", email,
                        "iban", "FR76 3000 6000 0112 3456 7890 189")
                .forEach((field, value) -> browser.type("[name=" + field + "]", value));
        browser.run(
                "document.querySelectorAll('[name^=\"seats.\"]').forEach(seat => { if (!seat.value) seat.value = 3 })");
        browser.run("document.querySelectorAll('[name^=\"answers.\"][value=yes]').forEach(one => one.checked = true)");
        browser.run("document.querySelector('#f-accepted').checked = true");
        browser.shot("journey-1-subscribe");
        browser.click("#order .btn.pri");
        browser.until("taken", () -> browser.path().matches("/subscribe/.+"));
    }

    /** @return the contract's number */
    private static String approve(Browser browser) {
        browser.go("/licensing/subscriptions");
        browser.click("tbody a[href^='/licensing/subscriptions/']");
        browser.find("#f-client");
        browser.shot("journey-2-approve").press("Approuver");
        browser.until("a contract", () -> browser.has("#progress a[href^='/licensing/contracts/']"));
        browser.shot("journey-3-made");
        return browser.text("#progress a[href^='/licensing/contracts/']");
    }

    private static void firstSignIn(Browser browser, String email) {
        browser.go(invitation(email));
        browser.type("[name=newPassword]", PASSWORD).type("[name=repeatPassword]", PASSWORD);
        browser.run("document.querySelector('[name=newPassword]').form.requestSubmit()");
        browser.until("in, or at the door", () -> !browser.path().startsWith("/invitation"));
        if (browser.path().startsWith("/signin")) {
            browser.signIn(email, PASSWORD);
        }
    }

    @Test
    public void from_subscription_to_an_objection_and_the_return_of_the_data() {
        var email = "elise@morel.example";
        try (var operator = Browser.open(product);
                var client = Browser.open(product)) {
            subscribe(client, email);
            operator.signIn(Demo.OPERATOR);
            var number = approve(operator);
            firstSignIn(client, email);

            client.go("/contract/seats").shot("journey-4-seats");
            client.run("const who = document.querySelector('form[action=\"/contract/seats\"] select[name=user]');"
                    + "if (who) who.selectedIndex = 1");
            if (client.has("form[action='/contract/seats'] button")
                    && client.all("form[action$='/release']").isEmpty()) {
                client.click("form[action='/contract/seats'] button");
            }
            client.until("a seat", () -> !client.all("form[action$='/release']").isEmpty());

            var today = now().toLocalDate();
            operator.go("/licensing/contracts/" + number + "/facts/new?kind=price-rise-notified");
            operator.type("#f-module", "crm").type("#f-unit", "55,00");
            operator.click("form.lic-form .pri");
            operator.untilText("Hausse de prix annoncée").shot("journey-5-rise");

            client.go("/contract").untilText("Vous pouvez vous y opposer").shot("journey-6-told");
            client.go("/contract/objection");
            var last = firstDay(client.text(".tick"));
            client.click("#f-sure").shot("journey-7-objection").click("form .btn.danger");
            client.untilText("Opposition enregistrée").shot("journey-8-objected");
            assertThat(last).isAfter(today);

            forward(operator, last.plusDays(1));
            client.go("/contract").untilText("Le contrat a pris fin").shot("journey-9-ended");
            client.go("/contract/data").untilText("Demander une copie").shot("journey-10-data");
            client.click("form[action='/contract/data'] .pri").untilText("Demande enregistrée");
            operator.go("/licensing/contracts/" + number).untilText("Terminé").shot("journey-11-card");

            forward(operator, last.plusDays(33));
            operator.go("/licensing/contracts/" + number)
                    .untilText("Données effacées")
                    .shot("journey-12-erased");
        }
    }

    @Test
    public void from_an_unpaid_invoice_to_suspension_and_back() {
        try (var operator = Browser.open(product);
                var client = Browser.open(product)) {
            operator.signIn(Demo.OPERATOR);
            operator.until("the contracts of the demonstration", () -> {
                operator.go("/licensing?q=Gu%C3%A9rin");
                return operator.has("tbody a[href^='/licensing/contracts/']");
            });
            operator.click("tbody a[href^='/licensing/contracts/']");
            operator.untilText("en retard").shot("unpaid-1-card");
            var card = operator.path();
            operator.go(card + "?reach=near");
            assertThat(operator.text()).contains("Délai de la mise en demeure");

            forward(operator, now().toLocalDate().plusDays(14));
            operator.go(card).untilText("Suspendu").shot("unpaid-2-suspended");
            client.signIn(Demo.STRANGER).go("/contract");
            client.untilText("Le service est suspendu").shot("unpaid-3-client");
            client.go("/contacts");
            assertThat(client.text()).doesNotContain("Importer");
            operator.go("/licensing/log?kind=suspend").shot("unpaid-4-log");
            operator.click("tbody a[href^='/licensing/log/']");
            operator.untilText("dixième jour").shot("unpaid-5-why");

            operator.go(card + "/facts/new?kind=paid").type("#f-amount", "2000,00");
            operator.click("form.lic-form .pri").untilText("Règlement reçu");
            run(operator);
            operator.shot("unpaid-6-due");
            operator.go(card).untilText("En cours").shot("unpaid-7-reinstated");
            client.go("/contract");
            assertThat(client.text()).doesNotContain("Le service est suspendu");
            client.shot("unpaid-8-client");
        }
    }
}
