package fr.crmdata.contacts.imports;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.FragileJobs.PowerCut;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;

/** Cut off anywhere and gone on with, an import comes to the same as one that nothing disturbed. */
public class PowerCutTest extends DatabaseTest {

    private static final int ROWS = 2600;

    private TestImports imports;

    public PowerCutTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        imports = new TestImports(data);
    }

    /** New ones, the same ones again, near ones, bad ones. */
    private static String file(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder("Référence;Société;Courriel;Téléphone;Ville\n");
        for (var i = 0; i < ROWS; i++) {
            var who = random.nextInt(ROWS);
            text.append(random.nextInt(4) == 0 ? "" : "R" + who)
                    .append(";Établissements Numéro ")
                    .append(who)
                    .append(";")
                    .append(random.nextInt(3) == 0 ? "m" + random.nextInt(50) + "@exemple.fr" : "")
                    .append(";")
                    .append(random.nextInt(20) == 0 ? "12" : "0231" + (100000 + random.nextInt(400)))
                    .append(";Caen\n");
        }
        return text.toString();
    }

    private record Outcome(List<ContactDetails> contacts, List<String> rows, java.util.Map<String, Long> counts) {}

    private Outcome outcome(Import file) {
        var rows = new java.util.ArrayList<String>();
        var cursor = java.util.Optional.<String>empty();
        do {
            var from = cursor;
            var page = imports.inAcme(() -> imports.desk.rows(file.id(), java.util.Optional.empty(), from, 500));
            page.items().stream().map(PowerCutTest::row).forEach(rows::add);
            cursor = page.next();
        } while (cursor.isPresent());
        return new Outcome(
                imports.contacts().stream()
                        .map(contact -> contact.details())
                        .sorted(java.util.Comparator.comparing(ContactDetails::toString))
                        .toList(),
                rows,
                imports.get(file).counts());
    }

    private static String row(RowResult row) {
        return row.line() + " " + row.outcome() + " " + row.name() + " " + row.reasons();
    }

    /** Starts a job and cuts the power again and again until it is over. */
    private int withPowerCuts(Supplier<Import> start, int seed) {
        imports.inAcme(start);
        var random = new Random(seed);
        for (var cuts = 0; ; cuts++) {
            var survives = 1 + random.nextInt(2);
            try {
                data.as(ACME, () -> imports.jobs.runAll(step -> step > survives));
                return cuts;
            } catch (PowerCut cut) {
                assertThat(cuts).isLessThan(100);
            }
        }
    }

    @Test
    public void an_import_that_is_cut_off_again_and_again_comes_to_the_same() {
        var text = file(1);
        var whole = imports.imported("whole.csv", text);
        var expected = outcome(whole);
        assertThat(expected.counts().values()).allMatch(count -> count > 0);
        imports.undone(whole);
        var cutOff = imports.upload("cut.csv", text);
        assertThat(withPowerCuts(() -> imports.desk.run(cutOff.id()), 7)).isGreaterThan(2);
        assertThat(outcome(cutOff)).isEqualTo(expected);
        assertThat(imports.get(cutOff).state()).isEqualTo(State.DONE);
    }

    @Test
    public void a_dry_run_says_what_the_import_does_cut_off_or_not() {
        var text = file(2);
        var file = imports.upload("try.csv", text);
        assertThat(withPowerCuts(() -> imports.desk.tryOut(file.id()), 3)).isGreaterThan(2);
        var planned = imports.get(file).counts();
        var again = imports.tried(file);
        assertThat(again.counts()).isEqualTo(planned);
        assertThat(imports.contacts()).isEmpty();
        assertThat(imports.run(file).counts()).isEqualTo(planned);
    }

    @Test
    public void undoing_that_is_cut_off_ends_where_the_import_began() {
        imports.imported("first.csv", file(3));
        var before =
                imports.contacts().stream().map(contact -> contact.details()).toList();
        var file = imports.imported("second.csv", file(4));
        assertThat(imports.get(file).counts().get("update")).isPositive();
        assertThat(withPowerCuts(() -> imports.desk.undo(file.id()), 5)).isPositive();
        assertThat(imports.contacts().stream().map(contact -> contact.details()))
                .containsExactlyInAnyOrderElementsOf(before);
        var sum = Long.parseLong(imports.figure(file, "deleted"));
        assertThat(sum).isEqualTo(imports.get(file).counts().get("create"));
    }

    @Test
    public void what_a_stopped_import_has_done_stays_and_can_be_gone_on_with_or_undone() {
        var text = file(6);
        var file = imports.upload("stop.csv", text);
        imports.inAcme(() -> imports.desk.run(file.id()));
        assertThatThrownBy(() -> data.as(ACME, () -> imports.jobs.runAll(step -> step > 2)))
                .isInstanceOf(PowerCut.class);
        imports.inAcme(() -> imports.desk.cancel(file.id()));
        data.as(ACME, imports.jobs::runAll);
        var stopped = imports.get(file);
        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(stopped.counts().get("rows")).isBetween(1L, ROWS - 1L);
        assertThat(imports.contacts()).hasSize(stopped.counts().get("create").intValue());
        var done = imports.run(file);
        assertThat(done.counts()).containsEntry("rows", (long) ROWS);
        imports.undone(file);
        assertThat(imports.contacts()).isEmpty();
    }
}
