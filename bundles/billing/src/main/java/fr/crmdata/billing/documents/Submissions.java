package fr.crmdata.billing.documents;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.InvoicePlatform;
import fr.crmdata.api.documents.InvoicePlatform.Item;
import fr.crmdata.api.documents.InvoicePlatform.News;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.BillingSettings;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceFiles.Format;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Submission;
import fr.crmdata.billing.store.SubmissionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands documents to the platform that the settings name, and enters what it tells. Only what goes to a business in France: others are told
 * to the tax office by other ways.
 */
@Component(service = Submissions.class, configurationPid = BillingSettings.PID)
public final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-platform");
    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final Access access;
    private final OperatorDatabase operator;
    private final SubmissionStore store;
    private final Clock clock;
    private final String chosen;
    private final Map<String, InvoicePlatform> platforms = new ConcurrentSkipListMap<>();

    @Activate
    public Submissions(
            BillingSettings settings,
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference SubmissionStore store,
            @Reference(target = "(clock=system)") Clock clock) {
        this(settings.platform(), access, operator, store, clock);
    }

    Submissions(String chosen, Access access, OperatorDatabase operator, SubmissionStore store, Clock clock) {
        this.chosen = chosen.strip();
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPlatform(InvoicePlatform platform) {
        platforms.put(platform.name(), platform);
    }

    public void removePlatform(InvoicePlatform platform) {
        platforms.remove(platform.name(), platform);
    }

    /** In the open transaction. */
    void enqueue(IssuedInvoice issued) {
        if (!chosen.isEmpty() && !issued.invoice().buyer().siren().isEmpty()) {
            store.enqueue(issued.number(), chosen);
        }
    }

    /** Hands over what waits, and asks for news. What fails is tried again the next time. */
    public void sweep(Invoices invoices, InvoiceFiles files) {
        for (var platform : platforms.values()) {
            try {
                access.as(SYSTEM, () -> {
                    handAll(platform, invoices, files);
                    platform.news().forEach(news -> enter(platform, news));
                });
            } catch (RuntimeException e) {
                LOG.error("platform {} failed; it is tried again", platform.name(), e);
            }
        }
    }

    private void handAll(InvoicePlatform platform, Invoices invoices, InvoiceFiles files) {
        var after = "";
        while (true) {
            var from = after;
            var waiting = operator.inOne(() -> store.waiting(platform.name(), from, AT_ONCE, clock.instant()));
            for (var number : waiting) {
                hand(platform, number, invoices, files);
                after = number;
            }
            if (waiting.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** One that cannot be handed over holds up no other. */
    private void hand(InvoicePlatform platform, String number, Invoices invoices, InvoiceFiles files) {
        try {
            platform.send(item(invoices.find(number), files));
            operator.inOne(() -> store.sent(number, clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("document {} is not at the platform {} yet", number, platform.name(), e);
            operator.inOne(() -> {
                var tries = store.find(number).map(Submission::tries).orElse(0L);
                store.failed(number, String.valueOf(e.getMessage()), nextTry(tries));
            });
        }
    }

    /** Ever more seldom; after the last one a person has to look. */
    private Optional<Instant> nextTry(long tries) {
        return tries + 1 >= MOST_TRIES
                ? Optional.empty()
                : Optional.of(clock.instant().plus(FIRST_WAIT.multipliedBy(1L << tries)));
    }

    private static Item item(IssuedInvoice issued, InvoiceFiles files) {
        var invoice = issued.invoice();
        var pdf = files.of(issued, Format.PDF);
        return new Item(
                issued.number(),
                invoice.isCredit(),
                invoice.seller().siren(),
                invoice.buyer().siren(),
                pdf.content(),
                pdf.sha256());
    }

    private void enter(InvoicePlatform platform, News news) {
        var state = Submission.State.valueOf(news.status().name());
        boolean known =
                operator.inOne(() -> store.told(news.number(), platform.name(), state, news.text(), clock.instant()));
        if (!known) {
            LOG.warn("platform {} tells {} of {}, which it was not given", platform.name(), state, news.number());
        }
        platform.taken(news);
    }
}
