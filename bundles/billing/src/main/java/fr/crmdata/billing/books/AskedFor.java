package fr.crmdata.billing.books;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.billing.model.BillingRefusal;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** As soon as a contract asks for an invoice, it is issued, and others with it that wait. */
@Component
public final class AskedFor implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(AskedFor.class);
    private static final int AT_ONCE = 250;

    private final IssueRun run;

    @Activate
    public AskedFor(@Reference IssueRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "billing.issue";
    }

    @Override
    public Set<String> types() {
        return Set.of("licensing.act-done");
    }

    @Override
    public void on(Event event) {
        var key = event.data().getOrDefault("key", "");
        if (event.data().getOrDefault("kind", "").startsWith("ISSUE_") && !run.isIssued(event.subject(), key)) {
            try {
                run.now(event.subject(), key, AT_ONCE);
            } catch (BillingRefusal.CompanyIncomplete refusal) {
                LOG.warn("invoices wait for the settings of the company: {}", refusal.getMessage());
            }
        }
    }
}
