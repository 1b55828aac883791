package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.Strength;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.time.LocalTime;
import java.util.List;
import org.junit.Test;

/** Views, exports, settings. */
public final class DeskPagesTest {

    private final Desk desk = new Desk();

    @Test
    public void views_say_what_they_show_and_when_they_are_sent() {
        assertThat(desk.page("/contacts/views"))
                .contains(
                        "À rappeler",
                        "Statut\u00a0: Prospect, Client",
                        "partagée",
                        "lundi et jeudi à 08:00",
                        "tous les contacts");
    }

    @Test
    public void a_view_is_renamed_and_no_longer_shared() {
        desk.post(TestVisit.to("/contacts/views/v1").with("version", "2").with("name", "Relances"));
        assertThat(desk.views.get("v1").name()).isEqualTo("Relances");
        assertThat(desk.views.get("v1").shared()).isFalse();
    }

    @Test
    public void a_view_is_sent_on_the_days_that_are_ticked() {
        desk.post(TestVisit.to("/contacts/views/v2/schedule")
                .with("rhythm", "week")
                .with("days", "5", "1")
                .with("at", "7:30")
                .with("format", "csv")
                .with("recipients", "a@b.example\n c@d.example, a@b.example"));
        var schedule = desk.views.get("v2").schedule().orElseThrow();
        assertThat(schedule.days()).containsExactly(1, 5);
        assertThat(schedule.at()).isEqualTo(LocalTime.of(7, 30));
        assertThat(schedule.recipients()).containsExactly("a@b.example", "c@d.example");
    }

    @Test
    public void never_ends_the_sending() {
        desk.post(TestVisit.to("/contacts/views/v1/schedule").with("rhythm", "never"));
        assertThat(desk.views.get("v1").schedule()).isEmpty();
    }

    @Test
    public void a_sending_without_recipient_or_at_an_impossible_time_is_told() {
        var visit = TestVisit.to("/contacts/views/v1/schedule")
                .with("rhythm", "week")
                .with("at", "25:00");
        assertThat(desk.refused(visit)).contains("au moins une adresse e-mail");
        assertThat(desk.refused(visit.with("recipients", "a@b.example"))).contains("Écrivez l’heure comme 08:30.");
        assertThat(desk.refused(TestVisit.to("/contacts/views/v1/schedule")
                        .with("rhythm", "month")
                        .with("at", "08:00")
                        .with("dayOfMonth", "32")
                        .with("recipients", "a@b.example")))
                .contains("entre 1 et 31");
    }

    @Test
    public void a_view_can_be_sent_now_and_deleted() {
        desk.post(TestVisit.to("/contacts/views/v1/send"));
        assertThat(desk.views.sent).containsExactly("v1");
        assertThat(desk.change(TestVisit.to("/contacts/views/v1/delete")).to()).isEqualTo("/contacts/views");
        assertThat(desk.views.all()).hasSize(1);
    }

    @Test
    public void who_may_not_export_does_not_schedule() {
        desk.house.forbid(ContactPermissions.EXPORT);
        assertThat(desk.page("/contacts/views/v1"))
                .contains("Il faut le droit d’exporter")
                .doesNotContain("/schedule");
    }

    @Test
    public void an_export_says_how_many_and_which_before_it_is_made() {
        assertThat(desk.page("/contacts/export?f=status:eq:customer"))
                .contains("Télécharger 1 contact", "Statut", "name=\"f\" value=\"status:eq:customer\"");
        assertThat(TestSite.html(desk.get(TestVisit.to("/contacts/export").byHtmx())))
                .contains("<dialog", "Télécharger 4 contacts", "Tout le carnet");
    }

    @Test
    public void the_file_has_what_the_list_shows() throws Exception {
        var download =
                (Answer.Download) desk.get(TestVisit.to("/contacts/export/file?format=csv&f=status:eq:customer"));
        assertThat(download.fileName()).isEqualTo("contacts-2026-11-23.csv");
        download.content().writeTo(new java.io.ByteArrayOutputStream());
        var asked = (Selection.AllOf) desk.exports.written.get(0);
        assertThat(asked.query().filter().print()).isEqualTo("status:eq:customer");
    }

    @Test
    public void ticked_contacts_are_exported_alone() throws Exception {
        assertThat(TestSite.html(
                        desk.post(TestVisit.to("/contacts/export/selection").with("id", "c1", "c3"))))
                .contains("Télécharger 2 contacts", "value=\"c3\"");
        var download = (Answer.Download) desk.post(TestVisit.to("/contacts/export/selection/file")
                .with("format", "xlsx")
                .with("id", "c1", "c3"));
        download.content().writeTo(new java.io.ByteArrayOutputStream());
        assertThat(desk.exports.written).containsExactly(new Selection.These(List.of("c1", "c3")));
    }

    @Test
    public void a_custom_field_gets_a_key_of_its_own_and_stands_last() {
        desk.post(TestVisit.to("/contacts/settings/fields/new")
                .with("labelFr", "Créneau préféré")
                .with("type", "choice")
                .with("scope", "persons")
                .with("required", "yes")
                .with("choiceKey", "", "", "")
                .with("choiceFr", "Matin", "", "Matin")
                .with("choiceEn", "Morning", "", ""));
        var field = desk.book.all().find("creneau-prefere").orElseThrow();
        assertThat(field.type()).isEqualTo(CustomField.Type.CHOICE);
        assertThat(field.choices()).extracting(CustomField.Choice::key).containsExactly("matin", "matin-2");
        assertThat(field.required()).isTrue();
        assertThat(desk.book.all().active().get(5)).isEqualTo(field);
    }

    @Test
    public void a_renamed_choice_keeps_its_key_and_what_the_form_does_not_say_stays() {
        desk.post(TestVisit.to("/contacts/settings/fields/secteur-activite")
                .with("labelFr", "Secteur")
                .with("scope", "both")
                .with("choiceKey", "prive", "public")
                .with("choiceFr", "Entreprise", "Secteur public")
                .with("choiceEn", "", ""));
        var field = desk.book.all().find("secteur-activite").orElseThrow();
        assertThat(field.labelFr()).isEqualTo("Secteur");
        assertThat(field.choices()).extracting(CustomField.Choice::key).containsExactly("prive", "public");
        assertThat(field.choices()).extracting(CustomField.Choice::labelFr).contains("Entreprise");
    }

    @Test
    public void a_field_without_label_or_choices_is_told_beside_the_fields() {
        assertThat(desk.refused(TestVisit.to("/contacts/settings/fields/new")
                        .with("labelFr", "")
                        .with("key", "x")
                        .with("type", "choice")))
                .contains("Ce texte manque", "Une liste a au moins un choix");
    }

    @Test
    public void fields_change_places() {
        var before = desk.book.all().active();
        desk.post(TestVisit.to("/contacts/settings/fields/" + before.get(1).key() + "/move")
                .with("by", "up"));
        assertThat(desk.book.all().active())
                .extracting(CustomField::key)
                .startsWith(before.get(1).key(), before.get(0).key());
        desk.post(TestVisit.to("/contacts/settings/fields/" + before.get(1).key() + "/move")
                .with("by", "up"));
        assertThat(desk.book.all().active())
                .extracting(CustomField::key)
                .startsWith(before.get(1).key());
    }

    @Test
    public void an_archived_field_is_still_listed_and_comes_back() {
        desk.post(TestVisit.to("/contacts/settings/fields/effectif/archive").with("archived", "yes"));
        assertThat(desk.book.all().active()).extracting(CustomField::key).doesNotContain("effectif");
        assertThat(desk.page("/contacts/settings")).contains("Effectif", "archivé");
        desk.post(TestVisit.to("/contacts/settings/fields/effectif/archive").with("archived", "no"));
        assertThat(desk.book.all().active()).extracting(CustomField::key).contains("effectif");
    }

    @Test
    public void rules_are_switched_and_weighed_all_at_once() {
        desk.post(TestVisit.to("/contacts/settings/duplicates")
                .with("active", "siret", "phone")
                .with("strength.phone", "likely"));
        var rules = desk.duplicates.rules().all();
        assertThat(rules).filteredOn(rule -> rule.active()).hasSize(2);
        assertThat(rules)
                .filteredOn(rule -> rule.key().equals("phone"))
                .allMatch(rule -> rule.strength() == Strength.LIKELY);
        desk.post(TestVisit.to("/contacts/settings/duplicates/reset"));
        assertThat(desk.duplicates.rules().all())
                .isEqualTo(DuplicateRules.defaults().all());
    }

    @Test
    public void a_rule_of_ones_own_is_added_and_removed() {
        desk.post(TestVisit.to("/contacts/settings/duplicates/new")
                .with("labelFr", "Même nom, même code postal")
                .with("parts", "same-name", "same-postal-code")
                .with("strength", "sure")
                .with("scope", "persons")
                .with("active", "yes"));
        assertThat(desk.page("/contacts/settings/duplicates")).contains("Même nom, même code postal", "la vôtre");
        desk.post(TestVisit.to("/contacts/settings/duplicates/own-meme-nom-meme-code-postal/remove"));
        assertThat(desk.duplicates.rules().all())
                .isEqualTo(DuplicateRules.defaults().all());
    }

    @Test
    public void a_rule_that_is_too_wide_is_told() {
        assertThat(desk.refused(TestVisit.to("/contacts/settings/duplicates/new")
                        .with("labelFr", "Même ville")
                        .with("parts", "same-town")
                        .with("strength", "sure")
                        .with("scope", "both")))
                .contains("trop de contacts", "value=\"same-town\" checked");
    }

    @Test
    public void settings_are_for_those_who_may() {
        desk.house.forbid(ContactPermissions.SETTINGS);
        for (var page : List.of(
                "/contacts/settings",
                "/contacts/settings/fields/new",
                "/contacts/settings/fields/effectif",
                "/contacts/settings/duplicates",
                "/contacts/settings/duplicates/siret",
                "/contacts/settings/index")) {
            assertThatThrownBy(() -> desk.page(page)).as(page).isInstanceOf(AccessRefusal.Forbidden.class);
        }
    }

    @Test
    public void unknown_fields_and_rules_are_not_found() {
        assertThatThrownBy(() -> desk.page("/contacts/settings/fields/nope")).isInstanceOf(WebRefusal.NoPage.class);
        assertThatThrownBy(() -> desk.page("/contacts/settings/duplicates/nope"))
                .isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void the_index_is_rebuilt_on_demand() {
        assertThat(desk.page("/contacts/settings/index")).contains("Reconstruire l’index", "jamais");
        assertThat(desk.change(TestVisit.to("/contacts/settings/index")).to()).isEqualTo("/contacts/settings/index");
    }
}
