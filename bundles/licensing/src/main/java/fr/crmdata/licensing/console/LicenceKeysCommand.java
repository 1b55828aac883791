package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Licences;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Keys of licences. */
@Service
@Command(
        scope = "licensing",
        name = "licence-keys",
        description = "The keys that sign licences; --rotate makes a new one, --revoke takes one out")
public final class LicenceKeysCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Option(name = "--rotate", description = "a new key signs from now on")
    boolean rotate;

    @Option(name = "--revoke", description = "id of a key whose licences are not taken any more")
    @Nullable
    String revoke;

    @Option(name = "--file", description = "writes the list for clients' servers there")
    @Nullable
    String file;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(licences);
        if (rotate) {
            desk.rotate();
        }
        if (revoke != null) {
            desk.revoke(revoke);
        }
        if (file != null) {
            LicenceFiles.write(file, desk.keyFile());
        }
        var rows = out.table("id", "state", "since", "fingerprint");
        desk.keys().forEach(key -> rows.row(key.id(), key.state(), key.since(), key.fingerprint()));
        rows.print();
    }
}
