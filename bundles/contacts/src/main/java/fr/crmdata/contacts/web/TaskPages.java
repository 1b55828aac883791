package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Html;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be done, by whom and until when, with all contacts. */
@Component(service = Pages.class)
public final class TaskPages implements Pages {

    private static final int ON_A_PAGE = 100;

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final Wording wording;
    private final Access access;

    @Activate
    public TaskPages(@Reference Activities activities, @Reference Wording wording, @Reference Access access) {
        this.activities = activities;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public String path() {
        return "tasks";
    }

    @Override
    public List<URL> assets() {
        return Assets.all();
    }

    @Override
    public void define(Site site) {
        site.form("", this::show, this::add)
                .post("/{contact}/{task}/done", visit -> finish(visit, true))
                .post("/{contact}/{task}/undone", visit -> finish(visit, false))
                .post("/{contact}/{task}/delete", this::delete)
                .post("/{contact}/{task}/restore", this::restore)
                .form("/{contact}/{task}", this::edit, this::change);
    }

    private Answer show(Visit visit, Form form) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var done = visit.query("done").isPresent();
        var whose = visit.query("who").orElse("me");
        var assignee = whose.equals("all")
                ? Optional.<String>empty()
                : Optional.of(whose.equals("me") ? visit.caller().id() : whose);
        var tasks = activities.tasks(assignee, done, visit.query("cursor"), ON_A_PAGE);
        var list = new TaskList(
                whose,
                done,
                TaskList.groups(tasks.items(), ui.today(), done),
                tasks.next(),
                visit.query("cursor").isPresent(),
                access.may(ContactPermissions.WRITE));
        return new Answer.Page(ui.t("contacts.tasks.title"), Markup.of(templates.tasksPage(ui, list, form)));
    }

    private Answer add(Visit visit) {
        var typed = TaskForm.of(visit);
        if (visit.form("other").isEmpty()) {
            throw new ContactRefusal.Invalid("named", "contacts.card.pick.none");
        }
        var task = activities.addTask(visit.form("other"), typed.title(), typed.due(), typed.assignee());
        return new Answer.Redirect("/tasks")
                .saying(Toast.of(wording.of(visit).t("contacts.tasks.added", task.title())));
    }

    private Activities.Task task(Visit visit) {
        return activities.tasks(visit.path("contact")).stream()
                .filter(task -> task.id().equals(visit.path("task")))
                .findFirst()
                .orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer.Fragment row(Visit visit, Activities.Task task) {
        return new Answer.Fragment(
                Markup.of(templates.tasksRow(wording.of(visit), task, access.may(ContactPermissions.WRITE))));
    }

    /** The row stays, crossed out, until the page is drawn anew. */
    private Answer finish(Visit visit, boolean done) {
        var task = activities.finishTask(task(visit).id(), done);
        if (!done && !visit.isPartial()) {
            return new Answer.Redirect("/tasks");
        }
        var said = wording.of(visit).t("contacts.tasks.done.said", task.title());
        return done ? row(visit, task).saying(Toast.undoable(said, address(visit, "undone"))) : changed();
    }

    private static Answer changed() {
        return new Answer.Fragment(Html.none(), Map.of("HX-Refresh", "true"));
    }

    private static String address(Visit visit, String what) {
        return "/tasks/" + visit.path("contact") + "/" + visit.path("task") + "/" + what;
    }

    private Answer edit(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        return new Answer.Fragment(Markup.of(templates.tasksEdit(wording.of(visit), task(visit), form)));
    }

    private Answer change(Visit visit) {
        var typed = TaskForm.of(visit);
        var task = task(visit);
        return row(
                visit,
                activities.changeTask(task.id(), ReadVersion.of(visit), typed.title(), typed.due(), typed.assignee()));
    }

    private Answer delete(Visit visit) {
        var task = task(visit);
        activities.deleteTask(task.id());
        var said = wording.of(visit).t("contacts.tasks.deleted.said", task.title());
        return new Answer.Fragment(Html.none()).saying(Toast.undoable(said, address(visit, "restore")));
    }

    private Answer restore(Visit visit) {
        activities.restoreTask(visit.path("task"));
        return changed();
    }
}
