package fr.crmdata.billing.bank;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.MyMandates;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up the mandates of the caller's own contracts, and of no others. */
@Component(service = MyMandates.class)
public final class MyMandateDesk implements MyMandates {

    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-own-mandates");

    private final Access access;
    private final MyInvoices mine;
    private final Mandates mandates;

    @Activate
    public MyMandateDesk(@Reference Access access, @Reference MyInvoices mine, @Reference Mandates mandates) {
        this.access = access;
        this.mine = mine;
        this.mandates = mandates;
    }

    @Override
    public List<OwnMandate> active() {
        // Which contracts are the caller's own is found out, and permitted, as the caller.
        var contracts = mine.contracts();
        return access.as(SYSTEM, () -> contracts.stream()
                .flatMap(contract -> mandates.active(contract).stream())
                .map(MyMandateDesk::shown)
                .toList());
    }

    private static OwnMandate shown(MandateView mandate) {
        return new OwnMandate(
                mandate.contract(), mandate.reference(), new Iban(mandate.iban()).masked(), mandate.signedOn());
    }
}
