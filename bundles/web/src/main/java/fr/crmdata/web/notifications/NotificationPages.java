package fr.crmdata.web.notifications;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Inbox;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits under the bell, as a panel and as a page. */
@Component(service = Pages.class)
public final class NotificationPages implements Pages {

    private static final int IN_PANEL = 12;
    private static final int ON_PAGE = 100;

    private final Templates templates = new StaticTemplates();
    private final Inbox inbox;
    private final Clock clock;

    @Activate
    public NotificationPages(@Reference Inbox inbox, @Reference(target = "(clock=system)") Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "notifications";
    }

    @Override
    public void define(Site site) {
        site.get("", this::show).post("/seen", this::seen);
    }

    private Answer show(Visit visit) {
        var ui = new Ui(visit.language());
        var messages = inbox.newest(visit.isPartial() ? IN_PANEL : ON_PAGE);
        var list = templates.notificationList(ui, messages, clock.instant(), visit.isPartial());
        return visit.isPartial()
                ? new Answer.Fragment(Markup.of(list))
                : new Answer.Page(ui.t("notifications.title"), Markup.of(templates.notifications(ui, list)));
    }

    private Answer seen(Visit visit) {
        inbox.markSeen();
        return new Answer.Fragment(
                out -> {}, Map.of("HX-Trigger", "{\"crm:notification\":{\"unseen\":\"" + inbox.unseen() + "\"}}"));
    }
}
