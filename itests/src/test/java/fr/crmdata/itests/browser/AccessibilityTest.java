package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import fr.crmdata.itests.product.SignedIn;
import fr.crmdata.testing.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Every page that links lead to, in English; the tests of each area look at theirs in French and on a telephone. */
public class AccessibilityTest {

    private static final List<String> OWN_FORMS = List.of(
            "/contacts/new", "/contacts/settings/fields/new", "/contacts/settings/duplicates/new", "/users/new");

    private static final List<String> FORMS_OF_THE_OPERATOR = List.of(
            "/clients/new",
            "/licensing/contracts/new",
            "/licensing/prices/offers/new",
            "/licensing/licences/new",
            "/billing/bank/mandates/new",
            "/billing/bank/refunds/new");

    private static Tour administrator;
    private static Tour operator;

    /** Two browsers at the same time: the tours take most of the minutes. */
    @BeforeClass
    public static void lookAround() {
        sendMail();
        var first = CompletableFuture.supplyAsync(
                () -> tour(Demo.ADMINISTRATOR, "/", "/contacts/import", "/contacts/views", "/contacts/settings"));
        operator = tour(Demo.OPERATOR, "/");
        administrator = first.join();
    }

    /** So that there is one to look at. */
    private static void sendMail() {
        var leila = Shared.demo().signIn(Demo.ADMINISTRATOR);
        var view = leila.post(
                        "/contacts/views",
                        Map.of("name", "Visite", "filter", "tag:eq:visite", "columns", List.of("tags")))
                .expect(201)
                .json()
                .path("id")
                .asText();
        leila.post("/contacts/views/" + view + "/send", "").expect(202);
        var operator = SignedIn.as(Shared.demo(), Demo.OPERATOR);
        Patience.until(
                "a mail is there",
                () -> operator.get("/mailbox").expect(200).body().contains("href=\"/mailbox/"));
        leila.delete("/contacts/views/" + view).expect(204);
    }

    private static Tour tour(String who, String... pages) {
        try (var browser = Browser.open(Shared.demo(), Browser.WIDE, "en-GB")) {
            browser.signIn(who).prefer("en");
            try {
                return new Tour(browser).from(pages);
            } finally {
                browser.prefer("fr");
            }
        }
    }

    @Test
    public void every_page_of_an_administrator_can_be_used_by_everybody() {
        assertThat(administrator.seen())
                .contains(
                        "/contacts/x",
                        "/contacts/x/edit",
                        "/contacts/x/history",
                        "/contacts/settings/fields/x",
                        "/contacts/settings/duplicates/new",
                        "/users/x",
                        "/account/tokens",
                        "/contract/seats",
                        "/invoices/x");
        assertThat(administrator.barriers()).isEmpty();
    }

    @Test
    public void every_page_of_the_operator_can_be_used_by_everybody() {
        assertThat(operator.seen())
                .contains(
                        "/clients/x",
                        "/service/daily",
                        "/mailbox/x",
                        "/licensing/contracts/x/facts/new",
                        "/licensing/prices/offers/x",
                        "/billing/invoices/x",
                        "/billing/bank/mandates/x");
        assertThat(operator.barriers()).isEmpty();
    }

    @Test
    public void every_page_for_nobody_in_particular_can_be_used_by_everybody() {
        try (var browser = Browser.open(Shared.demo(), Browser.WIDE, "en-GB")) {
            var tour = new Tour(browser).from("/signin", "/subscribe", "/nowhere");
            assertThat(tour.barriers()).isEmpty();
        }
    }

    @Test
    public void forms_on_a_card_can_be_used_by_everybody_while_they_are_open() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.ADMINISTRATOR).go("/contacts");
            browser.click("#listing tbody a[href^='/contacts/']");
            browser.until("the card", () -> browser.path().matches("/contacts/[0-9a-f-]{36}"));
            var forms = browser.all(".pen, .c-adds .chip.add").size();
            var barriers = new ArrayList<String>();
            for (var at = 0; at < forms; at++) {
                browser.run("document.querySelectorAll('.pen, .c-adds .chip.add')[arguments[0]].focus()", at);
                browser.keys(Keys.ENTER).find("form[data-editing]");
                barriers.addAll(browser.barriers("form[data-editing]"));
                browser.find("form[data-editing] :is(input:not([type=hidden]), select, textarea)")
                        .sendKeys(Keys.ESCAPE);
                browser.until("given back", () -> !browser.has("form[data-editing]"));
            }
            assertThat(forms).isGreaterThan(8);
            assertThat(barriers).isEmpty();
        }
    }

    @Test
    public void forms_that_were_refused_can_be_used_by_everybody() {
        refused(Demo.ADMINISTRATOR, OWN_FORMS);
        refused(Demo.OPERATOR, FORMS_OF_THE_OPERATOR);
    }

    /** Sent as they come, with the keys that are written on the button. */
    private static void refused(String who, List<String> forms) {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(who);
            for (var form : forms) {
                browser.go(form).chord(Keys.CONTROL, Keys.ENTER);
                browser.find("[data-summary]");
                for (var scheme : List.of("light", "dark")) {
                    assertThat(browser.scheme(scheme).barriers())
                            .as(form + " refused, " + scheme)
                            .isEmpty();
                }
                browser.shot("refused" + form.replace('/', '-'));
            }
        }
    }
}
