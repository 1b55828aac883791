package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.Phase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract in a list, as it stood when something happened to it last or the daily run looked at it.
 *
 * @param number {@code C-2026-00012}; names it for ever
 * @param client whose database it opens; empty for a contract about a server on the client's premises
 * @param since first day of the service
 * @param last day of the contract, if its end is certain
 * @param seats of all modules
 * @param monthly fee of a month before tax
 * @param nextDue day on which something is to be done next
 */
public record ContractSummary(
        String number,
        Optional<ClientId> client,
        String name,
        Phase phase,
        Optional<LocalDate> since,
        Optional<LocalDate> last,
        int seats,
        Money monthly,
        Money balanceDue,
        Optional<LocalDate> nextDue) {}
