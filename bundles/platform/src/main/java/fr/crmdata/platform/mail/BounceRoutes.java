package fr.crmdata.platform.mail;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.data.Databases;
import fr.crmdata.platform.identity.CallerScope;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox of the sender's address for mails that came back. All mails stay there; a report counts as read when it is entered.
 */
@Component(service = RoutesBuilder.class, property = "crmdata.area=mail-returns")
public final class BounceRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(BounceRoutes.class);

    private final String mailbox;
    private final MailReturns returns;
    private final CallerScope scope;
    private final Predicate<ClientId> exists;

    @Activate
    public BounceRoutes(
            @Reference Installation installation,
            @Reference MailReturns returns,
            @Reference CallerScope scope,
            @Reference Databases databases) {
        this(
                installation.isDemo()
                        ? ""
                        : installation.settings().mail_returns().strip(),
                returns,
                scope,
                databases::exists);
    }

    /** @param mailbox Camel address; empty for none */
    BounceRoutes(String mailbox, MailReturns returns, CallerScope scope, Predicate<ClientId> exists) {
        this.mailbox = mailbox;
        this.returns = returns;
        this.scope = scope;
        this.exists = exists;
    }

    @Override
    public void configure() {
        if (!mailbox.isEmpty()) {
            from(mailbox + (mailbox.contains("?") ? '&' : '?')
                            + "mapMailMessage=false&unseen=true&peek=true&delete=false")
                    .routeId("mail-returns")
                    .process(this::take);
        }
    }

    private void take(Exchange exchange) throws MessagingException {
        var mail = exchange.getMessage().getBody(Message.class);
        try {
            DeliveryReport.of(mail).ifPresent(this::enter);
        } catch (MessagingException | IOException unreadable) {
            LOG.warn("a mail in the mailbox of returns cannot be read: {}", mail.getSubject(), unreadable);
        }
    }

    private void enter(DeliveryReport report) {
        if (report.about().isEmpty()) {
            LOG.info("a report is about no mail of ours: {}", report.failures());
            return;
        }
        var about = report.about().get();
        if (!exists.test(about.client())) {
            LOG.info("a report is about a mail of {}, who is not here", about.client());
            return;
        }
        for (var failure : report.failures()) {
            var known = scope.as(
                    Caller.system(about.client(), "mail-returns"), () -> returns.bounced(about.mail(), failure));
            LOG.warn("mail {} came back ({}): {}", about.mail(), known ? "entered" : "unknown", failure.reason());
        }
    }
}
