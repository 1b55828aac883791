package fr.crmdata.licensing.web.frieze;

import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import fr.crmdata.licensing.web.Ui;
import fr.crmdata.licensing.web.frieze.Frieze.Band;
import fr.crmdata.licensing.web.frieze.Frieze.Mark;
import fr.crmdata.licensing.web.frieze.Frieze.Row;
import fr.crmdata.licensing.web.frieze.Frieze.Tick;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws the entries of a timeline: what lasts as bands, what happens as marks, one row for each topic. */
public final class Drawing {

    /** So wide the drawing is on a desk; words that would not fit there are left to the list. */
    private static final double PIXELS = 980;

    private static final double PER_LETTER = 6.3;
    private static final double PER_SMALL_LETTER = 5.7;
    private static final double GAP = 14;
    private static final int BOARD = 44;
    private static final int PAD = 9;
    private static final int MOST_BOARDS = 7;
    private static final Set<String> DOTS = Set.of("paid", "payment-returned");
    private static final double FLAG = 60;
    private static final double HUNDRED = 100;

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("guarantee", "k-ok"),
            Map.entry("objection", "k-wa"),
            Map.entry("new-price", "k-wa"),
            Map.entry("price-rise-notified", "k-wa"),
            Map.entry("remind", "k-wa"),
            Map.entry("payment-returned", "k-ko"),
            Map.entry("formal-notice", "k-ko"),
            Map.entry("formal-notice-posted", "k-ko"),
            Map.entry("post-formal-notice", "k-wa"),
            Map.entry("suspension", "k-ko"),
            Map.entry("suspend", "k-ko"),
            Map.entry("reinstate", "k-ok"),
            Map.entry("paid", "k-ok"),
            Map.entry("notice", "k-n"),
            Map.entry("notice-by-posting", "k-n"),
            Map.entry("notice-by-presentation", "k-n"),
            Map.entry("decide-termination", "k-ko"),
            Map.entry("decide-termination-for-lateness", "k-ko"),
            Map.entry("terminated", "k-ko"),
            Map.entry("breach", "k-ko"),
            Map.entry("erase", "k-ko"),
            Map.entry("fraud-reported", "k-ko"),
            Map.entry("force-majeure-began", "k-wa"),
            Map.entry("right-to-leave", "k-wa"),
            Map.entry("issue-penalty", "k-wa"),
            Map.entry("issue-recovery-costs", "k-wa"));

    private final List<Entry> entries;
    private final Window window;
    private final Ui ui;

    private Drawing(List<Entry> entries, Window window, Ui ui) {
        this.entries = entries;
        this.window = window;
        this.ui = ui;
    }

    /** @param entries in the order in which the list has them */
    public static Frieze of(List<Entry> entries, Window window, Ui ui) {
        return new Drawing(entries, window, ui).draw();
    }

    private Frieze draw() {
        var rows = new ArrayList<Row>();
        for (var topic : Topic.values()) {
            var row = row(topic);
            if (!row.bands().isEmpty() || !row.marks().isEmpty()) {
                rows.add(row);
            }
        }
        var format = DateTimeFormatter.ofPattern(
                window.tellsMonths() ? "MMM" : "yyyy", ui.language().locale());
        var yearly = DateTimeFormatter.ofPattern("MMM yyyy", ui.language().locale());
        var first = window.ticks().get(0);
        var ticks = window.ticks().stream()
                .map(day -> new Tick(
                        Window.percent(window.position(day)),
                        (window.tellsMonths() && (day.equals(first) || day.getMonthValue() == 1) ? yearly : format)
                                .format(day)))
                .toList();
        return new Frieze(ticks, rows, today());
    }

    private Optional<Frieze.Today> today() {
        var today = ui.today();
        if (!window.shows(today)) {
            return Optional.empty();
        }
        var at = window.position(today);
        return Optional.of(new Frieze.Today(Window.percent(at), ui.shortDay(today), at * PIXELS / HUNDRED > FLAG));
    }

    private Row row(Topic topic) {
        var shelf = new Shelf(MOST_BOARDS);
        var bands = new ArrayList<Band>();
        var marks = new ArrayList<Mark>();
        var said = new HashSet<String>();
        for (var number = 0; number < entries.size(); number++) {
            if (Topic.of(entries.get(number)) == topic) {
                var lasts = Lasting.of(entries, number);
                if (lasts.isPresent()) {
                    band(number, lasts.get(), shelf).ifPresent(bands::add);
                }
            }
        }
        // What comes again and again is named once, and takes the room that is left.
        var again = new ArrayList<Integer>();
        for (var number = 0; number < entries.size(); number++) {
            var entry = entries.get(number);
            if (Topic.of(entry) == topic
                    && window.shows(entry.on())
                    && Lasting.of(entries, number).isEmpty()) {
                if (DOTS.contains(Topic.word(entry))) {
                    marks.add(dot(number, entry));
                } else if (isPlanned(entry) && !said.add(Topic.word(entry))) {
                    again.add(number);
                } else {
                    marks.add(mark(number, entry, shelf));
                }
            }
        }
        again.forEach(number -> marks.add(bare(number, entries.get(number), shelf)));
        return new Row(ui.word("licensing.web.frieze.row", topic), shelf.boards() * BOARD + 2 * PAD - 6, bands, marks);
    }

    private Optional<Band> band(int number, Lasting lasts, Shelf shelf) {
        if (!lasts.from().isBefore(window.after()) || !lasts.after().isAfter(window.first())) {
            return Optional.empty();
        }
        var entry = entries.get(number);
        var isInvoice = entry.amounts().isPresent();
        var from = window.position(lasts.from());
        var to = window.position(lasts.after());
        var left = from * PIXELS / HUNDRED;
        var right = to * PIXELS / HUNDRED;
        var arrow = lasts.from().isBefore(window.first()) ? "← " : "";
        var label = arrow + (isInvoice ? label(entry) : title(entry));
        var small = isInvoice ? "" : small(entry, lasts);
        var words = Math.max(label.length() * PER_LETTER, small.length() * PER_SMALL_LETTER) + GAP;
        var fits = words <= right - left;
        // States stay on one line.
        var outside = !fits && !isInvoice && Topic.of(entry) != Topic.SERVICE && right + words <= PIXELS;
        var hasTitle = fits || outside || label.length() * PER_LETTER + GAP <= right - left;
        var board = shelf.place(left, outside ? right + words : right);
        return Optional.of(new Band(
                number,
                Window.percent(from),
                Window.percent(to - from),
                board.orElse(0) * BOARD + PAD,
                tone(entry),
                lasts.from().isAfter(ui.today()),
                outside,
                hasTitle ? label : "",
                fits || outside ? small : ""));
    }

    private String small(Entry entry, Lasting lasts) {
        return lasts.isOpen()
                ? ui.t("licensing.web.frieze.since", ui.date(lasts.from()))
                : ui.t("licensing.web.frieze.until", ui.date(lasts.after().minusDays(1)), ui.clause(entry.clause()));
    }

    /** On the lower edge of the uppermost bands. */
    private Mark dot(int number, Entry entry) {
        return new Mark(
                number,
                Window.percent(window.position(entry.on())),
                PAD,
                tone(entry),
                isPlanned(entry),
                false,
                true,
                "",
                "",
                "");
    }

    private Mark mark(int number, Entry entry, Shelf shelf) {
        var pixel = window.position(entry.on()) * PIXELS / HUNDRED;
        var label = label(entry);
        var small = small(entry);
        var words = Math.max((label.length() + 8) * PER_LETTER, small.length() * PER_SMALL_LETTER) + GAP;
        var left = pixel + words > PIXELS;
        var board = left ? shelf.place(pixel - words, pixel + 3) : shelf.place(pixel - 2, pixel + words);
        return board.isPresent()
                ? mark(number, entry, board.getAsInt(), left, ui.shortDay(entry.on()), label, small)
                : bare(number, entry, shelf);
    }

    /** Without words. */
    private Mark bare(int number, Entry entry, Shelf shelf) {
        var pixel = window.position(entry.on()) * PIXELS / HUNDRED;
        var board = shelf.place(pixel - 3, pixel + GAP).orElse(MOST_BOARDS - 1);
        return mark(number, entry, board, false, "", "", "");
    }

    private Mark mark(int number, Entry entry, int board, boolean left, String day, String label, String small) {
        return new Mark(
                number,
                Window.percent(window.position(entry.on())),
                board * BOARD + PAD,
                tone(entry),
                isPlanned(entry),
                left,
                false,
                day,
                label,
                small);
    }

    private String small(Entry entry) {
        return entry.amounts()
                .map(amounts -> ui.money(amounts.gross()) + " · " + ui.clause(entry.clause()))
                .orElseGet(() -> ui.clause(entry.clause()));
    }

    /** What a band is called. */
    private String title(Entry entry) {
        return Topic.of(entry) == Topic.SERVICE
                ? ui.t("licensing.web." + entry.why().code().substring("licensing.".length()))
                : ui.kind(Topic.word(entry));
    }

    private String label(Entry entry) {
        if (Topic.word(entry).equals("issue-invoice")) {
            return entry.amounts().map(amounts -> ui.money(amounts.gross())).orElse("");
        }
        return ui.what(Topic.word(entry));
    }

    private boolean isPlanned(Entry entry) {
        return entry.on().isAfter(ui.today());
    }

    private static String tone(Entry entry) {
        if (Topic.of(entry) == Topic.SERVICE) {
            return switch (entry.why().code()) {
                case "licensing.phase.active" -> "k-ac";
                case "licensing.phase.suspended" -> "k-ko";
                case "licensing.phase.force-majeure" -> "k-wa";
                default -> "k-n";
            };
        }
        return TONES.getOrDefault(Topic.word(entry), entry.kind() == Kind.INVOICE ? "k-in" : "");
    }
}
