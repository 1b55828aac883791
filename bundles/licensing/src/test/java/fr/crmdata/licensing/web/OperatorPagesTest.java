package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.web.Answer;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.platform.page.TestVisit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** Contracts, what is due, letters, prices, subscriptions, licences. */
public final class OperatorPagesTest {

    private final Front front = new Front();

    @Test
    public void the_list_tells_state_and_balance_of_each_contract_and_is_narrowed() {
        assertThat(front.page("/licensing")).contains("Ateliers Brémond", "Strauss Énergie", "Suspendu", "Terminé");
        assertThat(front.page("/licensing?phase=suspended"))
                .contains("Strauss Énergie")
                .doesNotContain("Ateliers Brémond");
        assertThat(front.page("/licensing?q=nobody")).contains("Aucun contrat ne correspond", "Retirer les filtres");
        assertThat(front.page("/licensing?owing=yes"))
                .contains("Menuiserie Lefèvre")
                .doesNotContain("Perrin et Fils");
    }

    @Test
    public void a_card_says_how_the_contract_stands_and_draws_its_course() {
        assertThat(front.page("/licensing/contracts/" + MadeUp.RISING))
                .contains(
                        "Service ouvert depuis le 15/11/2025.",
                        "Hausse annoncée à 52,00\u00a0€ dès le 15/12/2026",
                        "Rien n’est dû.",
                        "opposition jusqu’au 10/12/2026",
                        "470,40\u00a0€",
                        "data-frieze");
        assertThat(front.page("/licensing/contracts/" + MadeUp.UNPAID))
                .contains("d’intérêts à ce jour", "Délai de la mise en demeure");
        assertThat(front.page("/licensing/contracts/" + MadeUp.SUSPENDED)).contains("Service suspendu depuis le");
    }

    @Test
    public void an_unknown_contract_is_not_found() {
        assertThatThrownBy(() -> front.page("/licensing/contracts/C-1999-00001"))
                .isInstanceOf(LicensingRefusal.UnknownContract.class);
    }

    @Test
    public void a_fact_is_recorded_with_a_french_amount() {
        var to = front.change(TestVisit.to("/licensing/contracts/" + MadeUp.UNPAID + "/facts/new")
                .with("kind", "paid")
                .with("on", "2026-11-25")
                .with("amount", "1 470,40 €"));
        assertThat(to.to()).isEqualTo("/licensing/contracts/" + MadeUp.UNPAID + "/facts");
        assertThat(front.contracts.facts(MadeUp.UNPAID))
                .contains(new Fact.Paid(MadeUp.TODAY, fr.crmdata.api.money.Money.of("1470.40")));
    }

    @Test
    public void a_fact_that_does_not_fit_is_told_beside_its_field_and_what_was_typed_stays() {
        assertThat(front.refused(TestVisit.to("/licensing/contracts/" + MadeUp.UNPAID + "/facts/new")
                        .with("kind", "seats-added")
                        .with("on", "2026-11-25")
                        .with("module", "CRM")
                        .with("seats", "many")))
                .contains("id=\"e-seats\"", "value=\"many\"", "aria-invalid=\"true\"");
        assertThat(front.refused(TestVisit.to("/licensing/contracts/" + MadeUp.UNPAID + "/facts/new")
                        .with("kind", "objected")
                        .with("on", "2026-11-25")))
                .contains("Le 25/11/2026, aucune hausse de prix");
    }

    @Test
    public void instalments_are_proposed_for_what_is_late_and_shown_once_agreed() {
        var address = "/licensing/contracts/" + MadeUp.UNPAID;
        assertThat(front.page(address + "/facts/new?kind=instalment-plan-agreed"))
                .contains(
                        "issue-invoice:2026-11-01</textarea>",
                        "2026-12-25 156.80\n2027-01-25 156.80\n2027-02-25 156.80");
        assertThat(front.refused(plan(address, "2026-12-25 100,00")))
                .contains("id=\"e-instalments\"", "2026-12-25 100,00</textarea>");
        assertThat(front.refused(plan(address, "2026-12-25 100.00"))).contains("il reste 470,40\u00a0€ à payer");
        // As it was proposed.
        front.change(plan(address, "2026-12-25 156.80\r\n2027-01-25 156.80\r\n2027-02-25 156.80"));
        assertThat(front.page(address))
                .contains(
                        "Plan de versements",
                        "Convenu le 25/11/2026 pour 470,40\u00a0€",
                        "le plan est rompu s’il manque après le 04/01/2027");
        assertThat(front.page(address + "/facts")).contains("Plan de versements convenu");
    }

    private static TestVisit plan(String address, String instalments) {
        return TestVisit.to(address + "/facts/new")
                .with("kind", "instalment-plan-agreed")
                .with("on", "2026-11-25")
                .with("covers", "issue-invoice:2026-11-01")
                .with("instalments", instalments);
    }

    @Test
    public void costs_of_recovery_are_entered_for_an_invoice_that_is_late_with_their_evidence() {
        var address = "/licensing/contracts/" + MadeUp.UNPAID;
        assertThat(front.page(address + "/facts/new?kind=recovery-costs-proven"))
                .contains("value=\"issue-invoice:2026-11-01\"", "Pièce justificative", "sur justification seulement");
        assertThat(front.refused(costs(address, "issue-invoice:2026-12-01"))).contains("ni payée en retard");
        front.change(costs(address, "issue-invoice:2026-11-01"));
        assertThat(front.page(address + "/facts")).contains("Frais de recouvrement justifiés");
    }

    private static TestVisit costs(String address, String invoice) {
        return TestVisit.to(address + "/facts/new")
                .with("kind", "recovery-costs-proven")
                .with("on", "2026-11-25")
                .with("invoice", invoice)
                .with("amount", "96,00")
                .with("evidence", "Me Roux, n° 12");
    }

    @Test
    public void a_pause_is_told_in_the_contracts_sentence() {
        var address = "/licensing/contracts/" + MadeUp.UNPAID;
        front.change(TestVisit.to(address + "/facts/new")
                .with("kind", "dunning-paused")
                .with("on", "2026-11-25")
                .with("until", "2026-12-15")
                .with("reason", "Discussion en cours"));
        assertThat(front.page(address))
                .contains("Les relances sont en pause jusqu’au 15/12/2026.", "Reprise des relances");
    }

    @Test
    public void a_fact_is_withdrawn_with_a_reason_only() {
        var address = "/licensing/contracts/" + MadeUp.UNPAID + "/facts/f3/withdraw";
        assertThat(front.page(address)).contains("Le fait reste dans l’histoire");
        assertThat(front.refused(TestVisit.to(address).with("reason", ""))).contains("À remplir.");
        front.change(TestVisit.to(address).with("reason", "Saisi deux fois"));
        assertThat(front.page("/licensing/contracts/" + MadeUp.UNPAID + "/facts"))
                .contains("retiré", "Saisi deux fois");
    }

    @Test
    public void who_may_not_manage_sees_no_buttons_and_no_forms() {
        front.house.forbid(LicensingPermissions.MANAGE);
        assertThat(front.page("/licensing/contracts/" + MadeUp.UNPAID)).doesNotContain("facts/new");
        assertThatThrownBy(() -> front.page("/licensing/contracts/" + MadeUp.UNPAID + "/facts/new"))
                .isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void what_is_due_and_a_dry_run_say_why() {
        assertThat(front.page("/licensing/due?day=2026-12-05"))
                .contains("Prévu jusqu’au 05/12/2026", "Résiliation à décider", "Suspension", "tr class=\"plan\"");
        front.change(TestVisit.to("/licensing/due/run"));
        assertThat(front.work.runs).isOne();
    }

    @Test
    public void a_plan_that_does_not_fit_says_so_and_leads_on() {
        assertThat(front.page("/licensing/due?day=2026-12-05")).doesNotContain("≥", "Contrats suivants");
        front.work.next = Optional.of(MadeUp.UNPAID);
        assertThat(front.page("/licensing/due?day=2026-12-05"))
                .contains("≥", "Contrats suivants", "day=2026-12-05&amp;after=" + MadeUp.UNPAID);
    }

    @Test
    public void what_people_were_asked_is_marked_as_done_on_its_page() {
        var task = front.work.open(1).get(0);
        var address = "/licensing/log/" + task.id();
        assertThat(front.page("/licensing/due")).contains(address);
        assertThat(front.page(address)).contains("C’est fait");
        front.change(TestVisit.to(address).with("note", "Décidé : on attend janvier"));
        assertThat(front.page(address))
                .contains("Fait le 25/11/2026", "par Olga Petit", "Décidé : on attend janvier")
                .doesNotContain("C’est fait");
        assertThat(front.page("/licensing/due")).doesNotContain(address + "\"");
    }

    @Test
    public void a_rate_below_the_legal_floor_is_told_where_interest_is_asked_for() {
        var warning = "inférieur au minimum légal de 8,25";
        assertThat(front.page("/licensing/settings")).contains(warning);
        assertThat(front.page("/licensing/contracts/" + MadeUp.UNPAID)).contains(warning);
        assertThat(front.page("/licensing/contracts/" + MadeUp.RISING)).doesNotContain(warning);
        front.change(
                TestVisit.to("/licensing/settings").with("from", "2026-11-25").with("s.lateness.rate", "FLOOR"));
        assertThat(front.page("/licensing/settings")).doesNotContain(warning);
    }

    @Test
    public void the_log_explains_an_act_with_clause_and_figures() {
        assertThat(front.page("/licensing/log?kind=suspend"))
                .contains("Strauss Énergie")
                .doesNotContain("Perrin");
        var id = front.work.all().stream()
                .filter(done -> done.key().startsWith("suspend:"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(front.page("/licensing/log/" + id))
                .contains(
                        "Mise en demeure du 12/10/2026, dixième jour le 22/10/2026",
                        "511,07\u00a0€ réclamés",
                        "art. 8 · Mise en demeure et suspension",
                        "CL-24");
    }

    @Test
    public void a_letter_shows_its_three_dates_and_takes_new_ones() throws IOException {
        assertThat(front.page("/licensing/letters"))
                .contains(FakeLetters.TO_POST)
                .doesNotContain(FakeLetters.SIGNED);
        var address = "/licensing/letters/" + FakeLetters.TO_POST;
        assertThat(front.page(address)).contains("Première présentation", "9f86d081");
        assertThat(front.refused(TestVisit.to(address)
                        .with("version", "2")
                        .with("posted", "2026-11-25")
                        .with("presented", "2026-11-20")))
                .contains("id=\"e-presented\"");
        front.change(TestVisit.to(address).with("version", "2").with("posted", "2026-11-25"));
        assertThat(front.letters.get(FakeLetters.TO_POST).dates().orElseThrow().posted())
                .isEqualTo("2026-11-25");
        var pdf = new ByteArrayOutputStream();
        ((Answer.Download) front.get(TestVisit.to(address + "/pdf"))).content().writeTo(pdf);
        assertThat(pdf.toString(java.nio.charset.StandardCharsets.UTF_8)).startsWith("%PDF");
    }

    @Test
    public void a_price_rise_is_written() {
        assertThat(front.page("/licensing/contracts/" + MadeUp.RISING + "/letters/new"))
                .contains("CRM\u00a0: nouveau prix HT par mois", "Recommandé AR", "Seconde mise en demeure");
        assertThat(front.change(TestVisit.to("/licensing/contracts/" + MadeUp.RISING + "/letters/new?kind=price-rise")
                                .with("price.CRM", "52,00")
                                .with("way", "REGISTERED"))
                        .to())
                .isEqualTo("/licensing/letters/L-2026-00032");
        assertThat(front.letters.written).containsEntry("price.CRM", "52.00");
    }

    @Test
    public void a_price_list_is_published_and_a_past_day_told() {
        assertThat(front.page("/licensing/prices")).contains("en vigueur depuis le 01/01/2026", "Essentiel");
        var visit = TestVisit.to("/licensing/prices/new")
                .with("version", "2027-1")
                .with("from", "2026-01-01")
                .with("module", "CRM", "")
                .with("unit", "51,50", "")
                .with("yearUnit", "", "")
                .with("reinstatementFee", "60")
                .with("dataReturnFee", "30,00");
        assertThat(front.refused(visit)).contains("id=\"e-from\"", "value=\"51,50\"");
        front.change(visit.with("from", "2027-01-01"));
        assertThat(front.sales.lists.get(0).lines().get(0).yearUnit().toString())
                .isEqualTo("51.50");
    }

    @Test
    public void a_subscription_is_approved_under_an_id_and_its_progress_seen() {
        assertThat(front.page("/licensing/subscriptions")).contains("À approuver");
        assertThat(front.page("/licensing/subscriptions/u1")).contains("value=\"ateliers-bremond\"", "44,10\u00a0€");
        front.change(TestVisit.to("/licensing/subscriptions/u1").with("client", "bremond"));
        assertThat(front.sales.client).isEqualTo("bremond");
        assertThat(front.page("/licensing/subscriptions/u1/progress")).contains("every 2s", "value=\"3\"");
    }

    @Test
    public void a_report_of_codes_in_wrong_hands_shows_its_72_hours_and_takes_the_dates_of_the_letter() {
        assertThat(front.page("/licensing/frauds"))
                .contains("Connexions de nuit", "1 compte verrouillé", "72 heures", "postée le —");
        front.change(TestVisit.to("/licensing/frauds")
                .with("report", "r1")
                .with("posted", "2026-11-25")
                .with("presented", ""));
        assertThat(front.page("/licensing/frauds")).contains("postée le 25/11/2026, présentée le —");
    }

    @Test
    public void a_version_of_the_terms_is_published_and_shows_who_has_not_accepted_it() {
        assertThat(front.page("/licensing/terms")).contains("2027-1", "pas encore acceptée", "Papeterie Lenoir");
        assertThat(front.refused(TestVisit.to("/licensing/terms")
                        .with("version", "2027-2")
                        .with("from", "2027-06-01")))
                .contains("id=\"e-text\"");
        front.change(TestVisit.to("/licensing/terms")
                .with("version", "2027-2")
                .with("from", "2027-06-01")
                .with("text", "Article 1"));
        assertThat(front.page("/licensing/terms")).contains("2027-2");
    }

    @Test
    public void a_licence_is_issued_read_and_installed() {
        assertThat(front.page("/licensing/licences")).contains("LIC-2026-0001", "Expire bientôt", "3f9a-22c1");
        front.change(TestVisit.to("/licensing/licences/new")
                .with("contract", MadeUp.RISING)
                .with("until", "2027-11-25")
                .with("graceDays", "30"));
        assertThat(front.licences.issued).hasSize(2);
        front.change(TestVisit.to("/licensing/licences/install")
                .with("what", "licence")
                .with("text", "CRM & DATA"));
        assertThat(front.licences.taken).containsExactly("CRM & DATA");
        assertThat(front.refused(TestVisit.to("/licensing/licences/install")
                        .with("what", "licence")
                        .with("text", MadeUp.OTHER_PRODUCT)))
                .contains("Cette licence est pour un autre produit (" + MadeUp.OTHER_PRODUCT + ")");
        assertThat(front.licences.taken).hasSize(1);
        assertThat(front.page("/licensing/licences/keys")).contains("signe");
        front.change(TestVisit.to("/licensing/licences/keys/rotate"));
        assertThat(front.licences.keys).hasSize(2);
    }

    @Test
    public void conventions_are_decided_from_a_day_on_and_signed() {
        assertThat(front.refused(TestVisit.to("/licensing/settings").with("from", "2026-12-01")))
                .contains("Rien n’a été changé.");
        assertThat(front.refused(TestVisit.to("/licensing/settings")
                        .with("from", "2026-12-01")
                        .with("s.notices.formalNoticeDays", "0")))
                .contains("Entre 10 et 365.");
        front.change(TestVisit.to("/licensing/settings")
                .with("from", "2026-12-01")
                .with("s.notices.termination", "POSTING")
                .with("s.lateness.reinstatementFee", "60,00"));
        assertThat(front.contracts
                        .settings
                        .on(LocalDate.of(2026, 12, 1))
                        .notices()
                        .termination())
                .hasToString("POSTING");
        assertThat(front.page("/licensing/settings")).contains("Depuis le 01/12/2026", "Olga Petit", "Envoi");
    }

    @Test
    public void a_contract_is_opened_by_hand() {
        front.change(TestVisit.to("/licensing/contracts/new")
                .with("name", "Usine du Nord")
                .with("termsVersion", "2026")
                .with("start", "2026-11-25")
                .with("module", "CRM")
                .with("seats", "3")
                .with("unit", "49,00")
                .with("method", "TRANSFER")
                .with("months", "12")
                .with("until", "2027-11-24"));
        assertThat(front.contracts.facts("C-2026-00005"))
                .contains(new Fact.Committed(MadeUp.TODAY, LocalDate.of(2027, 11, 24)));
    }
}
