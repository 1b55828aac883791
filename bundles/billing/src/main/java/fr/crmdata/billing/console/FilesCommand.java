package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BankFiles;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Files of the bank, the latest first. */
@Service
@Command(scope = "billing", name = "files", description = "Files of the bank, the latest first")
public final class FilesCommand extends OperatorCommand {

    private static final int LIMIT = 50;

    @Reference
    @Nullable
    BankFiles files;

    @Override
    protected void run(Output out) {
        var rows = out.table("id", "name", "format", "state", "received", "entries", "booked", "to match", "problems");
        Objects.requireNonNull(files)
                .find(Optional.empty(), LIMIT)
                .items()
                .forEach(file -> rows.row(
                        file.id(),
                        file.name(),
                        file.format(),
                        file.state(),
                        file.receivedAt(),
                        file.entries(),
                        file.booked(),
                        file.toMatch(),
                        file.problems()));
        rows.print();
    }
}
