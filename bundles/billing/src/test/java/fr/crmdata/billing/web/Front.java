package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Answer;
import fr.crmdata.billing.documents.InvoiceMails;
import fr.crmdata.billing.documents.Papers;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.MyMandates;
import fr.crmdata.platform.page.FakeHouse;
import fr.crmdata.platform.page.TestSite;
import fr.crmdata.platform.page.TestVisit;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The pages of invoices over made-up ones. */
final class Front {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-05T09:00:00Z"), ZoneOffset.UTC);

    final FakeHouse house = new FakeHouse("");
    final MadeUpInvoices invoices = new MadeUpInvoices();
    final List<MyMandates.OwnMandate> mandates = List.of(
            mandate("RUM-T0001", MyMandates.Standing.ACTIVE), mandate("RUM-T0000", MyMandates.Standing.BLOCKED));
    final MadeUpRuns runs = new MadeUpRuns();
    final MadeUpAccounts accounts = new MadeUpAccounts();
    final MadeUpYears years = new MadeUpYears();
    final MadeUpCredits credits = new MadeUpCredits(invoices);
    final MadeUpDeliveries mails = new MadeUpDeliveries();
    final Words words = new Words(CLOCK);
    private final TestSite operator = new TestSite("/billing");
    private final TestSite client = new TestSite("/invoices");

    Front() {
        var mine = Optional.of(MadeUpInvoices.MINE);
        invoices.add(Papers.subscription(Language.FR), InvoiceKind.PERIOD, mine, Language.FR);
        invoices.add(Papers.credit(Language.FR), InvoiceKind.CREDIT, mine, Language.FR);
        invoices.add(Papers.damages(Language.FR), InvoiceKind.PENALTY, mine, Language.FR);
        invoices.add(
                Papers.abroad(Language.EN), InvoiceKind.DATA_RETURN, Optional.of(new ClientId("miller")), Language.EN);
        invoices.add(Papers.paid(Language.FR), InvoiceKind.PERIOD, mine, Language.FR);
        invoices.allocations.add(new Allocation(
                "F2026-000123", Allocation.Source.PAYMENT, "E2E-1", LocalDate.of(2026, 12, 1), Money.of("704.40")));
        invoices.allocations.add(new Allocation(
                "F2026-000123", Allocation.Source.PAYMENT, "E2E-1", LocalDate.of(2026, 12, 4), Money.of("-704.40")));
        InvoiceFiles files = (issued, format) -> {
            var content = (issued.number() + " " + format).getBytes(StandardCharsets.UTF_8);
            return new InvoiceFiles.InvoiceFile(
                    issued.number() + "." + format.ending(), format.mediaType(), content, Sha256.of(content));
        };
        new BillingPages(List.of(
                        new InvoiceListPages(invoices, words),
                        new CreditPages(invoices, credits, words, house),
                        new InvoicePages(
                                invoices,
                                files,
                                accounts,
                                new InvoiceMails(mails, house),
                                () -> Papers.COMPANY,
                                words,
                                house),
                        new AccountPages(accounts, new MadeUpFigures(), words, house),
                        new YearPages(years, words, house),
                        new RunPages(runs, words, house),
                        new FigurePages(new MadeUpFigures(), words)))
                .define(operator);
        new OwnBillingPages(List.of(
                        new OwnInvoicePages(invoices.mine(), () -> mandates, files, () -> Papers.COMPANY, words)))
                .define(client);
    }

    private TestSite at(TestVisit visit) {
        return visit.address().startsWith("/invoices") ? client : operator;
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

    private static MyMandates.OwnMandate mandate(String reference, MyMandates.Standing standing) {
        return new MyMandates.OwnMandate(
                "C-2026-00007",
                reference,
                "FR14 •••• 2606",
                LocalDate.of(2026, 10, 1),
                standing,
                LocalDate.of(2029, 10, 1));
    }
}
