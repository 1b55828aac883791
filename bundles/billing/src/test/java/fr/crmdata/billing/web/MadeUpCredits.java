package fr.crmdata.billing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.office.MadeUpInvoices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was asked for. */
final class MadeUpCredits implements CreditNotes {

    final List<String> asked = new ArrayList<>();
    private final MadeUpInvoices invoices;

    MadeUpCredits(MadeUpInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public IssuedInvoice credit(String number, List<Part> parts, String reason) {
        asked.add(number + " " + parts + " " + reason);
        return invoices.find("A2026-000004");
    }

    @Override
    public WriteOff writeOff(String number, String reason, String evidence) {
        asked.add(("lost " + number + " " + reason + " " + evidence).strip());
        return new WriteOff(
                number, Money.of("704.40"), Money.of("117.40"), LocalDate.of(2026, 12, 5), reason, evidence);
    }

    @Override
    public Money credit(String contract) {
        return Money.ZERO;
    }

    @Override
    public void refunded(String key, String contract, LocalDate on, Money amount) {
        asked.add("refunded " + key);
    }

    @Override
    public void refundReturned(String key, LocalDate on) {
        asked.add("refund returned " + key);
    }
}
