package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public final class CardPagesTest {

    private final Front front = new Front();

    private fr.crmdata.api.contacts.ContactDetails card(String id) {
        return front.book.get(id).details();
    }

    private static TestVisit edit(String field, long version) {
        return TestVisit.to("/contacts/c1/edit/" + field).with("version", String.valueOf(version));
    }

    @Test
    public void shows_who_it_is_and_what_is_around() {
        assertThat(front.page("/contacts/c1"))
                .contains("Élodie Lefèvre", "href=\"tel:+262639981207\"", "href=\"mailto:elodie@lefevre.example\"")
                .contains(
                        "Préfère le matin.",
                        "Rappeler",
                        "devis.pdf",
                        "href=\"/contacts/c3\"",
                        "Ailleurs",
                        "Partenaire · Chantier")
                .contains("/contacts/duplicates/merge?keep=c1&amp;other=c2");
    }

    @Test
    public void a_value_is_edited_in_place() {
        assertThat(front.page("/contacts/c1/edit/jobTitle"))
                .contains("value=\"Directrice\"", "name=\"version\" value=\"3\"");
        var answer = (Answer.Fragment) front.post(edit("jobTitle", 3).with("jobTitle", "Présidente"));
        assertThat(card("c1").jobTitle()).contains("Présidente");
        assertThat(TestSite.html(answer)).contains("Présidente", "id=\"card-head\" hx-swap-oob=\"true\"");
        assertThat(answer.headers()).containsEntry("HX-Trigger", "timeline");
    }

    @Test
    public void every_kind_of_field_can_be_edited() {
        front.post(edit("name", 3)
                .with("honorific", "Mme")
                .with("firstName", "Élodie")
                .with("lastName", "Roy"));
        front.post(edit("status", 4).with("status", "customer"));
        front.post(edit("tags", 5).with("tags", "VIP, Salon"));
        front.post(edit("owner", 6).with("owner", "jules"));
        front.post(edit("birthday", 7).with("birthday", "1980-03-21"));
        front.post(edit("custom.effectif", 8).with("custom.effectif", "12,5"));
        front.post(edit("custom.optin", 9).with("custom.optin", "no"));
        front.post(edit("description", 10).with("description", "Deux\nlignes"));
        var card = card("c1");
        assertThat(card.name().display()).isEqualTo("Élodie Roy");
        assertThat(card.tags()).containsExactly("Salon", "VIP");
        assertThat(card.owner()).contains("jules");
        assertThat(card.birthday()).hasToString("Optional[1980-03-21]");
        assertThat(card.custom())
                .containsEntry("effectif", new java.math.BigDecimal("12.5"))
                .containsEntry("optin", false);
        assertThat(card.description()).contains("Deux\nlignes");
        assertThat(front.page("/contacts/c1/edit/custom.effectif")).contains("value=\"12,5\"");
        assertThat(front.page("/contacts/c1/edit/custom.optin")).containsPattern("value=\"no\" selected");
    }

    @Test
    public void what_cannot_be_taken_is_said_beside_the_field() {
        var answer = (Answer.Fragment) front.post(
                TestVisit.to("/contacts/c3/edit/siret").with("version", "1").with("siret", "123"));
        assertThat(TestSite.html(answer))
                .contains("value=\"123\"", "un SIRET a quatorze chiffres", "aria-invalid=\"true\"");
        assertThat(answer.headers()).containsEntry("HX-Retarget", "#edit-siret");
    }

    @Test
    public void two_who_change_different_fields_do_not_meet() {
        front.book.editedBy("jules", "Jules Dumas");
        front.book.change("c1", 3, Draft.builder().status("customer").build(), Set.of("status"));
        front.post(edit("jobTitle", 3).with("jobTitle", "Présidente"));
        assertThat(card("c1").jobTitle()).contains("Présidente");
        assertThat(card("c1").status()).hasToString("CUSTOMER");
    }

    @Test
    public void of_the_same_field_the_second_is_told_what_the_first_did_and_may_go_on() {
        front.book.editedBy("jules", "Jules Dumas");
        front.book.change("c1", 3, Draft.builder().jobTitle("Gérante associée").build(), Set.of("jobTitle"));
        var refused = front.part(edit("jobTitle", 3).with("jobTitle", "Présidente"));
        assertThat(refused)
                .contains("Jules Dumas a modifié ce champ", "Directrice", "Gérante associée")
                .contains("value=\"Présidente\"", "name=\"version\" value=\"4\"");
        assertThat(card("c1").jobTitle()).contains("Gérante associée");
        front.post(edit("jobTitle", 4).with("jobTitle", "Présidente"));
        assertThat(card("c1").jobTitle()).contains("Présidente");
    }

    @Test
    public void numbers_are_added_changed_and_taken_away() {
        front.post(edit("phones/new", 3)
                .with("number", "01 99 00 14 33 poste 12")
                .with("label", "work")
                .with("comment", "Atelier"));
        assertThat(card("c1").phones())
                .extracting(phone -> phone.number())
                .containsExactly("+262639981207", "+33199001433");
        assertThat(card("c1").phones().get(1).extension()).isEqualTo("12");
        front.post(edit("phones/1", 4)
                .with("was", "+33199001433x12")
                .with("number", "01 99 00 14 34")
                .with("label", "home"));
        assertThat(card("c1").phones().get(1).number()).isEqualTo("+33199001434");
        front.post(TestVisit.to("/contacts/c1/edit/phones/1/first").with("was", "+33199001434x"));
        assertThat(card("c1").phones().get(0).number()).isEqualTo("+33199001434");
        front.post(TestVisit.to("/contacts/c1/edit/phones/0/remove").with("was", "+33199001434x"));
        assertThat(card("c1").phones()).hasSize(1);
    }

    @Test
    public void an_entry_is_found_where_others_have_moved_it() {
        front.post(edit("emails/new", 3).with("address", "b@x.example").with("label", "work"));
        front.post(TestVisit.to("/contacts/c1/edit/emails/1/first").with("was", "b@x.example"));
        // Somebody still has the old card open, where b@x.example was the second.
        front.post(TestVisit.to("/contacts/c1/edit/emails/1/remove").with("was", "b@x.example"));
        assertThat(card("c1").emails()).extracting(email -> email.address()).containsExactly("elodie@lefevre.example");
    }

    @Test
    public void an_address_and_a_site_are_edited_too() {
        front.post(edit("addresses/0", 3)
                .with("lines", "1 place du Marché\nBât. B")
                .with("postalCode", "69001")
                .with("town", "Lyon")
                .with("country", "FR")
                .with("label", "billing"));
        assertThat(card("c1").addresses().get(0).lines()).containsExactly("1 place du Marché", "Bât. B");
        front.post(edit("webSites/new", 4).with("address", "www.lefevre.example.fr"));
        assertThat(card("c1").webSites().get(0).address()).isEqualTo("https://www.lefevre.example.fr");
        assertThat(front.part(edit("webSites/new", 5).with("address", "javascript:alert(1)")))
                .contains("seules les adresses en http ou https");
    }

    @Test
    public void a_list_is_not_emptied_by_an_address_nobody_offers() {
        for (var field : List.of("phones", "emails", "nothing", "custom.nothing", "kind")) {
            assertThatThrownBy(() -> front.post(edit(field, 3).with(field, "")))
                    .as(field)
                    .isInstanceOf(WebRefusal.NoPage.class);
            assertThatThrownBy(() -> front.page("/contacts/c1/edit/" + field))
                    .as(field)
                    .isInstanceOf(WebRefusal.NoPage.class);
        }
        assertThat(card("c1").phones()).hasSize(1);
        assertThatThrownBy(() -> front.post(edit("siren/0", 3))).isInstanceOf(WebRefusal.NoPage.class);
        assertThat(front.part(TestVisit.to("/contacts/c1/edit/jobTitle").with("jobTitle", "x")))
                .contains("Cette demande est illisible");
    }

    @Test
    public void a_cell_of_the_list_is_edited_and_stays_a_cell() {
        var cell = front.part(TestVisit.to("/contacts/c1/edit/status?at=cell")
                .with("version", "3")
                .with("status", "prospect"));
        assertThat(cell).startsWith("<span class=\"edit\"").contains("Prospect").doesNotContain("identity");
        assertThatThrownBy(() -> front.post(TestVisit.to("/contacts/c1/edit/jobTitle?at=cell")
                        .with("version", "4")
                        .with("jobTitle", "x")))
                .isInstanceOf(WebRefusal.NoPage.class);
        assertThat(card("c1").jobTitle()).contains("Directrice");
    }

    @Test
    public void the_history_puts_back_an_earlier_value_and_takes_that_back() {
        assertThat(front.page("/contacts/c1/history"))
                .contains("Jules Dumas", "Gérante", "Directrice", "/contacts/c1/history/c1-2/jobTitle");
        var answer = front.change(TestVisit.to("/contacts/c1/history/c1-2/jobTitle"));
        assertThat(card("c1").jobTitle()).contains("Gérante");
        front.change(TestVisit.to(answer.toast().orElseThrow().undo().orElseThrow()));
        assertThat(card("c1").jobTitle()).contains("Directrice");
    }

    @Test
    public void a_deleted_contact_can_be_brought_back() {
        var gone = front.change(TestVisit.to("/contacts/c1/delete"));
        assertThat(gone.to()).isEqualTo("/contacts");
        assertThat(front.page("/contacts/c1"))
                .contains("Restaurer le contact", "Élodie Lefèvre")
                .doesNotContain("elodie@lefevre.example");
        assertThat(front.change(TestVisit.to(gone.toast().orElseThrow().undo().orElseThrow()))
                        .to())
                .isEqualTo("/contacts/c1");
        assertThat(front.page("/contacts/c1")).contains("elodie@lefevre.example");
    }

    @Test
    public void what_was_merged_leads_to_where_it_went() {
        front.book.mergeInto("c2", "c1");
        var answer = (Answer.Redirect) front.get(TestVisit.to("/contacts/c2"));
        assertThat(answer.to()).isEqualTo("/contacts/c1");
        assertThat(answer.toast().orElseThrow().text()).contains("fusionné");
    }

    @Test
    public void nobody_is_not_a_page() {
        assertThatThrownBy(() -> front.page("/contacts/c99")).isInstanceOf(ContactRefusal.Unknown.class);
        assertThatThrownBy(() -> front.page("/contacts/c1/nothing")).isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void notes_are_written_pinned_changed_deleted_and_brought_back() {
        front.post(TestVisit.to("/contacts/c1/notes")
                .with("text", "Appeler avant midi")
                .with("pinned", "yes"));
        assertThat(front.page("/contacts/c1/timeline")).contains("Appeler avant midi", "c-pinned");
        var id = front.activities.notes("c1").get(2).id();
        front.post(TestVisit.to("/contacts/c1/notes/" + id)
                .with("text", "Appeler après midi")
                .with("version", "2"));
        var deleted = (Answer.Fragment) front.post(TestVisit.to("/contacts/c1/notes/" + id + "/delete"));
        assertThat(TestSite.html(deleted)).doesNotContain("après midi");
        front.post(TestVisit.to(deleted.toast().orElseThrow().undo().orElseThrow()));
        assertThat(front.page("/contacts/c1/timeline")).contains("après midi");
        assertThat(front.part(TestVisit.to("/contacts/c1/notes").with("text", " ")))
                .contains("role=\"alert\"");
        assertThatThrownBy(() -> front.post(TestVisit.to("/contacts/c2/notes/" + id + "/delete")))
                .isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void tasks_are_added_done_and_taken_back() {
        assertThat(front.part(TestVisit.to("/contacts/c1/tasks")
                        .with("title", "Envoyer le devis")
                        .with("due", "2026-12-01")
                        .with("assignee", "jules")))
                .contains("Envoyer le devis", "01/12", "Jules Dumas");
        assertThat(front.part(
                        TestVisit.to("/contacts/c1/tasks").with("title", "x").with("due", "demain")))
                .contains("n’est pas une date");
        var done = (Answer.Fragment) front.post(TestVisit.to("/contacts/c1/tasks/t3/done"));
        assertThat(TestSite.html(done)).doesNotContain("Rappeler");
        front.post(TestVisit.to(done.toast().orElseThrow().undo().orElseThrow()));
        assertThat(front.page("/contacts/c1/tasks")).contains("Rappeler");
        assertThatThrownBy(() -> front.post(TestVisit.to("/contacts/c2/tasks/t3/done")))
                .isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void files_are_kept_never_shown() {
        assertThat(front.part(
                        TestVisit.to("/contacts/c1/files").uploading("<b>plan.html", "<script>alert(1)</script>")))
                .contains("&lt;b&gt;plan.html");
        var file = front.activities.attachments("c1").get(1);
        var download = (Answer.Download) front.get(TestVisit.to("/contacts/c1/files/" + file.id()));
        assertThat(download.mediaType()).isEqualTo("application/octet-stream");
        assertThatThrownBy(() -> front.get(TestVisit.to("/contacts/c2/files/" + file.id())))
                .isInstanceOf(WebRefusal.NoPage.class);
        assertThat(front.part(TestVisit.to("/contacts/c1/files"))).contains("Choisissez un fichier.");
        assertThat(front.part(TestVisit.to("/contacts/c1/files/" + file.id() + "/remove")))
                .doesNotContain("plan.html");
    }

    @Test
    public void employers_and_people_are_linked_from_both_sides() {
        assertThat(front.part(TestVisit.to("/contacts/c2/jobs")
                        .with("named", "Menuiserie inconnue")
                        .with("jobTitle", "Gérante")))
                .contains("Menuiserie inconnue", "Gérante");
        assertThat(front.part(TestVisit.to("/contacts/c4/jobs").with("other", "c2")))
                .contains("href=\"/contacts/c2\"");
        assertThat(front.part(TestVisit.to("/contacts/c4/jobs").with("named", "Personne d’ici")))
                .contains("Choisissez un contact dans la liste.", "value=\"Personne d’ici\"");
        var job = front.activities.jobs("c4").get(0);
        assertThat(front.part(TestVisit.to("/contacts/c4/jobs/" + job.id() + "/remove")))
                .doesNotContain("href=\"/contacts/c2\"");
    }

    @Test
    public void relations_need_another_contact() {
        assertThat(front.part(TestVisit.to("/contacts/c2/relations").with("kind", "partner")))
                .contains("Choisissez un contact dans la liste.");
        assertThat(front.part(TestVisit.to("/contacts/c2/relations")
                        .with("kind", "other")
                        .with("other", "c4")
                        .with("comment", "Voisins")))
                .contains("Commune de St Aubin", "Autre lien · Voisins");
    }

    @Test
    public void others_are_found_by_kind_and_without_oneself() {
        assertThat(front.page("/contacts/others?named=aubin&kind=ORGANISATION&not=c3"))
                .contains("data-id=\"c4\"")
                .doesNotContain("data-id=\"c3\"");
        assertThat(front.page("/contacts/others?named=zzz")).contains("Aucun contact ne correspond.");
    }

    @Test
    public void who_may_only_read_is_offered_nothing_else() {
        front.house.forbid(ContactPermissions.WRITE);
        front.house.forbid(ContactPermissions.DELETE);
        front.house.forbid(ContactPermissions.MERGE);
        assertThat(front.page("/contacts/c1"))
                .contains("Élodie Lefèvre")
                .doesNotContain("data-edit", "class=\"pen\"", "hx-post", "merge-dialog", "/delete");
        for (var form : List.of(
                "/contacts/new", "/contacts/c1/edit", "/contacts/c1/edit/jobTitle", "/contacts/c1/edit/phones/0")) {
            assertThatThrownBy(() -> front.page(form)).as(form).isInstanceOf(AccessRefusal.Forbidden.class);
        }
    }

    @Test
    public void a_new_contact_goes_to_its_card_and_says_what_was_mended() {
        var answer = front.change(TestVisit.to("/contacts/new")
                .with("kind", "organisation")
                .with("name", "Menuiserie Roy")
                .with("lastName", "left over from the other kind")
                .with("siren", "732829320")
                .with("phones[0].number", "199001433")
                .with("phones[1].number", "")
                .with("addresses[0].country", "FR")
                .with("custom.effectif", "12")
                .with("tags", "VIP, salon"));
        var card = card(answer.to().substring("/contacts/".length()));
        assertThat(card.name().display()).isEqualTo("Menuiserie Roy");
        assertThat(card.phones()).hasSize(1);
        assertThat(card.addresses()).isEmpty();
        assertThat(card.tags()).containsExactly("salon", "VIP");
        assertThat(answer.toast().orElseThrow().text()).contains("Menuiserie Roy a été ajouté.", "a été lu");
    }

    @Test
    public void all_that_is_wrong_with_a_new_contact_is_said_at_once_and_nothing_typed_is_lost() {
        assertThat(front.part(TestVisit.to("/contacts/new")
                        .with("kind", "person")
                        .with("lastName", "Roy")
                        .with("phones[0].number", "12")
                        .with("phones[1].number", "0123")
                        .with("emails[0].address", "roy")
                        .with("birthday", "hier")))
                .contains("href=\"#f-phones[1].number\"", "value=\"0123\"", "il manque l’arobase", "n’est pas une date")
                .contains("value=\"Roy\"");
        assertThat(front.book.contacts).hasSize(4);
    }

    @Test
    public void whoever_is_there_already_is_said_while_typing_and_before_saving() {
        var typing = TestVisit.to("/contacts/resembling")
                .with("firstName", "Élodie")
                .with("lastName", "Lefèvre")
                .with("phones[0].number", "06");
        assertThat(front.part(typing)).contains("Déjà dans le carnet", "href=\"/contacts/c1\"");
        assertThat(front.part(TestVisit.to("/contacts/resembling").with("firstName", "")))
                .doesNotContain("carnet");
        var refused = front.part(
                TestVisit.to("/contacts/new").with("firstName", "Élodie").with("lastName", "Lefèvre"));
        assertThat(refused).contains("Ajouter quand même", "href=\"/contacts/c1\"");
        var anyway = TestVisit.to("/contacts/new")
                .with("firstName", "Élodie")
                .with("lastName", "Lefèvre")
                .with("anyway", "yes");
        assertThat(front.change(anyway).to()).isEqualTo("/contacts/c5");
    }

    @Test
    public void a_whole_card_is_changed_unless_somebody_was_faster() {
        assertThat(front.page("/contacts/c1/edit"))
                .contains(
                        "value=\"Directrice\"",
                        "name=\"phones[0].number\" value=\"0639",
                        "name=\"version\" value=\"3\"");
        front.change(TestVisit.to("/contacts/c1/edit")
                .with("version", "3")
                .with("kind", "person")
                .with("lastName", "Roy")
                .with("phones[0].number", "01 99 00 14 33"));
        assertThat(card("c1").name().display()).isEqualTo("Roy");
        assertThat(card("c1").emails()).isEmpty();
        assertThat(front.part(TestVisit.to("/contacts/c1/edit")
                        .with("version", "3")
                        .with("kind", "person")
                        .with("lastName", "Late")))
                .contains("value=\"Late\"", "a modifié ce contact entre-temps");
        assertThat(card("c1").name().display()).isEqualTo("Roy");
    }

    @Test
    public void tasks_of_all_contacts_are_grouped_by_when_they_are_due() {
        assertThat(front.page("/tasks"))
                .contains("En retard", "Rappeler", "href=\"/contacts/c1\"")
                .doesNotContain("Aujourd’hui <");
        front.change(TestVisit.to("/tasks")
                .with("title", "Passer voir")
                .with("other", "c3")
                .with("due", "2026-11-23")
                .with("assignee", "leila"));
        assertThat(front.page("/tasks")).contains("Aujourd’hui <", "Passer voir");
        var done = (Answer.Fragment) front.post(TestVisit.to("/tasks/c1/t3/done"));
        assertThat(TestSite.html(done)).contains("aria-pressed=\"true\"");
        assertThat(front.page("/tasks?done=yes")).contains("Terminées", "Rappeler");
        assertThat(((Answer.Fragment) front.post(
                                TestVisit.to(done.toast().orElseThrow().undo().orElseThrow())
                                        .byHtmx()))
                        .headers())
                .containsEntry("HX-Refresh", "true");
        assertThat(front.part(TestVisit.to("/tasks/c1/t3")
                        .with("title", "Rappeler demain")
                        .with("due", "2026-11-24")
                        .with("assignee", "")))
                .contains("Rappeler demain", "demain");
        assertThatThrownBy(() -> front.post(TestVisit.to("/tasks/c2/t3/done"))).isInstanceOf(WebRefusal.NoPage.class);
    }
}
