package fr.crmdata.licensing.subscription;

import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.settings.Invoicing;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.Quote;
import fr.crmdata.licensing.store.PriceStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What today's offers come to. A price less its discount is rounded to the cent: what is shown is what is billed. */
@Component(service = OfferPrices.class)
public final class OfferPrices {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final PriceStore store;
    private final Clock clock;

    @Activate
    public OfferPrices(@Reference PriceStore store, @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private LocalDate today() {
        return Paris.day(clock.instant());
    }

    /** Those that everybody may see, and whose modules all have a price. */
    List<Offer> shown() {
        return store.offers().stream()
                .filter(offer -> offer.isPublic() && isOn(offer) && hasPrices(offer))
                .toList();
    }

    /** @throws OrderRefusal.UnknownOffer when there is none today */
    Offer offer(String code) {
        return store.offer(code)
                .filter(offer -> isOn(offer) && hasPrices(offer))
                .orElseThrow(() -> new OrderRefusal.UnknownOffer(code));
    }

    private boolean isOn(Offer offer) {
        return !offer.from().isAfter(today())
                && offer.until().filter(until -> until.isBefore(today())).isEmpty();
    }

    private boolean hasPrices(Offer offer) {
        return prices(offer).size() == offer.modules().size();
    }

    /** In the order of the offer's modules; those without a price are left out. */
    List<Line> prices(Offer offer) {
        var list = store.on(today()).map(found -> found.lines()).orElse(List.of());
        return offer.modules().stream()
                .flatMap(module -> list.stream().filter(line -> line.module().equals(module)))
                .map(line -> new Line(line.module(), less(line.unit(), offer), less(line.yearUnit(), offer)))
                .toList();
    }

    private static Price less(Price price, Offer offer) {
        return offer.discount().signum() == 0
                ? price
                : Price.of(price.share(HUNDRED.subtract(offer.discount()), HUNDRED));
    }

    /** Modules that the offer does not have, and seats that cannot be, are left out: a quote is asked for while one types. */
    Quote quote(Offer offer, Map<String, Integer> seats, int months) {
        var lines = prices(offer).stream()
                .flatMap(line -> Optional.ofNullable(seats.get(line.module()))
                        .filter(count -> count > 0 && count <= OrderCheck.MOST_SEATS)
                        .map(count -> new SeatLine(line.module(), count, line.unit(months), months))
                        .stream())
                .toList();
        return new Quote(
                lines, Amounts.taxed(SeatLine.net(lines), Invoicing.defaults().vat()));
    }
}
