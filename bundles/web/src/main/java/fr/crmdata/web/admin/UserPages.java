package fr.crmdata.web.admin;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
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
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The users of a client, for its administrator. */
@Component(service = {Pages.class, Navigation.class})
public final class UserPages implements Pages, Navigation {

    static final Permission READ = Permission.of("users:read");
    static final Permission MANAGE = Permission.of("users:manage");

    private final Templates templates = new StaticTemplates();
    private final Users users;
    private final Directory directory;
    private final Access access;
    private final Clock clock;

    @Activate
    public UserPages(
            @Reference Users users,
            @Reference Directory directory,
            @Reference Access access,
            @Reference(target = "(clock=system)") Clock clock) {
        this.users = users;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "users";
    }

    @Override
    public List<Entry> entries(Language language) {
        var label = new Ui(language).t("users.title");
        return List.of(new Entry(Section.MANAGEMENT, 10, "users-round", label, "/users", READ, Optional.of("u")));
    }

    @Override
    public void define(Site site) {
        site.get("", this::list)
                .form("/new", this::showNew, this::add)
                .form("/{id}", this::showOne, this::change)
                .post("/{id}/active", this::setActive)
                .post("/{id}/password", this::resetPassword)
                .post("/{id}/tokens/{token}/revoke", this::revokeToken);
    }

    private Answer list(Visit visit) {
        access.require(READ);
        var ui = new Ui(visit.language());
        var all = users.all();
        return new Answer.Page(
                ui.t("users.title"),
                Markup.of(templates.users(ui, all, directory.teams(), access.may(MANAGE), clock.instant())));
    }

    private Answer showNew(Visit visit, Form form) {
        access.require(MANAGE);
        var ui = new Ui(visit.language());
        return new Answer.Page(
                ui.t("users.add"), Markup.of(templates.userNew(ui, form, roles(visit), directory.teams())));
    }

    /** Shows the initial password, this once; so no redirect. */
    private Answer add(Visit visit) {
        var added = users.add(details(visit));
        return initialPassword(
                visit, added.user().details().name(), added.user().details().email(), added.initialPassword());
    }

    private Answer showOne(Visit visit, Form form) {
        access.require(MANAGE);
        var ui = new Ui(visit.language());
        var user = find(visit);
        var self = user.id().equals(visit.caller().id());
        return new Answer.Page(
                user.details().name(),
                Markup.of(templates.user(
                        ui,
                        form,
                        user,
                        users.tokens(user.id()),
                        roles(visit),
                        directory.teams(),
                        self,
                        clock.instant())));
    }

    private Users.User find(Visit visit) {
        return users.find(visit.path("id")).orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer change(Visit visit) {
        users.change(visit.path("id"), version(visit), details(visit));
        return back(visit, "users.saved");
    }

    private Answer setActive(Visit visit) {
        var active = visit.form("active").equals("true");
        users.setActive(visit.path("id"), version(visit), active);
        return back(visit, active ? "users.let-in" : "users.locked-out");
    }

    private Answer revokeToken(Visit visit) {
        users.revokeToken(visit.path("id"), visit.path("token"));
        return new Answer.Redirect("/users/" + visit.path("id"))
                .saying(Toast.of(new Ui(visit.language()).t("tokens.revoked")));
    }

    private Answer resetPassword(Visit visit) {
        var user = find(visit);
        return initialPassword(visit, user.details().name(), user.details().email(), users.resetPassword(user.id()));
    }

    private Answer initialPassword(Visit visit, String name, String email, String password) {
        var ui = new Ui(visit.language());
        return new Answer.Page(
                ui.t("users.initial-password"), Markup.of(templates.userPassword(ui, name, email, password, "/users")));
    }

    private static Answer back(Visit visit, String said) {
        return new Answer.Redirect("/users").saying(Toast.of(new Ui(visit.language()).t(said)));
    }

    private static long version(Visit visit) {
        try {
            return Long.parseLong(visit.form("version"));
        } catch (NumberFormatException e) {
            throw new WebRefusal.Unreadable();
        }
    }

    private static Users.Details details(Visit visit) {
        return new Users.Details(
                visit.form("name"),
                visit.form("email"),
                choice(Role.values(), visit.form("role")),
                Optional.of(visit.form("team")).filter(team -> !team.isEmpty()),
                choice(Language.values(), visit.form("language")));
    }

    private static <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(WebRefusal.Unreadable::new);
    }

    /** The operator's people are all staff, a client's never. */
    private static List<Role> roles(Visit visit) {
        return visit.caller().client().isOperator()
                ? List.of(Role.OPERATOR)
                : List.of(Role.AGENT, Role.SALES, Role.MANAGER, Role.ADMINISTRATOR);
    }
}
