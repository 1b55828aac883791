package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.rules.Courts;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.model.rules.Mandate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examples about termination for a breach, courts, insolvency and mandates. */
final class EndSubjects {

    /** Who broke the contract. */
    private enum Party {
        CLIENT,
        OPERATOR
    }

    private EndSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.of(
                        Clause.AFTER_SUSPENSION,
                        EndSubjects::afterSuspension,
                        "med_sent",
                        "suspended",
                        "med_mentions_termination",
                        "paid_in_full"),
                Subject.of(
                        Clause.TERMINATION,
                        EndSubjects::termination,
                        "posted",
                        "presented",
                        "remedied",
                        "unused",
                        "in_breach",
                        "monthly_ht",
                        "users",
                        "unit_ht"),
                Subject.of(Clause.LAW_AND_COURT, EndSubjects::court, "dates", "date", "merchant"),
                Subject.of(
                        Clause.INSOLVENCY,
                        EndSubjects::insolvency,
                        "invoice_due",
                        "principal",
                        "judgment",
                        "bodacc",
                        "paid"),
                Subject.of(Clause.MANDATE, EndSubjects::mandate, "last_due", "debited", "scheme"));
    }

    private static void afterSuspension(Given given, Results results) {
        var notices = given.settings().notices();
        var suspended = given.day("suspended").orElseGet(() -> FormalNotice.sentOn(given.theDay("med_sent"), notices)
                .delay()
                .sanctionFrom());
        var delay = FormalNotice.afterSuspension(suspended, notices);
        results.put("raw_day15", delay.counted());
        results.put("expires", Results.endOf(delay.last()));
        var from = delay.sanctionFrom();
        if (!given.truth("med_mentions_termination").orElse(notices.firstLetterNamesTermination())) {
            results.put("second_med", from);
            from = FormalNotice.ofBreach(from, notices).sanctionFrom();
        }
        results.put("termination_from", from);
        results.put(
                "termination_planned", FormalNotice.plannedFrom(from, notices).toLocalDate());
        var last = from.minusDays(1);
        var settled =
                given.day("paid_in_full").filter(paid -> !paid.isAfter(last)).isPresent();
        results.put("terminate", !settled);
        results.put("reinstatement_fee_due", settled);
    }

    private static void termination(Given given, Results results) {
        var notices = given.settings().notices();
        given.day("presented").or(() -> given.day("posted")).ifPresent(day -> {
            var delay = FormalNotice.ofBreach(day, notices);
            var remedied = isRemedied(given, delay);
            results.put("raw_day10", delay.counted());
            results.put("expires", Results.endOf(delay.last()));
            results.put("termination_from", remedied ? null : delay.sanctionFrom());
            results.put("terminate", !remedied);
        });
        given.day("posted").ifPresent(day -> results.put("policy_ENVOI", summary(FormalNotice.ofBreach(day, notices))));
        given.day("presented")
                .ifPresent(day -> results.put("policy_PRESENTATION", summary(FormalNotice.ofBreach(day, notices))));
        given.span("unused").ifPresent(unused -> {
            var period =
                    BillingPeriods.monthly(unused.first().withDayOfMonth(1)).get(0);
            var refund = breaching(given) == Party.OPERATOR
                    ? Price.of(Fees.net(given)).share(unused.days(), period.days())
                    : Money.ZERO;
            results.put(Fees.taxed(given, refund));
        });
    }

    private static boolean isRemedied(Given given, Delay delay) {
        var text = given.text("remedied").orElse("false");
        return text.matches("true|false")
                ? given.truth("remedied").orElse(false)
                : !given.theDay("remedied").isAfter(delay.last());
    }

    /** A client that says what it paid, or that sent the letter, has an operator that broke the contract. */
    private static Party breaching(Given given) {
        return given.word("in_breach", Party.class)
                .orElse(
                        given.has("monthly_ht") || given.has("presented") || given.has("posted")
                                ? Party.OPERATOR
                                : Party.CLIENT);
    }

    private static Map<String, @Nullable Object> summary(Delay delay) {
        var summary = new LinkedHashMap<String, @Nullable Object>();
        summary.put("raw_day10", delay.counted().toString());
        summary.put("expires", Results.endOf(delay.last()));
        summary.put("termination_from", delay.sanctionFrom().toString());
        return summary;
    }

    private static void court(Given given, Results results) {
        var key = given.has("dates") ? "dates" : "date";
        if (given.has(key)) {
            results.putEach(
                    "court",
                    given.isList(key),
                    given.days(key).stream().map(Courts::on).toList());
        }
        given.truth("merchant")
                .ifPresent(merchant -> results.put("jurisdiction_clause_valid", Courts.isBinding(merchant)));
    }

    private static void insolvency(Given given, Results results) {
        var insolvency = new Insolvency(given.theDay("judgment"));
        given.day("bodacc").ifPresent(published -> results.put("claim_last_day", Insolvency.claimUntil(published)));
        given.day("invoice_due").ifPresent(due -> {
            var earlier = insolvency.coversDebtOf(due);
            var until = earlier ? given.day("judgment") : given.day("paid");
            results.put("suspension", earlier ? "BLOCKED" : "ALLOWED");
            results.put("interest_until", until);
            if (until.isPresent() && given.has("principal")) {
                results.put(
                        "interest",
                        insolvency
                                .interest(
                                        given.theMoney("principal"),
                                        due,
                                        until.get(),
                                        given.settings().lateness())
                                .amount());
            }
        });
    }

    private static void mandate(Given given, Results results) {
        given.day("last_due").ifPresent(due -> {
            results.put("last_usable_due_date", Mandate.usableUntil(due));
            results.answer(
                    "collection_on_(\\d{4})_(\\d{2})_(\\d{2})",
                    asked -> Mandate.isUsable(
                                    due, LocalDate.parse(asked.group(1) + "-" + asked.group(2) + "-" + asked.group(3)))
                            ? "ALLOWED"
                            : "REFUSE_NEW_MANDATE");
        });
        given.day("debited").ifPresent(debited -> {
            var scheme = given.word("scheme", Mandate.Scheme.class).orElse(Mandate.Scheme.CORE);
            results.put("authorised_refund_until", Mandate.refundUntil(debited, scheme));
            results.put("unauthorised_until", Mandate.unauthorisedUntil(debited));
        });
    }
}
