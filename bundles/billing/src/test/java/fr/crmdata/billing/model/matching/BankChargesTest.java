package fr.crmdata.billing.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Source;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class BankChargesTest {

    private static BankEntry entry(String format, String amount, String code) {
        var usual = MatcherTest.entry(amount, Map.of(), "FRAIS", "");
        return said(usual, format, code, EntryStatus.BOOKED, usual.amount());
    }

    private static BankEntry said(
            BankEntry usual, String format, String code, EntryStatus status, Optional<Money> amount) {
        return new BankEntry(
                new Source(format, "", "", ""),
                usual.place(),
                usual.scope(),
                status,
                amount,
                usual.original(),
                usual.reversal(),
                usual.booked(),
                usual.value(),
                usual.references(),
                usual.reason(),
                usual.counterparty(),
                usual.remittance(),
                code,
                usual.batch());
    }

    @Test
    public void the_code_of_the_bank_says_what_is_a_fee() {
        for (var code : List.of("PMNT/IDDT/CHRG", "ACMT/MDOP/FEES", "ACMT/MDOP/COMM", "PMNT/ICDT/COMT")) {
            assertThat(BankCharges.is(entry("camt.053.001.08", "-12.00", code)))
                    .as(code)
                    .isTrue();
        }
        for (var code : List.of("PMNT/IDDT/UPDD", "PMNT/IDDT/COMI", "CHRG", "62", "")) {
            assertThat(BankCharges.is(entry("camt.053.001.08", "-12.00", code)))
                    .as(code)
                    .isFalse();
        }
        assertThat(BankCharges.is(entry("cfonb120", "-97.49", "62"))).isTrue();
        assertThat(BankCharges.is(entry("cfonb120", "-97.49", "08"))).isFalse();
    }

    @Test
    public void what_the_bank_gives_back_is_one_and_what_did_not_move_or_is_no_euro_is_none() {
        var fee = entry("camt.053.001.08", "2.00", "PMNT/IDDT/CHRG");
        var francs = Optional.of(new Money(BigDecimal.TEN, Currency.getInstance("CHF")));
        assertThat(BankCharges.is(fee)).isTrue();
        assertThat(BankCharges.is(said(fee, "camt.053.001.08", fee.transaction(), EntryStatus.PENDING, fee.amount())))
                .isFalse();
        assertThat(BankCharges.is(said(fee, "camt.053.001.08", fee.transaction(), EntryStatus.BOOKED, francs)))
                .isFalse();
    }

    @Test
    public void a_fee_is_told_before_anything_else_is_looked_for() {
        var match = new Matcher(new OpenItemIndex(List.of())).match(entry("cfonb120", "-97.49", "62"));
        assertThat(match).isInstanceOf(Match.Charge.class);
    }
}
