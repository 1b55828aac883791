package fr.crmdata.licensing.examples;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.rules.Gate;
import fr.crmdata.licensing.model.rules.LiabilityCap;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.model.rules.PriceRise;
import fr.crmdata.licensing.model.settings.NoticeStart;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Examples about subscribing, prices, and the client's way out. */
final class ContractSubjects {

    private static final int PERIODS_SHOWN = 60;

    /** When an example on liability says nothing of its contract: bound for a year, in its second month. */
    private static final LocalDate REFERENCE_EVENT = LocalDate.of(2026, 4, 10);

    private static final LocalDate REFERENCE_COMMITMENT = LocalDate.of(2027, 2, 28);

    private ContractSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.withFee(Clause.PURPOSE, (given, results) -> results.put(Fees.of(given)), "cycle"),
                Subject.of(Clause.SETTING_UP, ContractSubjects::settingUp, "activated_utc", "start"),
                Subject.of(
                        Clause.SUITABILITY,
                        (given, results) -> results.put(
                                "subscription",
                                Gate.maySubscribe(given.truth("checklist_ack").orElse(false)) ? "ALLOWED" : "BLOCKED"),
                        "checklist_ack"),
                Subject.withFee(
                        Clause.LIABILITY,
                        ContractSubjects::liability,
                        "event",
                        "start",
                        "commitment_until",
                        "commitment_months"),
                Subject.withFee(
                        Clause.DURATION,
                        ContractSubjects::duration,
                        "start",
                        "posted",
                        "presented",
                        "signed",
                        "commitment_until",
                        "commitment_months"),
                Subject.of(
                        Clause.PRICES,
                        ContractSubjects::prices,
                        "start",
                        "notice_received",
                        "users",
                        "old",
                        "new",
                        "objection",
                        "commitment_until",
                        "commitment_months"));
    }

    private static void settingUp(Given given, Results results) {
        given.moment("activated_utc").ifPresent(moment -> results.put("activation_date_paris", Paris.day(moment)));
        var start = given.day("start").orElseGet(() -> Paris.day(given.theMoment("activated_utc")));
        var periods =
                BillingPeriods.monthly(start).stream().limit(PERIODS_SHOWN).toList();
        results.put("first_period", periods.get(0));
        results.put("periods", new Results.Endless(periods));
    }

    private static void liability(Given given, Results results) {
        var event = given.day("event").orElse(REFERENCE_EVENT);
        var commitment =
                commitment(given).or(() -> given.has("event") ? Optional.empty() : Optional.of(REFERENCE_COMMITMENT));
        var periods = BillingPeriods.monthly(given.day("start").orElse(event.withDayOfMonth(1)));
        var end = Notice.of(periods, event, commitment).end();
        var cap = LiabilityCap.of(
                periods,
                event,
                end,
                given.settings().liability().beforeTax()
                        ? Fees.net(given)
                        : Fees.of(given).gross(),
                given.settings().liability().months());
        results.put("earliest_end", end);
        results.put("remaining_periods", cap.remaining());
        results.put("cap", cap.amount());
    }

    private static void duration(Given given, Results results) {
        notice(given, given.settings().notices().termination()).ifPresent(notice -> {
            results.put("notice_expiry", notice.expiry());
            results.put("last_billed_period", notice.lastPeriod());
            results.put("last_billed_period_end", notice.end());
            results.put("service_until", notice.end());
            results.put("refund", Money.ZERO);
        });
        var byPosting = notice(given, NoticeStart.POSTING);
        var byPresentation = notice(given, NoticeStart.FIRST_PRESENTATION);
        byPosting.ifPresent(notice -> results.put("policy_ENVOI", summary(notice)));
        byPresentation.ifPresent(notice -> results.put("policy_PRESENTATION", summary(notice)));
        notice(given, NoticeStart.SIGNATURE).ifPresent(notice -> results.put("policy_RECEPTION", summary(notice)));
        if (byPosting.isPresent() && byPresentation.isPresent() && Fees.isGiven(given)) {
            var periods = BillingPeriods.monthly(given.theDay("start"));
            var more = periods.indexOf(byPresentation.get().end())
                    - periods.indexOf(byPosting.get().end());
            results.put("difference_ttc", Fees.gross(given).times(more));
        }
    }

    private static Optional<Notice> notice(Given given, NoticeStart start) {
        var periods = BillingPeriods.monthly(given.theDay("start"));
        return counted(given, start).map(day -> Notice.of(periods, day, commitment(given)));
    }

    /** The letter's date from which the delay runs, if it is given. */
    static Optional<LocalDate> counted(Given given, NoticeStart start) {
        var posted = given.day("posted");
        var presented = given.dayAfter("posted", "presented");
        var signed = given.dayAfter("presented", "signed");
        return switch (start) {
            case POSTING -> posted;
            case FIRST_PRESENTATION -> presented;
            case SIGNATURE -> signed;
        };
    }

    private static Optional<LocalDate> commitment(Given given) {
        return given.day("commitment_until").or(() -> given.count("commitment_months")
                .map(months -> given.theDay("start").plusMonths(months).minusDays(1)));
    }

    private static Map<String, @Nullable Object> summary(Notice notice) {
        var summary = new LinkedHashMap<String, @Nullable Object>();
        summary.put("notice_expiry", notice.expiry().toString());
        summary.put(
                "last_billed_period",
                List.of(
                        notice.lastPeriod().first().toString(),
                        notice.lastPeriod().last().toString()));
        summary.put("last_billed_period_end", notice.end().toString());
        summary.put("service_until", notice.end().toString());
        return summary;
    }

    private static void prices(Given given, Results results) {
        var start = given.theDay("start");
        var received = given.theDay("notice_received");
        var rise = PriceRise.of(
                BillingPeriods.monthly(start),
                received,
                commitment(given),
                given.settings().invoicing());
        results.put("objection_until", rise.objectionUntil());
        results.put("guarantee_until", rise.guaranteeUntil());
        results.put("new_price_from", rise.from());
        results.put("invoice_issue", rise.dates().issue());
        results.put("invoice_issue_not_before", rise.objectionUntil().plusDays(1));
        results.put("sdd_collection", rise.dates().collection());
        given.day("objection").ifPresent(day -> {
            var valid = !day.isBefore(received) && rise.mayObject(day);
            results.put("objection_valid", valid);
            results.put("contract_end", valid ? rise.endAfterObjection() : null);
        });
        invoice(given, "old").ifPresent(amounts -> results.put("old_invoice", amounts));
        invoice(given, "new").ifPresent(amounts -> results.put("new_invoice", amounts));
    }

    private static Optional<Object> invoice(Given given, String price) {
        var users = given.count("users").orElse(Fees.REFERENCE_USERS);
        return given.price(price).map(unit -> Fees.taxed(given, unit.times(users)));
    }
}
