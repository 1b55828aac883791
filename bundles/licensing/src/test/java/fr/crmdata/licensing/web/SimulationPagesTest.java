package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Answer;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import org.junit.Test;

/** What happens if. */
public final class SimulationPagesTest {

    private final Front front = new Front();

    private String invented() {
        return decoded(front.change(TestVisit.to("/licensing/simulation/start")
                .with("start", "2025-11-15")
                .with("module", "CRM")
                .with("seats", "8")
                .with("unit", "49,00")
                .with("method", "TRANSFER")
                .with("months", "1")));
    }

    private static String decoded(Answer.Redirect redirect) {
        return java.net.URLDecoder.decode(redirect.to(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    public void one_begins_with_a_contract_or_an_invented_one() {
        assertThat(front.page("/licensing/simulation")).contains("Un contrat existant", "Un contrat inventé");
    }

    @Test
    public void an_invented_contract_stands_in_the_address_alone() {
        var address = invented();
        assertThat(address)
                .contains(
                        "f=subscribed;2025-11-15;method=TRANSFER;months=1;termsVersion=2025",
                        "f=seats-added;2025-11-15;module=CRM;seats=8",
                        "f=activated;2025-11-15");
        assertThat(front.page(address)).contains("470,40\u00a0€", "Prix garanti", "data-frieze", "État le 25/11/2027");
    }

    @Test
    public void a_supposed_objection_ends_the_contract_with_clause_and_calculation() {
        var risen = decoded(front.change(TestVisit.to(invented())
                .with("kind", "price-rise-notified")
                .with("on", "2026-10-20")
                .with("module", "CRM")
                .with("unit", "52,00")));
        var objected = decoded(
                front.change(TestVisit.to(risen).with("kind", "objected").with("on", "2026-11-20")));
        assertThat(front.page(objected))
                .contains(
                        "14/12/2026",
                        "Fin confirmée",
                        "Effacement",
                        "Premier jour au nouveau tarif\u00a0: opposition jusqu’au 20/11/2026, garantie jusqu’au 14/11/2026.",
                        "title=\"art. 7 · Prix\"");
    }

    @Test
    public void an_objection_after_the_window_is_refused_in_the_form() {
        var late =
                front.refused(TestVisit.to(invented()).with("kind", "objected").with("on", "2026-11-20"));
        assertThat(late)
                .contains(
                        "Le 20/11/2026, aucune hausse de prix",
                        "data-open=\"yes\"",
                        "<option value=\"objected\" selected");
    }

    @Test
    public void facts_that_do_not_go_together_are_told_and_stay() {
        assertThat(front.page("/licensing/simulation?f=activated;2026-01-01"))
                .contains("Ces hypothèses ne vont pas ensemble", "fact-chip")
                .doesNotContain("data-frieze");
    }

    @Test
    public void who_pays_nothing_is_suspended() {
        assertThat(front.page(invented() + "&paid=no")).contains("Relance", "Mise en demeure à poster");
    }

    @Test
    public void an_existing_contract_goes_on_under_another_convention() {
        assertThat(front.page("/licensing/simulation?contract=" + MadeUp.UNPAID
                        + "&s.lateness.reinstatementFee=60.00&paid=no"))
                .contains("Suspension", "value=\"60.00\"");
    }

    @Test
    public void the_fields_of_a_kind_are_fetched() {
        assertThat(front.page("/licensing/simulation/fields?kind=terminated"))
                .contains("name=\"ground\"", "Manquement du client", "dernier jour du contrat");
    }

    @Test
    public void english_is_spoken_too() {
        var page = TestSite.html(front.get(TestVisit.to(invented()).in(Language.EN)));
        assertThat(page).contains("Course of the contract", "Price guaranteed", "Invoiced with VAT");
    }
}
