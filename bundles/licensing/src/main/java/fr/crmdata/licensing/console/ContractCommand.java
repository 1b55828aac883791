package fr.crmdata.licensing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Given;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** State and figures of a contract. */
@Service
@Command(scope = "licensing", name = "contract", description = "A contract as it stands on a day")
public final class ContractCommand extends OperatorCommand {

    @Reference
    @Nullable
    Contracts contracts;

    @Argument(name = "number", required = true, description = "of the contract, such as C-2026-00012")
    String number = "";

    @Option(name = "--day", description = "today when left out, such as 2026-12-31")
    @Nullable
    String day;

    @Override
    protected void run(Output out) {
        var book = Objects.requireNonNull(contracts);
        var contract = Given.day("day", day).map(on -> book.get(number, on)).orElseGet(() -> book.get(number));
        var state = contract.state();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", contract.number());
        contract.client().ifPresent(client -> facts.put("client", client));
        facts.put("name", contract.holder().name());
        facts.put("day", state.day());
        facts.put("phase", state.phase());
        state.termsVersion().ifPresent(version -> facts.put("terms", version));
        state.seats()
                .forEach((module, seats) -> facts.put(
                        "module " + module, seats + " x " + state.prices().getOrDefault(module, Price.of("0"))));
        state.period().ifPresent(period -> facts.put("period", period.first() + " – " + period.last()));
        state.guaranteeUntil().ifPresent(until -> facts.put("price guaranteed until", until));
        state.end()
                .ifPresent(end ->
                        facts.put("last day", end.last() + " (" + end.clause().id() + ")"));
        state.dataReturn().ifPresent(data -> facts.put("data until", data.retrievalUntil()));
        facts.put("balance due", contract.figures().balanceDue().plain());
        facts.put("overdue", contract.figures().overdue().plain());
        contract.figures().interest().ifPresent(interest -> facts.put("interest", interest.plain()));
        facts.put("liability cap", contract.figures().liabilityCap().plain());
        out.facts(facts);
    }
}
