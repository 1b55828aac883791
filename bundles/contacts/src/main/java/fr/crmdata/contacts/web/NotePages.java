package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
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

/** The timeline of a card and the notes on it. */
@Component(service = PageSet.class)
public final class NotePages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final Wording wording;
    private final Access access;

    @Activate
    public NotePages(@Reference Activities activities, @Reference Wording wording, @Reference Access access) {
        this.activities = activities;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void define(Site site) {
        site.get("/{id}/timeline", this::timeline)
                .form("/{id}/notes", this::compose, this::add)
                .form("/{id}/notes/{note}", this::edit, this::change)
                .post("/{id}/notes/{note}/pin", this::pin)
                .post("/{id}/notes/{note}/delete", this::delete)
                .post("/{id}/notes/{note}/restore", this::restore);
    }

    /** All of it, or what comes behind a cursor. */
    private Answer timeline(Visit visit) {
        var ui = wording.of(visit);
        var id = visit.path("id");
        var events = activities.timeline(id, visit.query("cursor"), CardSheets.EVENTS);
        var writes = access.may(ContactPermissions.WRITE);
        return new Answer.Fragment(Markup.of(
                visit.query("cursor").isPresent()
                        ? templates.cardEvents(ui, id, events, writes)
                        : templates.cardTimeline(ui, id, pinned(id), events, writes)));
    }

    private java.util.List<Activities.Note> pinned(String contactId) {
        return activities.notes(contactId).stream()
                .filter(Activities.Note::pinned)
                .toList();
    }

    private Answer compose(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        return new Answer.Fragment(Markup.of(templates.cardCompose(wording.of(visit), visit.path("id"), form)));
    }

    private Answer add(Visit visit) {
        var note = activities.addNote(visit.path("id"), visit.form("text"));
        if (visit.form("pinned").equals("yes")) {
            activities.changeNote(note.id(), note.version(), note.text(), true);
        }
        return new Answer.Fragment(
                        Markup.of(templates.cardCompose(wording.of(visit), visit.path("id"), Form.fresh())),
                        CardSheets.TIMELINE_CHANGED)
                .saying(Toast.of(wording.of(visit).t("contacts.card.note.added")));
    }

    private Activities.Note note(Visit visit) {
        return activities.notes(visit.path("id")).stream()
                .filter(note -> note.id().equals(visit.path("note")))
                .findFirst()
                .orElseThrow(WebRefusal.NoPage::new);
    }

    private Answer edit(Visit visit, Form form) {
        access.require(ContactPermissions.WRITE);
        var note = note(visit);
        var headers = form.isRefused() ? Map.of("HX-Retarget", "#edit-" + note.id()) : Map.<String, String>of();
        return new Answer.Fragment(Markup.of(templates.cardNote(wording.of(visit), note, form)), headers);
    }

    private Answer change(Visit visit) {
        var note = note(visit);
        activities.changeNote(note.id(), ReadVersion.of(visit), visit.form("text"), note.pinned());
        return timeline(visit);
    }

    private Answer pin(Visit visit) {
        var note = note(visit);
        activities.changeNote(note.id(), note.version(), note.text(), !note.pinned());
        return timeline(visit);
    }

    private Answer delete(Visit visit) {
        var note = note(visit);
        activities.deleteNote(note.id());
        var undo = "/contacts/" + visit.path("id") + "/notes/" + note.id() + "/restore";
        return ((Answer.Fragment) timeline(visit))
                .saying(Toast.undoable(wording.of(visit).t("contacts.card.note.deleted"), undo));
    }

    private Answer restore(Visit visit) {
        activities.restoreNote(visit.path("note"));
        return new Answer.Fragment(fr.crmdata.api.web.Html.none(), CardSheets.TIMELINE_CHANGED);
    }
}
