package fr.crmdata.licensing.contracts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.office.ContractSummary;
import java.time.LocalDate;
import java.util.Optional;

/** A contract in one line, as it can be read on a day. */
final class Standing {

    private Standing() {}

    static ContractSummary of(ContractSummary before, Reading reading, Optional<LocalDate> nextDue) {
        return new ContractSummary(
                before.number(),
                before.client(),
                before.name(),
                reading.phase(),
                reading.start(),
                reading.end().map(end -> end.last()),
                seats(reading),
                monthly(reading),
                reading.ledger().balanceDue(),
                nextDue);
    }

    private static int seats(Reading reading) {
        return reading.seats().modules().stream()
                .mapToInt(module -> reading.seats().on(reading.day(), module))
                .sum();
    }

    private static Money monthly(Reading reading) {
        return Money.sum(reading.seats().modules().stream()
                .map(module -> reading.prices()
                        .unit(module, reading.day())
                        .times(reading.seats().on(reading.day(), module)))
                .toList());
    }
}
