package fr.crmdata.licensing.letters;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.api.post.RegisteredMail;
import fr.crmdata.api.post.RegisteredMail.Item;
import fr.crmdata.api.post.RegisteredMail.News;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.LetterRefusal;
import fr.crmdata.licensing.model.LetterRefusal.Why;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.store.LetterStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes letters to providers of registered mail, and enters what they tell. */
@Component(service = Couriers.class)
public final class Couriers {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "licensing-post");
    private static final int AT_ONCE = 100;

    private final Access access;
    private final OperatorDatabase operator;
    private final LetterStore store;
    private final Postmarks postmarks;
    private final Press press;
    private final Clock clock;
    private final Map<String, RegisteredMail> providers = new ConcurrentSkipListMap<>();

    @Activate
    public Couriers(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference LetterStore store,
            @Reference Postmarks postmarks,
            @Reference Press press,
            @Reference(target = "(clock=system)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.postmarks = postmarks;
        this.press = press;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProvider(RegisteredMail provider) {
        providers.put(provider.name(), provider);
    }

    public void removeProvider(RegisteredMail provider) {
        providers.remove(provider.name(), provider);
    }

    List<String> names() {
        return List.copyOf(providers.keySet());
    }

    /** Hands over what waits, and asks for news. What fails is tried again the next time. */
    public void sweep() {
        for (var provider : providers.values()) {
            try {
                access.as(SYSTEM, () -> {
                    handAll(provider);
                    provider.news().forEach(news -> enter(provider, news));
                });
            } catch (RuntimeException e) {
                LOG.error("registered mail by {} failed; it is tried again", provider.name(), e);
            }
        }
    }

    private void handAll(RegisteredMail provider) {
        for (var letter : operator.inOne(() -> store.waiting(provider.name(), AT_ONCE))) {
            var pdf = operator.inOne(() -> press.pdf(letter.number()));
            provider.hand(item(letter, pdf));
            operator.inOne(() -> store.handed(letter.number(), clock.instant()));
            LOG.info("letter {} was handed to {}", letter.number(), provider.name());
        }
    }

    private static Item item(Letter letter, byte[] pdf) {
        var to = letter.to();
        var lines =
                new java.util.ArrayList<>(to.street().lines().map(String::strip).toList());
        lines.add((to.postalCode() + " " + to.city()).strip());
        return new Item(
                letter.number(),
                letter.subject(),
                to.name(),
                to.person(),
                lines,
                to.country(),
                to.email(),
                pdf,
                letter.hash());
    }

    private void enter(RegisteredMail provider, News news) {
        try {
            operator.inOne(() -> enterDates(provider, news));
            provider.taken(news);
        } catch (Refusal no) {
            LOG.warn("news {} of {} about letter {} refused: {}", news.id(), provider.name(), news.number(), no.code());
            provider.refused(news, no.message(Language.FR));
        }
    }

    private void enterDates(RegisteredMail provider, News news) {
        var letter = store.find(news.number())
                .filter(known -> known.sentBy().equals(provider.name()))
                .orElseThrow(() -> new LetterRefusal(Why.UNKNOWN, news.number()));
        var before = letter.dates();
        var posted = news.posted().or(() -> before.map(LetterDates::posted));
        var dates = new LetterDates(
                posted.orElseThrow(() -> new LetterRefusal(Why.MISSING, "posted")),
                news.presented().or(() -> before.flatMap(LetterDates::presented)),
                news.signed().or(() -> before.flatMap(LetterDates::signed)));
        var tracking = news.tracking().isEmpty() ? letter.tracking() : news.tracking();
        if (!before.equals(java.util.Optional.of(dates)) || !tracking.equals(letter.tracking())) {
            postmarks.enter(letter, dates, tracking);
        }
    }
}
