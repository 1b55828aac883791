package fr.crmdata.billing.web;

import fr.crmdata.billing.office.YearClosings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Last year waits for a second person, the one before is closed. */
final class MadeUpYears implements YearClosings {

    final List<Integer> closed = new ArrayList<>();

    @Override
    public List<FiscalYear> all() {
        return List.of(year(2026, State.OPEN, false), year(2025, State.ASKED, true), year(2024, State.CLOSED, true));
    }

    private static FiscalYear year(int year, State state, boolean isOver) {
        var isClosed = state == State.CLOSED;
        return new FiscalYear(
                year,
                state,
                isOver,
                state == State.OPEN ? "" : "Camille <b>",
                isClosed ? "Dominique" : "",
                isClosed ? Optional.of(Instant.parse("2025-03-01T09:00:00Z")) : Optional.empty(),
                "123456782FEC" + year + "1231.txt",
                isClosed ? "c0ffee" : "",
                isClosed ? 1024 : 0);
    }

    @Override
    public FiscalYear close(int year) {
        closed.add(year);
        return year(year, State.CLOSED, true);
    }
}
