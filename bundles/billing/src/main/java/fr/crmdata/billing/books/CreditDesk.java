package fr.crmdata.billing.books;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceWriter.Issue;
import fr.crmdata.billing.store.Numbers;
import fr.crmdata.billing.store.PaymentStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Credit notes by hand. The series of credit notes is held from the beginning: two about one invoice cannot pass each other. */
@Component(service = CreditNotes.class)
public final class CreditDesk implements CreditNotes {

    private static final int MOST_REASON = 300;

    private final Access access;
    private final OperatorDatabase operator;
    private final Numbers numbers;
    private final Conventions conventions;
    private final InvoiceStore invoices;
    private final PaymentStore payments;
    private final Issuing issuing;
    private final Losses losses;
    private final Refunds refunds;
    private final Telling telling;
    private final Audit audit;

    @Activate
    public CreditDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference Numbers numbers,
            @Reference Conventions conventions,
            @Reference InvoiceStore invoices,
            @Reference PaymentStore payments,
            @Reference Issuing issuing,
            @Reference Losses losses,
            @Reference Refunds refunds,
            @Reference Telling telling,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.numbers = numbers;
        this.conventions = conventions;
        this.invoices = invoices;
        this.payments = payments;
        this.issuing = issuing;
        this.losses = losses;
        this.refunds = refunds;
        this.telling = telling;
        this.audit = audit;
    }

    private static void check(String reason) {
        if (reason.isBlank()) {
            throw new BillingRefusal.Invalid("reason", "billing.field.missing", "reason");
        }
        if (reason.length() > MOST_REASON) {
            throw new BillingRefusal.Invalid("reason", "billing.field.too-long", "reason", MOST_REASON);
        }
    }

    private IssuedInvoice invoice(String number) {
        var found = invoices.find(number).orElseThrow(() -> new BillingRefusal.UnknownInvoice(number));
        if (found.invoice().isCredit()) {
            throw new BillingRefusal.NotAnInvoice(number);
        }
        return found;
    }

    @Override
    public IssuedInvoice credit(String number, List<Part> parts, String reason) {
        access.require(BillingPermissions.CREDIT);
        check(reason);
        return operator.inOne(() -> {
            numbers.takeSeries(conventions.series(true));
            var about = invoice(number);
            var before = invoices.creditsAbout(number).stream()
                    .map(note -> invoices.find(note.number()).orElseThrow().invoice())
                    .toList();
            var lines = parts.isEmpty() ? rest(about.invoice(), before, reason) : parts(about.invoice(), parts, reason);
            var issue = issuing.issue(
                    true, (next, on) -> issue(about, about.invoice().credit(next, on, lines, before), reason));
            var gross = issue.invoice().totals().gross();
            telling.waived(about.contract(), about.key(), gross, reason);
            var note = issue.invoice().number().toString();
            audit.record("billing.credited", note, Map.of("invoice", number, "gross", gross.plain()));
            return invoices.find(note).orElseThrow();
        });
    }

    private static Issue issue(IssuedInvoice about, Invoice note, String reason) {
        return new Issue(
                note,
                about.contract(),
                about.client(),
                InvoiceKind.CREDIT,
                "credit:" + note.number(),
                about.clause(),
                Optional.empty(),
                reason,
                about.email(),
                about.language());
    }

    /** All lines; when some of it was credited before, what is left in one line. */
    private static List<InvoiceLine> rest(Invoice invoice, List<Invoice> before, String reason) {
        if (before.isEmpty()) {
            return invoice.lines();
        }
        var credited =
                Money.sum(before.stream().map(note -> note.totals().lines()).toList());
        var left = invoice.totals().lines().minus(credited);
        if (!left.isPositive()) {
            throw new BillingRefusal.CreditTooHigh(
                    invoice.number().toString(),
                    invoice.totals().gross().toString(),
                    invoice.totals().gross().toString());
        }
        return List.of(part(invoice.lines().get(0), left, reason));
    }

    private static List<InvoiceLine> parts(Invoice invoice, List<Part> parts, String reason) {
        return parts.stream()
                .map(part -> {
                    if (part.line() < 1 || part.line() > invoice.lines().size()) {
                        throw new BillingRefusal.Invalid(List.of(FieldProblem.of(
                                "line",
                                "billing.field.out-of-range",
                                "line",
                                1,
                                invoice.lines().size())));
                    }
                    var line = invoice.lines().get(part.line() - 1);
                    if (!part.net().isPositive() || part.net().compareTo(line.net()) > 0) {
                        throw new BillingRefusal.Invalid(List.of(FieldProblem.of(
                                "net",
                                "billing.field.out-of-range",
                                "net",
                                "0.01",
                                line.net().plain())));
                    }
                    return part(line, part.net(), reason);
                })
                .toList();
    }

    private static InvoiceLine part(InvoiceLine line, Money net, String reason) {
        return new InvoiceLine(line.text(), BigDecimal.ONE, "C62", Price.of(net), line.vat(), line.period(), reason);
    }

    @Override
    public WriteOff writeOff(String number, String reason, String evidence) {
        access.require(BillingPermissions.CREDIT);
        check(reason);
        if (evidence.length() > MOST_REASON) {
            throw new BillingRefusal.Invalid("evidence", "billing.field.too-long", "evidence", MOST_REASON);
        }
        return operator.inOne(() -> {
            var loss = losses.book(invoice(number), reason, evidence.strip());
            audit.record(
                    "billing.written-off",
                    number,
                    Map.of("amount", loss.amount().plain(), "reason", reason, "evidence", loss.evidence()));
            return loss;
        });
    }

    @Override
    public Money credit(String contract) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> payments.credit(List.of(contract))
                .plus(Money.sum(invoices.openCredits(contract).stream()
                        .map(note -> note.open())
                        .toList())));
    }

    @Override
    public void refunded(String key, String contract, LocalDate on, Money amount) {
        access.require(BillingPermissions.CREDIT);
        if (!amount.isPositive()) {
            throw new BillingRefusal.Invalid("amount", "billing.field.unreadable", "amount", amount.plain());
        }
        operator.inOne(() -> {
            if (refunds.book(key, contract, on, amount, credit(contract))) {
                audit.record("billing.refunded", key, Map.of("contract", contract, "amount", amount.plain()));
            }
        });
    }

    @Override
    public void refundReturned(String key, LocalDate on) {
        access.require(BillingPermissions.CREDIT);
        operator.inOne(() -> refunds.takeBack(key, on)
                .ifPresent(back -> audit.record(
                        "billing.refund-returned",
                        key,
                        Map.of(
                                "contract",
                                back.contract(),
                                "amount",
                                back.refund().amount().plain()))));
    }
}
