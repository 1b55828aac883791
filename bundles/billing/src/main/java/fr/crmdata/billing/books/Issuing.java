package fr.crmdata.billing.books;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.Drafts.Draft;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.accounts.Bookings.Place;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering;
import fr.crmdata.billing.model.invoice.Numbering.Last;
import fr.crmdata.billing.office.BillingRuns.Report;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceWriter;
import fr.crmdata.billing.store.InvoiceWriter.Issue;
import fr.crmdata.billing.store.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Issues documents in the open transaction: number, document, entry of the accounts, event. A document bears the day on which it is really
 * issued, and never one before the last of its series.
 */
@Component(service = Issuing.class)
public final class Issuing {

    /** Event about each document, after it is committed; its subject is the number. */
    public static final String ISSUED = "billing.invoice-issued";

    private final Conventions conventions;
    private final Numbers numbers;
    private final InvoiceWriter writer;
    private final InvoiceStore invoices;
    private final Journal journal;
    private final Settlement settlement;
    private final Events events;
    private final Clock clock;

    @Activate
    public Issuing(
            @Reference Conventions conventions,
            @Reference Numbers numbers,
            @Reference InvoiceWriter writer,
            @Reference InvoiceStore invoices,
            @Reference Journal journal,
            @Reference Settlement settlement,
            @Reference Events events,
            @Reference(target = "(clock=business)") Clock clock) {
        this.conventions = conventions;
        this.numbers = numbers;
        this.writer = writer;
        this.invoices = invoices;
        this.journal = journal;
        this.settlement = settlement;
        this.events = events;
        this.clock = clock;
    }

    Report issue(Drafts maker, List<Draft> drafts, boolean credits) {
        if (drafts.isEmpty()) {
            return Report.NOTHING;
        }
        var issues =
                number(credits, drafts.size(), (number, on) -> place -> maker.issue(drafts.get(place), number, on));
        write(issues);
        var gross = Money.sum(
                issues.stream().map(issue -> issue.invoice().totals().gross()).toList());
        return credits
                ? new Report(0, 0, issues.size(), gross.negated(), 0)
                : new Report(0, issues.size(), 0, gross, 0);
    }

    /** One document that a person asks for. */
    Issue issue(boolean credit, BiFunction<InvoiceNumber, LocalDate, Issue> maker) {
        var issues = number(credit, 1, (number, on) -> place -> maker.apply(number, on));
        write(issues);
        return issues.get(0);
    }

    /** Makes the document of a place in the list. */
    private interface Maker {
        Issue at(int place);
    }

    private List<Issue> number(boolean credits, int count, BiFunction<InvoiceNumber, LocalDate, Maker> maker) {
        var series = conventions.series(credits);
        var last = numbers.takeSeries(series);
        var today = LocalDate.now(clock);
        var on = last.map(Last::issued).filter(today::isBefore).orElse(today);
        var issues = new ArrayList<Issue>(count);
        for (var place = 0; place < count; place++) {
            var number = Numbering.next(series, on, last);
            issues.add(maker.apply(number, on).at(place));
            last = Optional.of(new Last(number, on));
        }
        last.ifPresent(numbers::giveSeries);
        return issues;
    }

    private void write(List<Issue> issues) {
        writer.insert(issues);
        var on = issues.get(0).invoice().issued();
        journal.book(Bookings.SALES, on, issues.stream().map(this::draft).toList());
        events.publishAll(issues.stream().map(Issuing::event).toList());
        invoices.withCredit(issues.stream().map(Issue::contract).distinct().toList())
                .forEach(contract -> settlement.settle(contract, on));
    }

    private Journal.Draft draft(Issue issue) {
        return new Journal.Draft(issue.invoice().number().toString(), place -> entry(issue, place));
    }

    private JournalEntry entry(Issue issue, Place place) {
        return conventions.bookings().issued(issue.invoice(), place.number(), issue.contract());
    }

    private static Event event(Issue issue) {
        Invoice invoice = issue.invoice();
        return new Event(
                ISSUED,
                invoice.number().toString(),
                Map.of(
                        "contract", issue.contract(),
                        "kind", issue.kind().name(),
                        "credit", Boolean.toString(invoice.isCredit()),
                        "due", invoice.due().toString()));
    }
}
