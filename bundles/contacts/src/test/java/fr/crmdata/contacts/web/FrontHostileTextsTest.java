package fr.crmdata.contacts.web;

import static fr.crmdata.contacts.web.Hostile.check;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactPanel;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Html;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import org.junit.Test;

/** Whatever stands on a card, it stays a text; and no page needs what the Content-Security-Policy forbids. */
public final class FrontHostileTextsTest {

    private static final String HOSTILE = Hostile.TEXT;
    private static final List<String> PAGES = List.of(
            "/contacts",
            "/contacts?view=v1",
            "/contacts?view=v1&f=",
            "/contacts?sort=-updated&cols=email,custom.remarque-interne,tags,owner,status,next,company",
            "/contacts?f=owner:in:me,jules;tag:not:VIP;updated:gte:-7d;custom.effectif:gte:3",
            "/contacts/c1",
            "/contacts/c1/history",
            "/contacts/c3",
            "/contacts/new",
            "/contacts/c1/edit",
            "/contacts/c3/edit",
            "/tasks",
            "/tasks?who=all",
            "/tasks?done=yes");

    private final Front front = new Front(HOSTILE);

    @Test
    public void every_page_in_both_languages() {
        for (var page : PAGES) {
            for (var language : Language.values()) {
                check(
                        page + " " + language,
                        TestSite.html(front.get(TestVisit.to(page).in(language))));
            }
        }
    }

    /** Otherwise the test above would pass on pages that show nothing. */
    @Test
    public void hostile_texts_are_shown_as_texts() {
        for (var page : List.of("/contacts", "/contacts/c1", "/contacts/c1/history", "/contacts/c1/edit", "/tasks")) {
            assertThat(front.page(page)).as(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    public void every_form_that_takes_the_place_of_a_value() {
        for (var field : List.of(
                "name",
                "status",
                "jobTitle",
                "siren",
                "siret",
                "vat",
                "birthday",
                "tags",
                "owner",
                "team",
                "reference",
                "description",
                "custom.remarque-interne",
                "custom.effectif",
                "custom.echeance",
                "custom.optin",
                "custom.secteur-activite",
                "phones/0",
                "phones/new",
                "emails/0",
                "addresses/0",
                "webSites/new")) {
            check(field, front.page("/contacts/c1/edit/" + field));
        }
    }

    @Test
    public void what_is_typed_into_forms() {
        check(
                "siret",
                front.part(TestVisit.to("/contacts/c3/edit/siret")
                        .with("version", "1")
                        .with("siret", HOSTILE)));
        check(
                "phone",
                front.part(TestVisit.to("/contacts/c1/edit/phones/new")
                        .with("version", "3")
                        .with("number", HOSTILE)
                        .with("comment", HOSTILE)));
        check(
                "new contact",
                front.part(TestVisit.to("/contacts/new")
                        .with("kind", "organisation")
                        .with("name", HOSTILE)
                        .with("siret", HOSTILE)
                        .with("phones[0].number", HOSTILE)
                        .with("webSites[0]", "javascript:alert(1)" + HOSTILE)));
        check(
                "filter",
                front.part(TestVisit.to("/contacts/filter?field=custom.effectif")
                        .with("op", "gte")
                        .with("written", HOSTILE)));
        check(
                "view",
                front.part(TestVisit.to("/contacts/save-view").with("name", "").with("shared", HOSTILE)));
        check("task", front.part(TestVisit.to("/tasks").with("title", HOSTILE).with("named", HOSTILE)));
        check(
                "task of a card",
                front.part(TestVisit.to("/contacts/c1/tasks")
                        .with("title", HOSTILE)
                        .with("due", HOSTILE)));
        check("employer", front.part(TestVisit.to("/contacts/c3/jobs").with("named", HOSTILE)));
    }

    @Test
    public void parts_that_are_fetched() {
        for (var part : List.of(
                "/contacts/filter",
                "/contacts/filter?field=tag",
                "/contacts/filter?field=town",
                "/contacts/filter?field=owner",
                "/contacts/filter?field=country",
                "/contacts/filter?field=updated",
                "/contacts/filter?field=custom.secteur-activite",
                "/contacts/filter?f=town:in:x&i=0",
                "/contacts/suggestions?of=town&written=",
                "/contacts/others?named=script",
                "/contacts/c1/identity",
                "/contacts/c1/timeline",
                "/contacts/c1/notes/n1",
                "/contacts/c1/tasks",
                "/contacts/c1/tasks/t3",
                "/contacts/c1/jobs",
                "/contacts/c1/relations",
                "/contacts/c1/files",
                "/tasks/c1/t3")) {
            check(part, TestSite.html(front.get(TestVisit.to(part).byHtmx())));
        }
        check(
                "alike",
                front.part(TestVisit.to("/contacts/resembling")
                        .with("lastName", "Lefèvre" + HOSTILE)
                        .with("firstName", "Élodie")));
    }

    @Test
    public void a_contact_that_was_deleted() {
        front.book.delete("c1", 3);
        check("deleted", front.page("/contacts/c1"));
    }

    /** A partner's panel writes its own page; what fails there does not take the card away. */
    @Test
    public void a_panel_that_fails_is_left_out() {
        front.offer(panel(Html.none(), false));
        front.offer(panel(Html.none(), true));
        assertThat(front.page("/contacts/c1")).containsOnlyOnce("Abonnement");
    }

    private static ContactPanel panel(Html html, boolean fails) {
        return new ContactPanel() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public Permission needed() {
                return ContactPermissions.READ;
            }

            @Override
            public String title(Language language) {
                return "Abonnement";
            }

            @Override
            public Html draw(Contact contact, Language language) {
                if (fails) {
                    throw new IllegalStateException("broken");
                }
                return html;
            }
        };
    }
}
