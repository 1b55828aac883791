package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be done first today. */
@Component(service = HomeCard.class)
public final class MyTasksCard implements HomeCard {

    private static final int FIRST = 10;
    private static final int SHOWN = 6;

    private final Templates templates = new StaticTemplates();
    private final Activities activities;
    private final Wording wording;
    private final Access access;

    @Activate
    public MyTasksCard(@Reference Activities activities, @Reference Wording wording, @Reference Access access) {
        this.activities = activities;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Permission needed() {
        return ContactPermissions.READ;
    }

    @Override
    public String title(Language language) {
        return Texts.of(MyTasksCard.class, language).of("contacts.tasks.mine");
    }

    @Override
    public Optional<Html> draw(Language language) {
        var me = access.caller().id();
        var tasks = activities.tasks(Optional.of(me), false, Optional.empty(), SHOWN);
        return Optional.of(Markup.of(templates.homeTasks(wording.in(language), tasks.items(), activities.dueTasks())));
    }
}
