package fr.crmdata.licensing.model.rules;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Access to the operator's own source code when it ceases its activity. Terms 4-6. */
public final class Escrow {

    private Escrow() {}

    /** What is open of an invoice; a credit is negative. */
    public record Open(Money amount, LocalDate due) {}

    /** Who owes nothing that is due on the day of the request. Disputed invoices are due, later ones are not; what is paid later opens nothing. */
    public static boolean isEligible(List<Open> open, LocalDate request) {
        return !Money.sum(open.stream()
                        .filter(item -> !item.due().isAfter(request))
                        .map(Open::amount)
                        .toList())
                .isPositive();
    }
}
