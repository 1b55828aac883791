package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who works where, and how contacts belong together. */
@Component(service = PageSet.class)
public final class LinkPages implements PageSet {

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final AddressBook book;
    private final Wording wording;
    private final Access access;

    @Activate
    public LinkPages(
            @Reference Activities activities,
            @Reference AddressBook book,
            @Reference Wording wording,
            @Reference Access access) {
        this.activities = activities;
        this.book = book;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void define(Site site) {
        site.form("/{id}/jobs", this::jobs, this::addJob)
                .post("/{id}/jobs/{job}/remove", this::removeJob)
                .post("/{id}/jobs/{job}/link", this::linkJob)
                .form("/{id}/relations", this::relations, this::relate)
                .post("/{id}/relations/{relation}/remove", this::unrelate);
    }

    private Answer jobs(Visit visit, Form form) {
        return jobBox(visit, form);
    }

    private Answer.Fragment jobBox(Visit visit, Form form) {
        var contact = book.get(visit.path("id"));
        var unlinked = contact.details().kind() == Kind.ORGANISATION
                ? activities.unlinkedJobs(contact.id())
                : List.<Activities.Job>of();
        return new Answer.Fragment(
                Markup.of(templates.cardJobs(
                        wording.of(visit),
                        contact,
                        activities.jobs(contact.id()),
                        unlinked,
                        form,
                        access.may(ContactPermissions.WRITE))),
                form.isRefused() ? Map.of() : CardSheets.TIMELINE_CHANGED);
    }

    /** From a person's card the employer is given, from an organisation's the person. */
    private Answer addJob(Visit visit) {
        var contact = book.get(visit.path("id"));
        var other = visit.form("other");
        if (contact.details().kind() == Kind.PERSON) {
            activities.addJob(
                    contact.id(),
                    other.isEmpty() ? visit.form("named") : other,
                    visit.form("department"),
                    visit.form("jobTitle"));
        } else if (other.isEmpty()) {
            throw new ContactRefusal.Invalid("named", "contacts.card.pick.none");
        } else {
            activities.addJob(other, contact.id(), visit.form("department"), visit.form("jobTitle"));
        }
        return jobBox(visit, Form.fresh());
    }

    private Answer removeJob(Visit visit) {
        activities.removeJob(visit.path("job"));
        return jobBox(visit, Form.fresh()).saying(Toast.of(wording.of(visit).t("contacts.card.job.removed")));
    }

    private Answer linkJob(Visit visit) {
        activities.linkJob(visit.path("job"), visit.path("id"));
        return jobBox(visit, Form.fresh());
    }

    private Answer relations(Visit visit, Form form) {
        return relationBox(visit, form);
    }

    private Answer.Fragment relationBox(Visit visit, Form form) {
        var id = visit.path("id");
        return new Answer.Fragment(Markup.of(templates.cardRelations(
                wording.of(visit),
                id,
                activities.relations(id),
                activities.relationKinds(),
                form,
                access.may(ContactPermissions.WRITE))));
    }

    private Answer relate(Visit visit) {
        if (visit.form("other").isEmpty()) {
            throw new ContactRefusal.Invalid("named", "contacts.card.pick.none");
        }
        activities.relate(visit.path("id"), visit.form("other"), visit.form("kind"), visit.form("comment"));
        return relationBox(visit, Form.fresh());
    }

    private Answer unrelate(Visit visit) {
        activities.unrelate(visit.path("relation"));
        return relationBox(visit, Form.fresh())
                .saying(Toast.of(wording.of(visit).t("contacts.card.relation.removed")));
    }
}
