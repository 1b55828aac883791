package fr.crmdata.licensing.subscription;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.model.settings.Invoicing;
import fr.crmdata.licensing.office.MyTrial;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import fr.crmdata.licensing.store.OrderStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A client's administrator sees when the trial ends, and need not wait for it. */
@Component(service = MyTrial.class)
public final class TrialDesk implements MyTrial {

    private final OrderStore orders;
    private final Opening opening;
    private final Transactions transactions;
    private final ContractChanges changes;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public TrialDesk(
            @Reference OrderStore orders,
            @Reference Opening opening,
            @Reference(target = "(database=operator)") Transactions operator,
            @Reference ContractChanges changes,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.orders = orders;
        this.opening = opening;
        this.transactions = operator;
        this.changes = changes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Trial> view() {
        access.require(OwnContractPermissions.OWN);
        return orders.trialOf(access.caller().client()).map(TrialDesk::trial);
    }

    private static Trial trial(Subscription order) {
        var holder = order.order().holder();
        return new Trial(
                order.trialUntil().orElseThrow(),
                order.lines().stream().collect(Collectors.toMap(SeatLine::module, SeatLine::seats, Integer::sum)),
                Amounts.taxed(
                        SeatLine.net(order.lines()),
                        VatPlaces.percent(
                                VatPlaces.of(holder.country(), holder.postalCode(), holder.vatNumber()),
                                Invoicing.defaults().vat())),
                order.order().months());
    }

    @Override
    public String subscribe() {
        access.require(OwnContractPermissions.DECLARE);
        if (access.caller().kind() == Caller.Kind.STAFF) {
            throw new OrderRefusal.TermsForClient();
        }
        var client = access.caller().client();
        var number = access.as(Caller.system(ClientId.OPERATOR, "subscription"), () -> begin(client));
        audit.record("licensing.trial-ended", number, Map.of("client", client.value()));
        changes.changed(client);
        return number;
    }

    private String begin(ClientId client) {
        return transactions.inOne(() -> {
            var order = orders.trialOf(client).orElseThrow(OrderRefusal.NoTrial::new);
            var number = opening.open(order, day(order));
            if (!orders.update(Changes.open(Changes.contract(order, number), State.ACTIVE), State.READY)) {
                throw new OrderRefusal.NoTrial();
            }
            return number;
        });
    }

    /** Today; when the trial is over and nobody has looked yet, the day on which it would have begun by itself. */
    private LocalDate day(Subscription order) {
        var today = Paris.day(clock.instant());
        var byItself = order.trialUntil().orElse(today).plusDays(1);
        return byItself.isBefore(today) ? byItself : today;
    }
}
