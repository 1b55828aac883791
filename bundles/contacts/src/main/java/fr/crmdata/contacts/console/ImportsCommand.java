package fr.crmdata.contacts.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.Drafts;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The latest imports. */
@Service
@Command(scope = "contacts", name = "imports", description = "The latest imports")
public final class ImportsCommand extends ClientCommand {

    @Reference
    @Nullable
    Imports imports;

    @Option(name = "--limit", description = "how many at most")
    int limit = 20;

    @Override
    protected void run(Output out) {
        var table = out.table(
                "id", "file", "state", "rows", "create", "update", "unchanged", "duplicate", "refused", "at", "by");
        Objects.requireNonNull(imports)
                .recent(Math.max(1, Math.min(limit, 500)))
                .forEach(done -> table.row(
                        done.id(),
                        done.fileName(),
                        Drafts.key(done.state()),
                        ImportFacts.count(done, "rows"),
                        ImportFacts.count(done, "create"),
                        ImportFacts.count(done, "update"),
                        ImportFacts.count(done, "unchanged"),
                        ImportFacts.count(done, "duplicate"),
                        ImportFacts.count(done, "refused"),
                        done.createdAt(),
                        done.createdBy()));
        table.print();
    }
}
