package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.Payments.Reversal;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists payments. */
@Service
@Command(scope = "billing", name = "payments", description = "Payments, the newest first")
public final class PaymentsCommand extends OperatorCommand {

    @Reference
    @Nullable
    Payments payments;

    @Option(name = "--contract", description = "number of a contract")
    @Nullable
    String contract;

    @Option(name = "--unused", description = "only those with something left")
    boolean unused;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("key", "contract", "on", "amount", "way", "unused", "reversed");
        var filter = new PaymentFilter(Optional.ofNullable(contract), Optional.empty(), Optional.empty(), unused);
        Objects.requireNonNull(payments)
                .list(filter, Optional.empty(), Typed.limit(limit))
                .items()
                .forEach(one -> rows.row(
                        one.key(),
                        one.contract(),
                        one.on(),
                        one.amount().plain(),
                        one.way(),
                        one.unused().plain(),
                        one.reversed().map(Reversal::bankCode).orElse("")));
        rows.print();
    }
}
