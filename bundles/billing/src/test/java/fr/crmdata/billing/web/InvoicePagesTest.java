package fr.crmdata.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.mail.Deliveries.State;
import fr.crmdata.api.web.Answer;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Invoices as the operator and as a client sees them. */
public final class InvoicePagesTest {

    private static final List<String> PAGES = List.of(
            "/billing",
            "/billing?state=overdue&kind=period&q=F2026",
            "/billing?q=nothing",
            "/billing/invoices/F2026-000123",
            "/billing/invoices/A2026-000004",
            "/billing/invoices/F2026-000130",
            "/billing/invoices/F2026-000132",
            "/billing/invoices/F2026-000133",
            "/billing/invoices/F2026-000123/credit",
            "/billing/invoices/F2026-000123/write-off",
            "/billing/accounts",
            "/billing/accounts/bank",
            "/billing/accounts?month=2026-11",
            "/billing/accounts/journal?year=2026",
            "/billing/accounts/years",
            "/billing/run",
            "/billing/figures",
            "/billing/ageing?on=2026-12-31",
            "/invoices",
            "/invoices?open=yes",
            "/invoices/F2026-000123");

    private final Front front = new Front();

    @Test
    public void the_list_shows_what_is_open_late_and_credited() {
        assertThat(front.page("/billing"))
                .contains("F2026-000123", "Boulangerie du Marché", "704,40\u00a0€", "4 jours de retard")
                .contains("A2026-000004", "−234,00\u00a0€")
                .contains("Réglée");
    }

    @Test
    public void the_list_is_narrowed_by_state_kind_text_and_days() {
        front.page("/billing?state=overdue&kind=period&q=F2026&from=2026-11-01&until=wrong");
        assertThat(front.invoices.asked.open()).isTrue();
        assertThat(front.invoices.asked.dueBefore()).contains(LocalDate.of(2026, 12, 5));
        assertThat(front.invoices.asked.kinds()).isEqualTo(Set.of(InvoiceKind.PERIOD));
        assertThat(front.invoices.asked.from()).contains(LocalDate.of(2026, 11, 1));
        assertThat(front.invoices.asked.until()).isEqualTo(Optional.empty());
        assertThat(front.page("/billing?q=nothing")).contains("Aucune facture ne correspond", "Retirer les filtres");
    }

    @Test
    public void an_invoice_is_shown_as_it_is_printed_with_why_and_what_became_of_it() {
        assertThat(front.page("/billing/invoices/F2026-000123"))
                .contains("Module CRM, par utilisateur désigné", "Total HT", "587,00\u00a0€", "117,40\u00a0€")
                .contains("nous prélèverons 704,40\u00a0€", "FR14 •••• 2606")
                .contains("Pourquoi ce montant", "Terms 7", "Période du 01/12/2026")
                .contains("E2E-1", "−704,40\u00a0€", "/billing/invoices/A2026-000004")
                .contains("/billing/invoices/F2026-000123/files/ubl");
    }

    @Test
    public void files_are_had_in_each_format_and_in_no_other() throws IOException {
        var answer = (Answer.Download) front.get(TestVisit.to("/billing/invoices/F2026-000123/files/ubl"));
        var out = new ByteArrayOutputStream();
        answer.content().writeTo(out);
        assertThat(answer.fileName()).isEqualTo("F2026-000123.ubl.xml");
        assertThat(out).hasToString("F2026-000123 UBL");
        assertThatThrownBy(() -> front.get(TestVisit.to("/billing/invoices/F2026-000123/files/doc")))
                .isInstanceOf(BillingRefusal.UnknownInvoice.class);
    }

    @Test
    public void a_client_sees_its_own_invoices_and_no_others() {
        assertThat(front.page("/invoices"))
                .contains("Vos factures", "F2026-000123", "/invoices/F2026-000123")
                .contains("sont prélevées sur le compte FR14 •••• 2606, par le mandat RUM-T0001")
                .contains("Mandat RUM-T0000", "le compte est à vérifier")
                .doesNotContain("F2026-000132", "Miller");
        assertThat(front.page("/invoices/F2026-000123"))
                .contains("nous prélèverons")
                .doesNotContain("/billing/", "/licensing/");
        assertThatThrownBy(() -> front.page("/invoices/F2026-000132"))
                .isInstanceOf(BillingRefusal.UnknownInvoice.class);
        assertThatThrownBy(() -> front.get(TestVisit.to("/invoices/F2026-000132/files/pdf")))
                .isInstanceOf(BillingRefusal.UnknownInvoice.class);
    }

    @Test
    public void the_books_are_compared_with_the_statements_of_the_bank() {
        assertThat(front.page("/billing/accounts/bank?until=2026-12-31"))
                .contains("Compte 512", "120,00", "190,00", "Écritures à rapprocher (1)", "15,00")
                .contains("Frais de la banque, comptabilisés (2)", "12,50")
                .contains("un écart de 5,00\u00a0€ reste à expliquer");
        front.house.forbid(BillingPermissions.ACCOUNTS);
        assertThatThrownBy(() -> front.page("/billing/accounts/bank")).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void years_are_closed_for_good_by_who_keeps_the_books() {
        assertThat(front.page("/billing/accounts/years"))
                .contains("Clore définitivement 2025", "c0ffee", "Camille &lt;b&gt;", "123456782FEC20261231.txt")
                .doesNotContain("Clore définitivement 2026", "Clore définitivement 2024");
        front.post(TestVisit.to("/billing/accounts/years").with("year", "2025"));
        assertThat(front.years.closed).containsExactly(2025);
        assertThat(TestSite.html(
                        front.post(TestVisit.to("/billing/accounts/years").with("year", "soon"))))
                .contains("soon");
        front.house.forbid(BillingPermissions.ACCOUNTS);
        assertThatThrownBy(() -> front.page("/billing/accounts/years")).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void what_is_to_be_invoiced_is_seen_before_and_started_by_hand() {
        assertThat(front.page("/billing/run"))
                .contains("Émettre 1 document", "704,40\u00a0€", "Décidée", "Prévue", "L’adresse manque.")
                .contains("1 document attend une correction", "Le SIREN manque.")
                .contains("L’identifiant créancier manque.")
                .contains("&lt;b&gt;Dupont", "cursor=next");
        front.post(TestVisit.to("/billing/run"));
        assertThat(front.page("/billing/run")).contains("data-job=\"j0\"", "40 / 100");
        front.house.forbid(BillingPermissions.RUN);
        assertThat(front.page("/billing/run")).doesNotContain("Émettre 1 document");
    }

    @Test
    public void figures_are_drawn_and_stand_in_a_table_beside() {
        assertThat(front.page("/billing/figures"))
                .contains(
                        "22\u202f000,00\u00a0€ HT pour 32 contrats",
                        "+120\u00a0% sur la période",
                        "3 contrats se sont arrêtés")
                .contains("5\u202f000,00\u00a0€ en retard, dont 800,00\u00a0€ depuis plus de 90 jours")
                .contains("520 prélèvements sur la période, 97,7\u00a0% réussis")
                .contains("role=\"img\"", "<title", "<desc", "Voir les chiffres", "<polyline", "<rect");
    }

    @Test
    public void the_aged_balance_names_who_owes() {
        assertThat(front.page("/billing/ageing?on=2026-12-31"))
                .contains("Balance âgée", "&lt;b&gt;Dupont", "470,40\u00a0€", "570,40\u00a0€", "value=\"2026-12-31\"");
    }

    @Test
    public void a_credit_note_is_given_by_lines_or_of_the_whole_and_says_why() {
        assertThat(TestSite.html(front.post(TestVisit.to("/billing/invoices/F2026-000123/credit"))))
                .contains("Indiquez un montant, ou toute la facture.");
        assertThat(TestSite.html(front.post(TestVisit.to("/billing/invoices/F2026-000123/credit")
                        .with("net-1", "douze")
                        .with("reason", "geste"))))
                .contains("«\u00a0douze\u00a0» ne se lit pas.", "value=\"geste\"");
        front.post(TestVisit.to("/billing/invoices/F2026-000123/credit")
                .with("net-2", "1 065,00 €")
                .with("reason", "siège jamais ouvert"));
        assertThat(front.credits.asked)
                .containsExactly("F2026-000123 [Part[line=2, net=1065.00 EUR]] siège jamais ouvert");
        front.post(TestVisit.to("/billing/invoices/F2026-000123/credit")
                .with("whole", "yes")
                .with("reason", "doublon"));
        assertThat(front.credits.asked).last().isEqualTo("F2026-000123 [] doublon");
    }

    @Test
    public void what_is_lost_is_written_off_by_those_who_may() {
        front.post(TestVisit.to("/billing/invoices/F2026-000123/write-off").with("reason", "liquidation"));
        assertThat(front.credits.asked).containsExactly("lost F2026-000123 liquidation");
        front.house.forbid(BillingPermissions.CREDIT);
        assertThat(front.page("/billing/invoices/F2026-000123")).doesNotContain("/credit\"", "write-off");
        assertThatThrownBy(() -> front.page("/billing/invoices/F2026-000123/credit"))
                .isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> front.page("/billing/invoices/F2026-000123/write-off"))
                .isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void the_accountant_finds_vat_payments_and_the_file_of_entries() throws IOException {
        assertThat(front.page("/billing/accounts?month=2026-11"))
                .contains("d’après les encaissements", "20\u00a0%", "Les comptes disent la même somme")
                .contains("123456782FEC20261231.txt", "/billing/accounts/payments?month=2026-11");
        var csv = new ByteArrayOutputStream();
        ((Answer.Download) front.get(TestVisit.to("/billing/accounts/payments?month=2026-11")))
                .content()
                .writeTo(csv);
        assertThat(csv).hasToString("date;taux;base;taxe\r\n2026-11-01;20;100.00;20.00\r\n");
        assertThat(front.page("/billing/accounts?month=2026-11"))
                .contains("DE123456789", "Bäckerei &lt;b&gt;Müller", "391,50", "Hors de l’Union européenne");
        var services = new ByteArrayOutputStream();
        ((Answer.Download) front.get(TestVisit.to("/billing/accounts/services?month=2026-11")))
                .content()
                .writeTo(services);
        assertThat(services).hasToString("tva;montant\r\nDE123456789;392\r\n");
        var fec = new ByteArrayOutputStream();
        ((Answer.Download) front.get(TestVisit.to("/billing/accounts/fec/2026")))
                .content()
                .writeTo(fec);
        assertThat(fec).hasToString("FEC 2026");
        front.accounts.sound = false;
        assertThat(front.page("/billing/accounts")).contains("F2026-000007").doesNotContain("/billing/accounts/fec");
        assertThatThrownBy(() -> front.get(TestVisit.to("/billing/accounts/fec/2026")))
                .isInstanceOf(BillingRefusal.Invalid.class);
        front.house.forbid(BillingPermissions.ACCOUNTS);
        for (var address : List.of("", "/payments", "/services", "/journal", "/fec/2026")) {
            assertThatThrownBy(() -> front.get(TestVisit.to("/billing/accounts" + address)))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
        }
    }

    @Test
    public void every_page_has_its_words_in_both_languages_and_nothing_inline() {
        for (var address : PAGES) {
            for (var language : Language.values()) {
                var html = TestSite.html(front.get(TestVisit.to(address).in(language)));
                assertThat(html)
                        .as(address)
                        .doesNotContain("billing.web.", "billing.paper.", " style=", "<script", " onclick");
            }
        }
    }

    @Test
    public void who_confirms_an_address_is_told_what_followed() {
        assertThat(confirmed()).isEqualTo("Ce document n’a jamais été envoyé par courriel.");
        front.mails.mailed("F2026-000123", "compta@marche.example", State.HELD, "");
        assertThat(confirmed()).isEqualTo("Le courriel repart à compta@marche.example.");
        assertThat(confirmed()).contains("n’est pas encore parti");
        front.mails.mailed("F2026-000123", "compta@marche.example", State.SENT, "");
        assertThat(confirmed()).contains("n’est pas revenu");
        front.mails.mailed("F2026-000123", "compta@marche.example", State.DEAD, "relay refused");
        assertThat(confirmed()).contains("n’a pas pu partir");
        front.mails.mailed("F2026-000123", "never@marche.example", State.BOUNCED, "550");
        assertThat(confirmed()).contains("reste retenu\u00a0: never@marche.example");
        assertThat(front.mails.confirmed)
                .as("nothing is asked of addresses whose mail did not come back")
                .containsExactly("compta@marche.example", "never@marche.example");
    }

    private String confirmed() {
        var answer = front.post(TestVisit.to("/billing/invoices/F2026-000123/mail"));
        return ((Answer.Redirect) answer).toast().orElseThrow().text();
    }

    @Test
    public void a_mail_that_came_back_is_shown_with_its_reason_and_its_address_is_confirmed_by_who_may() {
        assertThat(front.page("/billing/invoices/F2026-000123")).doesNotContain("Revenu", "/mail");
        front.mails.bounced("F2026-000123", "compta@marche.example", "550 <b>no such user</b>");
        assertThat(front.page("/billing/invoices/F2026-000123"))
                .contains("Revenu", "550 &lt;b&gt;no such user", "/billing/invoices/F2026-000123/mail");
        front.post(TestVisit.to("/billing/invoices/F2026-000123/mail"));
        assertThat(front.mails.confirmed).containsExactly("compta@marche.example");
        assertThat(front.page("/billing/invoices/F2026-000123")).contains("Part bientôt");
        front.mails.bounced("F2026-000123", "compta@marche.example", "550");
        front.house.forbid(BillingPermissions.RUN);
        assertThat(front.page("/billing/invoices/F2026-000123")).doesNotContain("/billing/invoices/F2026-000123/mail");
        assertThatThrownBy(() -> front.post(TestVisit.to("/billing/invoices/F2026-000123/mail")))
                .isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
