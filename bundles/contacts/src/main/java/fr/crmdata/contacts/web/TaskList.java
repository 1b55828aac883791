package fr.crmdata.contacts.web;

import fr.crmdata.contacts.book.Activities.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tasks as the page shows them.
 *
 * @param whose {@code me}, {@code all}, or the id of a user
 * @param groups by when they are due, the most urgent first; empty ones left out
 * @param later whether it is not the first page
 */
public record TaskList(
        String whose,
        boolean done,
        Map<Group, List<Task>> groups,
        Optional<String> next,
        boolean later,
        boolean writes) {

    /** When a task is due, as seen from today. */
    public enum Group {
        LATE,
        TODAY,
        TOMORROW,
        WEEK,
        LATER,
        UNDATED,
        DONE
    }

    static Map<Group, List<Task>> groups(List<Task> tasks, LocalDate today, boolean done) {
        Function<Task, Group> group = task -> done ? Group.DONE : group(task.due(), today);
        var groups = tasks.stream().collect(Collectors.groupingBy(group));
        var ordered = new LinkedHashMap<Group, List<Task>>();
        for (var name : Group.values()) {
            if (groups.containsKey(name)) {
                ordered.put(name, groups.get(name));
            }
        }
        return ordered;
    }

    private static Group group(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty()) {
            return Group.UNDATED;
        }
        var day = due.get();
        if (day.isBefore(today)) {
            return Group.LATE;
        }
        if (day.equals(today)) {
            return Group.TODAY;
        }
        if (day.equals(today.plusDays(1))) {
            return Group.TOMORROW;
        }
        return day.isBefore(today.plusDays(8)) ? Group.WEEK : Group.LATER;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public String href(String who, boolean finished) {
        var mine = who.equals("me");
        return "/tasks"
                + (mine && !finished ? "" : "?")
                + (mine ? "" : "who=" + who + (finished ? "&" : ""))
                + (finished ? "done=yes" : "");
    }

    public String after(String cursor) {
        var here = href(whose, done);
        return here + (here.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
}
