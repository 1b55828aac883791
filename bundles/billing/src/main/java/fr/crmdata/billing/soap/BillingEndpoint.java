package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.soap.SoapEndpoint;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankTasks;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.billing.office.Mandates.MandateFilter;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.MyMandates;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.YearClosings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jws.WebService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /soap/billing}. */
@Component(service = SoapEndpoint.class)
@WebService(
        endpointInterface = "fr.crmdata.billing.soap.BillingService",
        targetNamespace = BillingService.NAMESPACE,
        serviceName = "BillingService",
        portName = "BillingPort")
public final class BillingEndpoint implements SoapEndpoint, BillingService {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Invoices invoices;
    private final Payments payments;
    private final CreditNotes credits;
    private final BillingRuns runs;
    private final Figures figures;
    private final BankEntries entries;
    private final Batches batches;
    private final BankTasks tasks;
    private final Mandates mandates;
    private final YearClosings closings;
    private final MyInvoices mine;
    private final MyMandates myMandates;
    private final Clock clock;

    @Activate
    public BillingEndpoint(
            @Reference Invoices invoices,
            @Reference Payments payments,
            @Reference CreditNotes credits,
            @Reference BillingRuns runs,
            @Reference Figures figures,
            @Reference BankEntries entries,
            @Reference Batches batches,
            @Reference BankTasks tasks,
            @Reference Mandates mandates,
            @Reference YearClosings closings,
            @Reference MyInvoices mine,
            @Reference MyMandates myMandates,
            @Reference(target = "(clock=business)") Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.credits = credits;
        this.runs = runs;
        this.figures = figures;
        this.entries = entries;
        this.batches = batches;
        this.tasks = tasks;
        this.mandates = mandates;
        this.closings = closings;
        this.mine = mine;
        this.myMandates = myMandates;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "billing";
    }

    @Override
    public Class<?> contract() {
        return BillingService.class;
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
    }

    private static Optional<String> some(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String required(String field, @Nullable String given) {
        return some(given).orElseThrow(() -> new BillingRefusal.Invalid(field, "billing.field.missing", field));
    }

    @Override
    public SoapInvoices findInvoices(
            @Nullable String text,
            @Nullable String contract,
            @Nullable Boolean open,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var filter = new InvoiceFilter(
                text == null ? "" : text,
                some(contract),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Boolean.TRUE.equals(open),
                Optional.empty());
        return SoapInvoices.of(invoices.list(filter, some(cursor), limit(limit)));
    }

    @Override
    public SoapInvoice getInvoice(@Nullable String number) {
        return SoapInvoice.of(invoices.find(required("number", number)));
    }

    @Override
    public List<SoapPayment> listPayments(@Nullable String contract, @Nullable Integer limit) {
        return payments
                .list(PaymentFilter.of(required("contract", contract)), Optional.empty(), limit(limit))
                .items()
                .stream()
                .map(SoapPayment::of)
                .toList();
    }

    @Override
    public SoapPayment recordPayment(@Nullable SoapNewPayment payment) {
        if (payment == null) {
            throw new BillingRefusal.Invalid("payment", "billing.field.missing", "payment");
        }
        return SoapPayment.of(payments.receive(payment.payment()));
    }

    @Override
    public SoapBalance getBalance(@Nullable String contract) {
        var wanted = required("contract", contract);
        var open = invoices.open(wanted);
        var today = LocalDate.now(clock);
        return SoapBalance.of(
                sum(open),
                sum(open.stream().filter(one -> one.due().isBefore(today)).toList()),
                credits.credit(wanted));
    }

    private static Money sum(List<InvoiceSummary> documents) {
        return Money.sum(documents.stream().map(InvoiceSummary::open).toList());
    }

    private static LocalDate day(String field, String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new BillingRefusal.Invalid(field, "billing.field.unreadable", field, given);
        }
    }

    @Override
    public SoapRun startRun() {
        return SoapRun.of(runs.start());
    }

    @Override
    public List<SoapRun> listRuns(@Nullable Integer limit) {
        return runs.recent(limit(limit)).stream().map(SoapRun::of).toList();
    }

    @Override
    public SoapPreview previewRun(@Nullable String day, @Nullable String cursor, @Nullable Integer limit) {
        return SoapPreview.of(
                runs.preview(day("day", required("day", day)), some(cursor), limit(limit)), runs.warnings());
    }

    @Override
    public SoapInvoice creditInvoice(
            @Nullable String number, @Nullable List<SoapCreditPart> parts, @Nullable String reason) {
        var credited = parts == null ? List.<SoapCreditPart>of() : parts;
        return SoapInvoice.of(credits.credit(
                required("number", number),
                credited.stream().map(SoapCreditPart::part).toList(),
                required("reason", reason)));
    }

    @Override
    public SoapWriteOff writeInvoiceOff(@Nullable String number, @Nullable String reason, @Nullable String evidence) {
        return SoapWriteOff.of(credits.writeOff(
                required("number", number), required("reason", reason), evidence == null ? "" : evidence));
    }

    @Override
    public SoapAgeing getAgeing(@Nullable String on, @Nullable Integer limit) {
        var day = some(on).map(given -> day("on", given)).orElseGet(() -> LocalDate.now(clock));
        return SoapAgeing.of(day, figures.overdue(day), figures.debtors(day, limit(limit)));
    }

    @Override
    public SoapEntries findEntriesToMatch(@Nullable String cursor, @Nullable Integer limit) {
        var waiting = new EntryFilter(Optional.of(BankEntries.State.TO_MATCH), Optional.empty());
        return SoapEntries.of(entries.find(waiting, some(cursor), limit(limit)));
    }

    @Override
    public SoapEntry acceptEntry(@Nullable String entry, @Nullable List<String> items) {
        return SoapEntry.of(entries.accept(required("entry", entry), items == null ? List.of() : items));
    }

    @Override
    public SoapEntry creditEntry(@Nullable String entry, @Nullable String contract) {
        return SoapEntry.of(entries.credit(required("entry", entry), required("contract", contract)));
    }

    @Override
    public SoapEntry chargeEntry(@Nullable String entry) {
        return SoapEntry.of(entries.charge(required("entry", entry)));
    }

    @Override
    public SoapEntry setEntryAside(@Nullable String entry, @Nullable String reason) {
        return SoapEntry.of(entries.setAside(required("entry", entry), required("reason", reason)));
    }

    @Override
    public SoapBatches findBatches(@Nullable String cursor, @Nullable Integer limit) {
        return SoapBatches.of(batches.find(some(cursor), limit(limit)));
    }

    @Override
    public SoapBatch makeBatch(@Nullable String kind) {
        var wanted = some(kind).orElse("DEBITS");
        return SoapBatch.of(
                switch (wanted) {
                    case "DEBITS" -> batches.make();
                    case "REFUNDS" -> batches.makeRefunds();
                    default -> throw new BillingRefusal.Invalid("kind", "billing.field.unreadable", "kind", wanted);
                });
    }

    @Override
    public SoapBatch releaseBatch(@Nullable String batch) {
        return SoapBatch.of(batches.release(required("batch", batch)));
    }

    @Override
    public SoapReturns findReturns(@Nullable String contract, @Nullable String cursor, @Nullable Integer limit) {
        return SoapReturns.of(tasks.find(true, some(contract), some(cursor), limit(limit)));
    }

    @Override
    public SoapReturn finishReturn(@Nullable String task, @Nullable String note) {
        return SoapReturn.of(tasks.done(required("task", task), note == null ? "" : note));
    }

    @Override
    public SoapDebit presentDebitAgain(@Nullable String debit, @Nullable String date) {
        return SoapDebit.of(batches.presentAgain(required("debit", debit), day("date", required("date", date))));
    }

    @Override
    public SoapMandates findMandates(@Nullable String contract, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new MandateFilter(some(contract), Optional.empty(), "");
        return SoapMandates.of(mandates.find(filter, some(cursor), limit(limit)));
    }

    @Override
    public List<SoapFiscalYear> listFiscalYears() {
        return closings.all().stream().map(SoapFiscalYear::of).toList();
    }

    @Override
    public SoapFiscalYear closeFiscalYear(@Nullable Integer year) {
        if (year == null) {
            throw new BillingRefusal.Invalid("year", "billing.field.missing", "year");
        }
        return SoapFiscalYear.of(closings.close(year));
    }

    @Override
    public List<SoapMandate> listMyMandates() {
        return myMandates.all().stream().map(SoapMandate::of).toList();
    }

    @Override
    public SoapInvoices findMyInvoices(@Nullable Boolean open, @Nullable String cursor, @Nullable Integer limit) {
        return SoapInvoices.of(mine.list(Boolean.TRUE.equals(open), some(cursor), limit(limit)));
    }

    @Override
    public SoapInvoice getMyInvoice(@Nullable String number) {
        return SoapInvoice.of(mine.find(required("number", number)));
    }

    @Override
    public SoapBalance getMyBalance() {
        var balance = mine.balance();
        return SoapBalance.of(balance.open(), balance.overdue(), balance.credit());
    }
}
