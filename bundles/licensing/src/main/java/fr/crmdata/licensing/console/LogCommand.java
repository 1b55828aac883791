package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The log of acts. */
@Service
@Command(scope = "licensing", name = "log", description = "What was done and why, the newest first")
public final class LogCommand extends OperatorCommand {

    @Reference
    @Nullable
    DailyWork work;

    @Argument(name = "contract", description = "number; all when left out")
    @Nullable
    String contract;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var filter = contract == null ? DailyWork.LogFilter.all() : DailyWork.LogFilter.of(contract);
        var rows = out.table("on", "contract", "act", "clause", "why", "letter");
        Objects.requireNonNull(work)
                .log(filter, Optional.empty(), Given.limit(limit))
                .items()
                .forEach(done -> rows.row(
                        done.on(),
                        done.contract(),
                        done.kind(),
                        done.clause().id(),
                        done.why().in(Language.EN),
                        done.letter()));
        rows.print();
    }
}
