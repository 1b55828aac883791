package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.contract.Phase;
import java.util.Optional;
import java.util.Set;

/**
 * Which contracts.
 *
 * @param text part of the number or of the holder's name, in any case; empty for all
 * @param phases empty for all
 * @param owing only those with something to pay
 */
public record ContractFilter(String text, Set<Phase> phases, Optional<ClientId> client, boolean owing) {

    public ContractFilter {
        phases = Set.copyOf(phases);
    }

    public static ContractFilter all() {
        return new ContractFilter("", Set.of(), Optional.empty(), false);
    }

    public ContractFilter in(Phase phase) {
        return new ContractFilter(text, Set.of(phase), client, owing);
    }

    public ContractFilter of(ClientId whose) {
        return new ContractFilter(text, phases, Optional.of(whose), owing);
    }
}
