package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Accounts;
import java.time.YearMonth;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What is declared of services to businesses outside France. */
@Service
@Command(
        scope = "billing",
        name = "services-abroad",
        description =
                "Services of a month to businesses of other member states (declaration of services) and elsewhere")
public final class ServicesAbroadCommand extends OperatorCommand {

    @Reference
    @Nullable
    Accounts accounts;

    @Argument(name = "month", required = true, description = "such as 2026-12")
    String month = "";

    @Override
    protected void run(Output out) {
        var services =
                Objects.requireNonNull(accounts).servicesAbroad(YearMonth.from(Typed.day("month", month + "-01")));
        var clients = out.part("memberStates").table("vatNumber", "name", "net", "euros");
        services.memberStates()
                .forEach(one ->
                        clients.row(one.vatNumber(), one.name(), one.net().plain(), one.euros()));
        clients.print();
        out.part("elsewhere").facts().fact("net", services.elsewhere().plain()).print();
    }
}
