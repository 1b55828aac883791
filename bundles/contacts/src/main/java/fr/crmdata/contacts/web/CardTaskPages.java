package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Html;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks on a card. */
@Component(service = PageSet.class)
public final class CardTaskPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final CardSheets sheets;
    private final Wording wording;
    private final Access access;

    @Activate
    public CardTaskPages(
            @Reference Activities activities,
            @Reference CardSheets sheets,
            @Reference Wording wording,
            @Reference Access access) {
        this.activities = activities;
        this.sheets = sheets;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void define(Site site) {
        site.form("/{id}/tasks", this::show, this::add)
                .form("/{id}/tasks/{task}", this::edit, this::change)
                .post("/{id}/tasks/{task}/done", visit -> finish(visit, true))
                .post("/{id}/tasks/{task}/undone", visit -> finish(visit, false))
                .post("/{id}/tasks/{task}/delete", this::delete)
                .post("/{id}/tasks/{task}/restore", this::restore);
    }

    private Answer show(Visit visit, Form form) {
        return box(visit, form);
    }

    private Answer.Fragment box(Visit visit, Form form) {
        var id = visit.path("id");
        return new Answer.Fragment(
                Markup.of(templates.cardTasks(
                        wording.of(visit), id, sheets.openTasks(id), form, access.may(ContactPermissions.WRITE))),
                form.isRefused() ? Map.of() : CardSheets.TIMELINE_CHANGED);
    }

    private Answer add(Visit visit) {
        var task = TaskForm.of(visit);
        activities.addTask(visit.path("id"), task.title(), task.due(), task.assignee());
        return box(visit, Form.fresh());
    }

    private Activities.Task task(Visit visit) {
        return activities.tasks(visit.path("id")).stream()
                .filter(task -> task.id().equals(visit.path("task")))
                .findFirst()
                .orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer edit(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var task = task(visit);
        var headers = form.isRefused() ? Map.of("HX-Retarget", "#edit-" + task.id()) : Map.<String, String>of();
        return new Answer.Fragment(Markup.of(templates.cardTask(wording.of(visit), task, form)), headers);
    }

    private Answer change(Visit visit) {
        var typed = TaskForm.of(visit);
        var task = task(visit);
        activities.changeTask(task.id(), ReadVersion.of(visit), typed.title(), typed.due(), typed.assignee());
        return box(visit, Form.fresh());
    }

    private Answer finish(Visit visit, boolean done) {
        var ui = wording.of(visit);
        var task = activities.finishTask(task(visit).id(), done);
        var said = ui.t("contacts.tasks.done.said", task.title());
        return done
                ? box(visit, Form.fresh()).saying(Toast.undoable(said, address(visit, "undone")))
                : new Answer.Fragment(Html.none(), CardSheets.BOXES_CHANGED);
    }

    private static String address(Visit visit, String what) {
        return "/contacts/" + visit.path("id") + "/tasks/" + visit.path("task") + "/" + what;
    }

    private Answer delete(Visit visit) {
        var task = task(visit);
        activities.deleteTask(task.id());
        var said = wording.of(visit).t("contacts.tasks.deleted.said", task.title());
        return box(visit, Form.fresh()).saying(Toast.undoable(said, address(visit, "restore")));
    }

    private Answer restore(Visit visit) {
        activities.restoreTask(visit.path("task"));
        return new Answer.Fragment(Html.none(), CardSheets.BOXES_CHANGED);
    }
}
