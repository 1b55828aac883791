package fr.crmdata.billing.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.Match.Why;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.ReturnReason;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class MatcherTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    static OpenItem item(Kind kind, String number, String amount, String client) {
        return new OpenItem(
                number,
                kind,
                Money.of(amount),
                Set.of(number),
                kind == Kind.DEBIT ? Optional.of("RUM-" + client) : Optional.empty(),
                kind == Kind.BATCH ? Optional.of(number) : Optional.empty(),
                client,
                client,
                Set.of(IBAN + client),
                LocalDate.of(2026, 12, 1));
    }

    static OpenItem invoice(String number, String amount, String client) {
        return item(Kind.INVOICE, number, amount, client);
    }

    /** An entry as a bank would send it; only what a test is about is said. */
    static BankEntry entry(String amount, Map<Reference, String> references, String text, String client) {
        return new BankEntry(
                new Source("camt.053.001.08", "M", "S", "FR7630006000011234567890189"),
                Place.START,
                Scope.PAYMENT,
                EntryStatus.BOOKED,
                Optional.of(Money.of(amount)),
                Optional.empty(),
                false,
                Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.empty(),
                new References(references),
                Optional.empty(),
                client.isEmpty() ? Party.UNKNOWN : new Party(client, IBAN + client, ""),
                text,
                "",
                Optional.empty());
    }

    static BankEntry returned(String amount, String code, Map<Reference, String> references) {
        return with(entry(amount, references, "", ""), code, Optional.empty(), EntryStatus.BOOKED);
    }

    private static BankEntry with(BankEntry e, String code, Optional<Money> original, EntryStatus status) {
        return new BankEntry(
                e.source(),
                e.place(),
                e.scope(),
                status,
                e.amount(),
                original,
                e.reversal(),
                e.booked(),
                e.value(),
                e.references(),
                Optional.of(new ReturnReason(code, "")),
                e.counterparty(),
                e.remittance(),
                e.transaction(),
                e.batch());
    }

    private static BankEntry scoped(BankEntry e, Scope scope, EntryStatus status, Optional<Money> amount) {
        return new BankEntry(
                e.source(),
                e.place(),
                scope,
                status,
                amount,
                e.original(),
                e.reversal(),
                e.booked(),
                e.value(),
                e.references(),
                e.reason(),
                e.counterparty(),
                e.remittance(),
                e.transaction(),
                e.batch());
    }

    private static Match match(BankEntry entry, OpenItem... items) {
        return new Matcher(new OpenItemIndex(Arrays.asList(items))).match(entry);
    }

    private static Proposal certain(Match match) {
        assertThat(match).isInstanceOf(Match.Certain.class);
        return ((Match.Certain) match).found();
    }

    private static List<Proposal> proposed(Match match) {
        assertThat(match).isInstanceOf(Match.Proposed.class);
        return ((Match.Proposed) match).proposals();
    }

    private static List<String> ids(Proposal proposal) {
        return proposal.items().stream().map(OpenItem::id).toList();
    }

    @Test
    public void a_number_and_the_amount_to_the_cent_leave_no_doubt_however_it_is_written() {
        for (var text : List.of(
                "F2026-000101",
                "facture f2026 000101 merci",
                "FACTURE:F2026/000101",
                "REGLT FACTUREF2026-000101",
                "F2026-\n000101")) {
            var found =
                    certain(match(entry("511.07", Map.of(), text, ""), invoice("F2026-000101", "511.07", "DUPONT")));
            assertThat(ids(found)).containsExactly("F2026-000101");
            assertThat(found.clues()).containsExactly(Clue.NUMBER_IN_TEXT, Clue.SAME_AMOUNT);
        }
    }

    @Test
    public void a_longer_number_that_holds_ours_is_another() {
        var match = match(entry("511.07", Map.of(), "F2026-0001012", ""), invoice("F2026-000101", "511.07", "DUPONT"));
        assertThat(proposed(match).get(0).clues()).containsExactly(Clue.SAME_AMOUNT, Clue.ONLY_ONE);
    }

    @Test
    public void an_end_to_end_id_or_a_structured_reference_names_it_too() {
        var open = invoice("F2026-000101", "10.00", "DUPONT");
        assertThat(certain(match(entry("10.00", Map.of(Reference.END_TO_END, "F2026-000101"), "", ""), open))
                        .score())
                .isEqualTo(100);
        assertThat(certain(match(entry("10.00", Map.of(Reference.STRUCTURED, "F2026000101"), "", ""), open))
                        .clues())
                .contains(Clue.STRUCTURED_REFERENCE);
        assertThat(certain(match(entry("10.00", Map.of(Reference.END_TO_END, "VIRT-F2026-000101"), "", ""), open))
                        .clues())
                .contains(Clue.NUMBER_IN_TEXT);
    }

    @Test
    public void several_invoices_named_and_paid_together_are_certain() {
        var found = certain(match(
                entry("30.00", Map.of(), "F2026-000101 et F2026-000102", ""),
                invoice("F2026-000101", "10.00", "DUPONT"),
                invoice("F2026-000102", "20.00", "DUPONT"),
                invoice("F2026-000103", "30.00", "MARTIN")));
        assertThat(ids(found)).containsExactlyInAnyOrder("F2026-000101", "F2026-000102");
        assertThat(found.total()).isEqualTo(Money.of("30.00"));
    }

    @Test
    public void another_amount_is_proposed_never_booked_in_part() {
        var open = invoice("F2026-000101", "511.07", "DUPONT");
        var less = proposed(match(entry("500.00", Map.of(), "F2026-000101", ""), open))
                .get(0);
        assertThat(less.clues()).containsExactly(Clue.NUMBER_IN_TEXT, Clue.LESS_THAN_OPEN);
        var more = proposed(match(entry("512.00", Map.of(), "F2026-000101", ""), open))
                .get(0);
        assertThat(more.clues()).containsExactly(Clue.NUMBER_IN_TEXT, Clue.MORE_THAN_OPEN);
    }

    @Test
    public void who_pays_is_a_proposal_however_likely() {
        var proposals = proposed(match(
                entry("20.00", Map.of(), "", "DUPONT"),
                invoice("F2026-000101", "10.00", "DUPONT"),
                invoice("F2026-000102", "20.00", "DUPONT"),
                invoice("F2026-000103", "20.00", "MARTIN")));
        assertThat(proposals).hasSize(1);
        assertThat(ids(proposals.get(0))).containsExactly("F2026-000102");
        assertThat(proposals.get(0).clues()).containsExactly(Clue.IBAN, Clue.SAME_AMOUNT, Clue.ONLY_ONE);
        assertThat(proposals.get(0).score()).isEqualTo(85);
    }

    @Test
    public void the_oldest_invoices_of_a_client_that_make_the_sum_are_proposed_together() {
        var proposals = proposed(match(
                entry("30.00", Map.of(), "", "DUPONT"),
                invoice("F2026-000101", "10.00", "DUPONT"),
                invoice("F2026-000102", "20.00", "DUPONT")));
        assertThat(ids(proposals.get(0))).containsExactly("F2026-000101", "F2026-000102");
        assertThat(proposals.get(0).clues()).contains(Clue.SAME_SUM);
    }

    @Test
    public void the_amount_alone_is_the_weakest_and_a_name_makes_it_better() {
        var proposals = proposed(match(
                entry("20.00", Map.of(), "VIR ATELIER DES QUAIS", ""),
                invoice("F2026-000101", "20.00", "MARTIN"),
                invoice("F2026-000102", "20.00", "Atelier des Quais SARL")));
        assertThat(proposals.stream().map(MatcherTest::ids))
                .containsExactly(List.of("F2026-000102"), List.of("F2026-000101"));
        assertThat(proposals.get(0).clues()).containsExactly(Clue.NAME, Clue.SAME_AMOUNT);
    }

    @Test
    public void nothing_that_fits_is_left_to_a_person() {
        var match = match(entry("21.00", Map.of(), "bonjour", ""), invoice("F2026-000101", "20.00", "MARTIN"));
        assertThat(match).isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.why())
                .isEqualTo(Why.NOTHING_FITS));
    }

    @Test
    public void a_batch_is_credited_as_one_amount() {
        var batch = item(Kind.BATCH, "CD-20261123-R", "1166.40", "");
        var named = Map.of(Reference.END_TO_END, "CD-20261123-R");
        assertThat(certain(match(entry("1166.40", named, "", ""), batch)).clues())
                .containsExactly(Clue.BATCH, Clue.SAME_AMOUNT);
        assertThat(proposed(match(entry("1100.00", named, "", ""), batch))
                        .get(0)
                        .clues())
                .contains(Clue.LESS_THAN_OPEN);
    }

    @Test
    public void a_return_finds_its_debit_by_the_end_to_end_id() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var named = Map.of(Reference.END_TO_END, "F2026-000123");
        assertThat(certain(match(returned("-470.40", "AM04", named), debit)).items())
                .containsExactly(debit);
        assertThat(match(returned("-470.40", "AM04", Map.of(Reference.END_TO_END, "OTHER")), debit))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.why())
                        .isEqualTo(Why.UNKNOWN_DEBIT));
    }

    @Test
    public void the_banks_fee_on_a_return_is_told_apart_when_the_bank_says_what_we_had_ordered() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var named = Map.of(Reference.END_TO_END, "F2026-000123");
        var withFee =
                with(returned("-471.93", "AM04", named), "AM04", Optional.of(Money.of("470.40")), EntryStatus.BOOKED);
        assertThat(certain(match(withFee, debit)).fee()).isEqualTo(Money.of("1.53"));
        assertThat(proposed(match(returned("-471.93", "AM04", named), debit))
                        .get(0)
                        .clues())
                .contains(Clue.MORE_THAN_OPEN);
    }

    @Test
    public void a_mandate_alone_is_a_proposal() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var match = match(returned("-470.40", "MD01", Map.of(Reference.MANDATE, "RUM-DUPONT")), debit);
        assertThat(proposed(match).get(0).clues()).containsExactly(Clue.MANDATE, Clue.SAME_AMOUNT);
    }

    @Test
    public void a_rejection_is_of_the_payment_the_batch_or_the_file() {
        var debit = item(Kind.DEBIT, "F2026-000125", "79.67", "KLINIK");
        var batch = item(Kind.BATCH, "CD-20261123-F", "79.67", "");
        var named =
                entry("79.67", Map.of(Reference.END_TO_END, "F2026-000125", Reference.BATCH, "CD-20261123-F"), "", "");
        assertThat(certain(match(with(named, "AC01", Optional.empty(), EntryStatus.REJECTED), debit, batch))
                        .items())
                .containsExactly(debit);
        assertThat(certain(match(scoped(named, Scope.BATCH, EntryStatus.REJECTED, Optional.empty()), debit, batch))
                        .items())
                .containsExactly(batch);
        assertThat(match(scoped(named, Scope.PAYMENT, EntryStatus.ACCEPTED, Optional.empty()), debit))
                .isInstanceOfSatisfying(
                        Match.Aside.class, aside -> assertThat(aside.why()).isEqualTo(Why.ACCEPTED));
    }

    @Test
    public void a_reason_does_not_make_a_return_of_what_was_accepted() {
        var debit = item(Kind.DEBIT, "F2026-000125", "79.67", "KLINIK");
        var named = entry("79.67", Map.of(Reference.END_TO_END, "F2026-000125"), "", "");
        var accepted = with(named, "G000", Optional.empty(), EntryStatus.ACCEPTED);
        assertThat(accepted.isReturn()).isFalse();
        assertThat(((Match.Aside) match(accepted, debit)).why()).isEqualTo(Why.ACCEPTED);
    }

    @Test
    public void what_goes_out_is_a_refund_of_ours_or_something_else() {
        var refund = item(Kind.REFUND, "AV2026-000007", "94.08", "DUPONT");
        assertThat(certain(match(entry("-94.08", Map.of(Reference.END_TO_END, "AV2026-000007"), "", ""), refund))
                        .items())
                .containsExactly(refund);
        assertThat(match(entry("-6.00", Map.of(), "COMMISSIONS", ""), refund))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.why())
                        .isEqualTo(Why.OTHER_OUTFLOW));
    }

    @Test
    public void other_currencies_and_what_has_not_moved_are_set_aside() {
        var e = entry("10.00", Map.of(Reference.END_TO_END, "F2026-000101"), "", "");
        var open = invoice("F2026-000101", "10.00", "DUPONT");
        var francs = Optional.of(new Money(BigDecimal.TEN, Currency.getInstance("CHF")));
        assertThat(((Match.Aside) match(scoped(e, Scope.PAYMENT, EntryStatus.BOOKED, francs), open)).why())
                .isEqualTo(Why.OTHER_CURRENCY);
        assertThat(((Match.Aside) match(scoped(e, Scope.PAYMENT, EntryStatus.PENDING, e.amount()), open)).why())
                .isEqualTo(Why.NOT_BOOKED_YET);
    }

    @Test
    public void every_clue_and_every_reason_has_a_sentence() {
        for (var language : Language.values()) {
            var texts = Texts.of(Matcher.class, language);
            assertThat(Clue.values()).allMatch(clue -> texts.has(clue.key()));
            assertThat(Why.values()).allMatch(why -> texts.has(why.key()));
        }
    }
}
