package fr.crmdata.licensing.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Seats;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Named users of a client. */
@Service
@Command(scope = "licensing", name = "seats", description = "Who of a client has which seat")
public final class SeatsCommand extends ClientCommand {

    @Reference
    @Nullable
    Seats seats;

    @Override
    protected void run(Output out) {
        var rows = out.table("module", "bought", "free", "user", "since", "by", "seat");
        Objects.requireNonNull(seats).modules().forEach(module -> {
            if (module.seats().isEmpty()) {
                rows.row(module.module(), module.bought(), module.free(), "", "", "", "");
            }
            module.seats()
                    .forEach(seat -> rows.row(
                            module.module(),
                            module.bought(),
                            module.free(),
                            seat.userName(),
                            seat.since(),
                            seat.by(),
                            seat.id()));
        });
        rows.print();
    }
}
