package fr.crmdata.web.home;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Menu;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.signin.Greeting;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** “My day”: a greeting and the cards that areas offer. */
@Component(service = Pages.class)
public final class HomePages implements Pages {

    private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

    private final Templates templates = new StaticTemplates();
    private final Access access;
    private final Menu menu;
    private final Clock clock;
    private final List<HomeCard> cards = new CopyOnWriteArrayList<>();

    @Activate
    public HomePages(
            @Reference Access access, @Reference Menu menu, @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.menu = menu;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCard(HomeCard card) {
        cards.add(card);
    }

    public void removeCard(HomeCard card) {
        cards.remove(card);
    }

    /** A card as the template draws it. */
    public record Drawn(String title, Content content) {}

    @Override
    public String path() {
        return "";
    }

    @Override
    public void define(Site site) {
        site.get("", this::show);
    }

    private Answer show(Visit visit) {
        var ui = new Ui(visit.language());
        var now = clock.instant().atZone(Ui.ZONE);
        var drawn = cards.stream()
                .filter(card -> access.may(card.needed()))
                .sorted(Comparator.comparing(HomeCard::order))
                .flatMap(card -> draw(card, visit.language()))
                .toList();
        var ways = menu.entries(visit.language());
        return new Answer.Page(
                ui.t("home.title"),
                Markup.of(templates.home(ui, Greeting.at(now), firstName(visit), now, drawn, ways)));
    }

    /** A card that fails is left out; the day goes on. */
    private static Stream<Drawn> draw(HomeCard card, Language language) {
        try {
            return card.draw(language).map(html -> new Drawn(card.title(language), Markup.in(html))).stream();
        } catch (RuntimeException e) {
            LOG.error("a card of the start page cannot be drawn: {}", card.getClass(), e);
            return Stream.empty();
        }
    }

    private static String firstName(Visit visit) {
        return visit.caller().name().strip().split("\\s+", 2)[0];
    }
}
