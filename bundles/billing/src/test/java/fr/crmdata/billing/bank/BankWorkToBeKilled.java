package fr.crmdata.billing.bank;

import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process of its own that works at the bank's desk, until it is done or killed. */
final class BankWorkToBeKilled {

    private BankWorkToBeKilled() {}

    /** Arguments: folder of the databases, folder of the bank, and a file that is there once the work begins. */
    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(Path.of(arguments[0])));
        data.open(() -> {
            var office = new BankOffice(data, Path.of(arguments[1]));
            office.asStaff(() -> office.batches.find(Optional.empty(), 1));
            try {
                Files.writeString(Path.of(arguments[2]), "begun");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            new BankWork(office).run();
        });
    }
}
