package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.Views.Schedule;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.platform.page.FakeHouse;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The pages of imports, duplicates, views, settings and exports over a made-up address book. */
final class Desk {

    final FakeHouse house;
    final FakeBook book;
    final FakeWork work = new FakeWork();
    final FakeImports imports;
    final FakeDuplicates duplicates;
    final FakeViews views = new FakeViews();
    final FakeExports exports = new FakeExports();
    private final TestSite site = new TestSite("/contacts", WebRefusal.NoPage::new);

    Desk() {
        this("");
    }

    /** @param mark stands in every text that people or files bring */
    Desk(String mark) {
        house = new FakeHouse(mark);
        book = MadeUp.book(mark);
        imports = new FakeImports(mark);
        imports.addCards("cards");
        duplicates = new FakeDuplicates(book, mark);
        saveViews(mark);
        var lists = new FakeLists(book);
        var clock = Clock.offset(Clock.fixed(MadeUp.LATELY, ZoneOffset.UTC), Duration.ofSeconds(20));
        var wording = new Wording(house, house, Samples.NUMBERS, clock);
        new ContactPages(List.of(
                        new ImportPages(imports, book, house, work, house, wording),
                        new DuplicatePages(duplicates, work, house, wording),
                        new MergePages(book, duplicates, book, house, wording),
                        new ViewPages(views, exports, book, house, wording),
                        new ExportPages(exports, lists, views, book, house, wording),
                        new FieldPages(book, house, wording),
                        new RulePages(duplicates, work, house, wording),
                        new IndexPages(lists, work, house, wording)))
                .define(site);
    }

    private void saveViews(String mark) {
        var filter =
                Filter.parse("status:in:prospect,customer;town:in:Lyon,Nantes;updated:before:-90d", Samples.CUSTOM);
        views.save("À rappeler" + mark, filter, Sort.byName(), List.of(), true);
        views.save("Tous" + mark, Filter.all(), Sort.byName(), List.of(), false);
        var weekly = new Schedule(
                List.of(1, 4),
                0,
                LocalTime.of(8, 0),
                "xlsx",
                List.of("leila@bremond.example"),
                Optional.of(MadeUp.LATELY));
        views.schedule("v1", Optional.of(weekly));
    }

    Answer get(TestVisit visit) {
        return site.get(visit);
    }

    Answer post(TestVisit visit) {
        return site.post(visit);
    }

    String page(String address) {
        return TestSite.html(get(TestVisit.to(address)));
    }

    /** Where a change leads. */
    Answer.Redirect change(TestVisit visit) {
        return (Answer.Redirect) post(visit);
    }

    /** The form as it comes back when it is refused. */
    String refused(TestVisit visit) {
        return TestSite.html(post(visit));
    }
}
