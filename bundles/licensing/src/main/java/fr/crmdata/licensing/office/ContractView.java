package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.PriceBook;
import fr.crmdata.licensing.model.simulation.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * A contract as it stands on a day.
 *
 * @param version of the holder, for changing it
 * @param facts until that day, those of the same day in the order in which they are read
 * @param agenda what is due, and what will be if nothing happens
 * @param timeline its whole course until a year after that day if nothing else happens and invoices to come are paid in time
 * @param rise the price rise that may still be objected to
 */
public record ContractView(
        String number,
        Optional<ClientId> client,
        Holder holder,
        long version,
        ContractState state,
        ContractFigures figures,
        List<RecordedFact> facts,
        List<Act> agenda,
        Timeline timeline,
        Optional<PriceBook.Rise> rise) {

    public ContractView {
        facts = List.copyOf(facts);
        agenda = List.copyOf(agenda);
    }
}
