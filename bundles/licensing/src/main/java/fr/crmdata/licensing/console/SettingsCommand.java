package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.SettingsForm;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The conventions that complete the terms. */
@Service
@Command(
        scope = "licensing",
        name = "settings",
        description = "Conventions: who decided which, from which day; --all with the defaults behind them")
public final class SettingsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Option(name = "--all", description = "the defaults, too, which hold where nobody decided")
    boolean all;

    @Override
    protected void run(Output out) {
        var rows = out.table("from", "by", "convention", "value");
        SettingsForm.decisions(Objects.requireNonNull(contracts).settings()).forEach(decision -> decision.values()
                .forEach((name, value) ->
                        rows.row(decision.change().from(), decision.change().author(), name, value)));
        if (all) {
            SettingsForm.of(Settings.defaults()).forEach((name, value) -> rows.row("", "", name, value));
        }
        rows.print();
    }
}
