package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ledger.Item;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.contract.Terminations;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What else happens to a contract: opening, fraud, breach, force majeure, insolvency, cession, repeated lateness. */
final class Circumstances {

    private final Plan plan;
    private final Reading reading;

    private Circumstances(Plan plan) {
        this.plan = plan;
        this.reading = plan.reading();
    }

    static void plan(Plan plan) {
        var circumstances = new Circumstances(plan);
        circumstances.opening();
        circumstances.fraud();
        circumstances.breaches();
        circumstances.forceMajeure();
        circumstances.insolvency();
        circumstances.cession();
        circumstances.repeatedLateness();
    }

    private void opening() {
        reading.start()
                .ifPresent(
                        start -> plan.tell(ActKind.WELCOME, start, start, Reason.of("licensing.why.welcome", start)));
    }

    /** The report locks; nobody waits for the letter. */
    private void fraud() {
        for (var report : reading.facts(Fact.FraudReported.class)) {
            var why = Reason.of("licensing.why.fraud", report.on());
            plan.tell(ActKind.LOCK_CODES, report.on(), report.on(), why);
            plan.tell(ActKind.ACKNOWLEDGE_FRAUD_REPORT, report.on(), report.on(), why);
            plan.tell(
                    ActKind.ASSESS_BREACH,
                    report.on(),
                    report.on(),
                    Reason.of(
                            "licensing.why.assess-breach",
                            report.on(),
                            PrivacyDeadlines.breachNotifiedOn(report.on())));
        }
    }

    private void breaches() {
        for (var breach : reading.facts(Fact.BreachNoticePosted.class)) {
            Terminations.breachDelay(reading, breach)
                    .filter(delay -> !reading.isOver(plan.possible(delay.sanctionFrom())))
                    .ifPresent(delay -> plan.tell(
                            ActKind.DECIDE_TERMINATION_FOR_BREACH,
                            breach.letter(),
                            delay.sanctionFrom(),
                            Reason.of("licensing.why.breach", breach.on(), delay.last(), delay.sanctionFrom())));
        }
    }

    private void forceMajeure() {
        for (var event : reading.forceMajeure()) {
            var right = new ForceMajeure(event.first()).rightFrom();
            if (event.isOn(right) && !reading.isOver(plan.possible(right))) {
                plan.tell(
                        ActKind.TELL_RIGHT_TO_LEAVE,
                        event.first(),
                        right,
                        Reason.of("licensing.why.right-to-leave", event.first(), right));
            }
        }
    }

    private void insolvency() {
        for (var publication : reading.facts(Fact.InsolvencyPublished.class)) {
            plan.tell(
                    ActKind.DECLARE_CLAIM,
                    publication.on(),
                    publication.on(),
                    Reason.of("licensing.why.declare-claim", Insolvency.claimUntil(publication.on())));
        }
    }

    /** By what was owed on the day of the request: who pays later asks again. */
    private void cession() {
        if (reading.facts(Fact.ActivityCeased.class).isEmpty()) {
            return;
        }
        for (var request : reading.facts(Fact.SourcesRequested.class)) {
            var balance = reading.earlier(request.on()).ledger().balanceDue();
            if (!balance.isPositive()) {
                plan.tell(
                        ActKind.RELEASE_SOURCES,
                        request.on(),
                        request.on(),
                        Reason.of("licensing.why.release-sources", request.on()));
            }
        }
    }

    /** So many late invoices within so many months, counted by their due dates. */
    private void repeatedLateness() {
        var settings = reading.settings().lateness();
        var late = reading.ledger().items().stream()
                .filter(item -> !item.isPenalty() && (item.open().isPositive() || item.isLate(plan.today())))
                .sorted(Comparator.comparing(Item::lateAfter))
                .toList();
        for (var last = settings.repeatedCount() - 1; last < late.size(); last++) {
            var item = late.get(last);
            var first = late.get(last - settings.repeatedCount() + 1);
            var on = plan.unpaused(item.lateAfter().plusDays(1));
            if (!reading.ledger().isInPlan(item)
                    && !plan.isDone(
                            ActKind.DECIDE_TERMINATION_FOR_LATENESS,
                            item.invoice().key())
                    && isWithin(first, item, settings.repeatedMonths())
                    && !reading.isOver(on)
                    && !isInsolvent(late)) {
                plan.tell(
                        ActKind.DECIDE_TERMINATION_FOR_LATENESS,
                        item.invoice().key(),
                        on,
                        Reason.of(
                                "licensing.why.repeated-lateness",
                                settings.repeatedCount(),
                                first.invoice().due(),
                                item.invoice().due()));
            }
        }
    }

    private static boolean isWithin(Item first, Item last, int months) {
        LocalDate until = first.invoice().due().plusMonths(months);
        return last.invoice().due().isBefore(until);
    }

    private boolean isInsolvent(List<Item> late) {
        return reading.insolvency()
                .filter(judgment -> late.stream()
                        .anyMatch(item -> judgment.coversDebtOf(item.invoice().due())))
                .isPresent();
    }
}
