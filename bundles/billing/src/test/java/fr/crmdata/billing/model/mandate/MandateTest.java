package fr.crmdata.billing.model.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class MandateTest {

    private static final LocalDate SIGNED = day("2026-11-01");
    private static final LocalDate DEBIT = day("2026-12-01");
    private static final Iban POST = new Iban("FR1420041010050500013M02606");
    private static final Iban SAME_BANK =
            Iban.ofFrenchAccount("20041", "01005", "0600013M026").orElseThrow();
    private static final Iban OTHER_BANK = new Iban("FR7630004000031234567890143");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Mandate mandate(Scheme scheme, boolean oneOff) {
        return new Mandate(List.of(new MandateFact.Signed(
                SIGNED,
                new MandateReference("RUM-T0001"),
                scheme,
                oneOff,
                CreditorIdentifier.of("FR", "ZZZ", "123456"),
                "CRM ET DATA SARL",
                Holder.of("ATELIER DES QUAIS", POST),
                "sha256:0")));
    }

    private static Mandate core() {
        return mandate(Scheme.CORE, false);
    }

    private static Mandate used() {
        return core().with(new MandateFact.Presented(DEBIT, Sequence.RCUR));
    }

    private static MandateUse next(Mandate mandate) {
        return mandate.use(day("2027-01-04"), false, false);
    }

    @Test
    public void another_identifier_or_name_is_noted_and_the_same_in_other_signs_is_not() {
        var ours = CreditorIdentifier.of("FR", "ZZZ", "123456");
        var other = CreditorIdentifier.of("FR", "ZZZ", "654321");
        assertThat(core().creditorIs(DEBIT, ours, "CRM ET DATA SARL")).isEmpty();
        assertThat(core().creditorIs(DEBIT, ours, "CRM\u00a0ET DATA SARL")).isEmpty();
        assertThat(core().creditorIs(DEBIT, ours, "CRM ET DONNÉES SARL"))
                .contains(new MandateFact.CreditorChanged(DEBIT, ours, "CRM ET DONNÉES SARL"));
        assertThat(core().creditorIs(DEBIT, other, "CRM ET DATA SARL"))
                .contains(new MandateFact.CreditorChanged(DEBIT, other, "CRM ET DATA SARL"));
    }

    @Test
    public void a_debit_before_the_signature_is_refused() {
        assertThatThrownBy(() -> core().use(day("2026-10-31"), false, false))
                .isInstanceOf(BillingRefusal.SignedAfterDebit.class)
                .hasMessageContaining("2026-11-01");
        assertThat(core().use(SIGNED, false, false).signedOn()).isEqualTo(SIGNED);
    }

    @Test
    public void a_mandate_lapses_36_months_after_the_last_debit_fell_due() {
        assertThat(core().usableUntil()).isEqualTo(day("2029-11-01"));
        assertThat(used().usableUntil()).isEqualTo(day("2029-12-01"));
        assertThat(used().use(day("2029-12-01"), false, false)).isNotNull();
        assertThatThrownBy(() -> used().use(day("2029-12-02"), false, false))
                .isInstanceOf(BillingRefusal.MandateLapsed.class);
    }

    @Test
    public void the_first_debit_is_marked_only_where_the_bank_wants_it() {
        assertThat(core().use(DEBIT, false, false).sequence()).isEqualTo(Sequence.RCUR);
        assertThat(core().use(DEBIT, false, true).sequence()).isEqualTo(Sequence.FRST);
        assertThat(used().use(DEBIT.plusMonths(1), false, true).sequence()).isEqualTo(Sequence.RCUR);
        assertThat(used().use(DEBIT.plusMonths(1), true, true).sequence()).isEqualTo(Sequence.FNAL);
    }

    @Test
    public void a_one_off_mandate_is_used_once() {
        var once = mandate(Scheme.CORE, true);
        assertThat(once.use(DEBIT, false, true).sequence()).isEqualTo(Sequence.OOFF);
        assertThatThrownBy(() -> next(once.with(new MandateFact.Presented(DEBIT, Sequence.OOFF))))
                .isInstanceOf(BillingRefusal.MandateUsed.class);
    }

    @Test
    public void between_businesses_the_debtors_bank_must_know_of_it() {
        var business = mandate(Scheme.B2B, false);
        assertThatThrownBy(() -> next(business)).isInstanceOf(BillingRefusal.NotRegistered.class);
        assertThat(next(business.with(new MandateFact.Registered(SIGNED))).scheme())
                .isEqualTo(Scheme.B2B);
    }

    @Test
    public void a_blocked_mandate_waits_for_a_good_account_and_a_revoked_one_for_nothing() {
        var blocked = used().with(new MandateFact.Blocked(day("2026-12-03"), "AC01"));
        assertThatThrownBy(() -> next(blocked)).isInstanceOf(BillingRefusal.MandateBlocked.class);
        var cured = blocked.with(new MandateFact.AccountChanged(day("2026-12-05"), Holder.of("ATELIER", SAME_BANK)));
        assertThat(next(cured).debtor().iban()).isEqualTo(SAME_BANK);
        var revoked = cured.with(new MandateFact.Revoked(day("2026-12-06")))
                .with(new MandateFact.AccountChanged(day("2026-12-07"), Holder.of("ATELIER", POST)));
        assertThatThrownBy(() -> next(revoked)).isInstanceOf(BillingRefusal.MandateBlocked.class);
    }

    @Test
    public void a_new_account_at_the_same_bank_names_the_former_one() {
        var moved = used().with(new MandateFact.AccountChanged(day("2026-12-05"), Holder.of("ATELIER", SAME_BANK)));
        var amendment = next(moved).amendment().orElseThrow();
        assertThat(amendment.originalAccount()).contains(POST);
        assertThat(amendment.otherBank()).isFalse();
    }

    @Test
    public void a_new_bank_is_told_as_such_once() {
        var moved = used().with(new MandateFact.AccountChanged(day("2026-12-05"), Holder.of("ATELIER", OTHER_BANK)));
        var amendment = next(moved).amendment().orElseThrow();
        assertThat(amendment.otherBank()).isTrue();
        assertThat(amendment.originalAccount()).isEmpty();
        var told = moved.with(new MandateFact.Presented(day("2027-01-04"), Sequence.RCUR));
        assertThat(told.use(day("2027-02-01"), false, false).amendment()).isEmpty();
    }

    @Test
    public void changes_before_the_first_debit_are_nothing_new_to_the_bank() {
        var moved = core().with(new MandateFact.AccountChanged(day("2026-11-05"), Holder.of("ATELIER", OTHER_BANK)));
        assertThat(moved.use(DEBIT, false, false).amendment()).isEmpty();
    }

    @Test
    public void a_new_reference_or_creditor_names_the_former_one() {
        var changed = used().with(
                        new MandateFact.ReferenceChanged(day("2026-12-05"), new MandateReference("RUM-T0001-B")))
                .with(new MandateFact.CreditorChanged(
                        day("2026-12-05"), CreditorIdentifier.of("FR", "ZZZ", "654321"), "CRM ET DATA SAS"));
        var use = next(changed);
        assertThat(use.reference().value()).isEqualTo("RUM-T0001-B");
        var amendment = use.amendment().orElseThrow();
        assertThat(amendment.originalReference()).contains(new MandateReference("RUM-T0001"));
        assertThat(amendment.originalCreditor()).contains(CreditorIdentifier.of("FR", "ZZZ", "123456"));
        assertThat(amendment.originalCreditorName()).contains("CRM ET DATA SARL");
    }

    @Test
    public void an_account_outside_sepa_is_not_taken() {
        assertThatThrownBy(() -> core().with(new MandateFact.AccountChanged(
                        SIGNED, Holder.of("X", new Iban("BR1800360305000010009795493C1")))))
                .isInstanceOf(BillingRefusal.IbanNotSepa.class);
    }

    @Test
    public void how_long_a_debit_can_come_back_depends_on_the_scheme() {
        assertThat(Scheme.CORE.returnUntil(day("2026-12-21"))).isEqualTo(day("2026-12-29"));
        assertThat(Scheme.B2B.returnUntil(day("2026-12-01"))).isEqualTo(day("2026-12-04"));
        assertThat(Scheme.CORE.refundUntil(DEBIT)).contains(day("2027-01-26"));
        assertThat(Scheme.B2B.refundUntil(DEBIT)).isEmpty();
        assertThat(Scheme.CORE.unauthorisedUntil(DEBIT)).isEqualTo(day("2028-01-01"));
    }
}
