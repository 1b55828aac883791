package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Licences;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Licence files that were issued here. */
@Service
@Command(
        scope = "licensing",
        name = "licences",
        description = "Licences issued here, the newest first; --show prints the file of one")
public final class LicencesCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Option(name = "--contract", description = "number of the contract that they are for")
    @Nullable
    String contract;

    @Option(name = "--show", description = "id of the licence whose file is printed")
    @Nullable
    String show;

    @Option(name = "--file", description = "where that file is written instead")
    @Nullable
    String file;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(licences);
        if (show != null) {
            show(out, desk.text(show), show);
            return;
        }
        var rows = out.table("id", "contract", "holder", "from", "until", "grace", "server", "key", "by");
        desk.issued(Given.some(contract)).forEach(issued -> {
            var licence = issued.licence();
            rows.row(
                    licence.id(),
                    licence.contract(),
                    licence.holder(),
                    licence.from(),
                    licence.until(),
                    licence.graceDays(),
                    licence.installation(),
                    licence.key(),
                    issued.by());
        });
        rows.print();
    }

    private void show(Output out, String text, String id) {
        if (file == null) {
            out.say(text);
        } else {
            LicenceFiles.write(file, text);
        }
        out.facts().fact("id", id).print();
    }
}
