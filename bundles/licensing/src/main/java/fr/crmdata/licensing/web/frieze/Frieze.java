package fr.crmdata.licensing.web.frieze;

import java.util.List;
import java.util.Optional;

/**
 * A contract's course, drawn. Places across are in per cent, heights in pixels, so that it fills whatever room there is.
 *
 * @param today where today's line stands, if it is in the picture
 */
public record Frieze(List<Tick> ticks, List<Row> rows, Optional<Today> today) {

    public Frieze {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
    }

    /** The first of a month or year. */
    public record Tick(String x, String label) {}

    /** @param left whether its flag stands before the line */
    public record Today(String x, String label, boolean left) {}

    /** What belongs together: prices, invoices, an unpaid sum. */
    public record Row(String title, int height, List<Band> bands, List<Mark> marks) {

        public Row {
            bands = List.copyOf(bands);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Something that lasts.
     *
     * @param entry number of its line in the list
     * @param tone class of its colour
     * @param planned not yet begun
     * @param outside whether the words stand behind the band, because there is no room in it
     */
    public record Band(
            int entry,
            String x,
            String width,
            int y,
            String tone,
            boolean planned,
            boolean outside,
            String label,
            String small) {}

    /**
     * Something that happens on a day.
     *
     * @param left whether the words stand before the line
     * @param dot whether it is a mere dot, on the edge of a band
     * @param day empty when there is no room for words
     */
    public record Mark(
            int entry,
            String x,
            int y,
            String tone,
            boolean planned,
            boolean left,
            boolean dot,
            String day,
            String label,
            String small) {}
}
