package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ImportOptions.OnMatch;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import org.junit.Test;

public final class ImportPagesTest {

    private final Desk desk = new Desk();

    @Test
    public void the_start_lists_what_was_imported_and_how_far_it_got() {
        assertThat(desk.page("/contacts/import"))
                .contains("Déposez un fichier", "salon-batimat-2026.csv", "À préparer", "Importé", "Échoué", "Annulé");
    }

    @Test
    public void a_file_that_is_sent_leads_to_its_columns() {
        var answer = desk.change(TestVisit.to("/contacts/import").uploading("a.csv", "Nom\nLefèvre"));
        assertThat(answer.to()).isEqualTo("/contacts/import/ready");
    }

    @Test
    public void no_file_and_a_file_that_is_none_are_told_beside_the_field() {
        assertThat(desk.refused(TestVisit.to("/contacts/import"))).contains("Choisissez un fichier");
        assertThat(desk.refused(TestVisit.to("/contacts/import").uploading("a.csv", "")))
                .contains("Le fichier est vide.");
    }

    @Test
    public void whoever_may_not_import_is_told_so() {
        desk.house.forbid(ContactPermissions.IMPORT);
        assertThatThrownBy(() -> desk.page("/contacts/import")).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void columns_are_proposed_with_samples_and_a_preview_of_the_first_row() {
        assertThat(desk.page("/contacts/import/ready"))
                .contains("Raison sociale", "Menuiserie Lefèvre", "Reconnue", "Elodie LEFEVRE", "01 99 00 14 33")
                .containsPattern("value=\"organisation\" selected>Société ou employeur");
    }

    @Test
    public void the_preview_follows_what_is_chosen_and_goes_round_the_samples() {
        var visit = TestVisit.to("/contacts/import/ready/preview")
                .with("row", "3")
                .with("targets[0]", "ignore")
                .with("targets[7]", "description");
        assertThat(TestSite.html(desk.post(visit)))
                .contains("ligne 1 sur 3", "Description", "B2")
                .doesNotContain("Menuiserie");
    }

    @Test
    public void what_is_chosen_is_kept_and_tried() {
        var answer = desk.change(TestVisit.to("/contacts/import/ready")
                .with("targets[7]", "ignore")
                .with("onMatch", "replace")
                .with("tags", "salon ; 2026,")
                .with("go", "try"));
        assertThat(answer.to()).isEqualTo("/contacts/import/ready");
        var file = desk.imports.get("ready");
        assertThat(file.state()).isEqualTo(State.TRYING);
        assertThat(file.options().onMatch()).isEqualTo(OnMatch.REPLACE);
        assertThat(file.options().tags()).containsExactly("salon", "2026");
        assertThat(file.mapping().orElseThrow().targets().get(7).key()).isEqualTo("ignore");
    }

    @Test
    public void two_columns_for_one_place_are_told_beside_the_second_one() {
        assertThat(desk.refused(TestVisit.to("/contacts/import/ready").with("targets[5]", "town")))
                .contains("va là où va déjà une autre", "id=\"e-targets[6]\"")
                .containsPattern("value=\"town\" selected");
    }

    @Test
    public void a_mapping_that_names_nobody_is_told() {
        var visit = TestVisit.to("/contacts/import/ready");
        for (var i = 0; i < 8; i++) {
            visit.with("targets[" + i + "]", "ignore");
        }
        assertThat(desk.refused(visit)).contains("Aucune colonne ne nomme les contacts");
    }

    @Test
    public void cards_have_no_columns() {
        assertThat(desk.page("/contacts/import/cards"))
                .contains("Rien à faire correspondre")
                .doesNotContain("Exemples");
    }

    @Test
    public void while_it_works_the_page_moves_and_can_be_stopped() {
        assertThat(desk.page("/contacts/import/trying"))
                .contains(
                        "6\u202f134 lignes lues",
                        "61&nbsp;%",
                        "data-job=\"job-trying\"",
                        "/cancel",
                        "encore 12 s environ");
        assertThat(desk.page("/contacts/import/undoing")).doesNotContain("/cancel");
    }

    @Test
    public void progress_turns_into_the_whole_page_when_the_work_is_over() {
        assertThat(desk.get(TestVisit.to("/contacts/import/tried/progress").byHtmx()))
                .isInstanceOf(Answer.Redirect.class);
    }

    @Test
    public void a_dry_run_says_in_one_sentence_what_would_be() {
        assertThat(desk.page("/contacts/import/tried"))
                .contains(
                        "9\u202f714 contacts seraient créés, 203 seraient complétés et 31 sont déjà à jour.",
                        "38 lignes sont à trancher et 14 lignes seraient refusées.",
                        "Importer 9\u202f917 contacts",
                        "Pourquoi 14 refus");
    }

    @Test
    public void the_outcome_says_what_has_become_of_the_rows() {
        assertThat(desk.page("/contacts/import/done"))
                .contains(
                        "9\u202f714 contacts créés, 203 complétés et 31 déjà à jour.",
                        "/contacts?f=import:eq:done",
                        "/contacts/import/done/rejected",
                        "/contacts/import/done/undo");
    }

    @Test
    public void an_undone_import_says_what_was_kept() {
        assertThat(desk.page("/contacts/import/undone"))
                .contains("9\u202f711 contacts supprimés, 203 remis comme avant.", "3 modifiés depuis gardent");
    }

    @Test
    public void a_failure_is_explained_and_what_was_stopped_can_be_undone() {
        assertThat(desk.page("/contacts/import/failed")).contains("archive ZIP", "Rien n’a été écrit");
        assertThat(desk.page("/contacts/import/cancelled"))
                .contains("Ce qui était déjà importé est resté", "/contacts/import/cancelled/undo");
    }

    @Test
    public void rows_can_be_narrowed_to_one_outcome() {
        assertThat(desk.page("/contacts/import/tried?outcome=refused"))
                .contains("Fleurs Dubreuil")
                .doesNotContain("Cabinet Guérin");
        assertThat(desk.page("/contacts/import/tried?outcome=nonsense")).contains("Cabinet Guérin");
    }

    @Test
    public void a_person_decides_about_a_row_that_was_set_aside() {
        var part = TestSite.html(desk.post(TestVisit.to("/contacts/import/tried/rows/412")
                .with("decision", "update:c1")
                .byHtmx()));
        assertThat(part).containsPattern("value=\"update:c1\" selected");
    }

    @Test
    public void buttons_lead_back_to_the_import() {
        for (var button : new String[] {"try", "run", "cancel", "undo"}) {
            assertThat(desk.change(TestVisit.to("/contacts/import/done/" + button))
                            .to())
                    .isEqualTo("/contacts/import/done");
        }
    }

    @Test
    public void refused_rows_come_as_a_file() {
        var download = (Answer.Download) desk.get(TestVisit.to("/contacts/import/done/rejected"));
        assertThat(download.fileName()).isEqualTo("salon-a-corriger.csv");
    }

    @Test
    public void unknown_imports_and_rows_are_not_found() {
        assertThatThrownBy(() -> desk.page("/contacts/import/nowhere")).isInstanceOf(FakeImports.Missing.class);
        assertThatThrownBy(() -> desk.post(TestVisit.to("/contacts/import/tried/rows/abc")))
                .isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void english_pages_are_english() {
        assertThat(TestSite.html(desk.get(TestVisit.to("/contacts/import/done").in(Language.EN))))
                .contains("9,714 contacts created, 203 updated and 31 up to date already.");
    }
}
