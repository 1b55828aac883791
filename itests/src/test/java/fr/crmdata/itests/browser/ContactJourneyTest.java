package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.openqa.selenium.Keys;

/** A morning with a file of contacts, from sign-in to sign-out, in each language. */
@RunWith(Parameterized.class)
public class ContactJourneyTest {

    private static final String CARD = "/contacts/[0-9a-f-]{36}";
    private static final String COMPARE = ".alert a[href^='/contacts/duplicates/merge']";

    @Parameters(name = "{0}")
    public static List<String> languages() {
        return List.of("fr", "en");
    }

    @Parameter
    public String language = "";

    private Path file() throws IOException {
        var name = "Pèlerin" + language;
        return Files.writeString(
                Path.of("target/journey-" + language + ".csv").toAbsolutePath(),
                """
                Nom;Prénom;E-mail;Ville
                %s;Apolline;apolline@pelerin.example;Bayeux
                Quenneville;Théodule;theodule@quenneville.example;Bayeux
                """
                        .formatted(name));
    }

    private void speaks(Browser browser) {
        assertThat(browser.find("html").getDomAttribute("lang"))
                .as(browser.path())
                .isEqualTo(language);
    }

    private void open(Browser browser, String asked, String expected) {
        browser.go("/contacts").type("input[name=q]", asked);
        browser.until("found while typing", () -> browser.text("#listing").contains(expected));
        browser.click("#listing tbody a[href^='/contacts/']");
        browser.until("the card", () -> browser.path().matches(CARD));
        speaks(browser);
        assertThat(browser.text("h1")).contains(expected);
    }

    @Test
    public void import_search_open_edit_in_place_merge_undo_sign_out() throws IOException {
        try (var browser = Browser.open(Shared.demo(), Browser.WIDE, language.equals("fr") ? "fr-FR" : "en-GB")) {
            browser.signIn(Demo.ADMINISTRATOR);
            browser.prefer(language);

            browser.go("/contacts/import").choose("#f-file", file());
            browser.until("the mapping", () -> browser.path().matches("/contacts/import/[0-9a-f-]{36}"));
            speaks(browser);
            var imported = browser.path();
            browser.click("button[name=go][value=run]");
            browser.find("form[action$='/undo'] button");

            open(browser, "quennevile theodul", "Quenneville");
            var other = browser.path();
            editInPlace(browser);

            browser.go("/contacts/duplicates").click("form[action='/contacts/duplicates/scan'] button");
            browser.until("the pair is found", () -> {
                browser.go(other);
                return browser.has(COMPARE);
            });
            browser.click(COMPARE);
            browser.until("side by side", () -> browser.path().equals("/contacts/duplicates/merge"));
            speaks(browser);
            browser.shot("journey-merge-" + language);
            browser.click(".foot .btn.pri");
            browser.until("merged", () -> !browser.path().startsWith("/contacts/duplicates/merge"));
            browser.go("/contacts/duplicates").click("form[action$='/undo'] button");
            browser.until("undone", () -> browser.has(".merges .badge"));
            browser.go(other);
            assertThat(browser.text("h1")).contains("Apoline");

            browser.go(imported).click("form[action$='/undo'] button");
            browser.click("dialog[open] .btn.danger, dialog[open] .btn.pri");
            browser.until("undone", () -> !browser.has("form[action$='/undo'] button") && browser.has(".verdict"));
            browser.shot("journey-undone-" + language);
            browser.go("/contacts?q=quenneville");
            browser.until("no longer there", () -> !browser.text("#listing").contains("Quenneville"));

            browser.prefer("fr");
            browser.go("/").run("document.getElementById('signout').requestSubmit()");
            browser.until("signed out", () -> browser.path().startsWith("/signin"));
            browser.go("/contacts");
            assertThat(browser.path()).startsWith("/signin");
        }
    }

    /** Another name and the other’s address: from now on the two are one and the same to the rules. */
    private void editInPlace(Browser browser) {
        pen(browser, "#card-head [data-edit$='/edit/name'] .pen");
        browser.type("[name=firstName]", "Apoline").type("[name=lastName]", "Pèlerin" + language);
        browser.keys(Keys.ENTER);
        browser.until(
                "renamed",
                () -> browser.text("h1").contains("Pèlerin" + language) && !browser.has("form[data-editing]"));
        pen(browser, "#identity [data-edit$='/edit/emails/0'] .pen");
        browser.type("form[data-editing] input[name=address]", "no address").keys(Keys.ENTER);
        browser.find("form[data-editing] .err");
        browser.type("form[data-editing] input[name=address]", "apolline@pelerin.example")
                .keys(Keys.ENTER);
        browser.until(
                "changed in place",
                () -> !browser.has("form[data-editing]")
                        && browser.text("#identity").contains("apolline@"));
        browser.shot("journey-edited-" + language);
    }

    /** A pen shows when one points at its field or comes to it with the keyboard. */
    private static void pen(Browser browser, String css) {
        browser.run("document.querySelector(arguments[0]).focus()", css);
        browser.find(css).sendKeys(Keys.ENTER);
    }
}
