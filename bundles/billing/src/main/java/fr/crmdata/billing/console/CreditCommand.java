package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.CreditNotes.Part;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Gives a credit note. */
@Service
@Command(
        scope = "billing",
        name = "credit",
        description = "Issues a credit note about an invoice, for all that is left of it or a part of one line")
public final class CreditCommand extends OperatorCommand {

    @Reference
    @Nullable
    CreditNotes credits;

    @Argument(name = "number", index = 0, required = true, description = "of the invoice")
    String number = "";

    @Argument(name = "reason", index = 1, required = true, description = "what the client reads")
    String reason = "";

    @Option(name = "--line", description = "place of the line, from 1")
    @Nullable
    String line;

    @Option(name = "--net", description = "before tax, such as 49.00")
    @Nullable
    String net;

    private List<Part> parts() {
        if (net == null) {
            if (line != null) {
                throw Typed.missing("net");
            }
            return List.of();
        }
        return List.of(new Part(line == null ? 1 : Typed.number("line", line), Typed.money("net", net)));
    }

    @Override
    protected void run(Output out) {
        var note = Objects.requireNonNull(credits).credit(number, parts(), reason);
        out.facts()
                .fact("number", note.number())
                .fact("gross", note.invoice().totals().gross().plain())
                .print();
    }
}
