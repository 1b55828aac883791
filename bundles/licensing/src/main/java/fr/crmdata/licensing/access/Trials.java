package fr.crmdata.licensing.access;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.store.OrderStore;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a client in a trial has: the seats that it ordered, as if the contract had begun. In the open transaction. */
@Component(service = Trials.class)
public final class Trials {

    private final OrderStore orders;
    private final LicensedSeats licensed;

    @Activate
    public Trials(@Reference OrderStore orders, @Reference LicensedSeats licensed) {
        this.orders = orders;
        this.licensed = licensed;
    }

    /** Seats by module; empty without trial. */
    Optional<Map<String, Integer>> seats(ClientId client) {
        return orders.trialOf(client).map(order -> order.lines().stream()
                .collect(Collectors.toMap(
                        SeatLine::module, line -> licensed.atMost(line.module(), line.seats()), Integer::sum)));
    }
}
