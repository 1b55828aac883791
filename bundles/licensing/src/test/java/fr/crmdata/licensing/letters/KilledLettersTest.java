package fr.crmdata.licensing.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Sha256;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.office.Letters.Filter;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Letters that the daily run writes, in a process that is killed again and again, as by {@code kill -9}. */
public class KilledLettersTest {

    private static final int KILLS = Integer.getInteger("licensing.kills", 4);
    private static final int CONTRACTS = 12;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatever_kills_the_run_each_letter_is_written_printed_and_mailed_once_and_no_number_is_left_out()
            throws Exception {
        var undisturbed = databases("undisturbed");
        var wanted = new ArrayList<String>();
        LettersToBeKilled.inOffice(undisturbed, office -> {
            LettersToBeKilled.work(office);
            all(office).forEach(letter -> wanted.add(summary(letter)));
        });
        var killed = databases("killed");
        assertThat(kills(killed)).as("runs that were really cut off").isPositive();
        LettersToBeKilled.inOffice(killed, office -> {
            LettersToBeKilled.work(office);
            assertThat(all(office))
                    .extracting(KilledLettersTest::summary)
                    .containsExactlyInAnyOrderElementsOf(wanted)
                    .doesNotHaveDuplicates();
            whole(office);
        });
    }

    private Path databases(String name) throws IOException {
        var databases = folder.newFolder(name).toPath();
        new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases)).open(() -> {});
        LettersToBeKilled.inOffice(databases, office -> LettersToBeKilled.open(office, CONTRACTS));
        return databases;
    }

    private int kills(Path databases) throws Exception {
        var random = new Random(7);
        var cutOff = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            cutOff += ForkedJvm.killed(
                            folder.getRoot().toPath(),
                            kill,
                            200 + random.nextInt(2000),
                            LettersToBeKilled.class,
                            databases)
                    ? 1
                    : 0;
        }
        return cutOff;
    }

    private static List<Letter> all(LetterOffice office) {
        return office.office.data.scope().as(TestOffice.staff(), () -> office.letters
                .find(new Filter(Optional.empty(), Optional.empty(), false), Optional.empty(), 500)
                .items());
    }

    private static String summary(Letter letter) {
        return letter.contract() + " " + letter.act() + " " + letter.kind() + " " + letter.writtenOn() + " "
                + letter.state();
    }

    /** Numbers without a gap, the bytes that were kept, and a mail for each letter that goes by mail. */
    private static void whole(LetterOffice office) {
        var letters = all(office);
        assertThat(letters)
                .extracting(Letter::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, letters.size())
                        .mapToObj("L-2026-%05d"::formatted)
                        .toList());
        office.office.asStaff(() -> office.office.operator.inOne(() -> {
            for (var letter : letters) {
                assertThat(Sha256.of(office.press.pdf(letter.number())))
                        .as(letter.number())
                        .isEqualTo(letter.hash());
            }
            assertThat(count(office, "SELECT COUNT(*) AS all_of_them FROM stored_file"))
                    .isEqualTo(letters.size());
            assertThat(office.office.operator.sql().list("SELECT mail_key FROM mail", row -> row.text("mail_key")))
                    .containsExactlyInAnyOrderElementsOf(letters.stream()
                            .filter(letter -> letter.way() == Way.MAIL)
                            .map(letter -> "licensing-letter/" + letter.number())
                            .toList());
            return true;
        }));
    }

    private static long count(LetterOffice office, String sql) {
        return office.office
                .operator
                .sql()
                .first(sql, row -> row.number("all_of_them"))
                .orElseThrow();
    }
}
