package fr.crmdata.licensing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.web.frieze.Course;
import java.util.Optional;

/**
 * A simulation as its page shows it.
 *
 * @param result empty when nothing was asked yet, or it was refused
 * @param refusal why there is no result
 */
public record SimulationView(Supposition asked, Reach reach, Optional<Result> result, Optional<String> refusal) {

    /** @param invoiced sum of all invoices, with VAT */
    public record Result(Course course, ContractState state, Money invoiced, long invoices) {}

    static Result result(Timeline timeline, Reach reach, Ui ui) {
        var invoices = timeline.entries().stream()
                .filter(entry -> entry.kind() == Timeline.Kind.INVOICE)
                .flatMap(entry -> entry.amounts().stream())
                .toList();
        return new Result(
                reach.of(timeline.entries(), ui.today(), ui),
                timeline.state(),
                Money.sum(invoices.stream().map(amounts -> amounts.gross()).toList()),
                invoices.size());
    }
}
