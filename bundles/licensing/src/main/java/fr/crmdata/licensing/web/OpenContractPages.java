package fr.crmdata.licensing.web;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A contract that did not come by the public page: of a client that is there already, or for a server on its premises. */
@Component(service = PageSet.class)
public final class OpenContractPages implements PageSet {

    private static final int YEAR = 12;

    private final Templates templates = new StaticTemplates();
    private final Contracts contracts;
    private final Seats seats;
    private final Wording wording;
    private final Access access;

    @Activate
    public OpenContractPages(
            @Reference Contracts contracts,
            @Reference Seats seats,
            @Reference Wording wording,
            @Reference Access access) {
        this.contracts = contracts;
        this.seats = seats;
        this.wording = wording;
        this.access = access;
    }

    /** Before {@code /contracts/{number}}. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void define(Site site) {
        site.form("/contracts/new", this::show, this::open).get("/contracts/{number}/seats", this::seats);
    }

    private Answer show(Visit visit, Form form) {
        access.require(LicensingPermissions.MANAGE);
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.contract.new"), Markup.of(templates.contractOpen(ui, form, Holder.NOBODY)));
    }

    private Answer open(Visit visit) {
        var number = contracts.open(client(visit), HolderForm.of(visit), facts(visit));
        return new Answer.Redirect(ContractPages.address(number))
                .saying(Toast.of(wording.of(visit).t("licensing.web.contract.opened", number)));
    }

    private static Optional<ClientId> client(Visit visit) {
        var id = visit.form("client");
        if (!id.isEmpty() && !ClientId.isShaped(id)) {
            throw new LicensingRefusal.Invalid("client", "licensing.web.unreadable", id);
        }
        return Optional.of(id).filter(typed -> !typed.isEmpty()).map(ClientId::valueOf);
    }

    private static List<Fact> facts(Visit visit) {
        var start = Typed.day(visit, "start");
        var module = Typed.text(visit, "module");
        var method = visit.form("method").equals(PaymentMethod.DIRECT_DEBIT.name())
                ? PaymentMethod.DIRECT_DEBIT
                : PaymentMethod.TRANSFER;
        var facts = new ArrayList<Fact>(List.of(
                new Fact.Subscribed(
                        start,
                        Typed.text(visit, "termsVersion"),
                        visit.form("months").equals(String.valueOf(YEAR)) ? YEAR : 1,
                        method),
                new Fact.PriceAgreed(start, module, Typed.price(visit, "unit")),
                new Fact.SeatsAdded(start, module, Typed.number(visit, "seats")),
                new Fact.Activated(start)));
        Typed.optionalDay(visit, "until").ifPresent(until -> facts.add(new Fact.Committed(start, until)));
        return facts;
    }

    private Answer seats(Visit visit) {
        var ui = wording.of(visit);
        var view = contracts.get(visit.path("number"));
        var card = new ContractCard(
                view, "", access.may(LicensingPermissions.MANAGE), ContractPages.address(view.number()));
        var modules = view.client().map(seats::modules).orElse(List.of());
        return new Answer.Page(
                ui.t("licensing.web.contract.of", view.number()),
                Markup.of(templates.contractSeats(ui, card, modules)));
    }
}
