package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.CreditNotes;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Writes a debt off. */
@Service
@Command(scope = "billing", name = "write-off", description = "Gives up what is open of an invoice")
public final class WriteOffCommand extends OperatorCommand {

    @Reference
    @Nullable
    CreditNotes credits;

    @Argument(name = "number", index = 0, required = true, description = "of the invoice")
    String number = "";

    @Argument(name = "reason", index = 1, required = true, description = "why")
    String reason = "";

    @Option(
            name = "--evidence",
            description = "that nothing will be paid; VAT paid on debits is claimed back with it only")
    String evidence = "";

    @Override
    protected void run(Output out) {
        var loss = Objects.requireNonNull(credits).writeOff(number, reason, evidence);
        out.facts()
                .fact("invoice", loss.invoice())
                .fact("amount", loss.amount().plain())
                .fact("vat", loss.vat().plain())
                .print();
    }
}
