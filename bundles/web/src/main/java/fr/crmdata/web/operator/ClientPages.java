package fr.crmdata.web.operator;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.clients.Clients;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.api.identity.Users;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.live.LiveHub;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The clients of the installation, for the operator's staff. */
@Component(service = {Pages.class, Navigation.class})
public final class ClientPages implements Pages, Navigation {

    private static final Permission READ = Permission.of("clients:read");
    private static final Permission MANAGE = Permission.of("clients:manage");
    private static final Permission ENTER = Permission.of("clients:enter");

    private final Templates templates = new StaticTemplates();
    private final Clients clients;
    private final Users users;
    private final Sessions sessions;
    private final Access access;
    private final LiveHub live;

    @Activate
    public ClientPages(
            @Reference Clients clients,
            @Reference Users users,
            @Reference Sessions sessions,
            @Reference Access access,
            @Reference LiveHub live) {
        this.clients = clients;
        this.users = users;
        this.sessions = sessions;
        this.access = access;
        this.live = live;
    }

    @Override
    public String path() {
        return "clients";
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = new Ui(language).t("clients.title");
        return List.of(new Entry(Section.OPERATOR, 10, "building-2", label, "/clients", READ, Optional.of("l")));
    }

    @Override
    public void define(Site site) {
        site.get("", this::list)
                .form("/new", this::showNew, this::create)
                .post("/leave", this::leave)
                .form("/{id}", this::showOne, this::enter)
                .form("/{id}/administrator", this::showAdministrator, this::addAdministrator)
                .post("/{id}/state", this::changeState);
    }

    private Answer list(Visit visit) {
        var ui = new Ui(visit.language());
        return new Answer.Page(
                ui.t("clients.title"), Markup.of(templates.clients(ui, clients.all(), access.may(MANAGE))));
    }

    private Answer showNew(Visit visit, Form form) {
        access.require(MANAGE);
        var ui = new Ui(visit.language());
        return new Answer.Page(ui.t("clients.add"), Markup.of(templates.clientNew(ui, form)));
    }

    private Answer create(Visit visit) {
        var client = clients.create(visit.form("id"), visit.form("name"));
        var said = new Ui(visit.language()).t("clients.created", client.name());
        return new Answer.Redirect("/clients/" + client.id() + "/administrator").saying(Toast.of(said));
    }

    private Answer showOne(Visit visit, Form form) {
        var ui = new Ui(visit.language());
        var client = find(visit);
        return new Answer.Page(
                client.name(), Markup.of(templates.client(ui, form, client, access.may(ENTER), access.may(MANAGE))));
    }

    private Client find(Visit visit) {
        return clients.find(id(visit)).orElseThrow(WebRefusal.NoPage::new);
    }

    private static ClientId id(Visit visit) {
        if (!ClientId.isShaped(visit.path("id"))) {
            throw new WebRefusal.NoPage();
        }
        return new ClientId(visit.path("id"));
    }

    private Answer enter(Visit visit) {
        if (visit.form("reason").isEmpty()) {
            throw new WebRefusal.BadField("reason", "clients.reason-needed");
        }
        sessions.enter(visit.session().key(), id(visit), visit.form("reason"));
        live.close(visit.session().key());
        return new Answer.Redirect("/");
    }

    /** Open to whoever is inside: there, the staff's own permissions do not hold. */
    private Answer leave(Visit visit) {
        sessions.leave(visit.session().key());
        live.close(visit.session().key());
        return new Answer.Redirect("/clients");
    }

    private Answer showAdministrator(Visit visit, Form form) {
        access.require(MANAGE);
        var ui = new Ui(visit.language());
        return new Answer.Page(
                ui.t("clients.administrator"), Markup.of(templates.clientAdministrator(ui, form, find(visit))));
    }

    /** Shows the initial password, this once; so no redirect. */
    private Answer addAdministrator(Visit visit) {
        var language = visit.form("language").equals("EN") ? Language.EN : Language.FR;
        var added = users.addAdministrator(id(visit), visit.form("name"), visit.form("email"), language);
        var ui = new Ui(visit.language());
        var details = added.user().details();
        return new Answer.Page(
                ui.t("users.initial-password"),
                Markup.of(templates.userPassword(
                        ui, details.name(), details.email(), added.initialPassword(), "/clients/" + id(visit))));
    }

    private Answer changeState(Visit visit) {
        var closes = visit.form("state").equals("CLOSED");
        var client = clients.change(id(visit), closes ? Client.State.CLOSED : Client.State.ACTIVE);
        var said = new Ui(visit.language()).t(closes ? "clients.closed" : "clients.opened", client.name());
        return new Answer.Redirect("/clients/" + client.id()).saying(Toast.of(said));
    }
}
