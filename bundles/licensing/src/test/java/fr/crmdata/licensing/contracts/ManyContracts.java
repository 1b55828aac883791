package fr.crmdata.licensing.contracts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A database full of contracts, some of which pay and some of which do not. */
final class ManyContracts {

    static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);

    private ManyContracts() {}

    /** Those of one number are the same in each process. */
    static List<Fact> facts(int which) {
        var start = BEGIN.plusDays(which % 28);
        var facts = new ArrayList<>(TestOffice.facts(start));
        if (which % 3 == 0) {
            facts.add(new Fact.FormalNoticePosted(start.plusDays(9), "L-" + which, Money.of("470.40"), true));
        }
        if (which % 2 == 0) {
            facts.add(new Fact.Paid(start.plusDays(25), Money.of("470.40")));
        }
        if (which % 7 == 0) {
            facts.add(new Fact.NoticePosted(start.plusDays(12), "N-" + which));
            facts.add(new Fact.LetterPresented(start.plusDays(14), "N-" + which));
        }
        return facts;
    }

    /** Opens so many on the eve of all of it. */
    static void open(TestOffice office, int count) {
        office.clock.set(BEGIN.minusDays(1));
        for (var which = 0; which < count; which++) {
            office.book.open(Optional.empty(), TestOffice.holder("Client " + which), facts(which), BEGIN.minusDays(1));
        }
    }

    /** Runs every day as the platform does; days that were run before do nothing. */
    static void run(TestOffice office, LocalDate until) {
        for (var day = BEGIN; !day.isAfter(until); day = day.plusDays(1)) {
            office.clock.set(day);
            office.task.run(day);
        }
    }

    /** What the rules alone say, as day and key. */
    static List<String> expected(int which, LocalDate until) {
        return DailyRun.of(Contract.of(facts(which)), BEGIN.minusDays(1), until, SettingsHistory.none()).acts().stream()
                .map(act -> act.on() + " " + act.key())
                .sorted()
                .collect(Collectors.toList());
    }
}
