package fr.crmdata.licensing.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.settings.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class FactFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final Fact INVOICE = new Fact.InvoiceIssued(
            DAY,
            new ActKey("issue-invoice:2026-12-01"),
            DocumentKind.PERIOD,
            Optional.of(new Span(DAY.plusDays(1), DAY.plusMonths(1))),
            Amounts.taxed(Money.of("392.00"), new BigDecimal("20")),
            DAY.plusDays(1));

    private static final Fact PLAN = new Fact.InstalmentPlanAgreed(
            DAY,
            Covered.parse("issue-invoice:2026-10-01, issue-invoice:2026-11-01"),
            Instalments.parse("2026-12-15 500.00, 2027-01-15 440.80"));

    @Test
    public void a_fact_is_the_same_after_it_was_put_into_words() {
        var facts = List.of(
                INVOICE,
                new Fact.Withdrawn(DAY, INVOICE, "entered twice"),
                new Fact.Withdrawn(DAY, new Fact.Withdrawn(DAY, new Fact.SeatsAdded(DAY, "crm", 7), "a"), "b"),
                new Fact.PriceAgreed(DAY, "crm", Price.of("49.125")),
                new Fact.DunningPaused(DAY, DAY.plusDays(20), "talks"),
                PLAN,
                new Fact.Withdrawn(DAY, PLAN, "never signed"),
                new Fact.InvoiceIssued(
                        DAY, new ActKey("k:1"), DocumentKind.SERVICE, Optional.empty(), Amounts.NOTHING, DAY));

        assertThat(facts).allSatisfy(fact -> {
            var form = FactForm.of(fact);
            assertThat(FactKind.named(form.kind()).restore(form)).isEqualTo(fact);
        });
    }

    @Test
    public void every_kind_of_fact_has_a_name_and_a_sentence() {
        assertThat(FactKind.all()).hasSize(Fact.class.getPermittedSubclasses().length);
        assertThat(FactKind.all()).allSatisfy(kind -> assertThat(
                        Texts.of(LicensingRefusal.class, Language.FR).has("licensing.fact." + kind.name()))
                .as(kind.name())
                .isTrue());
    }

    @Test
    public void what_does_not_fit_is_named_field_by_field() {
        assertThat(problems("seats-added", Map.of("module", "crm", "seats", "-3", "colour", "red")))
                .containsExactlyInAnyOrder("seats", "colour");
        assertThat(problems("seats-added", Map.of("module", "<b>", "seats", "many")))
                .containsExactlyInAnyOrder("module", "seats");
        assertThat(problems("paid", Map.of("amount", "10.001"))).containsExactly("amount");
        assertThat(problems("paid", Map.of("amount", "-10"))).containsExactly("amount");
        assertThat(problems("paid", Map.of())).containsExactly("amount");
        assertThat(problems("committed", Map.of("until", "2026-02-30"))).containsExactly("until");
        assertThat(problems("committed", Map.of("until", "2025-01-01"))).containsExactly("until");
        assertThat(problems("subscribed", Map.of("termsVersion", "4", "months", "7", "method", "CASH")))
                .containsExactlyInAnyOrder("months", "method");
        assertThat(problems("dunning-paused", Map.of("until", "2026-11-29")))
                .containsExactlyInAnyOrder("until", "reason");
        assertThat(problems("instalment-plan-agreed", Map.of("covers", " , ", "instalments", "soon 100.00")))
                .containsExactlyInAnyOrder("covers", "instalments");
        assertThat(problems(
                        "instalment-plan-agreed",
                        Map.of("covers", "issue-invoice:2026-10-01", "instalments", "2026-12-15 1.00,".repeat(200))))
                .containsExactly("instalments");
        assertThat(problems("sung", Map.of())).containsExactly("kind");
    }

    private static List<String> problems(String kind, Map<String, String> values) {
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                LicensingRefusal.Invalid.class, () -> new FactForm(kind, DAY, values).fact());
        return thrown.fields().stream().map(FieldProblem::field).toList();
    }

    @Test
    public void conventions_that_the_terms_or_the_law_do_not_allow_are_named_with_their_range() {
        assertThat(Map.ofEntries(
                        Map.entry("notices.formalNoticeDays", "0"),
                        Map.entry("notices.suspensionDays", "14"),
                        Map.entry("invoicing.vat", "-1"),
                        Map.entry("invoicing.issueDays", "-1"),
                        Map.entry("invoicing.leadTargetDays", "0"),
                        Map.entry("lateness.indemnity", "-40.00"),
                        Map.entry("lateness.repeatedCount", "0"),
                        Map.entry("lateness.instalmentDays", "-1"),
                        Map.entry("lateness.reinstatementFee", "-1.00"),
                        Map.entry("ending.retrievalDays", "29"),
                        Map.entry("ending.backupDays", "-1"),
                        Map.entry("liability.months", "0"),
                        Map.entry("service.changeNoticeMonths", "-1")))
                .allSatisfy((name, value) -> {
                    var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                            LicensingRefusal.Invalid.class,
                            () -> SettingsForm.change(Settings.defaults(), Map.of(name, value)));
                    assertThat(thrown.fields()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo(name);
                        assertThat(problem.code()).isEqualTo("licensing.field.out-of-range");
                        assertThat(problem.arguments()).hasSize(3).startsWith(name);
                    });
                });
        assertThatThrownBy(() -> SettingsForm.change(
                        Settings.defaults(),
                        Map.of("service.support.opens", "19:00", "service.support.closes", "09:00")))
                .isInstanceOf(LicensingRefusal.Invalid.class);
    }

    @Test
    public void what_was_decided_before_there_were_bounds_counts_as_the_default() {
        var restored = SettingsForm.restore(Map.of(
                "notices.formalNoticeDays", "0", "invoicing.issueDays", "10", "service.announcementHours", "48"));
        assertThat(restored.notices()).isEqualTo(Settings.defaults().notices());
        assertThat(restored.invoicing().issueDays()).isEqualTo(10);
    }

    @Test
    public void a_fee_that_nobody_decided_is_an_empty_text() {
        var decided = SettingsForm.change(Settings.defaults(), Map.of("lateness.reinstatementFee", "60.00"));
        assertThat(decided.lateness().reinstatementFee()).contains(Money.of("60.00"));
        assertThat(SettingsForm.of(Settings.defaults())).containsEntry("lateness.reinstatementFee", "");
        assertThat(SettingsForm.change(decided, Map.of("lateness.reinstatementFee", "-")))
                .isEqualTo(Settings.defaults());
        assertThat(SettingsForm.restore(SettingsForm.of(decided))).isEqualTo(decided);
    }

    @Test
    public void conventions_are_changed_by_their_names() {
        var changed = SettingsForm.change(
                Settings.defaults(), Map.of("notices.termination", "POSTING", "lateness.indemnity", "45.00"));

        assertThat(changed.notices().termination()).isEqualTo(NoticeStart.POSTING);
        assertThat(changed.lateness().indemnity()).isEqualTo(Money.of("45.00"));
        assertThat(changed.ending()).isEqualTo(Settings.defaults().ending());
        assertThat(SettingsForm.of(changed)).hasSameSizeAs(SettingsForm.all()).containsEntry("invoicing.vat", "20");
        assertThatThrownBy(() -> SettingsForm.change(Settings.defaults(), Map.of("notices.mood", "good")))
                .isInstanceOf(LicensingRefusal.Invalid.class);
    }
}
