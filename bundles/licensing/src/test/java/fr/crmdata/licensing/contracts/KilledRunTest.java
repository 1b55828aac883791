package fr.crmdata.licensing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The daily run in a process that is killed again and again, as by {@code kill -9}. */
public class KilledRunTest {

    private static final int KILLS = Integer.getInteger("licensing.kills", 20);
    private static final int CONTRACTS = Integer.getInteger("licensing.killed.contracts", 200);
    private static final int DAYS = 75;
    private static final LocalDate UNTIL = ManyContracts.BEGIN.plusDays(DAYS);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatever_kills_the_run_each_act_is_done_once_and_on_its_day() throws Exception {
        var databases = folder.newFolder("databases").toPath();
        new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases)).open(() -> {});
        inOffice(databases, office -> ManyContracts.open(office, CONTRACTS));
        var random = new Random(4);
        var cutOff = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            cutOff += ForkedJvm.killed(
                            folder.getRoot().toPath(),
                            kill,
                            random.nextInt(500),
                            RunToBeKilled.class,
                            databases,
                            until(kill))
                    ? 1
                    : 0;
        }
        assertThat(cutOff).as("runs that were really cut off").isPositive();

        inOffice(databases, office -> {
            ManyContracts.run(office, UNTIL);
            for (var which = 0; which < CONTRACTS; which++) {
                var number = "C-2026-%05d".formatted(which + 1);
                assertThat(office.work
                                .log(LogFilter.of(number), Optional.empty(), 500)
                                .items())
                        .extracting(done -> done.on() + " " + done.key())
                        .containsExactlyInAnyOrderElementsOf(ManyContracts.expected(which, UNTIL));
                assertThat(office.operator.inOne(() -> office.book.contract(number)).facts().stream()
                                .flatMap(fact -> fact.done().stream())
                                .toList())
                        .doesNotHaveDuplicates()
                        .hasSameSizeAs(ManyContracts.expected(which, UNTIL));
            }
        });
    }

    /** Each run has days of its own to do, beside what the ones before have left: so there is work for all of them. */
    private static LocalDate until(int kill) {
        return ManyContracts.BEGIN.plusDays((long) DAYS * (kill + 1) / KILLS);
    }

    private static void inOffice(Path databases, java.util.function.Consumer<TestOffice> work) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases));
        data.open(() -> {
            var office = new TestOffice(data);
            office.asStaff(() -> work.accept(office));
        });
    }
}
