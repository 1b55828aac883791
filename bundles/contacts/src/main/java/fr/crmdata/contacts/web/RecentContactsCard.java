package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contacts that were changed last. */
@Component(service = HomeCard.class)
public final class RecentContactsCard implements HomeCard {

    private static final int SECOND = 20;
    private static final int SHOWN = 6;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final Wording wording;

    @Activate
    public RecentContactsCard(@Reference ContactLists lists, @Reference Wording wording) {
        this.lists = lists;
        this.wording = wording;
    }

    @Override
    public int order() {
        return SECOND;
    }

    @Override
    public Permission needed() {
        return ContactPermissions.READ;
    }

    @Override
    public String title(Language language) {
        return Texts.of(RecentContactsCard.class, language).of("contacts.home.recent");
    }

    @Override
    public Optional<Html> draw(Language language) {
        var latest = new ContactLists.Query("", Filter.all(), Sort.parse("-updated"));
        var page = lists.page(latest, Optional.empty(), SHOWN);
        return page.contacts().isEmpty()
                ? Optional.empty()
                : Optional.of(Markup.of(templates.homeRecent(wording.in(language), page.contacts())));
    }
}
