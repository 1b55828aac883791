package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.Drafts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is done with the contacts ticked in the list, or with all of them; and how it is taken back. */
@Component(service = PageSet.class)
public final class BulkPages implements PageSet {

    private final ContactLists lists;
    private final Views views;
    private final FieldDesk fields;
    private final Jobs jobs;
    private final Wording wording;
    private final Access access;

    @Activate
    public BulkPages(
            @Reference ContactLists lists,
            @Reference Views views,
            @Reference FieldDesk fields,
            @Reference Jobs jobs,
            @Reference Wording wording,
            @Reference Access access) {
        this.lists = lists;
        this.views = views;
        this.fields = fields;
        this.jobs = jobs;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.post("/bulk/{what}", this::change).post("/bulk/{job}/undo", this::undo);
    }

    private Answer change(Visit visit) {
        access.require(ContactPermissions.BULK);
        var job = lists.bulk(selection(visit), wanted(visit));
        return answer(visit, job, true);
    }

    private Answer undo(Visit visit) {
        access.require(ContactPermissions.BULK);
        return answer(visit, lists.undoBulk(visit.path("job")), false);
    }

    private Answer answer(Visit visit, String jobId, boolean undoable) {
        var ui = wording.of(visit);
        var to = to(visit);
        var job = jobs.find(jobId);
        if (job.filter(known -> !known.state().isOver()).isPresent()) {
            return new Answer.Redirect(to + (to.contains("?") ? "&" : "?") + "job=" + jobId);
        }
        var changed = job.map(Job::result)
                .map(result -> result.getOrDefault("changed", "0"))
                .map(Long::parseLong)
                .orElse(0L);
        var said = ui.count(undoable ? "contacts.list.bulk.done" : "contacts.list.bulk.undone", changed);
        var undo = "/contacts/bulk/" + jobId + "/undo?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return new Answer.Redirect(to).saying(undoable && changed > 0 ? Toast.undoable(said, undo) : Toast.of(said));
    }

    /** Back to the list it came from. */
    private static String to(Visit visit) {
        return Optional.of(visit.form("to"))
                .filter(text -> !text.isEmpty())
                .or(() -> visit.query("to"))
                .filter(Answer.Redirect::isLocal)
                .filter(text -> text.startsWith(ListAddress.PATH))
                .orElse(ListAddress.PATH);
    }

    private Selection selection(Visit visit) {
        if (visit.form("all").equals("yes")) {
            return new Selection.AllOf(
                    ListAddress.of(visit, views, fields.all()).query());
        }
        return new Selection.These(visit.form().getOrDefault("id", List.of()));
    }

    private static BulkChange wanted(Visit visit) {
        return switch (visit.path("what")) {
            case "owner" -> new BulkChange.SetOwner(optional(visit.form("owner")));
            case "team" -> new BulkChange.SetTeam(optional(visit.form("team")));
            case "status" -> new BulkChange.SetStatus(status(visit.form("status")));
            case "tag" -> new BulkChange.AddTag(visit.form("tag"));
            case "untag" -> new BulkChange.RemoveTag(visit.form("tag"));
            case "delete" -> new BulkChange.Delete();
            case "restore" -> new BulkChange.Restore();
            default -> throw new WebRefusal.NoPage();
        };
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(id -> !id.isEmpty());
    }

    private static Status status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> Drafts.key(status).equals(key))
                .findFirst()
                .orElseThrow(WebRefusal.Unreadable::new);
    }
}
