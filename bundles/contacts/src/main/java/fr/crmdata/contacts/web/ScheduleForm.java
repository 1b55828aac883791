package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Form;
import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.model.ContactRefusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a view is sent by mail, as a form holds it.
 *
 * @param rhythm {@code never}, {@code week} or {@code month}
 * @param days ISO days of the week that are ticked; none for every day
 */
public record ScheduleForm(
        String rhythm, List<String> days, String dayOfMonth, String at, String format, String recipients) {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String MORNING = "08:00";

    public ScheduleForm {
        days = List.copyOf(days);
    }

    /** What was typed goes before what is known. */
    static ScheduleForm of(Optional<Schedule> known, Form form, String firstFormat) {
        var rhythm = known.map(schedule -> schedule.dayOfMonth() > 0 ? "month" : "week")
                .orElse("never");
        var days = known.map(schedule ->
                        schedule.days().stream().map(String::valueOf).toList())
                .orElse(List.of());
        return new ScheduleForm(
                form.value("rhythm", rhythm),
                form.isRefused() ? form.values().getOrDefault("days", List.of()) : days,
                form.value(
                        "dayOfMonth",
                        known.map(Schedule::dayOfMonth)
                                .filter(day -> day > 0)
                                .map(String::valueOf)
                                .orElse("1")),
                form.value(
                        "at", known.map(schedule -> TIME.format(schedule.at())).orElse(MORNING)),
                form.value("format", known.map(Schedule::format).orElse(firstFormat)),
                form.value(
                        "recipients",
                        known.map(schedule -> String.join("\n", schedule.recipients()))
                                .orElse("")));
    }

    /**
     * @return empty when it is never sent
     * @throws ContactRefusal.Invalid naming the field that cannot be read
     */
    static Optional<Schedule> read(Map<String, List<String>> form, Optional<Schedule> known) {
        var rhythm = first(form, "rhythm");
        if (!rhythm.equals("week") && !rhythm.equals("month")) {
            return Optional.empty();
        }
        var recipients = BETWEEN.splitAsStream(first(form, "recipients"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (recipients.isEmpty()) {
            throw new ContactRefusal.Invalid("recipients", "contacts.view.no-recipient");
        }
        var monthly = rhythm.equals("month");
        return Optional.of(new Schedule(
                monthly
                        ? List.of()
                        : form.getOrDefault("days", List.of()).stream()
                                .map(day -> number(day, "days", 7))
                                .sorted()
                                .distinct()
                                .toList(),
                monthly ? number(first(form, "dayOfMonth"), "dayOfMonth", 31) : 0,
                time(first(form, "at")),
                first(form, "format"),
                recipients,
                known.flatMap(Schedule::lastSent)));
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static int number(String text, String field, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as for a number that is too large.
        }
        throw new ContactRefusal.Invalid(field, "contacts.view.day", most);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException noTime) {
            throw new ContactRefusal.Invalid("at", "contacts.view.time");
        }
    }

    /** Whether a day of the week is ticked. */
    public boolean isTicked(DayOfWeek day) {
        return days.contains(String.valueOf(day.getValue()));
    }

    public static List<DayOfWeek> week() {
        return Arrays.asList(DayOfWeek.values());
    }

    public static String name(DayOfWeek day, Ui ui) {
        return day.getDisplayName(TextStyle.FULL, ui.language().locale());
    }

    /** {@code lundi et jeudi à 08:00} */
    static String sentence(Schedule schedule, Ui ui) {
        var at = TIME.format(schedule.at());
        if (schedule.dayOfMonth() > 0) {
            return ui.t("contacts.view.when.month", schedule.dayOfMonth(), at);
        }
        if (schedule.days().isEmpty() || schedule.days().size() == 7) {
            return ui.t("contacts.view.when.daily", at);
        }
        var names =
                schedule.days().stream().map(day -> name(DayOfWeek.of(day), ui)).toList();
        return ui.t("contacts.view.when.week", ImportView.joined(names, ui), at);
    }
}
