package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The morning of {@link ContactJourneyTest} for somebody who has no mouse, or does not want it. */
public class KeyboardJourneyTest {

    private static final String CARD = "/contacts/[0-9a-f-]{36}";
    private static final String NAME = "#card-head [data-edit$='/edit/name'] .pen";
    private static final String COMPARE = ".alert a[href^='/contacts/duplicates/merge']";
    private static final String UNDO_MERGE = ".merges form[action$='/undo'] button";

    private Browser browser;
    private Keyboard keyboard;

    @Before
    public void open() {
        browser = Browser.open(Shared.demo());
        keyboard = new Keyboard(browser);
    }

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void import_search_open_edit_in_place_merge_undo_sign_out_with_nothing_but_keys() throws IOException {
        signIn();
        importFile();
        find("tavernie hipolyte", "Tavernier");
        renamed();
        sameAddress();
        merged();
        takenApart();
        keyboard.palette("Se déconnecter");
        browser.until("signed out", () -> browser.path().startsWith("/signin"));
    }

    @Test
    public void what_is_behind_the_initials_is_reached_with_tab_and_left_with_escape() {
        signIn();
        keyboard.tabTo("button.me").press(Keys.ENTER);
        browser.find("#me-panel");
        keyboard.tabTo("#signout button").press(Keys.ESCAPE);
        browser.until("closed", () -> !browser.has("#me-panel"));
        assertThat(keyboard.isAt("button.me")).isTrue();
    }

    /** The first stop of every page leads past the menu. */
    @Test
    public void the_menu_is_skipped_with_one_key() {
        signIn();
        keyboard.tabTo("a.skip").press(Keys.ENTER, Keys.TAB);
        assertThat(browser.run("return document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    private void signIn() {
        browser.go("/signin");
        keyboard.press(Demo.ADMINISTRATOR, Keys.TAB, Demo.PASSWORD, Keys.ENTER);
        browser.until("signed in", () -> browser.path().equals("/"));
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("fr");
    }

    /** The dialog in which the system lets one choose a file is not part of the page: the field gets what it would give. */
    private void importFile() throws IOException {
        var file = Files.writeString(
                Path.of("target/journey-keyboard.csv").toAbsolutePath(),
                """
                Nom;Prénom;E-mail;Ville
                Vauquelin;Hippolyte;hippolyte@vauquelin.example;Falaise
                Tavernier;Hipolyte;hipolyte@tavernier.example;Falaise
                """);
        keyboard.palette("Imports").tabTo("#f-file");
        browser.focused().sendKeys(file.toString());
        browser.until("the mapping", () -> browser.path().matches("/contacts/import/[0-9a-f-]{36}"));
        keyboard.holding(Keys.CONTROL, Keys.ENTER);
        browser.find("form[action$='/run'] button[data-key]");
        keyboard.holding(Keys.CONTROL, Keys.ENTER);
        browser.find("form[action$='/undo'] button");
    }

    private void find(String asked, String expected) {
        keyboard.press("g", "c");
        browser.until("the list", () -> browser.path().equals("/contacts"));
        browser.find("input[name=q]");
        keyboard.press("/", asked);
        browser.until("found while typing", () -> browser.text("#listing").contains(expected));
        keyboard.press(Keys.ARROW_DOWN);
        browser.until("the first row", () -> keyboard.isAt("#listing tbody a"));
        keyboard.press(Keys.ENTER);
        browser.until("the card", () -> browser.path().matches(CARD));
        assertThat(browser.text("h1")).contains(expected);
    }

    private void renamed() {
        keyboard.tabTo(NAME).press(Keys.ENTER);
        browser.find("form[data-editing] [name=firstName]");
        keyboard.tabTo("[name=lastName]").overwrite("Perdu").press(Keys.ESCAPE);
        browser.until("given back", () -> !browser.has("form[data-editing]"));
        assertThat(browser.text("h1")).contains("Tavernier");

        keyboard.tabTo(NAME).press(Keys.ENTER);
        browser.find("form[data-editing] [name=firstName]");
        keyboard.tabTo("[name=lastName]").overwrite("Vauquelin").press(Keys.ENTER);
        browser.until("renamed", () -> browser.text("h1").contains("Vauquelin") && !browser.has("form[data-editing]"));
        browser.until("the focus is where it was", () -> keyboard.isAt(NAME));
    }

    /** E edits what one stands on. */
    private void sameAddress() {
        keyboard.tabTo("#identity [data-edit$='/edit/emails/0'] a").press("e");
        browser.until("the field has the focus", () -> keyboard.isAt("form[data-editing] [name=address]"));
        keyboard.overwrite("hippolyte@vauquelin.example").press(Keys.ENTER);
        browser.until(
                "changed in place",
                () -> !browser.has("form[data-editing]")
                        && browser.text("#identity").contains("hippolyte@vauquelin"));
    }

    private void merged() {
        keyboard.palette("Doublons");
        scanned();
        browser.until("the pair is found", () -> {
            find("vauquelin hippolyte", "Vauquelin");
            return browser.has(COMPARE);
        });
        keyboard.tabTo(COMPARE).press(Keys.ENTER);
        browser.until("side by side", () -> browser.path().equals("/contacts/duplicates/merge"));
        keyboard.tabTo("#merge [type=radio]").press(Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
        browser.shot("keyboard-merge");
        keyboard.holding(Keys.CONTROL, Keys.ENTER);
        browser.until("merged", () -> browser.path().matches(CARD));
    }

    /** The page comes anew when the scan begins and when it is over; keys pressed in between are lost. */
    private void scanned() {
        browser.find("[data-key=v]");
        browser.run("window.isBefore = true");
        keyboard.press("v");
        browser.until(
                "the scan is over",
                () -> Boolean.TRUE.equals(
                        browser.run(
                                "return !window.isBefore && document.readyState === 'complete' && !document.querySelector('#scanning')")));
    }

    private void takenApart() {
        keyboard.palette("Doublons");
        browser.find(UNDO_MERGE);
        var merges = browser.all(UNDO_MERGE).size();
        keyboard.tabTo(UNDO_MERGE).press(Keys.ENTER);
        browser.until(
                "undone",
                () -> browser.has(".merges .badge") && browser.all(UNDO_MERGE).size() < merges);
        keyboard.press("g", "c");
        browser.until("the list", () -> browser.path().equals("/contacts"));
        browser.find("input[name=q]");
        keyboard.press("/", "vauquelin");
        browser.until(
                "two again",
                () -> browser.text("#listing").contains("Hippolyte")
                        && browser.text("#listing").contains("Hipolyte"));
        keyboard.press(Keys.ARROW_DOWN);
    }
}
