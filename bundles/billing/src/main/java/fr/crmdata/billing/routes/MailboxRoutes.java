package fr.crmdata.billing.routes;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.bank.BankTerms;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mails of the bank are read from the mailbox that the settings name. One counts as read when the database has it. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=billing-bank-mail")
public final class MailboxRoutes extends RouteBuilder {

    private final Access access;
    private final BankTerms terms;
    private final MailedFiles mailed;

    @Activate
    public MailboxRoutes(@Reference Access access, @Reference BankTerms terms, @Reference MailedFiles mailed) {
        this.access = access;
        this.terms = terms;
        this.mailed = mailed;
    }

    @Override
    public void configure() {
        if (!terms.mailbox().isEmpty()) {
            from(RemotePlace.mailbox(terms.mailbox()))
                    .routeId("billing-bank-mail")
                    .process(this::take);
        }
    }

    private void take(Exchange exchange) {
        var mail = exchange.getMessage().getBody(Message.class);
        access.as(Caller.system(ClientId.OPERATOR, "bank"), () -> {
            try {
                mailed.take(mail);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
