package fr.crmdata.platform.mail;

import fr.crmdata.platform.Installation;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How a mail leaves the house: to the relay that the settings name, or in demo mode into the folder {@code mailbox}, from
 * where nothing gets out.
 */
@Component(
        service = {RoutesBuilder.class, MailRoutes.class},
        property = "crmdata.area=mail")
public final class MailRoutes extends RouteBuilder {

    static final String ENTRY = "direct:mail";

    private final String relay;

    @Activate
    public MailRoutes(@Reference Installation installation) {
        this(relay(installation));
    }

    /** @param relay the endpoint that takes mails */
    MailRoutes(String relay) {
        this.relay = relay;
    }

    private static String relay(Installation installation) {
        var settings = installation.settings();
        if (installation.isDemo()) {
            return "file:" + installation.folder().resolve("mailbox") + "?fileName=${header.mailFile}";
        }
        var credentials = settings.mail_user().isEmpty()
                ? ""
                : "&username=RAW(" + settings.mail_user() + ")&password=RAW(" + settings.mail_password() + ")";
        return "smtp://" + settings.mail_host() + ":" + settings.mail_port() + "?mail.smtp.starttls.enable="
                + settings.mail_starttls() + "&mail.smtp.starttls.required=" + settings.mail_starttls() + credentials;
    }

    @Override
    public void configure() {
        from(ENTRY).routeId("mail-out").to(relay);
    }
}
