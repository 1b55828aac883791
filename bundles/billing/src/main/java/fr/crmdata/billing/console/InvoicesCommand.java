package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.Invoices;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Lists documents. */
@Service
@Command(scope = "billing", name = "invoices", description = "Invoices and credit notes, the newest first")
public final class InvoicesCommand extends OperatorCommand {

    @Reference
    @Nullable
    Invoices invoices;

    @Argument(name = "text", index = 0, required = false, description = "part of the number, the contract or the name")
    @Nullable
    String text;

    @Option(name = "--contract", description = "number of a contract")
    @Nullable
    String contract;

    @Option(name = "--open", description = "only those that are not settled")
    boolean open;

    @Option(name = "--limit", description = "50 when left out, 500 at most")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        var rows = out.table("number", "contract", "buyer", "kind", "issued", "due", "gross", "open");
        var filter = new InvoiceFilter(
                text == null ? "" : text,
                Optional.ofNullable(contract),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                open,
                Optional.empty());
        Objects.requireNonNull(invoices)
                .list(filter, Optional.empty(), Typed.limit(limit))
                .items()
                .forEach(one -> rows.row(
                        one.number(),
                        one.contract(),
                        one.buyer(),
                        one.kind(),
                        one.issued(),
                        one.due(),
                        one.credit()
                                ? one.gross().negated().plain()
                                : one.gross().plain(),
                        one.open().plain()));
        rows.print();
    }
}
