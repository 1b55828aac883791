package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.Keys;

public class ShellJourneyTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/account",
            "/notifications",
            "/users",
            "/teams",
            "/audit",
            "/about",
            "/api-docs",
            "/api-docs/users",
            "/api-docs/schemas/Contact");

    @Test
    public void somebody_signs_in_and_out_with_the_keyboard_alone() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.go("/signin");
            assertThat(browser.focused().getDomAttribute("name")).isEqualTo("email");
            browser.keys(Demo.MANAGER, Keys.TAB, Demo.PASSWORD, Keys.ENTER);
            browser.until("signed in", () -> browser.path().equals("/"));
            browser.chord(Keys.CONTROL, "k");
            browser.find("dialog[open] input");
            browser.keys(Keys.ESCAPE);
            browser.until("palette closed", () -> !browser.has("dialog[open]"));
        }
    }

    @Test
    public void a_wrong_password_says_so_and_keeps_the_address() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.go("/signin").type("#f-email", "nobody@bremond.example").type("#f-password", "wrong");
            browser.keys(Keys.ENTER);
            browser.find("[role=alert]");
            assertThat(browser.find("#f-email").getDomProperty("value")).isEqualTo("nobody@bremond.example");
            assertThat(browser.find("#f-password").getDomProperty("value")).isEmpty();
        }
    }

    @Test
    public void the_door_speaks_the_browsers_language() {
        try (var french = Browser.open(Shared.demo(), Browser.WIDE, "fr-FR");
                var english = Browser.open(Shared.demo(), Browser.WIDE, "en-GB")) {
            assertThat(french.go("/signin").find("html").getDomAttribute("lang"))
                    .isEqualTo("fr");
            assertThat(english.go("/signin").find("html").getDomAttribute("lang"))
                    .isEqualTo("en");
            french.press("English");
            french.until("English", () -> "en".equals(french.find("html").getDomAttribute("lang")));
        }
    }

    @Test
    public void every_page_of_the_shell_is_accessible_in_both_themes_and_fits_a_phone() {
        for (var size : List.of(Browser.WIDE, Browser.PHONE)) {
            try (var browser = Browser.open(Shared.demo(), size, "fr-FR")) {
                browser.signIn(Demo.ADMINISTRATOR);
                for (var scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    for (var page : PAGES) {
                        browser.go(page);
                        browser.shot("shell" + page.replace('/', '-') + "-" + size.width + "-" + scheme);
                        assertThat(browser.barriers())
                                .as(page + " " + scheme + " " + size)
                                .isEmpty();
                        assertThat(browser.scrollsSideways())
                                .as(page + " sideways")
                                .isFalse();
                    }
                }
            }
        }
    }
}
