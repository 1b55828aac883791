package fr.crmdata.probe.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.probe.Notes;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The notes of a client. */
@Service
@Command(scope = "probe", name = "notes", description = "The notes of a client")
public final class ProbeNotesCommand extends ClientCommand {

    @Reference
    @Nullable
    Notes notes;

    @Override
    protected void run(Output out) {
        var table = out.table("id", "text");
        Objects.requireNonNull(notes).all().forEach(note -> table.row(note.id(), note.text()));
        table.print();
    }
}
