package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Letters;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The three dates of a registered letter. */
@Service
@Command(scope = "licensing", name = "letter-dates", description = "Enters what the post said about a letter")
public final class LetterDatesCommand extends OperatorCommand {

    @Reference
    @Nullable
    Letters letters;

    @Argument(name = "letter", required = true, description = "its number, such as L-2026-00012")
    String number = "";

    @Argument(index = 1, name = "sent", required = true, description = "day on which it was posted")
    String sent = "";

    @Option(name = "--presented", description = "day of the first presentation")
    @Nullable
    String presented;

    @Option(name = "--signed", description = "day of the signature")
    @Nullable
    String signed;

    @Option(name = "--tracking", description = "number by which the post follows it")
    @Nullable
    String tracking;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(letters);
        var dates = new LetterDates(
                Given.requiredDay("sent", sent), Given.day("presented", presented), Given.day("signed", signed));
        var letter = desk.enterDates(number, desk.get(number).version(), dates, Given.text(tracking));
        out.facts(Map.of("number", letter.number(), "state", letter.state()));
    }
}
