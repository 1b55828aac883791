package fr.crmdata.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.model.StandardField;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.Map;
import org.junit.Test;

public final class DuplicatePagesTest {

    private static final String MERGE = "/contacts/duplicates/merge?keep=c1&other=c2&from=list";

    private final Desk desk = new Desk();

    private static TestVisit merge() {
        return TestVisit.to(MERGE).with("keepVersion", "1").with("otherVersion", "1");
    }

    @Test
    public void pairs_say_why_and_how_sure() {
        assertThat(desk.page("/contacts/duplicates"))
                .contains(
                        "2 paires à examiner", "Sûr", "Même e-mail (elodie@lefevre.example)", "Possible", "K. BENALI");
    }

    @Test
    public void a_scan_that_runs_is_shown_and_one_that_is_over_has_its_figures() {
        desk.work.add("job-scan", DuplicateDesk.SCAN_JOB, Job.State.RUNNING, 400, Map.of());
        assertThat(desk.page("/contacts/duplicates")).contains("data-job=\"job-scan\"", "400 contacts comparés");
        desk.work.cancel("job-scan");
        desk.work.add("job-scan", DuplicateDesk.SCAN_JOB, Job.State.DONE, 400, Map.of("pairs", "2", "contacts", "400"));
        assertThat(desk.page("/contacts/duplicates")).contains("2 paires trouvées parmi 400 contacts.");
        assertThat(desk.get(TestVisit.to("/contacts/duplicates/scan").byHtmx())).isInstanceOf(Answer.Redirect.class);
    }

    @Test
    public void a_pair_that_is_set_apart_can_be_taken_back() {
        var answer = (Answer.Fragment)
                desk.post(TestVisit.to("/contacts/duplicates/p-0/dismiss").byHtmx());
        assertThat(desk.page("/contacts/duplicates")).contains("1 paire à examiner");
        var undo = answer.toast().orElseThrow().undo().orElseThrow();
        desk.post(TestVisit.to(undo));
        assertThat(desk.page("/contacts/duplicates")).contains("2 paires à examiner");
    }

    @Test
    public void two_cards_stand_side_by_side_with_what_is_best_chosen() {
        assertThat(desk.page(MERGE))
                .contains("Élodie Lefèvre", "Mme Elodie LEFEVRE", "1 champ identique")
                .containsPattern("name=\"choice.phones\" value=\"combine\" checked")
                .containsPattern("name=\"choice.status\" value=\"take\" checked")
                .containsPattern("name=\"choice.name\" value=\"keep\" checked");
    }

    @Test
    public void the_result_is_shown_before_it_is_made() {
        var part = TestSite.html(desk.post(TestVisit.to("/contacts/duplicates/preview")
                .with("keep", "c1")
                .with("other", "c2")
                .with("choice.name", "type")
                .with("typed.name", "Élodie Lefèvre-Roy")
                .with("choice.phones", "take")));
        assertThat(part).contains("Élodie Lefèvre-Roy", "04 99 00 14 33").doesNotContain("98 12 07");
    }

    @Test
    public void a_merge_does_what_was_chosen_and_can_be_undone_from_the_toast() {
        var answer = desk.change(merge().with("choice.name", "take").with("choice.tags", "keep"));
        assertThat(answer.toast().orElseThrow().undo()).contains("/contacts/duplicates/merges/m-3/undo");
        assertThat(desk.duplicates.choices)
                .containsEntry(StandardField.NAME, new Merge.Choice.Take())
                .containsEntry(StandardField.TAGS, new Merge.Choice.Keep())
                .containsEntry(StandardField.PHONES, new Merge.Choice.Combine());
        assertThat(desk.change(TestVisit.to("/contacts/duplicates/merges/m-3/undo"))
                        .to())
                .isEqualTo("/contacts/duplicates");
    }

    @Test
    public void all_merges_are_leafed_through_page_by_page() {
        assertThat(desk.page("/contacts/duplicates"))
                .contains("href=\"/contacts/duplicates/merges\"", "Toutes les fusions");
        assertThat(desk.page("/contacts/duplicates/merges"))
                .contains(
                        "Karim Benali",
                        "/contacts/duplicates/merges/m-1/undo",
                        "href=\"/contacts/duplicates/merges?cursor=next\"");
        assertThat(desk.page("/contacts/duplicates/merges?cursor=next"))
                .contains("href=\"/contacts/duplicates/merges\"")
                .doesNotContain("Karim Benali", "rel=\"next\"");
    }

    @Test
    public void a_merge_leads_back_to_where_it_was_begun() {
        assertThat(desk.change(merge()).to()).isEqualTo("/contacts/duplicates");
        var fromCard = TestVisit.to("/contacts/duplicates/merge?keep=c1&other=c2")
                .with("keepVersion", "1")
                .with("otherVersion", "1");
        assertThat(desk.change(fromCard).to()).isEqualTo("/contacts/c1");
    }

    @Test
    public void a_written_value_is_read_as_on_a_card() {
        desk.post(merge().with("choice.jobTitle", "type").with("typed.jobTitle", "  Directrice  "));
        assertThat(desk.duplicates.choices.get(StandardField.JOB_TITLE))
                .isEqualTo(new Merge.Choice.Typed(java.util.Optional.of("Directrice")));
    }

    @Test
    public void a_written_value_that_does_not_fit_is_told_beside_it() {
        var page = desk.refused(TestVisit.to("/contacts/duplicates/merge?keep=c3&other=c4")
                .with("keepVersion", "1")
                .with("otherVersion", "1")
                .with("choice.siret", "type")
                .with("typed.siret", "123"));
        assertThat(page).contains("un SIRET a quatorze chiffres", "value=\"123\"", "aria-invalid=\"true\"");
    }

    @Test
    public void a_contact_is_not_merged_with_itself_nor_with_one_that_is_not_there() {
        assertThatThrownBy(() -> desk.page("/contacts/duplicates/merge?keep=c1&other=c1"))
                .isInstanceOf(WebRefusal.NoPage.class);
        assertThatThrownBy(() -> desk.page("/contacts/duplicates/merge?keep=c1&other=c77"))
                .hasMessageContaining("contact");
        assertThatThrownBy(() -> desk.page("/contacts/duplicates/merge")).isInstanceOf(WebRefusal.NoPage.class);
    }

    @Test
    public void whoever_may_not_merge_is_told_so() {
        desk.house.forbid(ContactPermissions.MERGE);
        assertThatThrownBy(() -> desk.page("/contacts/duplicates")).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> desk.page("/contacts/duplicates/merges")).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> desk.page(MERGE)).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
