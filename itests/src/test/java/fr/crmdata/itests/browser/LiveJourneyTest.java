package fr.crmdata.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** What one person does is seen by another who only looks on. */
public class LiveJourneyTest {

    private static final String LISTEN =
            """
            window.isSamePage = true;
            window.heard = [];
            for (const event of ["notification", "contact", "job"]) {
                document.addEventListener("crm:" + event, told => window.heard.push(event + JSON.stringify(told.detail)));
            }
            """;

    private static Browser lookingOn(String email, String page) {
        var browser = Browser.open(Shared.demo()).signIn(email).go(page);
        browser.run(LISTEN);
        return browser;
    }

    private static long unseen(Browser browser) {
        return Long.parseLong(browser.run("return document.querySelector('.bell .count').dataset.value")
                .toString());
    }

    private static String heard(Browser browser) {
        return String.valueOf(browser.run("return window.heard.join()"));
    }

    private static void isStillTheSamePage(Browser browser) {
        assertThat(browser.run("return window.isSamePage")).isEqualTo(true);
    }

    @Test
    public void a_task_given_and_a_change_made_show_in_the_colleagues_page_without_reloading_and_nowhere_else() {
        var id = Shared.demo()
                .signIn(Demo.ADMINISTRATOR)
                .post("/contacts", Map.of("firstName", "Aglaé", "lastName", "Directe"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var card = "/contacts/" + id;
        try (var jules = lookingOn(Demo.SALES, card);
                var anne = lookingOn(Demo.STRANGER, "/contacts");
                var leila =
                        Browser.open(Shared.demo()).signIn(Demo.ADMINISTRATOR).go(card)) {
            var before = unseen(jules);
            giveTask(leila, "Rappeler Aglaé avant midi");
            jules.until("the bell", () -> unseen(jules) == before + 1);
            assertThat(jules.text(".bell .count")).isEqualTo(String.valueOf(before + 1));
            rename(leila, "Directement");
            jules.until("the new name", () -> jules.text("h1").contains("Directement"));
            isStillTheSamePage(jules);
            jules.click(".bell");
            jules.until(
                    "the task under the bell", () -> jules.text("#bell-list").contains("Rappeler Aglaé avant midi"));
            jules.until("seen", () -> unseen(jules) == 0);
            isStillTheSamePage(jules);
            jules.shot("live-bell");
            assertThat(heard(jules)).contains("notification{", "contact{", id);

            isStillTheSamePage(anne);
            assertThat(heard(anne)).doesNotContain("notification{", id);
            anne.go("/notifications");
            assertThat(anne.text()).doesNotContain("Aglaé");
        }
    }

    @Test
    public void a_file_that_a_program_imported_shows_under_the_bell_of_whoever_started_it() {
        var api = Shared.demo().signIn(Demo.ADMINISTRATOR);
        var id = api.header("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/contacts/imports?name=direct.csv",
                        HttpRequest.BodyPublishers.ofString("Nom;Prénom\nDirectement;Zélie\n"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        try (var leila = lookingOn(Demo.ADMINISTRATOR, "/contacts");
                var anne = lookingOn(Demo.STRANGER, "/contacts/import")) {
            var before = unseen(leila);
            api.post("/contacts/imports/" + id + "/run", "").expect(202);
            leila.until("the bell", () -> unseen(leila) > before);
            leila.click(".bell");
            leila.until(
                    "the import under the bell", () -> leila.text("#bell-list").contains("direct.csv"));
            isStillTheSamePage(leila);
            isStillTheSamePage(anne);
            assertThat(heard(anne)).doesNotContain("notification{");
            assertThat(anne.go("/notifications").text()).doesNotContain("direct.csv");
        }
    }

    private static void giveTask(Browser browser, String title) {
        browser.click("#tasks summary").type("#tasks [name=title]", title);
        browser.run(
                """
                const whom = document.querySelector("#tasks [name=assignee]");
                whom.value = [...whom.options].find(one => one.text.includes("Jules")).value;
                """);
        browser.click("#tasks form .btn.pri");
        browser.until("the task", () -> browser.text("#tasks").contains(title));
    }

    private static void rename(Browser browser, String lastName) {
        browser.run("document.querySelector(\"#card-head [data-edit$='/edit/name'] .pen\").focus()");
        browser.focused().sendKeys(Keys.ENTER);
        browser.type("[name=lastName]", lastName).keys(Keys.ENTER);
        browser.until("renamed", () -> browser.text("h1").contains(lastName) && !browser.has("form[data-editing]"));
    }
}
