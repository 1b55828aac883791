package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactPanel;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.platform.page.FakeHouse;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** List, card, forms and tasks over a made-up address book. */
final class Front {

    final FakeHouse house;
    final FakeBook book;
    final FakeLists lists;
    final FakeActivities activities;
    final FakeViews views = new FakeViews();
    final FakeWork work = new FakeWork();
    final FakeAccount account = new FakeAccount();
    final CardSheets sheets;
    final Wording wording;
    final ContactFinder finder;
    private final TestSite site = new TestSite("/contacts", WebRefusal.NoPage::new);
    private final TestSite tasks = new TestSite("/tasks", WebRefusal.NoPage::new);

    Front() {
        this("");
    }

    /** @param mark stands in every text that people bring */
    Front(String mark) {
        var clock = Clock.offset(Clock.fixed(MadeUp.LATELY, ZoneOffset.UTC), Duration.ofSeconds(20));
        house = new FakeHouse(mark);
        book = MadeUp.book(mark);
        lists = new FakeLists(book);
        activities = new FakeActivities(book, clock);
        wording = new Wording(house, house, Samples.NUMBERS, clock);
        sheets = new CardSheets(activities, new FakeDuplicates(book, mark), book, wording, house);
        finder = new ContactFinder(lists, wording, house);
        fill(mark);
        new ContactPages(List.of(
                        new ListPages(lists, views, book, activities, new Employers(), work, account, wording, house),
                        new FilterPages(lists, views, book, wording, house),
                        new BulkPages(lists, views, book, work, wording, house),
                        new SaveViewPage(views, book, wording, house),
                        new PickPages(lists, wording, house),
                        new NewContactPages(book, book, wording, house),
                        new WholeCardPages(book, book, wording, house),
                        new CardPages(book, sheets, wording, house),
                        new EditPages(book, book, sheets, wording, house),
                        new NotePages(activities, wording, house),
                        new CardTaskPages(activities, sheets, wording, house),
                        new FilePages(activities, book, sheets, wording, house),
                        new LinkPages(activities, book, wording, house)))
                .define(site);
        new TaskPages(activities, wording, house).define(tasks);
    }

    /** Something of everything on the card of {@code c1}. */
    private void fill(String mark) {
        views.save(
                "À rappeler" + mark,
                Filter.parse(List.of("town:in:Villeurbanne", "status:not:customer"), Samples.CUSTOM),
                Sort.parse("-updated"),
                List.of(),
                true);
        activities.addNote("c1", "Préfère le matin." + mark);
        var pinned = activities.addNote("c1", "Ne jamais proposer le contrat annuel." + mark);
        activities.changeNote(pinned.id(), pinned.version(), pinned.text(), true);
        activities.addTask("c1", "Rappeler" + mark, Optional.of(LocalDate.of(2026, 11, 20)), Optional.of("leila"));
        activities.attach("c1", "devis" + mark + ".pdf", "application/pdf", new ByteArrayInputStream(new byte[1_200]));
        activities.addJob("c1", "c3", "Direction" + mark, "Gérante" + mark);
        activities.addJob("c1", "Ailleurs" + mark, "", "");
        activities.relate("c1", "c4", "partner", "Chantier" + mark);
        book.editedBy("jules", "Jules Dumas" + mark);
        book.change("c1", 1, Draft.builder().jobTitle("Directrice" + mark).build(), Set.of("jobTitle"));
        book.change(
                "c1",
                2,
                Draft.builder().custom("remarque-interne", "Fidèle" + mark).build(),
                Set.of("custom.remarque-interne"));
    }

    /** Employers as the lists ask for them. */
    private final class Employers implements Belongings {

        @Override
        public void add(String origin, List<Brought> brought) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void takeBack(String origin, Collection<String> contactIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<Employment>> employments(Collection<String> personIds) {
            var employers = new LinkedHashMap<String, List<Employment>>();
            personIds.forEach(id -> employers.put(
                    id,
                    activities.jobs(id).stream()
                            .map(job -> new Employment(job.organisation(), job.department(), job.jobTitle()))
                            .toList()));
            return employers;
        }
    }

    void offer(ContactPanel panel) {
        sheets.addPanel(panel);
    }

    private TestSite at(TestVisit visit) {
        return visit.address().startsWith("/tasks") ? tasks : site;
    }

    Answer get(TestVisit visit) {
        return at(visit).get(visit);
    }

    Answer post(TestVisit visit) {
        return at(visit).post(visit);
    }

    String page(String address) {
        return TestSite.html(get(TestVisit.to(address)));
    }

    /** Part of a page, after a change. */
    String part(TestVisit visit) {
        return TestSite.html(post(visit));
    }

    Answer.Redirect change(TestVisit visit) {
        return (Answer.Redirect) post(visit);
    }
}
