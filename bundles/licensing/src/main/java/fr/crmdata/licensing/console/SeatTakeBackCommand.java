package fr.crmdata.licensing.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Seats;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** A seat is free again. */
@Service
@Command(scope = "licensing", name = "seat-take-back", description = "Takes a seat back: it is free for somebody else")
public final class SeatTakeBackCommand extends ClientCommand {

    @Reference
    @Nullable
    Seats seats;

    @Argument(name = "seat", required = true, description = "its id, as licensing:seats says")
    String id = "";

    @Override
    protected void run(Output out) {
        Objects.requireNonNull(seats).release(id);
        out.facts().fact("seat", id).fact("free", true).print();
    }
}
