package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Versions of the price list, each from a day on, and what is offered to newcomers. */
@Component(service = PageSet.class)
public final class PricePages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final PriceLists prices;
    private final Wording wording;
    private final Access access;

    @Activate
    public PricePages(@Reference PriceLists prices, @Reference Wording wording, @Reference Access access) {
        this.prices = prices;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get("/prices", this::list)
                .form("/prices/new", this::newList, this::publish)
                .form("/prices/offers/new", this::newOffer, this::saveOffer)
                .form("/prices/offers/{code}", this::oldOffer, this::saveOffer);
    }

    private Answer list(Visit visit) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.prices"),
                Markup.of(templates.pricesList(
                        ui, prices.all(), prices.offers(), access.may(LicensingPermissions.PRICES))));
    }

    private Answer newList(Visit visit, Form form) {
        access.require(LicensingPermissions.PRICES);
        var ui = wording.of(visit);
        var before = prices.all().stream().findFirst();
        return new Answer.Page(ui.t("licensing.web.prices.new"), Markup.of(templates.pricesForm(ui, form, before)));
    }

    private Answer publish(Visit visit) {
        var ui = wording.of(visit);
        var list = prices.publish(
                Typed.text(visit, "version"),
                Typed.day(visit, "from"),
                lines(visit),
                Typed.money(visit, "reinstatementFee"),
                Typed.money(visit, "dataReturnFee"));
        return new Answer.Redirect("/licensing/prices")
                .saying(Toast.of(ui.t("licensing.web.prices.published", list.version(), ui.date(list.from()))));
    }

    /** Rows of module and price; a row without both is left out. */
    private static List<Line> lines(Visit visit) {
        var modules = visit.form().getOrDefault("module", List.of());
        var units = visit.form().getOrDefault("unit", List.of());
        var yearUnits = visit.form().getOrDefault("yearUnit", List.of());
        var lines = new ArrayList<Line>();
        for (var row = 0; row < Math.min(modules.size(), units.size()); row++) {
            var module = modules.get(row).strip();
            if (!module.isEmpty()) {
                var yearly =
                        row < yearUnits.size() && !yearUnits.get(row).isBlank() ? yearUnits.get(row) : units.get(row);
                lines.add(new Line(module, unit("unit", units.get(row)), unit("yearUnit", yearly)));
            }
        }
        if (lines.isEmpty()) {
            throw new LicensingRefusal.Invalid("module", "licensing.web.missing");
        }
        return lines;
    }

    private static Price unit(String field, String text) {
        try {
            return Price.of(Typed.decimal(text));
        } catch (IllegalArgumentException e) {
            throw new LicensingRefusal.Invalid(field, "licensing.web.unreadable", text);
        }
    }

    private Answer newOffer(Visit visit, Form form) {
        return offer(visit, form, Optional.empty());
    }

    private Answer oldOffer(Visit visit, Form form) {
        var code = visit.path("code");
        var offer = prices.offers().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.Invalid("code", "licensing.web.unreadable", code));
        return offer(visit, form, Optional.of(offer));
    }

    private Answer offer(Visit visit, Form form, Optional<Offer> offer) {
        access.require(LicensingPermissions.PRICES);
        var ui = wording.of(visit);
        return new Answer.Page(ui.t("licensing.web.offer"), Markup.of(templates.pricesOffer(ui, form, offer)));
    }

    private Answer saveOffer(Visit visit) {
        var ui = wording.of(visit);
        var offer = prices.save(new Offer(
                Typed.text(visit, "code"),
                Typed.text(visit, "name"),
                Typed.day(visit, "from"),
                Typed.optionalDay(visit, "until"),
                List.of(Typed.text(visit, "modules").split("[\\s,;]+")),
                discount(visit),
                Typed.number(visit, "commitmentMonths"),
                Typed.number(visit, "trialDays"),
                visit.form("public").equals("yes")));
        return new Answer.Redirect("/licensing/prices")
                .saying(Toast.of(ui.t("licensing.web.offer.saved", offer.name())));
    }

    private static BigDecimal discount(Visit visit) {
        var text = visit.form("discount");
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(Typed.decimal(text));
        } catch (NumberFormatException e) {
            throw new LicensingRefusal.Invalid("discount", "licensing.web.unreadable", text);
        }
    }
}
