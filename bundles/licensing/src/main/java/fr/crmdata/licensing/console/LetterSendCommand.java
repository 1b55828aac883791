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

/** Hands a letter to a provider of electronic registered mail. */
@Service
@Command(
        scope = "licensing",
        name = "letter-send",
        description = "Hands a letter to a provider of registered mail, who tells its dates")
public final class LetterSendCommand extends OperatorCommand {

    @Reference
    @Nullable
    Letters letters;

    @Argument(name = "letter", required = true, description = "its number, such as L-2026-00012")
    String number = "";

    @Argument(index = 1, name = "provider", required = true, description = "its name, such as folder")
    String provider = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(letters);
        var letter = desk.send(number, desk.get(number).version(), provider);
        out.facts()
                .fact("number", letter.number())
                .fact("state", letter.state())
                .print();
    }
}
