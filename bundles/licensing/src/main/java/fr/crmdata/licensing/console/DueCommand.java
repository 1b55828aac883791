package fr.crmdata.licensing.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Given;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Looks ahead. */
@Service
@Command(
        scope = "licensing",
        name = "due",
        description = "What the run of a day would do if nothing happens before; writes nothing")
public final class DueCommand extends OperatorCommand {

    @Reference
    @Nullable
    DailyWork work;

    @Argument(name = "day", required = true, description = "today or later")
    String day = "";

    @Option(name = "--limit", description = "of contracts looked at: 50 when left out, 500 at most")
    @Nullable
    String limit;

    @Option(name = "--after", description = "number of the last contract that was looked at")
    @Nullable
    String after;

    @Override
    protected void run(Output out) {
        var rows = out.table("contract", "holder", "on", "act", "clause", "why");
        var slice = Objects.requireNonNull(work)
                .dryRun(Given.requiredDay("day", day), Given.some(after), Given.limit(limit));
        slice.items()
                .forEach(due -> rows.row(
                        due.contract(),
                        due.holder(),
                        due.act().on(),
                        due.act().kind(),
                        due.act().clause().id(),
                        due.act().why().in(Language.EN)));
        rows.print();
        slice.next().ifPresent(last -> out.say("There are more: --after " + last));
    }
}
