package fr.crmdata.licensing.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.licensing.office.Seats;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** A seat goes to somebody else. */
@Service
@Command(
        scope = "licensing",
        name = "seat-pass-on",
        description = "Gives a seat to another person of the client, with the reason")
public final class SeatPassOnCommand extends ClientCommand {

    @Reference
    @Nullable
    Seats seats;

    @Reference
    @Nullable
    Directory directory;

    @Argument(name = "seat", required = true, description = "its id, as licensing:seats says")
    String id = "";

    @Argument(index = 1, name = "user", required = true, description = "e-mail address or id")
    String user = "";

    @Argument(index = 2, name = "why", description = "why it is passed on")
    String why = "";

    @Override
    protected void run(Output out) {
        var seat = Objects.requireNonNull(seats).passOn(id, People.id(Objects.requireNonNull(directory), user), why);
        out.facts()
                .fact("id", seat.id())
                .fact("module", seat.module())
                .fact("user", seat.userName())
                .fact("since", seat.since())
                .print();
    }
}
