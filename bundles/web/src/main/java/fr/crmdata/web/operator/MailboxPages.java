package fr.crmdata.web.operator;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.operator.Mailbox;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mails that stay here in demo mode: those of a client for its administrator, all of them for the operator's staff. */
@Component(service = {Pages.class, Navigation.class})
public final class MailboxPages implements Pages, Navigation {

    private static final Permission OWN = Permission.of("mails:read");
    private static final int MOST = 100;

    private final Templates templates = new StaticTemplates();
    private final Mailbox mailbox;
    private final Access access;
    private final Clock clock;

    @Activate
    public MailboxPages(
            @Reference Mailbox mailbox, @Reference Access access, @Reference(target = "(clock=system)") Clock clock) {
        this.mailbox = mailbox;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "mailbox";
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = new Ui(language).t("mailbox.title");
        var section = isStaff() ? Section.OPERATOR : Section.MANAGEMENT;
        var entry = new Entry(section, 30, "mailbox", label, "/mailbox", needed(), Optional.of("m"));
        return mailbox.isOpen() ? List.of(entry) : List.of();
    }

    private boolean isStaff() {
        return access.callerIfAny()
                .filter(caller -> caller.client().isOperator())
                .isPresent();
    }

    private Permission needed() {
        return isStaff() ? ServicePages.READ : OWN;
    }

    @Override
    public void define(Site site) {
        site.get("", this::list).get("/{id}", this::show).get("/{id}/{attachment}", this::attachment);
    }

    private Answer list(Visit visit) {
        access.require(needed());
        var ui = new Ui(visit.language());
        var letters = mailbox.newest(MOST);
        return new Answer.Page(
                ui.t("mailbox.title"), Markup.of(templates.mailbox(ui, letters, mailbox.isOpen(), clock.instant())));
    }

    private Mailbox.Letter find(Visit visit) {
        access.require(needed());
        return mailbox.find(visit.path("id")).orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer show(Visit visit) {
        var ui = new Ui(visit.language());
        var letter = find(visit);
        return new Answer.Page(letter.subject(), Markup.of(templates.mail(ui, letter)));
    }

    private Answer attachment(Visit visit) {
        var letter = find(visit);
        var number = visit.path("attachment");
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) >= letter.attachments().size()) {
            throw new WebRefusal.NoPage();
        }
        var index = Integer.parseInt(number);
        var attachment = letter.attachments().get(index);
        return new Answer.Download(
                attachment.name(), attachment.mediaType(), out -> mailbox.copyAttachment(letter.id(), index, out));
    }
}
