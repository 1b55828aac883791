package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.platform.page.FakeHouse;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.util.List;

/** All pages about contracts over made-up ones. */
final class Front {

    final FakeHouse house;
    final FakeContracts contracts;
    final FakeWork work;
    final FakeLetters letters;
    final FakeOwn own;
    final FakeSales sales;
    final FakeLicences licences;
    final FakeFrauds frauds;
    final FakeTerms terms;
    final FakeTrial trial;
    final Wording wording = new Wording(MadeUp.CLOCK);
    final LicensingPages operatorPages;
    final OwnContractPages ownPages;
    private final TestSite operator = new TestSite("/licensing");
    private final TestSite client = new TestSite("/contract");

    Front() {
        this("");
    }

    /** @param mark stands in every text that people bring */
    Front(String mark) {
        house = new FakeHouse(mark);
        contracts = new FakeContracts(house, mark);
        work = new FakeWork(contracts, house);
        letters = new FakeLetters(house, mark);
        own = new FakeOwn(contracts, house, mark);
        sales = new FakeSales(house, mark);
        licences = new FakeLicences(house);
        frauds = new FakeFrauds(house, mark);
        terms = new FakeTerms(house, mark);
        trial = new FakeTrial(house);
        operatorPages = new LicensingPages(List.of(
                new ContractListPages(contracts, wording, house),
                new ContractPages(contracts, work, wording, house),
                new OpenContractPages(contracts, own, wording, house),
                new DuePages(work, work, wording, house),
                new LetterPages(letters, contracts, wording, house),
                new PricePages(sales, wording, house),
                new SubscriptionPages(sales, wording, house),
                new LicencePages(licences, wording, house),
                new FraudCasePages(frauds, wording, house),
                new TermsPages(terms, wording, house),
                new SettingsPages(contracts, wording, house),
                new SimulationPages(contracts, contracts, wording, house)));
        ownPages = new OwnContractPages(List.of(
                new OwnOverviewPages(own, terms, trial, wording, house),
                new OwnTermsPages(terms, wording, house),
                new OwnTrialPages(trial, wording, house),
                new OwnDocumentPages(letters, wording),
                new DeclarationPages(own, wording, house),
                new FraudPages(own, house, wording, house),
                new SeatPages(own, house, wording, house)));
        operatorPages.define(operator);
        ownPages.define(client);
    }

    private TestSite at(TestVisit visit) {
        return visit.address().startsWith("/contract") ? client : operator;
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

    /** The page of a form that was not accepted. */
    String refused(TestVisit visit) {
        return TestSite.html(post(visit));
    }

    Answer.Redirect change(TestVisit visit) {
        return (Answer.Redirect) post(visit);
    }
}
