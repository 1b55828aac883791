package fr.crmdata.licensing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Sha256;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class OrderCheckTest {

    private static final Offer OFFER = new Offer(
            "crm", "CRM seul", LocalDate.of(2026, 1, 1), Optional.empty(), List.of("CRM"), BigDecimal.ZERO, 0, 0, true);

    private static Order check(Order order) {
        return OrderCheck.checked(order, OFFER, Orders.TERMS, OrderDesk.QUESTIONS);
    }

    private static void refused(Order order, String field, String code) {
        assertThatThrownBy(() -> check(order))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    @Test
    public void a_good_order_is_kept_in_its_plain_form() {
        var kept = check(Orders.good());
        assertThat(kept.iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(kept.termsHash()).isEqualTo(Orders.TERMS.hash());
    }

    @Test
    public void one_wrong_digit_of_an_account_number_is_found() {
        refused(Orders.iban("FR76 3000 6000 0112 3456 7890 188"), "iban", "licensing.order.bad-iban");
        refused(Orders.iban("FR76 3000 6000 0112 3456 7890 89"), "iban", "licensing.order.bad-iban");
        refused(Orders.iban(""), "iban", "licensing.order.no-iban");
        refused(Orders.iban("BR15 0000 0000 0000 1093 2840 814P 2"), "iban", "licensing.order.not-sepa");
        assertThat(check(Orders.iban("DE89 3704 0044 0532 0130 00")).iban()).isEqualTo("DE89370400440532013000");
    }

    @Test
    public void who_pays_by_transfer_gives_no_account() {
        var order = Orders.good();
        var transfer = new Order(
                order.holder(),
                order.administrator(),
                order.administratorEmail(),
                order.offer(),
                order.seats(),
                12,
                PaymentMethod.TRANSFER,
                "",
                order.answers(),
                order.termsVersion(),
                order.termsHash(),
                true,
                false);
        assertThat(check(transfer).iban()).isEmpty();
    }

    @Test
    public void every_question_wants_an_answer_and_a_no_is_one() {
        refused(Orders.withoutAnswer("network"), "answers.network", "licensing.order.no-answer");
        var answers = new java.util.HashMap<>(Orders.yes());
        answers.put("network", false);
        var order = Orders.good();
        var kept = check(new Order(
                order.holder(),
                order.administrator(),
                order.administratorEmail(),
                order.offer(),
                order.seats(),
                1,
                order.method(),
                order.iban(),
                answers,
                order.termsVersion(),
                order.termsHash(),
                true,
                false));
        assertThat(kept.answers()).containsEntry("network", false);
    }

    @Test
    public void the_terms_must_be_accepted_in_the_version_that_is_in_force() {
        refused(Orders.notAccepted(), "accepted", "licensing.order.not-accepted");
        var order = Orders.good();
        refused(
                new Order(
                        order.holder(),
                        order.administrator(),
                        order.administratorEmail(),
                        order.offer(),
                        order.seats(),
                        1,
                        order.method(),
                        order.iban(),
                        order.answers(),
                        order.termsVersion(),
                        "0".repeat(64),
                        true,
                        false),
                "termsHash",
                "licensing.order.other-terms");
    }

    @Test
    public void seats_are_of_the_offer_and_not_without_end() {
        refused(Orders.seats(Map.of("CALL", 1, "CRM", 1)), "seats.CALL", "licensing.order.not-in-offer");
        refused(Orders.seats(Map.of("CRM", 0)), "seats.CRM", "licensing.order.no-seats");
        refused(Orders.seats(Map.of()), "seats.CRM", "licensing.order.no-seats");
        refused(Orders.seats(Map.of("CRM", -1)), "seats.CRM", "licensing.order.bad-seats");
        refused(Orders.seats(Map.of("CRM", 10_001)), "seats.CRM", "licensing.order.bad-seats");
    }

    @Test
    public void all_that_is_wrong_is_said_at_once() {
        var nobody = new Holder(" ", "", "", "6900", "", "FR", "732829321", "x", Language.FR);
        assertThatThrownBy(() -> check(Orders.with(nobody)))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder("name", "street", "postalCode", "city", "siren", "email"));
    }

    @Test
    public void a_vat_number_is_kept_as_it_is_written_and_is_of_the_country_of_the_address() {
        assertThat(check(Orders.with(numbered("FR", "732829320", "fr 44 732 829 320")))
                        .holder()
                        .vatNumber())
                .isEqualTo("FR44732829320");
        assertThatThrownBy(() -> check(Orders.with(numbered("FR", "732829320", "FR83404833048"))))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::code)
                        .containsExactly("licensing.order.bad-vat-number"));
        assertThat(check(Orders.with(numbered("BE", "", "BE 0123.456.789")))
                        .holder()
                        .vatNumber())
                .isEqualTo("BE0123456789");
        assertThatThrownBy(() -> check(Orders.with(numbered("LU", "", "BE0123456789"))))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting(FieldProblem::code)
                        .containsExactly("licensing.order.vat-number-elsewhere"));
    }

    private static Holder numbered(String country, String siren, String vatNumber) {
        var usual = Orders.holder("Morel");
        return new Holder(
                usual.name(),
                usual.person(),
                usual.street(),
                usual.postalCode(),
                usual.city(),
                country,
                siren,
                vatNumber,
                usual.email(),
                usual.language());
    }

    @Test
    public void a_trial_is_there_only_if_the_offer_has_one() {
        refused(Orders.trial(), "trial", "licensing.order.no-trial");
    }

    @Test
    public void the_id_of_a_client_is_made_of_its_name() {
        assertThat(ClientNames.of("Ateliers Brémond & Fils")).isEqualTo("ateliers-bremond-fils");
        assertThat(ClientNames.of("3 Suisses")).isEqualTo("suisses");
        assertThat(ClientNames.of("Œuvres d’Hœdic")).isEqualTo("oeuvres-d-hoedic");
        assertThat(ClientNames.of("東京")).isEqualTo("client");
        assertThat(ClientNames.of("Operator")).isEqualTo("client");
        assertThat(ClientNames.of("Société générale de fabrication mécanique du Nord"))
                .matches("[a-z][a-z0-9-]{0,38}[a-z0-9]")
                .startsWith("societe-generale-de-fabrication");
    }

    @Test
    public void the_terms_are_the_text_whose_hash_was_written_down() {
        assertThat(Orders.TERMS.version()).isEqualTo("2026-1");
        assertThat(Orders.TERMS.text()).contains("CONDITIONS GENERALES", "10 - DIVERS");
        assertThat(Sha256.of(Orders.TERMS.text())).isEqualTo(Orders.TERMS.hash());
    }
}
