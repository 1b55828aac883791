package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The bank's desk in a process that is killed again and again, as by {@code kill -9}. */
public class KilledBankTest {

    private static final int KILLS = Integer.getInteger("billing.kills", 3);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatever_kills_it_no_debit_goes_out_twice_and_each_entry_is_booked_once() throws Exception {
        var databases = folder.newFolder("databases").toPath();
        var bank = folder.newFolder("files").toPath();
        new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases)).open(() -> {});
        inOffice(databases, bank, office -> office.asStaff(() -> office.batches.find(Optional.empty(), 1)));
        var random = new Random(7);
        var cutOff = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            cutOff += ForkedJvm.killed(
                            folder.getRoot().toPath(),
                            kill,
                            100 + random.nextInt(2_500),
                            BankWorkToBeKilled.class,
                            databases,
                            bank)
                    ? 1
                    : 0;
        }
        assertThat(cutOff).as("runs that were really cut off").isPositive();

        inOffice(databases, bank, office -> {
            office.clock.plusMinutes(60);
            new BankWork(office).run();
            everythingIsThereOnce(office, bank);
        });
    }

    private static void everythingIsThereOnce(BankOffice office, Path bank) {
        var sent = new ArrayList<String>();
        files(bank).forEach(file -> sent.addAll(debits(file)));
        assertThat(sent).hasSize(BankWork.ROUNDS * BankWork.DEBITS).doesNotHaveDuplicates();
        var batches =
                office.asStaff(() -> office.batches.find(Optional.empty(), 500)).items();
        assertThat(batches).extracting(Batches.BatchView::state).containsOnly(Batches.State.SENT);
        assertThat(files(bank)).hasSameSizeAs(batches);

        var keys = office.asStaff(() -> office.operator.inOne(() ->
                office.operator.sql().list("SELECT payment_key FROM billing_payment", row -> row.text("payment_key"))));
        assertThat(keys).doesNotHaveDuplicates().hasSize(BankWork.ROUNDS * (BankWork.DEBITS + BankWork.TRANSFERS));
        assertThat(office.asStaff(() -> office.operator.inOne(() -> office.operator
                        .sql()
                        .list("SELECT number FROM billing_invoice WHERE open_amount <> 0", row -> row.text("number")))))
                .isEmpty();
        var files =
                office.asStaff(() -> office.files.find(Optional.empty(), 500)).items();
        assertThat(files).allSatisfy(file -> {
            assertThat(file.done()).isEqualTo(file.entries());
            assertThat(file.booked()).isEqualTo(file.entries());
        });
    }

    private static List<Path> files(Path bank) {
        try (var files = Files.list(bank.resolve("bank/out"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> debits(Path file) {
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file)) {
            BankFile.read(in, Money.EUR, intake);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(intake.problems()).isEmpty();
        return intake.entries().stream()
                .map(entry -> entry.reference(Reference.END_TO_END).orElseThrow())
                .toList();
    }

    private static void inOffice(Path databases, Path bank, Consumer<BankOffice> work) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases));
        data.open(() -> work.accept(new BankOffice(data, bank)));
    }
}
