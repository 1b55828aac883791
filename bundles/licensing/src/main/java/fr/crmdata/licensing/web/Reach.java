package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.web.frieze.Course;
import fr.crmdata.licensing.web.frieze.Window;
import java.time.LocalDate;
import java.util.List;

/** How much of a contract's course is shown. */
public enum Reach {
    /** Three months back, six ahead. */
    NEAR(3, 6),
    YEAR(6, 12),
    WIDE(24, 24),
    ALL(0, 0);

    private final int back;
    private final int ahead;

    Reach(int back, int ahead) {
        this.back = back;
        this.ahead = ahead;
    }

    static Reach of(Visit visit, Reach otherwise) {
        return visit.query("reach")
                .flatMap(key -> List.of(values()).stream()
                        .filter(reach -> Ui.key(reach).equals(key))
                        .findFirst())
                .orElse(otherwise);
    }

    public Course of(List<Entry> entries, LocalDate today, Ui ui) {
        var window = this == ALL
                ? Course.whole(entries, today)
                : Window.of(today.minusMonths(back), today.plusMonths(ahead));
        return Course.of(entries, window, ui);
    }
}
