package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Subscriptions that came in: to be approved or refused, and how far their service is. */
@Component(service = PageSet.class)
public final class SubscriptionPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final Subscriptions subscriptions;
    private final Wording wording;
    private final Access access;

    @Activate
    public SubscriptionPages(
            @Reference Subscriptions subscriptions, @Reference Wording wording, @Reference Access access) {
        this.subscriptions = subscriptions;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get("/subscriptions", this::list)
                .form("/subscriptions/{id}", this::show, this::approve)
                .get("/subscriptions/{id}/progress", this::progress)
                .post("/subscriptions/{id}/welcome", this::welcome)
                .form("/subscriptions/{id}/refuse", this::show, this::refuse);
    }

    private Answer list(Visit visit) {
        var ui = wording.of(visit);
        var state = visit.query("state").flatMap(key -> Arrays.stream(State.values())
                .filter(one -> Ui.key(one).equals(key))
                .findFirst());
        var found = subscriptions.find(state, visit.query("cursor"), ON_A_PAGE);
        return new Answer.Page(
                ui.t("licensing.web.subscriptions"), Markup.of(templates.subscriptionsList(ui, found, state)));
    }

    private Answer show(Visit visit, Form form) {
        access.require(LicensingPermissions.MANAGE);
        var ui = wording.of(visit);
        var subscription = subscriptions.get(visit.path("id"));
        var proposed = subscription.client().isEmpty()
                ? subscriptions.proposedClient(subscription.id())
                : subscription.client();
        return new Answer.Page(
                subscription.order().holder().name(),
                Markup.of(templates.subscriptionsSubscription(
                        ui, subscription, subscriptions.progress(subscription.id()), form, proposed)));
    }

    private Answer progress(Visit visit) {
        var id = visit.path("id");
        return new Answer.Fragment(Markup.of(
                templates.subscriptionsProgress(wording.of(visit), subscriptions.get(id), subscriptions.progress(id))));
    }

    private Answer welcome(Visit visit) {
        subscriptions.sendWelcomeAgain(visit.path("id"));
        return back(visit, visit.path("id"), "licensing.web.subscription.welcomed");
    }

    private Answer approve(Visit visit) {
        var approved = subscriptions.approve(visit.path("id"), Typed.text(visit, "client"));
        return back(visit, approved.id(), "licensing.web.subscription.approved");
    }

    private Answer refuse(Visit visit) {
        var refused = subscriptions.refuse(visit.path("id"), Typed.text(visit, "reason"));
        return back(visit, refused.id(), "licensing.web.subscription.refused");
    }

    private Answer back(Visit visit, String id, String said) {
        return new Answer.Redirect("/licensing/subscriptions/" + id)
                .saying(Toast.of(wording.of(visit).t(said)));
    }
}
