package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Texts;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells a new administrator where to choose a password. Terms 2-1: no password is in any mail. */
@Component(service = WelcomeMail.class)
public final class WelcomeMail {

    private final Invitations invitations;
    private final Mails mails;
    private final Access access;

    @Activate
    public WelcomeMail(@Reference Invitations invitations, @Reference Mails mails, @Reference Access access) {
        this.invitations = invitations;
        this.mails = mails;
        this.access = access;
    }

    /**
     * Makes the administrator if there is none yet, and sends a link.
     *
     * @param key the mail with it is sent once only, whatever happens
     */
    void send(Subscription subscription, String key) {
        var order = subscription.order();
        var client = new ClientId(subscription.client());
        var language = order.holder().language();
        var invited = invitations.administrator(client, order.administrator(), order.administratorEmail(), language);
        var texts = Texts.of(WelcomeMail.class, language);
        var until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(Paris.day(invited.until()));
        var text = texts.of(
                subscription.trialUntil().isPresent() ? "licensing.order.mail.trial" : "licensing.order.mail.text",
                order.administrator(),
                order.holder().name(),
                invited.address(),
                until,
                order.administratorEmail(),
                subscription.contract(),
                subscription
                        .trialUntil()
                        .map(day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale())
                                .format(day))
                        .orElse(""));
        var mail = new Mail(
                List.of(order.administratorEmail()),
                texts.of("licensing.order.mail.subject", order.holder().name()),
                text,
                List.of());
        access.as(Caller.system(client, "subscription"), () -> mails.send(key, mail));
    }
}
