package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Credit notes: they lower the invoices of their own period; what is left of them is like a payment. What was waived by hand lowers the
 * invoice it names.
 */
final class Credits {

    private final Map<ActKey, Money> lowered = new HashMap<>();
    private final List<Ledger.Receipt> rest = new ArrayList<>();

    Credits(List<Fact.InvoiceIssued> invoices, List<Fact.Waived> waivers) {
        for (var credit : invoices) {
            if (credit.amounts().gross().isNegative()) {
                var left = credit.amounts().gross().negated();
                for (var invoice : invoices) {
                    if (credit.period().isPresent() && invoice.period().equals(credit.period())) {
                        var taken = owed(invoice).min(left).max(Money.ZERO);
                        lowered.put(invoice.key(), owed(invoice).minus(taken));
                        left = left.minus(taken);
                    }
                }
                rest(credit.on(), left);
            }
        }
        for (var waiver : waivers) {
            for (var invoice : invoices) {
                if (invoice.key().equals(waiver.invoice())) {
                    lowered.put(invoice.key(), owed(invoice).minus(owed(invoice).min(waiver.amount())));
                }
            }
        }
        rest.sort(Comparator.comparing(Ledger.Receipt::on));
    }

    private void rest(LocalDate on, Money left) {
        if (left.isPositive()) {
            rest.add(new Ledger.Receipt(on, left));
        }
    }

    Money owed(Fact.InvoiceIssued invoice) {
        var owed = lowered.isEmpty() ? null : lowered.get(invoice.key());
        return owed == null ? invoice.amounts().gross() : owed;
    }

    List<Ledger.Receipt> rest() {
        return rest;
    }
}
