package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts that fit what is typed into a field, to choose one from. */
@Component(service = PageSet.class)
public final class PickPages implements PageSet {

    private static final int SHOWN = 8;
    private static final int ASKED = 30;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final Wording wording;
    private final Access access;

    @Activate
    public PickPages(@Reference ContactLists lists, @Reference Wording wording, @Reference Access access) {
        this.lists = lists;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get("/others", this::others);
    }

    private Answer others(Visit visit) {
        access.require(ContactPermissions.READ);
        var typed = visit.query("named").orElse("").strip();
        var found =
                typed.isEmpty() ? List.<ContactLists.Hit>of() : found(typed, visit.query("kind"), visit.query("not"));
        return new Answer.Fragment(Markup.of(templates.cardOthers(wording.of(visit), typed, found)));
    }

    private List<ContactLists.Hit> found(String typed, Optional<String> kind, Optional<String> not) {
        return lists.search(typed, ASKED).stream()
                .filter(hit -> not.filter(hit.contact().id()::equals).isEmpty())
                .filter(hit -> kind.isEmpty()
                        || kind.get().equals(hit.contact().details().kind().name()))
                .limit(SHOWN)
                .toList();
    }
}
