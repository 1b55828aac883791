package fr.crmdata.billing.demo;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.bank.MadeUpAgreements;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Clients of the demonstration who pay by transfer, in time or late, with or without saying what for. */
@Component(service = DemoTransfers.class)
public final class DemoTransfers {

    private static final int LOOKED_AT = 200;
    private static final int PROMPT_DAYS = 3;
    private static final int TARDY_DAYS = 12;
    /**
     * From the day the oldest period was due. By then the terms have suspended the service of somebody whose debits came back twice: the
     * payment brings it back.
     */
    private static final int AFTER_SUSPENSION_DAYS = 70;

    private final Invoices invoices;

    @Activate
    public DemoTransfers(@Reference Invoices invoices) {
        this.invoices = invoices;
    }

    /** All that is sent until a day for what is open; the same invoices are the same transfer. */
    List<Booking> due(LocalDate today) {
        var due = new ArrayList<Booking>();
        var debited = new LinkedHashMap<String, List<InvoiceSummary>>();
        for (var open : invoices.list(InvoiceFilter.all().onlyOpen(), Optional.empty(), LOOKED_AT)
                .items()) {
            if (open.credit() || !open.open().isPositive() || open.due().isAfter(today)) {
                continue;
            }
            if (isDebited(open)) {
                debited.computeIfAbsent(open.contract(), any -> new ArrayList<>())
                        .add(open);
            } else {
                transfer(open, today).ifPresent(due::add);
            }
        }
        debited.values().forEach(owed -> all(owed, today).ifPresent(due::add));
        return due;
    }

    private boolean isDebited(InvoiceSummary open) {
        return invoices.find(open.number()).invoice().payment() instanceof Invoice.DirectDebit;
    }

    private static Optional<Booking> transfer(InvoiceSummary open, LocalDate today) {
        var days = Fate.number(open.contract()) % 2 == 0 ? PROMPT_DAYS : TARDY_DAYS;
        var day = open.due().plusDays(days);
        // Every third says nothing: a person finds out what it is for.
        var said = Fate.number(open.number()) % 3 == 0 ? "merci" : "Facture " + open.number();
        return day.isAfter(today) ? Optional.empty() : Optional.of(booking(open, said, open.open(), day));
    }

    /** Whose debits came back pays all that is owed at once, when the service is missed. */
    private static Optional<Booking> all(List<InvoiceSummary> owed, LocalDate today) {
        return owed.stream()
                .filter(one -> one.kind() == InvoiceKind.PERIOD)
                .min(Comparator.comparing(InvoiceSummary::due))
                .filter(oldest -> !oldest.due().plusDays(AFTER_SUSPENSION_DAYS).isAfter(today))
                .map(oldest -> all(oldest, owed, today));
    }

    private static Booking all(InvoiceSummary oldest, List<InvoiceSummary> owed, LocalDate today) {
        var said = owed.stream().map(InvoiceSummary::number).sorted().collect(Collectors.joining(" ", "Factures ", ""));
        var sum = Money.sum(owed.stream().map(InvoiceSummary::open).toList());
        return booking(oldest, said, sum, today);
    }

    private static Booking booking(InvoiceSummary open, String said, Money amount, LocalDate day) {
        return BankPapers.transfer(
                "V" + open.number(), open.buyer(), MadeUpAgreements.account(open.contract()), said, amount, day);
    }
}
