package fr.crmdata.billing.demo;

import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Clients of the demonstration who pay by transfer, in time or late, with or without saying what for. */
@Component(service = DemoTransfers.class)
public final class DemoTransfers {

    private static final int LOOKED_AT = 200;
    private static final int PROMPT_DAYS = 3;
    private static final int TARDY_DAYS = 12;
    /** By then the terms have suspended the service: the payment brings it back. */
    private static final int AFTER_SUSPENSION_DAYS = 75;

    private final Invoices invoices;

    @Activate
    public DemoTransfers(@Reference Invoices invoices) {
        this.invoices = invoices;
    }

    /** All that is sent until a day for what is open; the same invoice is the same transfer. */
    List<Booking> due(LocalDate today) {
        var filter = InvoiceFilter.all().onlyOpen();
        var due = new ArrayList<Booking>();
        for (var open : invoices.list(filter, Optional.empty(), LOOKED_AT).items()) {
            if (!open.credit()) {
                transfer(open, today).ifPresent(due::add);
            }
        }
        return due;
    }

    private Optional<Booking> transfer(InvoiceSummary open, LocalDate today) {
        var isDebited = invoices.find(open.number()).invoice().payment() instanceof Invoice.DirectDebit;
        var number = Fate.number(open.contract());
        var days = isDebited ? AFTER_SUSPENSION_DAYS : number % 2 == 0 ? PROMPT_DAYS : TARDY_DAYS;
        var day = open.due().plusDays(days);
        if (day.isAfter(today) || !open.open().isPositive()) {
            return Optional.empty();
        }
        // Every third says nothing: a person finds out what it is for.
        var said = !isDebited && Fate.number(open.number()) % 3 == 0 ? "merci" : "Facture " + open.number();
        return Optional.of(BankPapers.transfer(
                "V" + open.number(), open.buyer(), account(open.contract()), said, open.open(), day));
    }

    /** An account that each contract has for the demonstration; its check digits are right. */
    static String account(String contract) {
        var digits = "%011d".formatted(Fate.number(contract) % 100_000_000_000L);
        return Iban.ofFrenchAccount("30004", "00003", digits).orElseThrow().value();
    }
}
