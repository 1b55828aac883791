package fr.crmdata.licensing.web.frieze;

import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.web.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A contract's course as a page shows it: the drawing, and beneath it the list of what is in the drawing.
 *
 * @param total how many entries there are outside the window, too
 */
public record Course(Frieze frieze, Window window, List<Line> lines, int total) {

    public Course {
        lines = List.copyOf(lines);
    }

    /**
     * @param number by which the drawing points here
     * @param word what it is, as in its key
     */
    public record Line(int number, Entry entry, String word) {}

    public static Course of(List<Entry> entries, Window window, Ui ui) {
        var frieze = Drawing.of(entries, window, ui);
        var drawn = new HashSet<Integer>();
        frieze.rows().forEach(row -> row.bands().forEach(band -> drawn.add(band.entry())));
        var lines = new ArrayList<Line>();
        for (var number = 0; number < entries.size(); number++) {
            var entry = entries.get(number);
            if (window.shows(entry.on()) || drawn.contains(number)) {
                lines.add(new Line(number, entry, Topic.word(entry)));
            }
        }
        return new Course(frieze, window, lines, entries.size());
    }

    /** From the first entry to the last. */
    public static Window whole(List<Entry> entries, LocalDate today) {
        return entries.isEmpty()
                ? Window.of(today, today.plusMonths(1))
                : Window.of(entries.get(0).on(), entries.get(entries.size() - 1).on());
    }
}
