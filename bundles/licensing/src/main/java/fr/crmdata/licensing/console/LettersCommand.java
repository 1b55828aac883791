package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What was written to clients. */
@Service
@Command(
        scope = "licensing",
        name = "letters",
        description = "Letters, the newest first; with --due those that somebody has to post")
public final class LettersCommand extends OperatorCommand {

    @Reference
    @Nullable
    Letters letters;

    @Argument(name = "contract", description = "number; all when left out")
    @Nullable
    String contract;

    @Option(name = "--due", description = "only those that somebody has to post")
    boolean due;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var filter = new Letters.Filter(Given.some(contract), Optional.empty(), due);
        var rows = out.table("number", "contract", "kind", "way", "state", "written", "sent", "presented", "signed");
        Objects.requireNonNull(letters)
                .find(filter, Optional.empty(), Given.limit(limit))
                .items()
                .forEach(letter -> rows.row(
                        letter.number(),
                        letter.contract(),
                        letter.kind(),
                        letter.way(),
                        letter.state(),
                        letter.writtenOn(),
                        letter.dates().map(dates -> dates.posted()),
                        letter.dates().flatMap(dates -> dates.presented()),
                        letter.dates().flatMap(dates -> dates.signed())));
        rows.print();
    }
}
