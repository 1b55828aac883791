package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.RefundView;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Notes that a client is to be paid back; it goes with the next batch of refunds. */
@Service
@Command(
        scope = "billing",
        name = "refund",
        description = "Notes that a client is to be paid back; with --cancel takes one back that waits")
public final class RefundCommand extends OperatorCommand {

    @Reference
    @Nullable
    Batches batches;

    @Argument(name = "contract", description = "its number")
    @Nullable
    String contract;

    @Argument(index = 1, name = "amount", description = "such as 30.00; what can be paid back is shown when left out")
    @Nullable
    String amount;

    @Argument(index = 2, name = "document", description = "the credit note, or the invoice that was paid twice")
    String document = "";

    @Option(name = "--key", description = "the same key is one refund; contract, document and amount when left out")
    @Nullable
    String key;

    @Option(name = "--cancel", description = "id of a refund that waits")
    @Nullable
    String cancel;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(batches);
        if (cancel != null) {
            print(out, desk.cancelRefund(cancel));
        } else if (contract == null) {
            throw Typed.missing("contract");
        } else if (amount == null) {
            out.facts()
                    .fact("contract", contract)
                    .fact("refundable", desk.refundable(contract).plain())
                    .print();
        } else {
            var wanted = Typed.money("amount", amount);
            var once = key == null ? "console/" + contract + "/" + document + "/" + wanted.plain() : key;
            print(out, desk.refund(once, contract, document, wanted));
        }
    }

    private static void print(Output out, RefundView refund) {
        out.facts()
                .fact("refund", refund.id())
                .fact("contract", refund.contract())
                .fact("amount", refund.amount().plain())
                .fact("stage", refund.stage())
                .print();
    }
}
