package fr.crmdata.billing.model.collection;

import static fr.crmdata.billing.model.collection.Collections.debit;
import static fr.crmdata.billing.model.collection.Collections.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CollectionTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    public void there_is_one_batch_for_each_date_scheme_and_sequence() {
        var groups = DebitBatches.plan(
                "CD-1",
                List.of(
                        on("2026-12-01", debit("F1", "10.00")),
                        on("2026-12-01", debit("F2", "0.01", Scheme.CORE, Sequence.FRST, Optional.empty())),
                        on("2026-12-01", debit("F3", "5.00", Scheme.B2B, Sequence.RCUR, Optional.empty())),
                        on("2026-12-02", debit("F4", "7.00")),
                        on("2026-12-01", debit("F5", "20.50"))));
        assertThat(groups)
                .extracting(group -> group.id() + " " + group.date() + " " + group.scheme() + " " + group.sequence()
                        + " " + group.announced())
                .containsExactly(
                        "CD-1-1 2026-12-01 CORE FRST 1 / 0.01 EUR",
                        "CD-1-2 2026-12-01 CORE RCUR 2 / 30.50 EUR",
                        "CD-1-3 2026-12-01 B2B RCUR 1 / 5.00 EUR",
                        "CD-1-4 2026-12-02 CORE RCUR 1 / 7.00 EUR");
    }

    @Test
    public void the_same_debit_is_not_sent_twice_and_nothing_is_not_sent_at_all() {
        assertThatThrownBy(() -> DebitBatches.plan(
                        "CD-1",
                        List.of(on("2026-12-01", debit("F1", "10.00")), on("2026-12-02", debit("F1", "10.00")))))
                .isInstanceOf(BillingRefusal.DebitTwice.class);
        assertThatThrownBy(() -> DebitBatches.plan("CD-1", List.of())).isInstanceOf(BillingRefusal.NothingToSend.class);
    }

    @Test
    public void amounts_that_the_scheme_does_not_carry_are_refused() {
        assertThatThrownBy(() -> debit("F1", "0.00")).isInstanceOf(BillingRefusal.BadDebitAmount.class);
        assertThatThrownBy(() -> debit("F1", "-1.00")).isInstanceOf(BillingRefusal.BadDebitAmount.class);
        assertThatThrownBy(() -> debit("F1", "1000000000.00")).isInstanceOf(BillingRefusal.BadDebitAmount.class);
        assertThat(debit("F1", "999999999.99").amount()).isEqualTo(Money.of("999999999.99"));
    }

    @Test
    public void a_debtor_whose_bank_is_outside_the_eea_must_have_an_address() {
        var swiss = new MandateUse(
                new MandateReference("RUM-CH"),
                Scheme.CORE,
                Sequence.RCUR,
                day("2026-11-01"),
                Holder.of("Atelier Genève", new Iban("CH9300762011623852957")),
                Optional.empty());
        assertThatThrownBy(() -> new Debit("F1", Money.of("10.00"), swiss, ""))
                .isInstanceOf(BillingRefusal.AddressNeeded.class);
    }

    @Test
    public void the_file_leaves_so_many_target_days_before() {
        assertThat(CollectionDates.latestFile(day("2026-12-28"), 5)).isEqualTo(day("2026-12-18"));
        assertThat(CollectionDates.latestFile(day("2027-03-30"), 1)).isEqualTo(day("2027-03-25"));
        assertThat(CollectionDates.latestNotice(day("2026-12-15"))).isEqualTo(day("2026-12-01"));
    }

    @Test
    public void a_day_on_which_banks_rest_or_a_file_too_late_is_refused() {
        assertThatThrownBy(() -> CollectionDates.require(day("2026-12-25"), day("2026-12-01"), 1))
                .isInstanceOf(BillingRefusal.BankClosed.class)
                .hasMessageContaining("2026-12-28");
        assertThatThrownBy(() -> CollectionDates.require(day("2026-12-01"), day("2026-11-25"), 5))
                .isInstanceOf(BillingRefusal.TooShortNotice.class)
                .hasMessageContaining("2026-11-24");
        CollectionDates.require(day("2026-12-01"), day("2026-11-24"), 5);
    }

    @Test
    public void the_earliest_day_is_the_wanted_one_or_the_first_possible() {
        assertThat(CollectionDates.earliest(day("2026-12-01"), day("2026-11-20"), 5))
                .isEqualTo(day("2026-12-01"));
        assertThat(CollectionDates.earliest(day("2026-12-01"), day("2026-11-30"), 5))
                .isEqualTo(day("2026-12-07"));
        assertThat(CollectionDates.earliest(day("2027-05-01"), day("2027-04-01"), 5))
                .isEqualTo(day("2027-05-03"));
        var sunday = day("2026-12-13");
        var possible = CollectionDates.earliest(sunday, sunday, 5);
        assertThat(possible).isEqualTo(day("2026-12-21"));
        CollectionDates.require(possible, sunday, 5);
    }

    @Test
    public void an_invoice_announces_its_debit_fourteen_days_ahead_on_a_day_on_which_banks_settle() {
        var issued = LocalDate.of(2026, 11, 26);
        assertThat(CollectionDates.wanted(issued, LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-10");
        assertThat(CollectionDates.wanted(issued, LocalDate.of(2026, 12, 20))).isEqualTo("2026-12-20");
        assertThat(CollectionDates.announced(issued, LocalDate.of(2026, 12, 20)))
                .isEqualTo("2026-12-21");
    }
}
