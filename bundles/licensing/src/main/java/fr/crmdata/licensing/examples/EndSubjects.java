package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Courts;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.model.rules.Mandate;
import fr.crmdata.licensing.model.settings.NoticeStart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
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
                Subject.withFee(
                        Clause.TERMINATION,
                        EndSubjects::termination,
                        "posted",
                        "presented",
                        "signed",
                        "remedied",
                        "unused",
                        "period",
                        "in_breach"),
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
        var planned = given.day("med_sent")
                .map(sent -> FormalNotice.sentOn(sent, notices).planned().toLocalDate());
        var suspended =
                given.day("suspended").or(() -> planned).orElseThrow(() -> new ExampleProblem.Missing("suspended"));
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
        var settled = given.day("paid_in_full").filter(paid -> !paid.isAfter(last));
        results.put("terminate", settled.isEmpty());
        results.put(
                "reinstatement_fee_due",
                settled.filter(paid -> !paid.isBefore(suspended)).isPresent());
    }

    private static void termination(Given given, Results results) {
        var notices = given.settings().notices();
        counted(given, notices.breach()).ifPresent(day -> {
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
        given.day("signed")
                .ifPresent(day -> results.put("policy_RECEPTION", summary(FormalNotice.ofBreach(day, notices))));
        given.span("unused").ifPresent(unused -> {
            var refund = refund(given, unused);
            results.put(Fees.taxed(given, breaching(given) == Party.OPERATOR ? refund : Money.ZERO));
        });
    }

    /** The letter's date that counts; when that one is not given, the one that is. */
    private static Optional<LocalDate> counted(Given given, NoticeStart start) {
        return Stream.of(start, NoticeStart.FIRST_PRESENTATION, NoticeStart.POSTING, NoticeStart.SIGNATURE)
                .flatMap(date -> ContractSubjects.counted(given, date).stream())
                .findFirst();
    }

    private static Money refund(Given given, Span unused) {
        var fee = Price.of(Fees.net(given));
        return Fees.byPeriod(given, unused, period -> unused.common(period)
                .map(days -> fee.share(days.days(), period.days()))
                .orElse(Money.ZERO));
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
                        Fees.isGiven(given)
                                        || counted(given, NoticeStart.POSTING).isPresent()
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
        given.day("bodacc").ifPresent(published -> results.put("claim_last_day", Insolvency.claimUntil(published)));
        if (given.has("judgment") || given.has("principal")) {
            debt(given, results, new Insolvency(given.theDay("judgment")));
        }
    }

    /** A debt of before the judgment costs interest until then, unless it was paid earlier. */
    private static void debt(Given given, Results results, Insolvency insolvency) {
        given.day("invoice_due").ifPresent(due -> {
            var earlier = insolvency.coversDebtOf(due);
            var paid = given.day("paid");
            var until = earlier
                    ? Optional.of(paid.filter(insolvency.judgment()::isAfter).orElse(insolvency.judgment()))
                    : paid;
            results.put("suspension", earlier ? "BLOCKED" : "ALLOWED");
            results.put("interest_until", until);
            given.money("principal")
                    .ifPresent(principal -> until.ifPresent(last -> results.put(
                            "interest",
                            insolvency
                                    .interest(
                                            principal,
                                            due,
                                            last,
                                            given.settings().lateness())
                                    .amount())));
        });
    }

    private static void mandate(Given given, Results results) {
        given.day("last_due").ifPresent(due -> {
            results.put("last_usable_due_date", Mandate.usableUntil(due));
            results.answer(
                    "collection_on_(\\d{4})_(\\d{2})_(\\d{2})",
                    asked -> Mandate.isUsable(due, asked(asked)) ? "ALLOWED" : "REFUSE_NEW_MANDATE");
        });
        given.day("debited").ifPresent(debited -> {
            var scheme = given.word("scheme", Mandate.Scheme.class).orElse(Mandate.Scheme.CORE);
            results.put("authorised_refund_until", Mandate.refundUntil(debited, scheme));
            results.put("unauthorised_until", Mandate.unauthorisedUntil(debited));
        });
    }

    private static LocalDate asked(MatchResult day) {
        try {
            return LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
        } catch (DateTimeException e) {
            throw new ExampleProblem.Unreadable(day.group(), day.group(), "collection_on_2027_01_18");
        }
    }
}
