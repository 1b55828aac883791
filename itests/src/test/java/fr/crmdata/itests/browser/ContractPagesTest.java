package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The pages about contracts: of the operator, and of a client's administrator. */
public class ContractPagesTest {

    private static final List<String> OPERATOR = List.of(
            "/licensing",
            "/licensing/due",
            "/licensing/log",
            "/licensing/letters",
            "/licensing/subscriptions",
            "/licensing/prices",
            "/licensing/prices/new",
            "/licensing/licences",
            "/licensing/licences/new",
            "/licensing/settings",
            "/licensing/simulation",
            "/licensing/contracts/new");

    private static final List<String> OWN = List.of(
            "/contract",
            "/contract/seats",
            "/contract/seats/history",
            "/contract/documents",
            "/contract/notice",
            "/contract/objection",
            "/contract/fraud",
            "/contract/data");

    private static void look(String who, List<String> pages) {
        for (var size : List.of(Browser.WIDE, Browser.PHONE)) {
            try (var browser = Browser.open(Shared.demo(), size, "fr-FR")) {
                browser.signIn(who);
                var all = new ArrayList<>(pages);
                if (pages.equals(OPERATOR)) {
                    var card = firstContract(browser);
                    all.addAll(List.of(card, card + "/facts", card + "/facts/new", card + "/acts", card + "/letters"));
                    all.add("/licensing/simulation?contract=" + card.substring(card.lastIndexOf('/') + 1));
                }
                for (var scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    for (var page : all) {
                        var name = page.replaceAll("C-[0-9-]+", "x").replaceAll("[/?=]", "-");
                        browser.go(page).shot("licensing" + name + "-" + size.width + "-" + scheme);
                        assertThat(browser.barriers())
                                .as(page + " " + scheme + " " + size)
                                .isEmpty();
                        assertThat(browser.scrollsSideways())
                                .as(page + " sideways " + size)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static String firstContract(Browser browser) {
        browser.go("/licensing");
        return browser.find("tbody a[href^='/licensing/contracts/']").getDomAttribute("href");
    }

    @Test
    public void every_page_of_the_operator_is_accessible_in_both_themes_and_fits_a_phone() {
        look(Demo.OPERATOR, OPERATOR);
    }

    @Test
    public void every_page_of_an_administrator_is_accessible_in_both_themes_and_fits_a_phone() {
        look(Demo.ADMINISTRATOR, OWN);
    }

    @Test
    public void the_drawing_is_read_with_the_arrow_keys() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.OPERATOR);
            browser.go(firstContract(browser));
            browser.run("document.querySelector('[data-frieze]').focus()");
            browser.keys(Keys.END);
            browser.until("an entry is shown", () -> browser.has("[data-frieze-pop]"));
            var last = browser.text("[data-frieze-pop]");
            browser.keys(Keys.ARROW_LEFT);
            browser.until(
                    "another one", () -> !browser.text("[data-frieze-pop]").equals(last));
            assertThat(browser.text("[data-frieze-pop]")).contains("art. ");
            browser.keys(Keys.ESCAPE);
            browser.until("closed", () -> !browser.has("[data-frieze-pop]"));
        }
    }

    @Test
    public void what_happens_if_somebody_pays_nothing_is_played_through() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.OPERATOR).go("/licensing/simulation");
            browser.run("document.querySelector('#f-start').value = '2026-01-01'");
            browser.click("form[action='/licensing/simulation/start'] button");
            browser.untilText("Hypothèses");
            browser.run("document.querySelector('#s-paid').value = 'no'");
            browser.press("Calculer").untilText("Relance");
            browser.keys("n");
            browser.find("#fact-dialog[open]");
            browser.run("const kind = document.querySelector('#f-kind'); kind.value = 'formal-notice-posted';"
                    + "kind.dispatchEvent(new Event('change', {bubbles: true}))");
            browser.find("#f-claimed");
            browser.run("document.querySelector('#f-on').value = '2026-01-12'");
            browser.type("#f-letter", "L-1").type("#f-claimed", "511,07");
            browser.click("#fact-dialog .pri");
            browser.untilText("Suspendu").shot("licensing-simulated");
            assertThat(browser.text()).contains("Délai de la mise en demeure", "23/01/2026");
        }
    }

    @Test
    public void a_seat_is_given_and_taken_back() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.ADMINISTRATOR);
            browser.until("the contract of the demonstration", () -> {
                browser.go("/contract/seats");
                return browser.has("form[action$='/release'] button");
            });
            var before = browser.all("form[action$='/release']").size();
            browser.click("form[action$='/release'] button");
            browser.click("dialog[open] .danger, dialog[open] .pri");
            browser.until(
                    "one seat less",
                    () -> browser.all("form[action$='/release']").size() == before - 1);
            browser.run("const who = document.querySelector('form[action=\"/contract/seats\"] select[name=user]');"
                    + "who.selectedIndex = who.options.length - 1");
            browser.click("form[action='/contract/seats'] button");
            browser.until("given", () -> browser.all("form[action$='/release']").size() == before);
        }
    }
}
