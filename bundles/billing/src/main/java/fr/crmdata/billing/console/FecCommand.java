package fr.crmdata.billing.console;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Writes the FEC. */
@Service
@Command(scope = "billing", name = "fec", description = "Writes the file of accounting entries of a year")
public final class FecCommand extends OperatorCommand {

    @Reference
    @Nullable
    Accounts accounts;

    @Argument(name = "year", index = 0, required = true, description = "such as 2026")
    String year = "";

    @Option(name = "--folder", description = "where to; the folder of the process when left out")
    @Nullable
    String folder;

    @Override
    protected void run(Output out) {
        var wanted = Typed.number("year", year);
        var file = Path.of(folder == null ? "." : folder)
                .resolve(Objects.requireNonNull(accounts).fecName(wanted));
        try (var written = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            accounts.fec(wanted, written);
        } catch (IOException e) {
            throw Typed.cannot("folder", e);
        } catch (Refusal refusal) {
            remove(file);
            throw refusal;
        }
        out.facts().fact("file", file.toAbsolutePath()).print();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
