package fr.crmdata.web.admin;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Teams;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The teams of a client, for its administrator. */
@Component(service = Pages.class)
public final class TeamPages implements Pages {

    private final Templates templates = new StaticTemplates();
    private final Teams teams;
    private final Directory directory;
    private final Access access;

    @Activate
    public TeamPages(@Reference Teams teams, @Reference Directory directory, @Reference Access access) {
        this.teams = teams;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public String path() {
        return "teams";
    }

    @Override
    public void define(Site site) {
        site.form("", this::show, this::add)
                .form("/{id}", this::show, this::rename)
                .post("/{id}/remove", this::remove);
    }

    private Answer show(Visit visit, Form form) {
        access.require(UserPages.MANAGE);
        var ui = new Ui(visit.language());
        return new Answer.Page(ui.t("teams.title"), Markup.of(templates.teams(ui, form, directory.teams(), sizes())));
    }

    private Map<String, Long> sizes() {
        return directory.members().stream()
                .filter(Directory.Member::active)
                .flatMap(member -> member.team().stream())
                .collect(Collectors.groupingBy(team -> team, Collectors.counting()));
    }

    private Answer add(Visit visit) {
        teams.add(visit.form("name"));
        return back(visit, "teams.added");
    }

    private Answer rename(Visit visit) {
        teams.rename(visit.path("id"), visit.form("name"));
        return back(visit, "teams.renamed");
    }

    private Answer remove(Visit visit) {
        teams.remove(visit.path("id"));
        return back(visit, "teams.removed");
    }

    private static Answer back(Visit visit, String said) {
        return new Answer.Redirect("/teams").saying(Toast.of(new Ui(visit.language()).t(said)));
    }
}
