package fr.crmdata.licensing.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Seats;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Names that several people seem to use. */
@Service
@Command(
        scope = "licensing",
        name = "shared-use",
        description = "Signs that one name is used by several people of a client")
public final class SharedUseCommand extends ClientCommand {

    @Reference
    @Nullable
    Seats seats;

    @Option(name = "--days", description = "how many back: 30 when left out, 366 at most")
    @Nullable
    String days;

    @Override
    protected void run(Output out) {
        var rows = out.table("user", "overlaps", "ended", "addresses", "last");
        Objects.requireNonNull(seats)
                .sharedUse(Given.number("days", days, Seats.USUAL_DAYS, 1, 366))
                .forEach(use -> rows.row(use.userName(), use.overlaps(), use.ended(), use.addresses(), use.lastAt()));
        rows.print();
    }
}
