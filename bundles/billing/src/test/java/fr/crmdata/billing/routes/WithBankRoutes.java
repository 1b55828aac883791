package fr.crmdata.billing.routes;

import static fr.crmdata.billing.bank.BankOffice.TODAY;

import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** What tests of the bank's routes have in common: an office, a batch that is released, files that came in. */
public abstract class WithBankRoutes {

    static final LocalDate DUE = TODAY.plusDays(9);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    BankOffice office;

    @Before
    public void openOffice() {
        office = new BankOffice(data, folder.getRoot().toPath());
    }

    final RunningRoutes routes() throws Exception {
        return new RunningRoutes(new BankRoutes(
                office.access,
                office.terms,
                office.files,
                office.reader,
                office.writer,
                office.credited,
                office.courier,
                office.links,
                new BankRoutes.Every(100, 100)));
    }

    final String released() {
        office.asStaff(() -> office.debited("F2026-000001", "C-2026-00001", "470.40", DUE));
        return office.asStaff(() -> {
            var id = office.batches.make().id();
            office.batches.release(id);
            return id;
        });
    }

    final Batches.BatchView batch(String id) {
        return office.asStaff(() -> office.batches.get(id));
    }

    final List<FileView> files() {
        return office.asStaff(() -> office.files.find(Optional.empty(), 100)).items();
    }

    /** Names of the files of a folder; none where it is not there. */
    static List<String> in(Path place) {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var list = Files.list(place)) {
            return list.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
