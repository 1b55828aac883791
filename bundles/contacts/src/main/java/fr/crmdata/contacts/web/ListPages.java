package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Preferences.Density;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.web.templates.StaticTemplates;
import fr.crmdata.contacts.web.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of contacts: searched, filtered, sorted, page by page. */
@Component(service = PageSet.class)
public final class ListPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final ContactLists lists;
    private final Views views;
    private final FieldDesk fields;
    private final Activities activities;
    private final Belongings belongings;
    private final Jobs jobs;
    private final Account account;
    private final Wording wording;
    private final Access access;

    @Activate
    public ListPages(
            @Reference ContactLists lists,
            @Reference Views views,
            @Reference FieldDesk fields,
            @Reference Activities activities,
            @Reference Belongings belongings,
            @Reference Jobs jobs,
            @Reference Account account,
            @Reference Wording wording,
            @Reference Access access) {
        this.lists = lists;
        this.views = views;
        this.fields = fields;
        this.activities = activities;
        this.belongings = belongings;
        this.jobs = jobs;
        this.account = account;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.get("", this::show).post("/columns", this::chooseColumns);
    }

    private Answer show(Visit visit) {
        access.require(ContactPermissions.READ);
        var ui = wording.of(visit);
        var customFields = fields.all();
        var address = ListAddress.of(visit, views, customFields);
        var page = lists.page(address.query(), address.cursor(), ON_A_PAGE);
        var view = new ListView(
                address,
                Rights.of(access),
                customFields,
                Column.chosen(address.columns(), customFields),
                Column.all(customFields),
                views.all().stream().map(this::tab).toList(),
                new FilterWords(ui, customFields).chips(address),
                rows(page.contacts()),
                page,
                lists.count(ContactLists.Query.all()),
                visit.session().preferences().density().name(),
                visit.query("job")
                        .flatMap(jobs::find)
                        .filter(job -> !job.state().isOver())
                        .map(ListPages::running));
        return new Answer.Page(title(ui, address), Markup.of(templates.listPage(ui, view)));
    }

    private static String title(Ui ui, ListAddress address) {
        return address.view().map(Views.View::name).orElse(ui.t("contacts.web.contacts"));
    }

    private ListView.Tab tab(Views.View view) {
        return new ListView.Tab(view, lists.count(new ContactLists.Query("", view.filter(), view.sort())));
    }

    private static ListView.RunningJob running(Job job) {
        return new ListView.RunningJob(job.id(), job.title(), job.percent());
    }

    private List<ListRow> rows(List<Contact> contacts) {
        var persons = contacts.stream()
                .filter(contact -> contact.details().kind() == Kind.PERSON)
                .map(Contact::id)
                .toList();
        var employers = belongings.employments(persons);
        var next = activities.nextTasks(contacts.stream().map(Contact::id).toList());
        return contacts.stream()
                .map(contact -> new ListRow(
                        contact,
                        employers.getOrDefault(contact.id(), List.of()).stream()
                                .map(Employment::organisation)
                                .collect(Collectors.joining(", ")),
                        Optional.ofNullable(next.get(contact.id()))))
                .toList();
    }

    /** Columns of this list, and how high the rows of all lists are. */
    private Answer chooseColumns(Visit visit) {
        access.require(ContactPermissions.READ);
        var now = visit.session().preferences();
        density(visit.form("density"))
                .filter(density -> density != now.density())
                .ifPresent(density -> account.change(
                        visit.caller().name(),
                        new Preferences(now.language(), now.theme(), density, now.letterKeys())));
        var chosen = visit.form().getOrDefault("column", List.of());
        var address = ListAddress.of(visit, views, fields.all());
        var usual = chosen.isEmpty() || Column.areUsual(chosen);
        return new Answer.Redirect(
                address.withColumns(usual ? List.of() : chosen).href());
    }

    private static Optional<Density> density(String name) {
        return Arrays.stream(Density.values())
                .filter(density -> density.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
