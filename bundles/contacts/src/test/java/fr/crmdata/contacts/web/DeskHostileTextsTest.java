package fr.crmdata.contacts.web;

import static fr.crmdata.contacts.web.Hostile.check;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import org.junit.Test;

/** Whatever stands in a file, a card or a view, it stays a text; and no page needs what the Content-Security-Policy forbids. */
public final class DeskHostileTextsTest {

    private static final String HOSTILE = Hostile.TEXT;
    private static final List<String> PAGES = List.of(
            "/contacts/import",
            "/contacts/import/ready",
            "/contacts/import/cards",
            "/contacts/import/trying",
            "/contacts/import/tried",
            "/contacts/import/tried?step=mapping",
            "/contacts/import/running",
            "/contacts/import/done",
            "/contacts/import/done?outcome=duplicate",
            "/contacts/import/undoing",
            "/contacts/import/undone",
            "/contacts/import/failed",
            "/contacts/import/cancelled",
            "/contacts/duplicates",
            "/contacts/duplicates/merges",
            "/contacts/duplicates/merges?cursor=next",
            "/contacts/duplicates/merge?keep=c1&other=c2",
            "/contacts/duplicates/merge?keep=c3&other=c4",
            "/contacts/views",
            "/contacts/views/v1",
            "/contacts/export?q=" + HOSTILE.replace("=", "%"),
            "/contacts/settings",
            "/contacts/settings/fields/new",
            "/contacts/settings/fields/secteur-activite",
            "/contacts/settings/duplicates",
            "/contacts/settings/duplicates/new",
            "/contacts/settings/duplicates/siret",
            "/contacts/settings/index");

    private final Desk desk = new Desk(HOSTILE);

    @Test
    public void every_page_in_both_languages() {
        for (var page : PAGES) {
            for (var language : Language.values()) {
                check(
                        page + " " + language,
                        TestSite.html(desk.get(TestVisit.to(page).in(language))));
            }
        }
    }

    /** Otherwise the test above would pass on pages that show nothing. */
    @Test
    public void hostile_texts_are_shown_as_texts() {
        for (var page : List.of(
                "/contacts/import",
                "/contacts/import/ready",
                "/contacts/import/tried",
                "/contacts/duplicates",
                "/contacts/duplicates/merges",
                "/contacts/duplicates/merge?keep=c1&other=c2",
                "/contacts/views",
                "/contacts/views/v1")) {
            assertThat(desk.page(page)).as(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    public void parts_that_are_fetched() {
        check(
                "progress",
                TestSite.html(desk.get(
                        TestVisit.to("/contacts/import/trying/progress").byHtmx())));
        check(
                "rows",
                TestSite.html(desk.get(TestVisit.to("/contacts/import/tried/rows?outcome=refused")
                        .byHtmx())));
        check(
                "preview",
                TestSite.html(desk.post(TestVisit.to("/contacts/import/ready/preview")
                        .with("row", "1")
                        .byHtmx())));
        check(
                "row",
                TestSite.html(desk.post(TestVisit.to("/contacts/import/tried/rows/412")
                        .with("decision", "create")
                        .byHtmx())));
        check("export", TestSite.html(desk.get(TestVisit.to("/contacts/export").byHtmx())));
        check(
                "result of a merge",
                TestSite.html(desk.post(TestVisit.to("/contacts/duplicates/preview")
                        .with("keep", "c1")
                        .with("other", "c2")
                        .with("choice.name", "type")
                        .with("typed.name", "Élodie Lefèvre" + HOSTILE)
                        .byHtmx())));
    }

    @Test
    public void what_is_typed_into_forms() {
        check(
                "options",
                desk.refused(TestVisit.to("/contacts/import/ready")
                        .with("onMatch", HOSTILE)
                        .with("tags", HOSTILE)));
        check("target", desk.refused(TestVisit.to("/contacts/import/ready").with("targets[0]", HOSTILE)));
        check(
                "merge",
                desk.refused(TestVisit.to("/contacts/duplicates/merge?keep=c3&other=c4")
                        .with("choice.siret", "type")
                        .with("typed.siret", HOSTILE)));
        check(
                "field",
                desk.refused(TestVisit.to("/contacts/settings/fields/new")
                        .with("key", HOSTILE)
                        .with("labelFr", HOSTILE)
                        .with("type", "choice")
                        .with("choiceKey", HOSTILE)
                        .with("choiceFr", HOSTILE)));
        check(
                "rule",
                desk.refused(TestVisit.to("/contacts/settings/duplicates/new")
                        .with("labelFr", HOSTILE)
                        .with("parts", "same-town")
                        .with("strength", HOSTILE)));
        check(
                "schedule",
                desk.refused(TestVisit.to("/contacts/views/v1/schedule")
                        .with("rhythm", "week")
                        .with("at", HOSTILE)
                        .with("recipients", HOSTILE)));
    }
}
