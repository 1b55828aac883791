package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.Escrow;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import java.time.LocalDate;
import java.util.List;

/** Examples about data, sources, and what nobody can help. */
final class DataSubjects {

    private DataSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.of(
                        Clause.DATA_RETURN,
                        DataSubjects::dataReturn,
                        "request",
                        "contract_end",
                        "retrieval_days",
                        "backup_retention_days",
                        "hold_requested",
                        "hold_until",
                        "switching",
                        "size_mb"),
                Subject.of(Clause.PERSONAL_DATA, DataSubjects::personalData, "received", "aware"),
                Subject.of(Clause.CESSATION, DataSubjects::cessation, "open", "request"),
                Subject.of(
                        Clause.FORCE_MAJEURE,
                        DataSubjects::forceMajeure,
                        "start",
                        "end",
                        "letter_sent",
                        "monthly_ht",
                        "users",
                        "unit_ht",
                        "suspended"));
    }

    private static void dataReturn(Given given, Results results) {
        var settings = given.settings().ending();
        if (given.has("contract_end")) {
            var endless = given.has("hold_requested") && !given.has("hold_until");
            var data = DataReturn.after(
                    given.theDay("contract_end"),
                    given.day("hold_until"),
                    given.count("retrieval_days").orElse(settings.retrievalDays()));
            results.put("retrieval_until", data.retrievalUntil());
            results.put("earliest_erasure", endless ? null : data.erasureFrom());
            results.put(
                    "last_backup_gone",
                    endless
                            ? null
                            : data.lastBackupGone(
                                    given.count("backup_retention_days").orElse(settings.backupDays())));
        }
        given.day("request")
                .or(() -> given.day("contract_end"))
                .ifPresent(request -> results.put(Fees.taxed(
                        given, DataReturn.fee(request, given.truth("switching").orElse(false), settings))));
        given.count("size_mb").ifPresent(size -> results.put("discs", DataReturn.discs(size)));
    }

    private static void personalData(Given given, Results results) {
        given.day("received").ifPresent(received -> {
            var deadlines =
                    PrivacyDeadlines.of(received, given.settings().notices().calendar());
            results.put("target", deadlines.target());
            results.put("legal_last_day", deadlines.legal());
            results.put("extended_last_day", deadlines.complex());
        });
        given.moment("aware")
                .ifPresent(aware -> results.put("notify_cnil_before", PrivacyDeadlines.breachNotifiedBefore(aware)));
    }

    private static void cessation(Given given, Results results) {
        // Without the day of the request everything counts as due.
        var request = given.day("request").orElse(LocalDate.MAX);
        var open = given.rows(
                "open",
                "[[\"470.40\", \"2026-12-01\"]]",
                row -> new Escrow.Open(Money.of(row.get(0)), LocalDate.parse(row.get(1))));
        results.put("eligible", Escrow.isEligible(open, request));
    }

    private static void forceMajeure(Given given, Results results) {
        given.day("start").ifPresent(start -> {
            var event = new ForceMajeure(start);
            results.put("day45", event.day45());
            results.put("right_from", event.rightFrom());
            given.day("end").ifPresent(end -> results.put("right", event.givesRight(end)));
            given.day("letter_sent").ifPresent(sent -> {
                var effective = !sent.isBefore(event.rightFrom())
                        && given.day("end").map(event::givesRight).orElse(true);
                results.put("right", effective);
                results.put("terminated_at_end_of", effective ? ForceMajeure.endAfterLetter(sent) : null);
            });
        });
        given.span("suspended").ifPresent(suspended -> results.put(Fees.taxed(given, credit(given, suspended))));
    }

    /** Billed by the calendar month, each month's credit rounded by itself. */
    private static Money credit(Given given, Span suspended) {
        var fee = Price.of(Fees.net(given));
        return Money.sum(BillingPeriods.monthly(suspended.first().withDayOfMonth(1)).stream()
                .takeWhile(period -> !period.first().isAfter(suspended.last()))
                .map(period -> ForceMajeure.credit(fee, suspended, period))
                .toList());
    }
}
