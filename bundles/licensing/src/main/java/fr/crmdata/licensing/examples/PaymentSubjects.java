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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples about invoices, and what follows when they are not paid. */
final class PaymentSubjects {

    private PaymentSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.withFee(Clause.INVOICES, PaymentSubjects::invoices, "due", "cycle"),
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
                Subject.withFee(
                        Clause.STILL_OWED, PaymentSubjects::stillOwed, "period", "suspended", "contract_end", "cycle"));
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
        if (given.has("ht") || !given.has("received")) {
            results.put(Fees.taxed(given, given.theMoney("ht")));
        }
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
        var returned = given.dayAfter("debited", "returned");
        var debited = given.day("debited")
                .filter(day -> returned.isEmpty())
                .map(day -> day.isAfter(TargetDays.onOrAfter(due)) ? day : due);
        return Stream.concat(debited.stream(), given.day("paid").stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new ExampleProblem.Missing("paid"));
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
        var promised = promised(given);
        var received = given.rows(
                "paid",
                "[[\"235.20\", \"2026-11-30\"]]",
                row -> new Instalments.Received(Spelling.toDay(row.get(1)), Spelling.toMoney(row.get(0))));
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

    private static Instalments promised(Given given) {
        var rows = given.rows(
                "instalments",
                "[[\"2026-11-30\", \"235.20\"]]",
                row -> new Instalments.Instalment(Spelling.toDay(row.get(0)), Spelling.toMoney(row.get(1))));
        try {
            return new Instalments(rows);
        } catch (IllegalArgumentException no) {
            throw new ExampleProblem.Unreadable(
                    "instalments",
                    String.valueOf(rows),
                    "[[\"2026-11-30\", \"235.20\"], [\"2026-12-31\", \"235.20\"]]");
        }
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
                    row -> Spelling.toDay(row.get(1)).isAfter(notice.delay().last())
                            ? Money.ZERO
                            : Spelling.toMoney(row.get(0))));
            results.put("suspend", FormalNotice.isWithoutEffect(claimed, credited));
        });
    }

    private static void reinstatement(Given given, Results results) {
        var suspensions = given.count("suspensions").orElse(1);
        var fee = given.money("fee_ht").or(() -> given.settings().lateness().reinstatementFee());
        given.count("unpaid");
        results.put("fees", suspensions);
        results.put("warning", fee.isEmpty());
        results.put(Fees.taxed(given, fee.orElse(Money.ZERO).times(suspensions)));
    }

    private static void stillOwed(Given given, Results results) {
        since(given, "suspended");
        var over = given.span("period")
                .filter(period -> given.day("contract_end")
                        .filter(end -> end.isBefore(period.first()))
                        .isPresent())
                .isPresent();
        results.put(over ? Amounts.NOTHING : Fees.of(given));
    }

    /** What changes nothing about the fee can be read all the same: a day, or the first and the last. */
    private static void since(Given given, String key) {
        if (given.isList(key)) {
            given.span(key);
        } else {
            given.day(key);
        }
    }
}
