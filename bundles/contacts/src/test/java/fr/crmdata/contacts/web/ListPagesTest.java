package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Preferences.Density;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public final class ListPagesTest {

    private final Front front = new Front();

    private static String chip(String filter) {
        var front = new Front();
        var page = front.page("/contacts?f=" + filter);
        var start = page.indexOf("<span class=\"chip\">");
        return page.substring(start, page.indexOf("</button>", start))
                .replaceAll("<[^>]*>", "")
                .strip();
    }

    @Test
    public void shows_who_is_there_with_numbers_to_call() {
        assertThat(front.page("/contacts"))
                .contains("Élodie Lefèvre", "href=\"tel:+262639981207\"", "Commune de St Aubin", "1 à 4 sur 4")
                .contains("aria-sort=\"ascending\"");
    }

    @Test
    public void a_view_is_a_tab_with_its_number() {
        assertThat(front.page("/contacts?view=v1"))
                .containsPattern("aria-current=\"page\">À rappeler <span>1</span>")
                .doesNotContain("Vue modifiée");
        assertThat(front.page("/contacts?view=v1&f="))
                .contains("Vue modifiée", "Rétablir", "Remplacer «\u00a0À rappeler\u00a0»");
    }

    @Test
    public void filters_are_said_in_words() {
        assertThat(chip("town:in:Lyon,Nantes,Brest,Lille")).isEqualTo("Ville Lyon, Nantes + 2");
        assertThat(chip("status:not:customer")).isEqualTo("Statut sauf Client");
        assertThat(chip("owner:in:me")).isEqualTo("Propriétaire moi");
        assertThat(chip("owner:in:jules")).isEqualTo("Propriétaire Jules Dumas");
        assertThat(chip("updated:gte:-90d")).isEqualTo("Date de modification depuis 90\u00a0jours");
        assertThat(chip("updated:before:-1m")).isEqualTo("Date de modification il y a plus de un mois");
        assertThat(chip("created:after:2026-03-12")).isEqualTo("Date de création après le 12/03/2026");
        assertThat(chip("postalCode:in:69,42")).isEqualTo("Code postal 69, 42…");
        assertThat(chip("team:empty")).isEqualTo("Équipe vide");
        assertThat(chip("hasPhone:eq:no")).isEqualTo("A un téléphone non");
        assertThat(chip("custom.secteur-activite:in:prive")).isEqualTo("Secteur d’activité Privé");
        assertThat(chip("custom.effectif:gte:12.5")).isEqualTo("Effectif au moins 12,5");
    }

    @Test
    public void a_condition_is_made_changed_and_taken_away() {
        var added = front.change(TestVisit.to("/contacts/filter?field=town")
                .with("op", "in")
                .with("value", "Lyon")
                .with("written", "Le Puy, Brest"));
        assertThat(added.to()).isEqualTo("/contacts?f=town%3Ain%3ALyon%2CLe+Puy%2CBrest");
        var changed = front.change(TestVisit.to("/contacts/filter?f=town:in:Lyon;hasPhone:eq:yes&i=0")
                .with("op", "not")
                .with("value", "Lyon"));
        assertThat(changed.to()).isEqualTo("/contacts?f=town%3Anot%3ALyon%3BhasPhone%3Aeq%3Ayes");
        assertThat(front.page("/contacts?f=town:in:Lyon;hasPhone:eq:yes"))
                .contains("href=\"/contacts?f=hasPhone%3Aeq%3Ayes\"");
    }

    @Test
    public void days_are_counted_back_from_today() {
        var last = front.change(TestVisit.to("/contacts/filter?field=updated")
                .with("op", "last")
                .with("amount", "3")
                .with("unit", "weeks")
                .with("written", ""));
        assertThat(last.to()).isEqualTo("/contacts?f=updated%3Agte%3A-3w");
        assertThat(front.page("/contacts/filter?f=updated:gte:-3w&i=0"))
                .containsPattern("value=\"last\" selected")
                .contains("name=\"amount\" min=\"1\" max=\"999\" value=\"3\"")
                .containsPattern("value=\"weeks\" selected");
    }

    @Test
    public void every_field_has_its_form_and_what_cannot_be_meant_is_said() {
        for (var field : fr.crmdata.contacts.model.FilterField.all(Samples.CUSTOM)) {
            assertThat(front.page("/contacts/filter?field=" + field.key()))
                    .as(field.key())
                    .contains("name=\"op\"");
        }
        assertThat(front.part(TestVisit.to("/contacts/filter?field=custom.effectif")
                        .with("op", "gte")
                        .with("written", "douze")))
                .contains("Choisissez ou écrivez une valeur", "value=\"douze\"");
        assertThat(front.part(TestVisit.to("/contacts/filter?field=town").with("op", "in")))
                .contains("Choisissez ou écrivez une valeur");
    }

    @Test
    public void values_with_signs_of_the_filter_are_kept() {
        var made = front.change(
                TestVisit.to("/contacts/filter?field=tag").with("op", "in").with("value", "a;b,c\\d"));
        var text = java.net.URLDecoder.decode(
                made.to().substring("/contacts?f=".length()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Filter.parse(text, Samples.CUSTOM)
                        .conditions()
                        .get(0)
                        .values()
                        .get(0)
                        .print())
                .isEqualTo("a;b,c\\d");
    }

    @Test
    public void columns_and_density_are_chosen() {
        var chosen = front.change(TestVisit.to("/contacts/columns?q=lef")
                .with("column", "email", "custom.effectif")
                .with("density", "TIGHT"));
        assertThat(chosen.to()).isEqualTo("/contacts?q=lef&cols=email%2Ccustom.effectif");
        assertThat(front.account.preferences.orElseThrow().density()).isEqualTo(Density.TIGHT);
        assertThat(front.page("/contacts?cols=email,custom.effectif"))
                .contains("<th scope=\"col\">Effectif</th>")
                .doesNotContain("<th scope=\"col\">Société</th>");
    }

    @Test
    public void a_list_is_kept_as_a_view() {
        var saved = front.change(
                TestVisit.to("/contacts/save-view?f=hasPhone:eq:no").with("name", "Sans numéro"));
        assertThat(saved.to()).isEqualTo("/contacts?view=v2");
        front.change(TestVisit.to("/contacts/save-view?view=v2&f=hasPhone:eq:yes&over=yes"));
        assertThat(front.views.get("v2").filter().print()).isEqualTo("hasPhone:eq:yes");
        assertThat(front.views.get("v2").name()).isEqualTo("Sans numéro");
    }

    @Test
    public void ticked_contacts_are_changed_and_it_can_be_taken_back() {
        front.work.add("job1", "contacts.bulk", Job.State.DONE, 2, Map.of("changed", "2"));
        var answer = front.change(TestVisit.to("/contacts/bulk/owner")
                .with("id", "c1", "c2")
                .with("owner", "jules")
                .with("to", "/contacts?q=lef"));
        assertThat(front.lists.done).containsExactly("These[ids=[c1, c2]] SetOwner[owner=Optional[jules]]");
        assertThat(answer.to()).isEqualTo("/contacts?q=lef");
        assertThat(answer.toast().orElseThrow().text()).isEqualTo("2 contacts modifiés");
        front.change(
                TestVisit.to(answer.toast().orElseThrow().undo().orElseThrow().split("\\?")[0]));
        assertThat(front.lists.done).contains("undo job1");
    }

    @Test
    public void all_of_the_list_can_be_meant() {
        front.work.add("job1", "contacts.bulk", Job.State.RUNNING, 2, Map.of());
        var answer = front.change(TestVisit.to("/contacts/bulk/tag?q=lef")
                .with("all", "yes")
                .with("tag", "VIP")
                .with("to", "/contacts?q=lef"));
        assertThat(front.lists.done.get(0))
                .startsWith("AllOf[query=Query[typed=lef")
                .endsWith("AddTag[tag=VIP]");
        assertThat(answer.to()).isEqualTo("/contacts?q=lef&job=job1");
        assertThat(front.page("/contacts?q=lef&job=job1")).contains("data-job=\"job1\"");
    }

    @Test
    public void a_bulk_change_does_not_lead_away_from_the_list() {
        for (var to : List.of("//evil.example", "https://evil.example", "/users")) {
            var answer = front.change(TestVisit.to("/contacts/bulk/tag")
                    .with("id", "c1")
                    .with("tag", "x")
                    .with("to", to));
            assertThat(answer.to()).isEqualTo("/contacts");
        }
        assertThatThrownBy(
                        () -> front.post(TestVisit.to("/contacts/bulk/explode").with("id", "c1")))
                .isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void nothing_found_and_nobody_there_are_two_things() {
        assertThat(front.page("/contacts?q=zzz"))
                .contains("Rien pour «\u00a0zzz\u00a0»", "Retirer les filtres", "/contacts/new?name=zzz");
        front.book.contacts.clear();
        assertThat(front.page("/contacts"))
                .contains("Aucun contact pour l’instant", "Importer un fichier")
                .doesNotContain("<table");
    }

    @Test
    public void what_one_may_not_is_not_offered() {
        front.house.forbid(ContactPermissions.WRITE);
        front.house.forbid(ContactPermissions.BULK);
        front.house.forbid(ContactPermissions.EXPORT);
        assertThat(front.page("/contacts"))
                .doesNotContain("/contacts/new", "data-check", "data-edit", "/contacts/export");
        assertThatThrownBy(() -> front.post(TestVisit.to("/contacts/bulk/tag").with("id", "c1")))
                .isInstanceOf(AccessRefusal.Forbidden.class);
        front.house.forbid(ContactPermissions.READ);
        assertThatThrownBy(() -> front.page("/contacts")).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> front.get(TestVisit.to("/contacts/others?named=lef")))
                .isInstanceOf(AccessRefusal.Forbidden.class);
        assertThat(front.finder.find("lef", 5, Language.FR)).isEmpty();
    }

    @Test
    public void suggestions_go_on_from_the_last_word() {
        front.book.add(fr.crmdata.api.contacts.Draft.builder()
                .name("Mme A B")
                .tag("Salon 2026")
                .build());
        assertThat(TestSite.html(front.get(TestVisit.to("/contacts/suggestions?of=tag&tags=VIP, sal"))))
                .contains("value=\"VIP, Salon 2026\"");
    }

    @Test
    public void the_palette_finds_contacts_and_what_to_do() {
        assertThat(front.finder.find("lef", 5, Language.FR))
                .extracting(PaletteSource.Item::href)
                .contains("/contacts/c1");
        assertThat(front.finder.find("ajouter cont", 5, Language.FR))
                .extracting(PaletteSource.Item::href)
                .containsExactly("/contacts/new");
        assertThat(front.finder.find("Zoé Zola", 5, Language.FR))
                .extracting(PaletteSource.Item::href)
                .containsExactly("/contacts/new?name=Zo%C3%A9+Zola");
        assertThat(front.page("/contacts/new?name=Zoé Zola")).contains("value=\"Zoé\"", "value=\"Zola\"");
    }

    @Test
    public void an_answer_to_a_filter_is_a_page_or_a_redirect() {
        assertThat(front.get(TestVisit.to("/contacts?q=lef").byHtmx())).isInstanceOf(Answer.Page.class);
    }
}
