package fr.crmdata.billing.model.invoice;

import static fr.crmdata.billing.model.invoice.Invoices.line;
import static fr.crmdata.billing.model.invoice.Invoices.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class InvoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Test
    public void eight_users_at_49_euros_come_to_470_40() {
        var totals = subscription("F2026-000123").totals();
        assertThat(totals.lines()).isEqualTo(Money.of("392.00"));
        assertThat(totals.vat()).isEqualTo(Money.of("78.40"));
        assertThat(totals.gross()).isEqualTo(Money.of("470.40"));
        assertThat(totals.due()).isEqualTo(totals.gross());
    }

    @Test
    public void lines_are_rounded_vat_is_rounded_once_for_each_rate() {
        var totals = Totals.of(
                List.of(
                        line("a", "1", "0.335", Vat.STANDARD),
                        line("b", "1", "0.335", Vat.STANDARD),
                        line("c", "3", "1.111", Vat.standard("5.5")),
                        line("interest", "1", "0.67", Vat.DAMAGES)),
                Money.of("0.10"));
        assertThat(totals.lines()).isEqualTo(Money.of("4.68"));
        assertThat(totals.breakdown())
                .extracting(share -> share.vat().category().code() + " "
                        + share.vat().printed() + " " + share.base() + " " + share.tax())
                .containsExactly("S 20.00 0.68 EUR 0.14 EUR", "S 5.50 3.33 EUR 0.18 EUR", "O 0.00 0.67 EUR 0.00 EUR");
        assertThat(totals.gross()).isEqualTo(Money.of("5.00"));
        assertThat(totals.due()).isEqualTo(Money.of("4.90"));
    }

    @Test
    public void whatever_is_invoiced_the_rules_of_the_norm_hold() {
        qt().forAll(lists().of(integers().between(1, 99_999)).ofSizeBetween(1, 12))
                .check(prices -> {
                    var lines = new ArrayList<InvoiceLine>();
                    for (var price : prices) {
                        var vat = price % 3 == 0 ? Vat.STANDARD : price % 3 == 1 ? Vat.standard("5.5") : Vat.DAMAGES;
                        lines.add(line(
                                "x", "1", new BigDecimal(price).movePointLeft(3).toPlainString(), vat));
                    }
                    var totals = Totals.of(lines, Money.ZERO);
                    var bases = Money.sum(
                            totals.breakdown().stream().map(Totals.Share::base).toList());
                    var rounded = totals.breakdown().stream().allMatch(share -> share.base()
                            .amount()
                            .multiply(share.vat().percent())
                            .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
                            .equals(share.tax().amount()));
                    return bases.equals(totals.lines())
                            && rounded
                            && totals.gross().equals(totals.lines().plus(totals.vat()));
                });
    }

    @Test
    public void a_full_credit_note_gives_back_exactly_what_was_invoiced() {
        var invoice = subscription("F2026-000123");
        var credit = invoice.credit(InvoiceNumber.parse("A2026-000001"), DAY.plusDays(10), invoice.lines(), List.of());
        assertThat(credit.totals()).isEqualTo(invoice.totals());
        assertThat(credit.credits()).contains(new Invoice.Reference(invoice.number(), invoice.issued()));
    }

    @Test
    public void more_than_was_invoiced_is_not_credited_not_even_in_parts() {
        var invoice = subscription("F2026-000123");
        var part = List.of(line("2 utilisateurs", "5", "49.00", Vat.STANDARD));
        var first = invoice.credit(InvoiceNumber.parse("A2026-000001"), DAY, part, List.of());
        assertThatThrownBy(() -> invoice.credit(InvoiceNumber.parse("A2026-000002"), DAY, part, List.of(first)))
                .isInstanceOf(BillingRefusal.CreditTooHigh.class)
                .hasMessageContaining("588.00 EUR");
    }

    @Test
    public void nothing_is_due_before_it_is_invoiced() {
        var invoice = subscription("F2026-000123");
        assertThatThrownBy(() -> new Invoice(
                        invoice.number(),
                        DAY,
                        DAY.minusDays(1),
                        invoice.seller(),
                        invoice.buyer(),
                        invoice.lines(),
                        invoice.payment(),
                        Optional.empty(),
                        List.of(),
                        Money.ZERO))
                .isInstanceOf(BillingRefusal.DueBeforeIssue.class);
    }

    @Test
    public void what_is_outside_vat_stands_on_a_document_of_its_own() {
        assertThatThrownBy(() -> Invoices.invoice(
                        "F2026-000124", line("a", "1", "10.00", Vat.STANDARD), line("b", "1", "40.00", Vat.DAMAGES)))
                .isInstanceOf(BillingRefusal.MixedVat.class);
    }

    @Test
    public void numbers_follow_each_other_and_start_again_each_year() {
        assertThat(Numbering.next("F", DAY, Optional.empty()).toString()).isEqualTo("F2026-000001");
        var last = new Numbering.Last(InvoiceNumber.parse("F2026-000999"), DAY);
        assertThat(Numbering.next("F", DAY, Optional.of(last)).toString()).isEqualTo("F2026-001000");
        assertThat(Numbering.next("F", LocalDate.of(2027, 1, 1), Optional.of(last))
                        .toString())
                .isEqualTo("F2027-000001");
    }

    @Test
    public void numbers_follow_the_dates() {
        var last = new Numbering.Last(InvoiceNumber.parse("F2026-000999"), DAY);
        assertThatThrownBy(() -> Numbering.next("F", DAY.minusDays(1), Optional.of(last)))
                .isInstanceOf(BillingRefusal.NotChronological.class)
                .hasMessageContaining("F2026-000999");
    }

    @Test
    public void a_number_survives_being_written_and_read() {
        qt().forAll(integers().between(1, 999_999_999), integers().between(2000, 9999))
                .check((number, year) -> {
                    var one = new InvoiceNumber("AV", year, number);
                    return InvoiceNumber.parse(one.toString()).equals(one);
                });
        assertThatThrownBy(() -> InvoiceNumber.parse("F2026-0")).isInstanceOf(BillingRefusal.BadInvoiceNumber.class);
    }

    @Test
    public void gaps_and_doubles_are_found() {
        var numbers = List.of(
                        "F2026-000001", "F2026-000002", "F2026-000002", "F2026-000005", "A2026-000001", "F2027-000002")
                .stream()
                .map(InvoiceNumber::parse)
                .toList();
        assertThat(Numbering.flaws(numbers))
                .extracting(flaw -> flaw.number() + (flaw.twice() ? " twice" : " missing"))
                .containsExactly("F2026-000002 twice", "F2026-000003 missing", "F2027-000001 missing");
    }

    @Test
    public void a_siren_has_a_check_digit() {
        assertThat(Trader.isSiren("123456782")).isTrue();
        assertThat(Trader.isSiren("123456783")).isFalse();
        assertThat(Trader.isSiren("12345678")).isFalse();
    }
}
