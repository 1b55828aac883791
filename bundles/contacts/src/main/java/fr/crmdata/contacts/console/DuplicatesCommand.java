package fr.crmdata.contacts.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.Drafts;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Pairs of contacts that are held for the same. */
@Service
@Command(scope = "contacts", name = "duplicates", description = "Pairs of contacts that are held for the same")
public final class DuplicatesCommand extends ClientCommand {

    @Reference
    @Nullable
    DuplicateDesk desk;

    @Reference
    @Nullable
    Jobs jobs;

    @Option(name = "--scan", description = "compares everybody with everybody first")
    boolean scan;

    @Option(name = "--limit", description = "how many at most")
    int limit = 20;

    @Override
    protected void run(Output out) {
        var duplicates = Objects.requireNonNull(desk);
        if (scan) {
            new JobWatch(Objects.requireNonNull(jobs), out).await(duplicates.scan());
        }
        var table = out.table("id", "strength", "score", "one", "other", "reason", "oneId", "otherId");
        duplicates
                .pairs(Optional.empty(), Math.max(1, Math.min(limit, 500)))
                .items()
                .forEach(pair -> table.row(
                        pair.id(),
                        Drafts.key(pair.match().strength()),
                        pair.match().score(),
                        pair.one().details().name().display(),
                        pair.other().details().name().display(),
                        pair.match().sentence(Language.EN),
                        pair.one().id(),
                        pair.other().id()));
        table.print();
        out.say(duplicates.openPairs() + " in all");
    }
}
