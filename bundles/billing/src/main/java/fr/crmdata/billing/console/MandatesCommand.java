package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Mandates, the latest first, with masked accounts. */
@Service
@Command(scope = "billing", name = "mandates", description = "Mandates, the latest first, with masked accounts")
public final class MandatesCommand extends OperatorCommand {

    private static final int LIMIT = 50;

    @Reference
    @Nullable
    Mandates mandates;

    @Argument(name = "contract", description = "number; all when left out")
    @Nullable
    String contract;

    @Override
    protected void run(Output out) {
        var filter = new MandateFilter(Optional.ofNullable(contract), Optional.empty(), "");
        var rows =
                out.table("reference", "contract", "state", "holder", "account", "signed", "usable until", "waiting");
        Objects.requireNonNull(mandates)
                .find(filter, Optional.empty(), LIMIT)
                .items()
                .forEach(mandate -> rows.row(
                        mandate.reference(),
                        mandate.contract(),
                        mandate.state(),
                        mandate.holder(),
                        new Iban(mandate.iban()).masked(),
                        mandate.signedOn(),
                        mandate.usableUntil(),
                        mandate.waiting()));
        rows.print();
    }
}
