package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import java.util.List;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Enters a payment. */
@Service
@Command(scope = "billing", name = "pay", description = "Enters money that came in; the same key is taken once")
public final class PayCommand extends OperatorCommand {

    @Reference
    @Nullable
    Payments payments;

    @Argument(
            name = "key",
            index = 0,
            required = true,
            description = "unique for ever, such as the reference of the bank")
    String key = "";

    @Argument(name = "contract", index = 1, required = true, description = "its number")
    String contract = "";

    @Argument(name = "on", index = 2, required = true, description = "day on which the bank had it")
    String on = "";

    @Argument(name = "amount", index = 3, required = true, description = "such as 470.40")
    String amount = "";

    @Option(name = "--invoice", description = "number of what is paid; the oldest when left out")
    @Nullable
    String invoice;

    @Option(name = "--text", description = "what the payer wrote")
    @Nullable
    String text;

    @Override
    protected void run(Output out) {
        var payment = Objects.requireNonNull(payments)
                .receive(new NewPayment(
                        key,
                        contract,
                        Typed.day("on", on),
                        Typed.money("amount", amount),
                        Way.TRANSFER,
                        invoice == null ? List.of() : List.of(invoice),
                        text == null ? "" : text));
        out.facts()
                .fact("key", payment.key())
                .fact("amount", payment.amount().plain())
                .fact("unused", payment.unused().plain())
                .print();
    }
}
