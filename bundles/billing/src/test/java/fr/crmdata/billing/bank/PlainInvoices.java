package fr.crmdata.billing.bank;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Allocation;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.Slice;
import java.util.List;
import java.util.Optional;

/** Every number is an invoice of a baker who reads mail. */
final class PlainInvoices implements Invoices {

    @Override
    public IssuedInvoice find(String number) {
        return new IssuedInvoice(
                fr.crmdata.billing.model.invoice.Invoices.subscription(number),
                "C-2026-00001",
                Optional.empty(),
                InvoiceKind.PERIOD,
                "P1",
                "CL-20",
                List.of(),
                Money.of("470.40"),
                Optional.empty(),
                "compta@boulangerie.example",
                Language.FR);
    }

    @Override
    public Slice<InvoiceSummary> list(InvoiceFilter filter, Optional<String> cursor, int limit) {
        return new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public Sums sums(InvoiceFilter filter) {
        return new Sums(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    @Override
    public List<InvoiceSummary> open(String contract) {
        return List.of();
    }

    @Override
    public List<InvoiceSummary> creditsAbout(String number) {
        return List.of();
    }

    @Override
    public List<Allocation> allocations(String number) {
        return List.of();
    }
}
