package fr.crmdata.licensing.examples;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.DueDates;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.model.rules.Pauses;
import fr.crmdata.licensing.model.rules.RecoveryCosts;
import fr.crmdata.licensing.model.settings.DayCount;
import fr.crmdata.licensing.model.settings.LateRate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examples about invoices, and what follows when they are not paid. */
final class PaymentSubjects {

    private PaymentSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.of(Clause.INVOICES, PaymentSubjects::invoices, "due", "users", "unit_ht", "cycle", "lines"),
                Subject.of(Clause.SERVICES, PaymentSubjects::services, "ht", "received"),
                Subject.of(
                        Clause.INTEREST, PaymentSubjects::interest, "principal", "due", "paid", "debited", "returned"),
                Subject.of(Clause.RECOVERY, PaymentSubjects::recovery, "late_invoices", "justified_costs"),
                Subject.of(
                        Clause.SUSPENSION,
                        PaymentSubjects::suspension,
                        "sent",
                        "claimed",
                        "credited",
                        "paused",
                        "resumed",
                        "debt",
                        "instalments",
                        "paid"),
                Subject.of(Clause.REINSTATEMENT, PaymentSubjects::reinstatement, "fee_ht", "unpaid", "suspensions"),
                Subject.of(
                        Clause.STILL_OWED,
                        PaymentSubjects::stillOwed,
                        "period",
                        "suspended",
                        "contract_end",
                        "users",
                        "unit_ht",
                        "monthly_ht"));
    }

    private static void invoices(Given given, Results results) {
        given.day("due").ifPresent(due -> {
            var dates = DueDates.of(due, given.settings().invoicing());
            results.put("issue_date", dates.issue());
            results.put("collection_date", dates.collection());
            results.put("latest_submission", dates.submission());
            results.put("planned_submission", dates.planned());
        });
        var amounts = Fees.of(given);
        results.put("amounts", amounts);
        results.put(amounts);
    }

    private static void services(Given given, Results results) {
        results.put(Fees.taxed(given, given.theMoney("ht")));
        given.day("received").ifPresent(received -> {
            var due = DueDates.ofService(received);
            results.put("due", due);
            results.put("interest_from", due.plusDays(1));
        });
    }

    private static void interest(Given given, Results results) {
        var due = given.theDay("due");
        var paid = paid(given, due);
        var count = given.settings().lateness().dayCount();
        var contract = interest(given, paid, LateRate.CONTRACT, count);
        results.put("CONTRAT", contract.amount());
        results.put("PLANCHER", interest(given, paid, LateRate.FLOOR, count).amount());
        results.put("BCE10", interest(given, paid, LateRate.ECB, count).amount());
        results.put(
                "CONTRAT_ACT365",
                interest(given, paid, LateRate.CONTRACT, DayCount.DAYS_365).amount());
        results.put(
                "segments",
                contract.segments().stream().map(PaymentSubjects::segment).toList());
        var indemnity = paid.isAfter(due) ? given.settings().lateness().indemnity() : Money.ZERO;
        results.put("indemnity", indemnity);
        results.put("with_40", contract.amount().plus(indemnity));
    }

    /** A returned debit never was a payment; one that waited for the banks was in time. */
    private static LocalDate paid(Given given, LocalDate due) {
        if (given.has("paid") || given.has("returned")) {
            return given.theDay("paid");
        }
        var debited = given.day("debited").orElseThrow(() -> new ExampleProblem.Missing("paid"));
        return debited.isAfter(TargetDays.onOrAfter(due)) ? debited : due;
    }

    private static LateInterest interest(Given given, LocalDate paid, LateRate rate, DayCount count) {
        return LateInterest.of(given.theMoney("principal"), given.theDay("due"), paid, rate, count);
    }

    private static Map<String, @Nullable Object> segment(LateInterest.Segment segment) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("du", segment.span().first().toString());
        shown.put("au", segment.span().last().toString());
        shown.put("jours", segment.span().days());
        shown.put("taux", segment.percent().toPlainString());
        shown.put("base", (long) segment.base());
        return shown;
    }

    private static void recovery(Given given, Results results) {
        var costs = RecoveryCosts.of(
                given.theCount("late_invoices"),
                given.money("justified_costs").orElse(Money.ZERO),
                given.settings().lateness().indemnity());
        results.put("indemnity", costs.indemnity());
        results.put("complement", costs.complement());
        results.put("total", costs.total());
        results.put("vat20", Amounts.untaxed(costs.total()).vat());
    }

    private static void suspension(Given given, Results results) {
        if (given.has("instalments")) {
            instalments(given, results);
        }
        if (given.has("sent") || !given.has("instalments")) {
            formalNotice(given, results);
        }
    }

    /** A debt that is paid by instalments, and what came in for it. */
    private static void instalments(Given given, Results results) {
        var promised = new Instalments(given.rows(
                "instalments",
                "[[\"2026-11-30\", \"235.20\"]]",
                row -> new Instalments.Instalment(LocalDate.parse(row.get(0)), Money.of(row.get(1)))));
        var received = given.rows(
                "paid",
                "[[\"235.20\", \"2026-11-30\"]]",
                row -> new Instalments.Received(LocalDate.parse(row.get(1)), Money.of(row.get(0))));
        var parts = Instalments.parts(
                promised.covering(given.money("debt").orElse(promised.sum())),
                received,
                given.settings().lateness().instalmentDays(),
                given.settings().notices().sanction());
        var over = parts.stream()
                .flatMap(part -> part.missed(LocalDate.MAX).stream())
                .findFirst();
        results.put("instalments_sum", promised.sum());
        results.put(
                "last_days",
                parts.stream().map(part -> part.lastDay().toString()).toList());
        results.put("plan_kept", over.isEmpty());
        results.put("plan_over_from", over);
    }

    private static void formalNotice(Given given, Results results) {
        var notice = FormalNotice.sentOn(given.theDay("sent"), given.settings().notices());
        results.put("raw_day10", notice.delay().counted());
        results.put("expires", Results.endOf(notice.delay().last()));
        results.put("suspension_from", notice.delay().sanctionFrom());
        var pauses = Pauses.of(
                given.span("paused").stream().toList(),
                given.day("resumed").stream().toList());
        results.put(
                "suspension_planned",
                Results.inParis(FormalNotice.plannedFrom(
                        pauses.firstFree(notice.planned().toLocalDate()),
                        given.settings().notices())));
        given.money("claimed").ifPresent(claimed -> {
            var credited = Money.sum(given.rows(
                    "credited",
                    "[[\"511.07\", \"2026-10-22\"]]",
                    row -> LocalDate.parse(row.get(1)).isAfter(notice.delay().last())
                            ? Money.ZERO
                            : Money.of(row.get(0))));
            results.put("suspend", FormalNotice.isWithoutEffect(claimed, credited));
        });
    }

    private static void reinstatement(Given given, Results results) {
        var suspensions = given.count("suspensions").orElse(1);
        var fee = given.money("fee_ht")
                .or(() -> given.settings().lateness().reinstatementFee())
                .orElse(Money.ZERO);
        results.put("fees", suspensions);
        results.put("warning", fee.isZero());
        results.put(Fees.taxed(given, fee.times(suspensions)));
    }

    private static void stillOwed(Given given, Results results) {
        var over = given.span("period")
                .filter(period -> given.day("contract_end")
                        .filter(end -> end.isBefore(period.first()))
                        .isPresent())
                .isPresent();
        results.put(over ? Amounts.NOTHING : Fees.of(given));
    }
}
