package fr.crmdata.billing.bank;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Mandates.State;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.MyMandates;
import fr.crmdata.billing.office.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up the mandates of the caller's own contracts, and of no others. */
@Component(service = MyMandates.class)
public final class MyMandateDesk implements MyMandates {

    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-own-mandates");

    private static final int MOST = 50;

    private final Access access;
    private final MyInvoices mine;
    private final Mandates mandates;
    private final Clock clock;

    @Activate
    public MyMandateDesk(
            @Reference Access access,
            @Reference MyInvoices mine,
            @Reference Mandates mandates,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.mine = mine;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public List<OwnMandate> all() {
        // Which contracts are the caller's own is found out, and permitted, as the caller.
        var contracts = mine.contracts();
        return access.as(SYSTEM, () -> contracts.stream()
                .flatMap(contract -> of(contract).items().stream())
                .map(this::shown)
                .toList());
    }

    private Slice<MandateView> of(String contract) {
        return mandates.find(new MandateFilter(Optional.of(contract), Optional.empty(), ""), Optional.empty(), MOST);
    }

    private OwnMandate shown(MandateView mandate) {
        return new OwnMandate(
                mandate.contract(),
                mandate.reference(),
                new Iban(mandate.iban()).masked(),
                mandate.signedOn(),
                standing(mandate),
                mandate.usableUntil());
    }

    private Standing standing(MandateView mandate) {
        return mandate.state() != State.REVOKED && mandate.lapsed(LocalDate.now(clock))
                ? Standing.LAPSED
                : Standing.valueOf(mandate.state().name());
    }
}
