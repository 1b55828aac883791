package fr.crmdata.licensing.letters;

import static fr.crmdata.licensing.model.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.settings.Settings;
import org.junit.Test;

public class LetterTextTest {

    private static Story unpaid() {
        var settings = Settings.defaults();
        return Story.startedOn("2026-10-01")
                .with(settings.with(settings.lateness().withReinstatementFee(Money.of("60.00"))));
    }

    private static Story unpaidWithLetter() {
        return unpaid().add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-2026-00003", Money.of("511.07"), true));
    }

    @Test
    public void a_formal_notice_names_the_sums_the_delay_and_what_follows() {
        var text = Desk.read(Desk.write(unpaid(), "2026-10-31", "post-formal-notice:issue-invoice:2026-10-01"));
        assertThat(text)
                .contains("Lettre recommandée avec avis de réception")
                .contains(
                        "Objet : Mise en demeure de payer avant suspension du service et résiliation du contrat (articles 8 et 9)")
                .contains("période du 1er octobre 2026 au 31 octobre 2026 1er octobre 2026 470,40 € 0,49 €")
                .contains("Somme à payer 510,89 €")
                .contains(
                        "nous vous mettons en demeure de nous payer la somme de 510,89 € dans un délai de 10 jours après l’envoi")
                .contains("60,00 € HT, soit 72,00 € TTC")
                .contains("après un délai de 15 jours")
                .contains("l’article 1225 du code civil")
                .contains("restée infructueuse à l’expiration d’un délai de 10 jours, sans que l’autre partie")
                .contains("tribunal des activités économiques de Nanterre");
    }

    @Test
    public void a_formal_notice_that_does_not_name_termination_says_nothing_of_it() {
        var settings = Settings.defaults();
        var story = unpaid().with(settings.with(settings.notices().namingTermination(false)));
        assertThat(Desk.read(Desk.write(story, "2026-10-31", "post-formal-notice:issue-invoice:2026-10-01")))
                .contains("avant suspension du service (article 8)")
                .doesNotContain("résilier le contrat");
    }

    @Test
    public void a_formal_notice_after_the_end_threatens_with_nothing_that_is_over() {
        var story = unpaid().add(new Fact.NoticePosted(day("2026-10-01"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-10-02"), "N-1"))
                .add(new Fact.DunningPaused(day("2026-10-02"), day("2026-12-10"), "talks"));
        assertThat(Desk.read(Desk.write(story, "2026-12-31", "post-formal-notice:issue-invoice:2026-10-01")))
                .contains("Objet : Mise en demeure de payer")
                .contains("Le contrat prend fin le 30 novembre 2026 à minuit")
                .contains("nous en demanderons le paiement en justice")
                .doesNotContain("sera suspendu")
                .doesNotContain("résilier le contrat")
                .doesNotContain("article 1225");
    }

    @Test
    public void a_letter_about_the_suspension_says_since_when_and_what_remains() {
        assertThat(Desk.read(Desk.write(unpaidWithLetter(), "2026-10-31", "suspend:L-2026-00003")))
                .contains("lettre recommandée n° L-2026-00003 envoyée le 12 octobre 2026")
                .contains("la somme de 511,07 €")
                .contains("a expiré le 22 octobre 2026 à minuit ; aucun règlement ne nous est parvenu")
                .contains("suspendu à compter du 23 octobre 2026")
                .contains("à compter du 10 novembre 2026, résilier le contrat");
        assertThat(Desk.read(Desk.write(
                        unpaidWithLetter().paid("2026-10-15", "100.00"), "2026-10-31", "suspend:L-2026-00003")))
                .contains("nous n’avons reçu que 100,00 €");
    }

    @Test
    public void a_letter_about_the_reinstatement_names_the_fee() {
        assertThat(Desk.read(Desk.write(
                        unpaidWithLetter().paid("2026-10-30", "981.47"),
                        "2026-11-05",
                        "reinstate:suspend:L-2026-00003")))
                .contains("suspendu depuis le 23 octobre 2026, est rétabli ce jour, 30 octobre 2026")
                .contains("60,00 € HT et 72,00 € TTC");
    }

    @Test
    public void a_second_notice_follows_a_first_one_that_did_not_name_termination() {
        var story = unpaid().add(new Fact.FormalNoticePosted(day("2026-10-12"), "L-1", Money.of("511.07"), false));
        assertThat(Desk.read(Desk.write(story, "2026-11-30", "post-second-notice:suspend:L-1")))
                .contains("suspendu depuis le 23 octobre 2026")
                .contains("le contrat pourra être résilié en application des articles 8 et 9");
    }

    @Test
    public void a_termination_for_unpaid_invoices_names_the_letter_and_the_suspension() {
        var story = unpaidWithLetter().add(new Fact.Terminated(day("2026-11-20"), Ground.UNPAID));
        assertThat(Desk.read(Desk.write(story, "2026-11-30", "confirm-end:2026-11-20")))
                .contains("L’accès au service est suspendu depuis le 23 octobre 2026")
                .contains("Il prend fin le 20 novembre 2026 à minuit")
                .contains("aucun remboursement ni dédommagement (article 9)")
                .contains("récupérer vos données jusqu’au 20 décembre 2026 inclus");
    }

    @Test
    public void an_acknowledgement_counts_from_the_first_presentation() {
        var story = Story.startedOn("2026-01-01")
                .add(new Fact.NoticePosted(day("2026-11-09"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-11-10"), "N-1"));
        assertThat(Desk.read(Desk.write(story, "2026-11-30", "acknowledge-notice:N-1")))
                .contains("postée le 9 novembre 2026, présentée le 10 novembre 2026")
                .contains("expire le 10 décembre 2026")
                .contains("prend donc fin le 31 décembre 2026 à minuit")
                .contains("du 1er décembre 2026 au 31 décembre 2026");
    }

    @Test
    public void an_objection_is_confirmed_with_the_eve_of_the_new_price() {
        var story = Story.startedOn("2025-11-15")
                .add(new Fact.PriceRiseNotified(day("2026-10-20"), "CRM", Price.of("52.00")))
                .add(new Fact.Objected(day("2026-11-02")));
        assertThat(Desk.read(Desk.write(story, "2026-11-05", "confirm-end:2026-12-14")))
                .contains("votre opposition, reçue le 2 novembre 2026")
                .contains("prend fin le 14 décembre 2026 à minuit");
    }

    @Test
    public void the_data_return_offer_and_the_certificate_name_their_days() {
        var story = Story.startedOn("2026-01-11")
                .add(new Fact.NoticePosted(day("2026-11-09"), "N-1"))
                .add(new Fact.LetterPresented(day("2026-11-10"), "N-1"));
        assertThat(Desk.read(Desk.write(story, "2027-03-31", "offer-data-return:2026-12-10")))
                .contains("a pris fin le 10 décembre 2026 à minuit")
                .contains("Jusqu’au 9 janvier 2027 inclus")
                .contains("30,00 € HT, soit 36,00 € TTC")
                .contains("à compter du 12 janvier 2027 (règlement (UE) 2023/2854")
                .contains("À compter du 10 janvier 2027, nous pourrons effacer")
                .contains("au plus tard le 14 février 2027");
        assertThat(Desk.read(Desk.write(story, "2027-03-31", "erase:2026-12-10")))
                .contains("Nous certifions avoir effacé le 10 janvier 2027")
                .contains("détruites au plus tard le 14 février 2027");
    }

    @Test
    public void force_majeure_gives_the_right_to_leave_on_day_46() {
        var story = Story.startedOn("2026-01-01")
                .add(new Fact.ForceMajeureBegan(day("2026-03-01"), "inondation du centre de données"));
        assertThat(Desk.read(Desk.write(story, "2026-04-30", "tell-right-to-leave:2026-03-01")))
                .contains(
                        "(inondation du centre de données) a atteint quarante-cinq jours consécutifs le 14 avril 2026")
                .contains("à compter du 15 avril 2026");
    }

    @Test
    public void the_opening_a_reminder_and_a_fraud_have_their_letters() {
        assertThat(Desk.read(Desk.write(unpaid(), "2026-10-31", "welcome:2026-10-01")))
                .contains("ouvert depuis le 1er octobre 2026")
                .contains("CRM 8")
                .contains("version 2026-01");
        assertThat(Desk.read(Desk.write(unpaid(), "2026-10-31", "remind:issue-invoice:2026-10-01")))
                .contains("1er octobre 2026 470,40 €")
                .doesNotContain("recommandée");
        assertThat(Desk.read(Desk.write(
                        unpaid().add(new Fact.FraudReported(day("2026-10-05"))),
                        "2026-10-31",
                        "acknowledge-fraud-report:2026-10-05")))
                .contains("Le 5 octobre 2026, vous nous avez signalé");
    }

    @Test
    public void who_reads_no_french_gets_a_copy_and_is_told_which_text_binds() {
        var letter = Desk.write(unpaid(), "2026-10-31", "post-formal-notice:issue-invoice:2026-10-01", Desk.MILLER);
        assertThat(Desk.read(letter))
                .contains("EC2V 8AU LONDON ROYAUME-UNI")
                .contains("The French text alone is binding")
                .contains("We therefore give you formal notice to pay us the sum of €510.89 within 10 days");
    }

    @Test
    public void a_letter_in_french_alone_fits_on_its_pages() {
        assertThat(Desk.pages(Desk.write(unpaid(), "2026-10-31", "post-formal-notice:issue-invoice:2026-10-01")))
                .isLessThanOrEqualTo(2);
        assertThat(Desk.pages(Desk.write(unpaidWithLetter(), "2026-10-31", "suspend:L-2026-00003")))
                .isEqualTo(1);
    }

    @Test
    public void what_a_client_is_called_cannot_break_the_page() {
        var strange = new fr.crmdata.licensing.office.Holder(
                "<b>&\"' Ltd", "", "1 rue <i>", "75001", "Paris", "FR", "", "", fr.crmdata.api.Language.FR);
        assertThat(Desk.read(Desk.write(unpaid(), "2026-10-31", "welcome:2026-10-01", strange)))
                .contains("<b>&\"' Ltd");
    }
}
