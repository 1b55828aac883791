package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.office.Letters;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** A letter that is not needed. */
@Service
@Command(
        scope = "licensing",
        name = "letter-cancel",
        description = "Says that a letter came back or is not needed any more, and why")
public final class LetterCancelCommand extends OperatorCommand {

    @Reference
    @Nullable
    Letters letters;

    @Argument(name = "letter", required = true, description = "its number, such as L-2026-00012")
    String number = "";

    @Argument(index = 1, name = "why", required = true, description = "why")
    String why = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(letters);
        var letter = desk.cancel(number, desk.get(number).version(), why);
        out.facts()
                .fact("number", letter.number())
                .fact("kind", letter.kind())
                .fact("state", letter.state())
                .print();
    }
}
