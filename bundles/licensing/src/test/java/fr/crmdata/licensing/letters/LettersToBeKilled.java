package fr.crmdata.licensing.letters;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.mail.MailQueue;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A process of its own that does the daily work in a folder and prints its letters, until it is done or killed. */
final class LettersToBeKilled {

    static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
    static final LocalDate UNTIL = BEGIN.plusDays(70);

    private LettersToBeKilled() {}

    /** Arguments: folder of the databases, and a file that is there once the work begins. */
    public static void main(String[] arguments) throws IOException {
        inOffice(Path.of(arguments[0]), office -> {
            office.office.asStaff(() -> office.letters.due());
            begun(Path.of(arguments[1]));
            work(office);
        });
    }

    /** In an office with the queue of the platform, which lies in the same database. */
    static void inOffice(Path databases, Consumer<LetterOffice> work) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases));
        data.open(() -> {
            var office = new TestOffice(data);
            data.operatorWork().inOne(() -> 0);
            var pending = new PendingWork(data.operatorWork());
            var chores = new Chores(data.databases(), data.scope(), pending);
            try {
                var queue = new MailQueue(data.clientWork(), data.scope(), pending, chores, office.clock);
                work.accept(new LetterOffice(office, Optional.of(queue)));
            } finally {
                chores.stop();
            }
        });
    }

    /** Contracts of which some pay, some are asked by a letter and suspended, some are given notice of. */
    static void open(LetterOffice office, int count) {
        office.office.clock.set(BEGIN.minusDays(1));
        for (var which = 0; which < count; which++) {
            var facts = facts(which);
            var holder = LetterOffice.holder("client" + which);
            office.office.asStaff(() -> office.office.book.open(Optional.empty(), holder, facts, BEGIN.minusDays(1)));
        }
    }

    private static List<Fact> facts(int which) {
        var start = BEGIN.plusDays(which);
        var facts = new ArrayList<>(TestOffice.facts(start));
        if (which % 3 == 0) {
            facts.add(new Fact.FormalNoticePosted(start.plusDays(9), "N-" + which, Money.of("470.40"), true));
        }
        if (which % 3 == 1) {
            facts.add(new Fact.Paid(start.plusDays(25), Money.of("470.40")));
        }
        if (which % 3 == 2) {
            facts.add(new Fact.NoticePosted(start.plusDays(12), "E-" + which));
            facts.add(new Fact.LetterPresented(start.plusDays(14), "E-" + which));
        }
        return facts;
    }

    /** Every day as the platform does, and the press behind it; what was done before is not done again. */
    static void work(LetterOffice office) {
        for (var day = BEGIN; !day.isAfter(UNTIL); day = day.plusDays(1)) {
            office.live(day);
            office.press.sweep();
        }
    }

    private static void begun(Path file) {
        try {
            Files.writeString(file, "begun");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
