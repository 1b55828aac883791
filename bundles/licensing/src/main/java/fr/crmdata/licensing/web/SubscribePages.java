package fr.crmdata.licensing.web;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.PublicPages;
import fr.crmdata.api.web.PublicSite;
import fr.crmdata.api.web.PublicVisit;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.net.URL;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a company subscribes, without being anybody here yet; then it sees how far its order is. */
@Component
public final class SubscribePages implements PublicPages {

    private static final String SEATS = "seats.";
    private static final String ANSWERS = "answers.";

    private final Templates templates = new StaticTemplates();
    private final Subscriptions subscriptions;
    private final Clock clock;

    @Activate
    public SubscribePages(@Reference Subscriptions subscriptions, @Reference(target = "(clock=business)") Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "subscribe";
    }

    @Override
    public List<URL> assets() {
        return List.of(
                Objects.requireNonNull(SubscribePages.class.getResource("/fr/crmdata/licensing/web/subscribe.css")));
    }

    @Override
    public void define(PublicSite site) {
        site.form("", this::show, this::send)
                .get("/quote", this::quote)
                .get("/{id}", this::status)
                .get("/{id}/progress", this::progress);
    }

    private Ui ui(PublicVisit visit) {
        return new Ui(visit.language(), clock.instant());
    }

    private Answer show(PublicVisit visit, Form form) {
        var ui = ui(visit);
        var shown = subscriptions.offers();
        var wanted = form.value("offer", visit.query("offer").orElse(""));
        var chosen = chosen(wanted, shown);
        if (chosen.isEmpty()) {
            return new Answer.Page(ui.t("licensing.subscribe.title"), Markup.of(templates.subscribeClosed(ui)));
        }
        var sheet = new SubscribeSheet(
                shown,
                chosen.get(),
                subscriptions.prices(chosen.get()),
                subscriptions.checklist(visit.language()),
                subscriptions.terms(),
                form.value("key", Ids.next()));
        var first = Map.of(chosen.get().modules().get(0), 1);
        var quote = subscriptions.quote(
                chosen.get().code(), form.isRefused() ? seats(form.values()) : first, months(form.value("months", "")));
        return new Answer.Page(
                ui.t("licensing.subscribe.title"), Markup.of(templates.subscribePage(ui, sheet, quote, form)));
    }

    /** The one asked for, if there is such an offer, also when it is not shown to all; else the first. */
    private Optional<Offer> chosen(String code, List<Offer> shown) {
        if (!code.isEmpty()) {
            try {
                return Optional.of(subscriptions.offer(code));
            } catch (OrderRefusal.UnknownOffer over) {
                return shown.stream().findFirst();
            }
        }
        return shown.stream().findFirst();
    }

    private Answer quote(PublicVisit visit) {
        var quote = subscriptions.quote(
                visit.query("offer").orElse(""),
                seats(visit.query()),
                months(visit.query("months").orElse("")));
        var place = VatPlaces.of(
                visit.query("country").orElse("").strip().toUpperCase(Locale.ROOT),
                visit.query("postalCode").orElse(""),
                VatNumber.plain(visit.query("vatNumber").orElse("")));
        return new Answer.Fragment(Markup.of(templates.subscribeQuote(ui(visit), quote.in(place))));
    }

    private Answer send(PublicVisit visit) {
        var progress = subscriptions.subscribe(order(visit), visit.networkAddress(), visit.form("key"));
        return new Answer.Redirect(
                "/subscribe/" + progress.id() + "?lang=" + visit.language().tag());
    }

    private static Subscriptions.Order order(PublicVisit visit) {
        var holder = new Holder(
                visit.form("name"),
                visit.form("person"),
                visit.form("street"),
                visit.form("postalCode"),
                visit.form("city"),
                visit.form("country"),
                visit.form("siren"),
                VatNumber.plain(visit.form("vatNumber")),
                visit.form("email"),
                visit.language());
        return new Subscriptions.Order(
                holder,
                visit.form("administrator"),
                visit.form("administratorEmail"),
                visit.form("offer"),
                seats(visit.form()),
                months(visit.form("months")),
                visit.form("method").equals("TRANSFER") ? PaymentMethod.TRANSFER : PaymentMethod.DIRECT_DEBIT,
                visit.form("iban"),
                prefixed(visit.form(), ANSWERS, answer -> answer.equals("yes") || answer.equals("no"), "yes"::equals),
                visit.form("termsVersion"),
                visit.form("termsHash"),
                visit.form("accepted").equals("true"),
                visit.form("trial").equals("true"));
    }

    private static int months(String text) {
        return text.equals("12") ? 12 : 1;
    }

    /** What is no number counts as more than there can be, so that it is refused beside its field. */
    private static Map<String, Integer> seats(Map<String, List<String>> fields) {
        return prefixed(fields, SEATS, text -> !text.isEmpty(), text -> {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                return Integer.MAX_VALUE;
            }
        });
    }

    private static <T> Map<String, T> prefixed(
            Map<String, List<String>> fields,
            String prefix,
            java.util.function.Predicate<String> counts,
            Function<String, T> read) {
        var values = new LinkedHashMap<String, T>();
        fields.forEach((name, typed) -> typed.stream()
                .map(String::strip)
                .filter(text -> name.startsWith(prefix) && counts.test(text))
                .findFirst()
                .ifPresent(text -> values.put(name.substring(prefix.length()), read.apply(text))));
        return values;
    }

    private Answer status(PublicVisit visit) {
        var ui = ui(visit);
        var progress = subscriptions.progress(visit.path("id"));
        return new Answer.Page(
                ui.t("licensing.subscribe.received"), Markup.of(templates.subscribeStatus(ui, progress)));
    }

    private Answer progress(PublicVisit visit) {
        return new Answer.Fragment(
                Markup.of(templates.subscribeProgress(ui(visit), subscriptions.progress(visit.path("id")))));
    }
}
