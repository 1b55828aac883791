package fr.crmdata.licensing.examples;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.calendar.SupportHours;
import fr.crmdata.licensing.model.calendar.WorkingDays;
import fr.crmdata.licensing.model.rules.Availability;
import fr.crmdata.licensing.model.rules.BackupDuty;
import fr.crmdata.licensing.model.rules.Canvassing;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.FraudReport;
import fr.crmdata.licensing.model.rules.Gate;
import fr.crmdata.licensing.model.rules.PrivacyDeadlines;
import fr.crmdata.licensing.model.rules.RightOfUse;
import fr.crmdata.licensing.model.rules.ServiceChange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples about how the service is run and used. */
final class ServiceSubjects {

    private ServiceSubjects() {}

    static List<Subject> all() {
        return List.of(
                Subject.of(Clause.SUPPORT, ServiceSubjects::support, "at", "days", "from", "to"),
                Subject.of(
                        Clause.CODES,
                        ServiceSubjects::codes,
                        "email",
                        "phone",
                        "lrar_posted",
                        "lrar_presented",
                        "scheme"),
                Subject.of(Clause.RIGHT_OF_USE, ServiceSubjects::rightOfUse, "contract_end", "attempts"),
                Subject.of(Clause.CHANGES, ServiceSubjects::changes, "substantial", "released"),
                Subject.of(
                        Clause.REGULATIONS,
                        ServiceSubjects::regulations,
                        "campaign",
                        "register_entry",
                        "date",
                        "time",
                        "bloctel",
                        "consent"),
                Subject.of(
                        Clause.CLIENT_SECRECY,
                        (given, results) -> {
                            results.put("watermark", Gate.isWatermarked());
                            results.put("audit_event", "EXPORT");
                        },
                        "export"),
                Subject.of(Clause.CONTINUITY, ServiceSubjects::continuity, "month", "downtime_min"),
                Subject.of(Clause.INTEGRITY, ServiceSubjects::integrity, "last_success", "now", "schedule", "day"),
                Subject.of(
                        Clause.OPERATOR_SECRECY,
                        (given, results) ->
                                results.put("access", allowed(Gate.mayReadClientData(given.names("ticket")))),
                        "ticket"));
    }

    private static String allowed(boolean yes) {
        return yes ? "ALLOWED" : "DENIED";
    }

    private static void support(Given given, Results results) {
        var hours = given.settings().service().support();
        var alsace = SupportHours.of(WorkingDays.ALSACE_MOSELLE);
        var france = SupportHours.of(WorkingDays.FRANCE);
        if (given.has("at")) {
            var list = given.isList("at");
            var at = given.moments("at");
            results.putEach("open", list, at.stream().map(hours::isOpen).toList());
            results.putEach("next", list, at.stream().map(hours::nextOpen).toList());
            results.putEach(
                    "metropole_open", list, at.stream().map(france::isOpen).toList());
            results.putEach(
                    "metropole_next", list, at.stream().map(france::nextOpen).toList());
            results.putEach(
                    "alsace_moselle_open", list, at.stream().map(alsace::isOpen).toList());
            results.putEach(
                    "alsace_moselle_next",
                    list,
                    at.stream().map(alsace::nextOpen).toList());
        }
        if (given.has("days")) {
            results.putEach(
                    "opening_utc",
                    given.isList("days"),
                    given.days("days").stream()
                            .map(day -> hours.calendar().isWorkingDay(day)
                                    ? Optional.of(Results.utc(hours.opening(day)))
                                    : Optional.empty())
                            .toList());
        }
        if (given.has("from") || given.has("to")) {
            var from = given.theMoment("from");
            var to = given.theMoment("to");
            if (to.isBefore(from)) {
                throw new ExampleProblem.OutOfOrder("to", "from");
            }
            results.put("business_minutes", hours.openBetween(from, to).toMinutes());
        }
    }

    private static void codes(Given given, Results results) {
        given.text("scheme").ifPresent(scheme -> {
            results.put("served", Gate.isServed(scheme));
            results.put("action", Gate.isServed(scheme) ? null : "301 or refused; HSTS");
        });
        var reported = Stream.of("email", "phone")
                .flatMap(way -> given.moment(way).stream())
                .sorted()
                .findFirst();
        reported.ifPresent(moment -> {
            results.put("locked_at_or_before", FraudReport.lockedBy(moment));
            results.put("notify_cnil_before", PrivacyDeadlines.breachNotifiedBefore(moment));
        });
        var posted = given.day("lrar_posted");
        var presented = given.dayAfter("lrar_posted", "lrar_presented");
        if (reported.isPresent() || posted.isPresent() || presented.isPresent()) {
            var evidence = new LinkedHashMap<String, @Nullable Object>();
            // The letter is the report when nothing came before it.
            evidence.put("reported", text(reported.map(Paris::day).or(() -> presented)));
            evidence.put("posted", text(posted));
            evidence.put("presented", text(presented));
            results.put("evidence_dates", evidence);
        }
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static void rightOfUse(Given given, Results results) {
        var end = given.theDay("contract_end");
        var right = new RightOfUse(end);
        var data = DataReturn.after(end, Optional.empty(), given.settings().ending());
        var list = given.isList("attempts");
        var attempts = given.moments("attempts");
        if (!attempts.isEmpty()) {
            results.putEach(
                    "application",
                    list,
                    attempts.stream()
                            .map(moment -> allowed(right.opensApplication(moment)))
                            .toList());
            results.putEach(
                    "data_return_portal",
                    list,
                    attempts.stream()
                            .map(moment -> right.opensDataReturn(moment)
                                            && !Paris.day(moment).isAfter(data.retrievalUntil())
                                    ? "ALLOWED"
                                    : "HIDDEN")
                            .toList());
        }
    }

    private static void changes(Given given, Results results) {
        var substantial = given.truth("substantial").orElseThrow(() -> new ExampleProblem.Missing("substantial"));
        results.put("notice_required", substantial);
        results.put("right_to_leave", substantial);
        given.day("released")
                .map(released -> new ServiceChange(substantial, released))
                .ifPresent(change -> results.put(
                        "notice_by", change.announcedBy(given.settings().service())));
    }

    private static void regulations(Given given, Results results) {
        var isCampaign = given.mentions("campaign") || given.mentions("register_entry");
        var unregistered =
                isCampaign ? Canvassing.campaign(given.names("register_entry")) : Optional.<Canvassing.Obstacle>empty();
        if (isCampaign) {
            results.put("start", blocked(unregistered));
            results.put("reason", unregistered);
        }
        if (given.has("date")) {
            var call = Canvassing.call(
                    given.theDay("date"),
                    given.theTime("time"),
                    given.truth("bloctel").orElse(false),
                    given.truth("consent").orElse(false));
            // Nobody is called for a campaign that may not start.
            var obstacle = unregistered.or(() -> call);
            results.put("dial", blocked(obstacle));
            results.put("reason", obstacle);
        }
    }

    private static String blocked(Optional<Canvassing.Obstacle> obstacle) {
        return obstacle.isPresent() ? "BLOCKED" : "ALLOWED";
    }

    private static void continuity(Given given, Results results) {
        var month = given.theMonth("month");
        var down = given.count("downtime_min").orElse(0);
        var minutes = Paris.length(month).toMinutes();
        if (down > minutes) {
            throw new ExampleProblem.Unreadable("downtime_min", String.valueOf(down), "0 … " + minutes);
        }
        results.put("minutes_in_month", minutes);
        results.put(
                "availability_pct",
                Availability.of(month, Duration.ofMinutes(down)).percent());
    }

    private static void integrity(Given given, Results results) {
        if (given.has("last_success")) {
            var missed = BackupDuty.missedDays(given.theMoment("last_success"), given.theMoment("now"));
            results.put("missed_days", missed);
            results.put("alert", !missed.isEmpty());
        }
        if (given.has("schedule")) {
            results.put("runs", 1);
            results.put(
                    "run_at",
                    BackupDuty.startOn(given.theDay("day"), given.theTimeOf("schedule"))
                            .toInstant());
        }
    }
}
