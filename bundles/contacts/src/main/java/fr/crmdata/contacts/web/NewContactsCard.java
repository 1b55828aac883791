package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many contacts came in these days, as a small plot. */
@Component(service = HomeCard.class)
public final class NewContactsCard implements HomeCard {

    private static final int THIRD = 30;
    private static final int DAYS = 14;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final FieldDesk fields;
    private final Wording wording;

    @Activate
    public NewContactsCard(@Reference ContactLists lists, @Reference FieldDesk fields, @Reference Wording wording) {
        this.lists = lists;
        this.fields = fields;
        this.wording = wording;
    }

    @Override
    public int order() {
        return THIRD;
    }

    @Override
    public Permission needed() {
        return ContactPermissions.READ;
    }

    @Override
    public String title(Language language) {
        return Texts.of(NewContactsCard.class, language).of("contacts.home.new");
    }

    @Override
    public Optional<Html> draw(Language language) {
        var ui = wording.in(language);
        var days = new ArrayList<DayBars.Day>();
        for (var day = ui.today().minusDays(DAYS - 1); !day.isAfter(ui.today()); day = day.plusDays(1)) {
            days.add(new DayBars.Day(day, createdOn(day)));
        }
        return Optional.of(Markup.of(templates.homeNewest(ui, new DayBars(days))));
    }

    private long createdOn(LocalDate day) {
        var filter = Filter.parse("created:eq:" + day, fields.all());
        return lists.count(new ContactLists.Query("", filter, Sort.byName()));
    }
}
