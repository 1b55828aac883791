package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.Escrow;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import fr.crmdata.licensing.model.settings.Ending;
import fr.crmdata.licensing.model.settings.OutOfRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
                Subject.withFee(
                        Clause.FORCE_MAJEURE,
                        DataSubjects::forceMajeure,
                        "start",
                        "end",
                        "letter_sent",
                        "suspended",
                        "period"));
    }

    private static void dataReturn(Given given, Results results) {
        var settings = ending(given);
        given.day("contract_end").ifPresent(end -> {
            var unheld = DataReturn.after(end, Optional.empty(), settings);
            // Who asks when the window is over may ask too late: from then on they may be erased.
            var held = given.day("hold_requested")
                    .filter(day -> day.isAfter(unheld.retrievalUntil()))
                    .isEmpty();
            var until = given.dayAfter("hold_requested", "hold_until").filter(day -> held);
            var endless = held && given.has("hold_requested") && until.isEmpty();
            var data = DataReturn.after(end, until, settings);
            results.put("retrieval_until", data.retrievalUntil());
            results.put("earliest_erasure", endless ? null : data.erasureFrom());
            results.put("last_backup_gone", endless ? null : data.lastBackupGone(settings));
        });
        given.day("request")
                .or(() -> given.day("contract_end"))
                .ifPresent(request -> results.put(Fees.taxed(
                        given, DataReturn.fee(request, given.truth("switching").orElse(false), settings))));
        given.count("size_mb").ifPresent(size -> results.put("discs", DataReturn.discs(size)));
    }

    /** The conventions, with the days that the example says; no shorter window than by law. */
    private static Ending ending(Given given) {
        var ending = given.settings().ending();
        try {
            return new Ending(
                    ending.returnFee(),
                    ending.switchingFreeFrom(),
                    given.count("retrieval_days").orElse(ending.retrievalDays()),
                    given.count("backup_retention_days").orElse(ending.backupDays()));
        } catch (OutOfRange no) {
            var key = no.field().equals("retrievalDays") ? "retrieval_days" : "backup_retention_days";
            throw new ExampleProblem.Unreadable(
                    key, String.valueOf(given.theCount(key)), no.least() + " … " + no.most());
        }
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
        if (!given.has("open")) {
            throw new ExampleProblem.Missing("open");
        }
        // Without the day of the request everything counts as due.
        var request = given.day("request").orElse(LocalDate.MAX);
        var open = given.rows(
                "open",
                "[[\"470.40\", \"2026-12-01\"]]",
                row -> new Escrow.Open(Spelling.toMoney(row.get(0)), Spelling.toDay(row.get(1))));
        results.put("eligible", Escrow.isEligible(open, request));
    }

    private static void forceMajeure(Given given, Results results) {
        var end = given.dayAfter("start", "end");
        given.day("start").ifPresent(start -> {
            var event = new ForceMajeure(start);
            var letter = given.day("letter_sent");
            var effective = letter.filter(sent -> hasRight(event, end, sent));
            results.put("day45", event.day45());
            results.put("right_from", event.rightFrom());
            letter.map(sent -> effective.isPresent())
                    .or(() -> end.map(event::givesRight))
                    .ifPresent(right -> results.put("right", right));
            results.put("terminated_at_end_of", effective.map(ForceMajeure::endAfterLetter));
        });
        given.span("suspended")
                .or(() -> end.map(last -> new Span(given.theDay("start"), last)))
                .ifPresent(days -> results.put(Fees.taxed(given, credit(given, days))));
    }

    /** From day 46 on, as long as it lasts. */
    private static boolean hasRight(ForceMajeure event, Optional<LocalDate> end, LocalDate sent) {
        return !sent.isBefore(event.rightFrom()) && end.filter(sent::isAfter).isEmpty();
    }

    private static Money credit(Given given, Span suspended) {
        var fee = Price.of(Fees.net(given));
        return Fees.byPeriod(given, suspended, period -> ForceMajeure.credit(fee, suspended, period));
    }
}
