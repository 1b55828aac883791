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

/** Somebody may use a module. */
@Service
@Command(scope = "licensing", name = "seat-give", description = "Gives a free seat of a module to a person of a client")
public final class SeatGiveCommand extends ClientCommand {

    @Reference
    @Nullable
    Seats seats;

    @Reference
    @Nullable
    Directory directory;

    @Argument(name = "module", required = true, description = "such as crm")
    String module = "";

    @Argument(index = 1, name = "user", required = true, description = "e-mail address or id")
    String user = "";

    @Override
    protected void run(Output out) {
        var seat = Objects.requireNonNull(seats).designate(module, People.id(Objects.requireNonNull(directory), user));
        out.facts()
                .fact("id", seat.id())
                .fact("module", seat.module())
                .fact("user", seat.userName())
                .fact("since", seat.since())
                .print();
    }
}
