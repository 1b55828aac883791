package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.platform.page.TestVisit;
import java.util.Optional;
import org.junit.Test;

/** A client's administrator: contract, seats, documents, declarations. */
public final class OwnPagesTest {

    private final Front front = new Front();

    @Test
    public void the_own_contract_says_how_it_stands_without_what_the_operator_asks_of_its_people() {
        front.own.number = Optional.of(MadeUp.UNPAID);
        assertThat(front.page("/contract"))
                .contains("Votre contrat", MadeUp.UNPAID, "sont en retard", "Délai de la mise en demeure")
                .doesNotContain("Mise en demeure à poster", "Résiliation à décider");
    }

    @Test
    public void without_contract_nothing_is_limited() {
        front.own.number = Optional.empty();
        assertThat(front.page("/contract")).contains("Aucun contrat ici");
        assertThatThrownBy(() -> front.page("/contract/notice")).isInstanceOf(LicensingRefusal.NoContract.class);
    }

    @Test
    public void a_suspended_client_reads_what_is_owed_and_what_to_do() {
        front.own.number = Optional.of(MadeUp.SUSPENDED);
        assertThat(front.page("/contract"))
                .contains("Le service est suspendu", "restent dus", "rétabli dans l’heure", "Vos données sont gardées");
    }

    @Test
    public void after_the_end_the_data_can_be_asked_for_and_kept() {
        front.own.number = Optional.of(MadeUp.ENDED);
        assertThat(front.page("/contract")).contains("Le contrat a pris fin le 09/11/2026");
        assertThat(front.page("/contract/data")).contains("09/12/2026", "Demander une copie", "Ne rien effacer");
        front.change(TestVisit.to("/contract/data").with("switching", "yes"));
        assertThat(front.refused(TestVisit.to("/contract/data/hold"))).contains("id=\"e-until\"");
        front.change(TestVisit.to("/contract/data/hold").with("until", "2027-03-01"));
        assertThat(front.page("/contract/data")).contains("02/03/2027");
    }

    @Test
    public void a_notice_shows_end_and_money_first_and_wants_a_tick() {
        assertThat(front.page("/contract/notice")).contains("14/01/2027", "784,00\u00a0€", "Garder le contrat");
        assertThat(front.refused(TestVisit.to("/contract/notice"))).contains("Cochez la case pour confirmer.");
        front.change(TestVisit.to("/contract/notice").with("sure", "yes"));
        assertThat(front.page("/contract/notice")).contains("Le contrat prend fin le");
    }

    @Test
    public void an_objection_has_its_window_and_ends_the_contract_on_the_eve() {
        assertThat(front.page("/contract")).contains("Vous pouvez vous y opposer jusqu’au 10/12/2026");
        assertThat(front.page("/contract/objection"))
                .contains("49,00\u00a0€ → 52,00\u00a0€", "dans 15 jours", "14/12/2026");
        front.change(TestVisit.to("/contract/objection").with("sure", "yes"));
        assertThat(front.page("/contract")).contains("Le contrat prend fin le 14/12/2026 (art. 7).");
    }

    @Test
    public void where_no_rise_was_announced_there_is_nothing_to_object_to() {
        front.own.number = Optional.of(MadeUp.UNPAID);
        assertThat(front.page("/contract/objection"))
                .contains("Aucune hausse annoncée")
                .doesNotContain("<form");
    }

    @Test
    public void a_copy_of_the_data_is_asked_for_followed_and_exported_at_once() {
        front.own.number = Optional.of(MadeUp.ENDED);
        assertThat(front.page("/contract/data"))
                .contains("href=\"/contacts/export\"")
                .doesNotContain("Copies demandées");
        front.change(TestVisit.to("/contract/data").with("switching", "yes"));
        assertThat(front.page("/contract/data")).contains("Copies demandées");
        front.contracts.facts(MadeUp.ENDED).add(new Fact.DataHandedOver(MadeUp.TODAY, "Lien chiffré"));
        assertThat(front.page("/contract/data")).contains("Copie des données remise");
        front.house.forbid(Permission.of("contacts:export"));
        assertThat(front.page("/contract/data")).doesNotContain("/contacts/export");
    }

    @Test
    public void seats_are_given_passed_on_and_taken_back() {
        assertThat(front.page("/contract/seats")).contains("1 sur 8 sièges pris", "7 dès le 15/12/2026", "Jules Dumas");
        front.change(TestVisit.to("/contract/seats").with("module", "CRM").with("user", "jules"));
        assertThat(front.own.given).hasSize(2);
        assertThat(front.refused(
                        TestVisit.to("/contract/seats").with("module", "CRM").with("user", "jules")))
                .contains("role=\"alert\"");
        front.change(TestVisit.to("/contract/seats/s2/release"));
        front.change(TestVisit.to("/contract/seats/s1/pass").with("user", "jules"));
        assertThat(front.own.given).extracting(Seats.Seat::userId).containsExactly("jules");
        assertThat(front.page("/contract/seats/history")).contains("jules");
    }

    @Test
    public void the_number_of_sessions_is_a_rule_of_the_client() {
        front.change(TestVisit.to("/contract/seats/policy").with("most", "1").with("beyond", "refuse"));
        assertThat(front.own.policy).isEqualTo(new Seats.SessionPolicy(1, Seats.Beyond.REFUSE));
        assertThat(front.refused(TestVisit.to("/contract/seats/policy").with("most", "x")))
                .contains("id=\"e-most\"");
    }

    @Test
    public void who_may_only_look_gives_no_seats() {
        front.house.forbid(OwnContractPermissions.SEATS);
        assertThat(front.page("/contract/seats")).doesNotContain("Désigner", "Libérer");
    }

    @Test
    public void a_new_version_of_the_terms_is_read_and_accepted_with_a_tick() {
        assertThat(front.page("/contract")).contains("la version 2027-1 s’applique à partir du 01/01/2027");
        assertThat(front.page("/contract/terms")).contains("objet", "ab".repeat(32));
        var sent = TestVisit.to("/contract/terms").with("version", "2027-1").with("hash", "ab".repeat(32));
        assertThat(front.refused(sent)).contains("Cochez la case pour confirmer.");
        front.change(sent.with("sure", "yes"));
        assertThat(front.page("/contract/terms")).contains("Versions acceptées", "Aucune nouvelle version");
        assertThat(front.page("/contract")).doesNotContain("2027-1");
    }

    @Test
    public void a_trial_shows_its_end_and_what_it_becomes_and_can_be_ended_with_a_tick() {
        front.own.number = Optional.empty();
        front.trial.run();
        assertThat(front.page("/contract")).contains("Essai jusqu’au 24/12/2026", "25/12/2026");
        assertThat(front.page("/contract/trial")).contains("176,40\u00a0€", "Commencer le contrat");
        assertThat(front.refused(TestVisit.to("/contract/trial"))).contains("Cochez la case pour confirmer.");
        front.change(TestVisit.to("/contract/trial").with("sure", "yes"));
        assertThat(front.page("/contract/trial")).contains("pas d’essai en cours");
    }

    @Test
    public void a_fraud_is_reported_with_whose_codes_and_what() {
        assertThat(front.refused(TestVisit.to("/contract/fraud"))).contains("Choisissez au moins une personne.");
        assertThat(front.refused(TestVisit.to("/contract/fraud").with("users", "jules")))
                .contains("id=\"e-what\"", "value=\"jules\" checked");
        assertThat(front.refused(TestVisit.to("/contract/fraud")
                        .with("users", "stranger")
                        .with("what", "Connexions de nuit")))
                .contains("id=\"e-users\"", "stranger\u00a0» n’est pas connu ici.");
        assertThat(front.own.reports).isEmpty();
        front.change(TestVisit.to("/contract/fraud")
                .with("users", "jules")
                .with("since", "2026-11-25T08:00")
                .with("what", "Connexions de nuit"));
        assertThat(front.own.reports.get(0).locked()).containsExactly("jules");
        assertThat(front.page("/contract/fraud")).contains("1 compte verrouillé", "Connexions de nuit");
    }

    @Test
    public void documents_are_those_of_the_own_contract() {
        assertThat(front.page("/contract/documents"))
                .contains(FakeLetters.SIGNED)
                .doesNotContain(FakeLetters.TO_POST);
        assertThatThrownBy(() -> front.get(TestVisit.to("/contract/documents/" + FakeLetters.TO_POST)))
                .isInstanceOf(LicensingRefusal.UnknownAct.class);
    }

    @Test
    public void who_may_not_declare_reaches_no_form() {
        front.house.forbid(OwnContractPermissions.DECLARE);
        assertThat(front.page("/contract")).doesNotContain("/contract/notice");
        assertThatThrownBy(() -> front.page("/contract/notice")).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
