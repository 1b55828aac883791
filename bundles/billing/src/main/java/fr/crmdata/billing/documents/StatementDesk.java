package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.documents.Printer;
import fr.crmdata.api.documents.Sheet;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.documents.templates.StaticTemplates;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Payments.Payment;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.Payments.Refund;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.office.Statements;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts documents and payments of a contract into one order and adds them up. */
@Component(service = Statements.class)
public final class StatementDesk implements Statements {

    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-statements");
    private static final int AT_ONCE = 200;

    private final StaticTemplates templates = new StaticTemplates();
    private final Access access;
    private final Invoices invoices;
    private final Payments payments;
    private final MyInvoices mine;
    private final Printer printer;
    private final Company company;

    @Activate
    public StatementDesk(
            @Reference Access access,
            @Reference Invoices invoices,
            @Reference Payments payments,
            @Reference MyInvoices mine,
            @Reference Printer printer,
            @Reference Company company) {
        this.access = access;
        this.invoices = invoices;
        this.payments = payments;
        this.mine = mine;
        this.printer = printer;
        this.company = company;
    }

    @Override
    public Statement of(String contract, LocalDate from, LocalDate until) {
        access.require(BillingPermissions.READ);
        return made(contract, from, until);
    }

    @Override
    public Statement mine(String contract, LocalDate from, LocalDate until) {
        if (!mine.contracts().contains(contract)) {
            throw new BillingRefusal.NothingToSend();
        }
        return access.as(SYSTEM, () -> made(contract, from, until));
    }

    private Statement made(String contract, LocalDate from, LocalDate until) {
        var documents = all(cursor -> invoices.list(InvoiceFilter.of(contract), cursor, AT_ONCE));
        if (documents.isEmpty()) {
            throw new BillingRefusal.NothingToSend();
        }
        var changes = new ArrayList<Entry>();
        for (var document : documents) {
            changes.add(change(document));
            changes.addAll(losses(document));
        }
        for (var payment : all(cursor -> payments.list(PaymentFilter.of(contract), cursor, AT_ONCE))) {
            changes.addAll(changes(payment));
        }
        payments.refunds(contract).forEach(refund -> changes.addAll(changes(refund)));
        changes.sort(Comparator.comparing(Entry::on).thenComparing(Entry::what));
        return added(changes, documents.get(0).number(), from, until);
    }

    private static <T> List<T> all(Function<Optional<String>, Slice<T>> list) {
        var all = new ArrayList<T>();
        Optional<String> cursor = Optional.empty();
        do {
            var slice = list.apply(cursor);
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor.isPresent());
        return all;
    }

    private static Entry change(InvoiceSummary document) {
        return entry(
                document.issued(),
                document.credit() ? What.CREDIT_NOTE : What.INVOICE,
                document.number(),
                document.credit() ? document.gross().negated() : document.gross());
    }

    /** Only what is settled, and not by its whole amount in money, can have been given up. */
    private List<Entry> losses(InvoiceSummary document) {
        return document.settled().isEmpty() || document.credit()
                ? List.of()
                : invoices.allocations(document.number()).stream()
                        .filter(one -> one.kind() == Source.WRITE_OFF)
                        .map(one -> entry(
                                one.on(),
                                What.WRITE_OFF,
                                document.number(),
                                one.amount().negated()))
                        .toList();
    }

    private static List<Entry> changes(Payment payment) {
        var text = payment.text().strip();
        var in = entry(payment.on(), What.PAYMENT, text, payment.amount().negated());
        return payment.reversed()
                .map(back -> List.of(
                        in, entry(back.on(), What.RETURN, (back.bankCode() + " " + text).strip(), payment.amount())))
                .orElse(List.of(in));
    }

    private static List<Entry> changes(Refund refund) {
        var out = entry(refund.on(), What.REFUND, "", refund.amount());
        return refund.returned()
                .map(back -> List.of(
                        out,
                        entry(back, What.REFUND_RETURNED, "", refund.amount().negated())))
                .orElse(List.of(out));
    }

    private static Entry entry(LocalDate on, What what, String reference, Money amount) {
        return new Entry(on, what, reference, amount, Money.ZERO);
    }

    private Statement added(List<Entry> changes, String latest, LocalDate from, LocalDate until) {
        var opening = Money.sum(changes.stream()
                .filter(change -> change.on().isBefore(from))
                .map(Entry::amount)
                .toList());
        var balance = opening;
        var entries = new ArrayList<Entry>();
        for (var change : changes) {
            if (!change.on().isBefore(from) && !change.on().isAfter(until)) {
                balance = balance.plus(change.amount());
                entries.add(new Entry(change.on(), change.what(), change.reference(), change.amount(), balance));
            }
        }
        return new Statement(invoices.find(latest), from, until, opening, entries, balance);
    }

    @Override
    public byte[] printed(Statement statement, Language language) {
        var latest = statement.latest();
        var paper = new PaperWriting(new Paper(latest.invoice(), latest.contract(), "", language, company.card()));
        var page = new StringOutput();
        templates.statement(paper, statement, Wording.of(language)).render(page);
        return printer.print(Sheet.of(page.toString()));
    }
}
