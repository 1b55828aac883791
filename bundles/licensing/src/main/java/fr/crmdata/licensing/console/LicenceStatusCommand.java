package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Licences;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The licence of this server. */
@Service
@Command(scope = "licensing", name = "licence-status", description = "What this server runs on, and how long")
public final class LicenceStatusCommand extends OperatorCommand {

    @Reference
    @Nullable
    Licences licences;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(licences);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("installation", desk.installation());
        facts.put("licence needed", desk.isNeeded());
        desk.installed().ifPresent(status -> {
            facts.put("licence", status.licence().id());
            facts.put("holder", status.licence().holder());
            facts.put("until", status.licence().until());
            facts.put("validity", status.validity());
            facts.put("days left", status.standing().daysLeft());
        });
        out.facts(facts);
    }
}
