package fr.crmdata.licensing.contracts;

import fr.crmdata.licensing.TestOffice;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** A process of its own that does the daily work in a folder, until it is done or killed. */
final class RunToBeKilled {

    private RunToBeKilled() {}

    /** Arguments: folder of the databases, last day, and a file that is there once the work begins. */
    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(Path.of(arguments[0])));
        data.open(() -> {
            var office = new TestOffice(data);
            office.asStaff(() -> {
                office.desk.log(fr.crmdata.licensing.office.DailyWork.LogFilter.all(), Optional.empty(), 1);
                begun(Path.of(arguments[2]));
                ManyContracts.run(office, LocalDate.parse(arguments[1]));
            });
        });
    }

    private static void begun(Path file) {
        try {
            java.nio.file.Files.writeString(file, "begun");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
