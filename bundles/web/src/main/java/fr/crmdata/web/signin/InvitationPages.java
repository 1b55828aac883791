package fr.crmdata.web.signin;

import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.PublicPages;
import fr.crmdata.api.web.PublicSite;
import fr.crmdata.api.web.PublicVisit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the link of a welcome mail leads: somebody chooses the first password. Looking at it uses nothing up. */
@Component
public final class InvitationPages implements PublicPages {

    private final Templates templates = new StaticTemplates();
    private final Invitations invitations;

    @Activate
    public InvitationPages(@Reference Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String path() {
        return "invitation";
    }

    @Override
    public void define(PublicSite site) {
        site.form("", this::show, this::choose);
    }

    private Answer show(PublicVisit visit, Form form) {
        var key = form.value("key", visit.query("key").orElse(""));
        var invitation = invitations.find(key).orElseThrow(WebRefusal.LinkOver::new);
        var ui = new Ui(invitation.language());
        return new Answer.Page(ui.t("invitation.title"), Markup.of(templates.invitation(ui, form, key, invitation)));
    }

    private Answer choose(PublicVisit visit) {
        invitations.accept(visit.form("key"), NewPassword.typedTwice(visit.form()));
        return new Answer.Redirect("/signin?chosen");
    }
}
