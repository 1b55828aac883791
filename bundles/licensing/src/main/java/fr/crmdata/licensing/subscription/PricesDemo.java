package fr.crmdata.licensing.subscription;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.PriceLists;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A price list and offers, so that the public page of a demonstration has something to sell. */
@Component(service = DemoData.class)
public final class PricesDemo implements DemoData {

    private final PriceLists prices;
    private final Access access;
    private final Clock clock;

    @Activate
    public PricesDemo(
            @Reference PriceLists prices,
            @Reference Access access,
            @Reference(target = "(clock=business)") Clock clock) {
        this.prices = prices;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prices";
    }

    /** They are the operator's: asked for the first client, they are there for all. */
    @Override
    public void fill(Client client, Size size) {
        access.as(Caller.system(ClientId.OPERATOR, "demo"), this::publish);
    }

    private void publish() {
        var today = Paris.day(clock.instant());
        if (prices.all().isEmpty()) {
            prices.publish(
                    today.getYear() + "-1",
                    today,
                    List.of(
                            new PriceLists.Line("crm", Price.of("49.00"), Price.of("45.00")),
                            new PriceLists.Line("call", Price.of("79.00"), Price.of("72.00"))),
                    Money.of("60.00"),
                    Money.of("30.00"));
        }
        if (prices.offers().isEmpty()) {
            prices.save(offer("crm", "CRM", today, List.of("crm"), "0", 0, 30, true));
            prices.save(offer("complet", "CRM et centre d’appels", today, List.of("crm", "call"), "5", 12, 0, true));
            prices.save(offer("partenaire", "Partenaires", today, List.of("crm", "call"), "15", 12, 30, false));
        }
    }

    private static PriceLists.Offer offer(
            String code,
            String name,
            LocalDate from,
            List<String> modules,
            String discount,
            int commitment,
            int trial,
            boolean isPublic) {
        return new PriceLists.Offer(
                code, name, from, Optional.empty(), modules, new BigDecimal(discount), commitment, trial, isPublic);
    }
}
