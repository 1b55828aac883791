package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.Keys;

public class ContactPagesTest {

    private static final List<String> PAGES = List.of(
            "/contacts",
            "/contacts/new",
            "/contacts/import",
            "/contacts/duplicates",
            "/contacts/views",
            "/contacts/settings",
            "/contacts/export",
            "/tasks");

    private static List<String> pages(Browser browser) {
        var pages = new ArrayList<>(PAGES);
        browser.go("/contacts");
        pages.add(browser.find("#listing tbody a[href^='/contacts/']").getDomAttribute("href"));
        return pages;
    }

    private static void look(String language, String... schemes) {
        for (var size : List.of(Browser.WIDE, Browser.PHONE)) {
            try (var browser = Browser.open(Shared.demo(), size, language)) {
                browser.signIn(Demo.ADMINISTRATOR);
                var pages = pages(browser);
                for (var scheme : schemes) {
                    browser.scheme(scheme);
                    for (var page : pages) {
                        var name = page.matches(".*/[0-9a-f-]{36}") ? "-card" : page.replace('/', '-');
                        browser.go(page).shot("contacts" + name + "-" + size.width + "-" + scheme);
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

    @Test
    public void every_page_of_contacts_is_accessible_in_both_themes_and_fits_a_phone() {
        look("fr-FR", "light", "dark");
    }

    @Test
    public void somebody_is_added_and_found_with_a_typing_error_while_typing() {
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.MANAGER).go("/contacts/new");
            browser.type("[name=lastName]", "Journalière").type("[name=firstName]", "Ophélie");
            browser.keys(Keys.ENTER);
            browser.until("the card", () -> browser.path().matches("/contacts/[0-9a-f-]{36}"));
            browser.go("/contacts").type("input[name=q]", "journalliere ophelie");
            browser.until("found while typing", () -> browser.text("#listing").contains("Journalière"));
            browser.click("#listing tbody a[href^='/contacts/']");
            browser.until("the card", () -> browser.path().matches("/contacts/[0-9a-f-]{36}"));
            assertThat(browser.text("h1")).contains("Journalière");
        }
    }

    @Test
    public void a_file_of_a_french_spreadsheet_is_imported_and_taken_back() throws IOException {
        var file = Files.write(
                Path.of("target/contacts-voyage.csv").toAbsolutePath(),
                "Nom;Prénom;Téléphone;Ville\nVoyageur;Aimé;02 31 80 11 22;Caen\nVoyageuse;Zoé;02 31 80 11 23;Évreux\n"
                        .getBytes(Charset.forName("windows-1252")));
        try (var browser = Browser.open(Shared.demo())) {
            browser.signIn(Demo.ADMINISTRATOR).go("/contacts/import").choose("#f-file", file);
            browser.until("the mapping", () -> browser.path().matches("/contacts/import/[0-9a-f-]{36}"));
            assertThat(browser.text()).contains("Windows-1252", "Voyageur");
            browser.click("button[name=go][value=run]");
            browser.until(
                    "imported", () -> browser.has("form[action$='/undo'] button") || browser.has("[data-confirm]"));
            browser.shot("contacts-import-done");
            browser.go("/contacts?q=voyageuse");
            browser.until("in the list", () -> browser.text("#listing").contains("Voyageuse"));
        }
    }
}
