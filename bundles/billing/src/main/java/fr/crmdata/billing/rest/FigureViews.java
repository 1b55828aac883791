package fr.crmdata.billing.rest;

import fr.crmdata.billing.office.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Sums of months and days as they go over the wire. */
final class FigureViews {

    private FigureViews() {}

    @Schema(name = "BillingFigures")
    record Months(List<Recurring> recurring, List<Collected> collected) {

        static Months of(List<Figures.Recurring> recurring, List<Figures.Collected> collected) {
            return new Months(
                    recurring.stream().map(Recurring::of).toList(),
                    collected.stream().map(Collected::of).toList());
        }
    }

    @Schema(name = "RecurringRevenue")
    record Recurring(
            @Schema(description = "Its first day") LocalDate month,
            @Schema(description = "Before tax, of each period the part of one month") String net,
            long contracts,
            @Schema(description = "Had a period the month before and have none now") long lost) {

        static Recurring of(Figures.Recurring one) {
            return new Recurring(one.month(), one.net().plain(), one.contracts(), one.lost());
        }
    }

    @Schema(name = "CollectedDebits")
    record Collected(
            @Schema(description = "Its first day") LocalDate month,
            long debits,
            long returned,
            String amount,
            String returnedAmount) {

        static Collected of(Figures.Collected one) {
            return new Collected(
                    one.month(),
                    one.debits(),
                    one.returned(),
                    one.amount().plain(),
                    one.returnedAmount().plain());
        }
    }

    @Schema(name = "ReceivedVat")
    record Receipt(LocalDate on, String percent, String base, String tax) {

        static Receipt of(Figures.Received one) {
            return new Receipt(
                    one.on(),
                    one.percent().toPlainString(),
                    one.base().plain(),
                    one.tax().plain());
        }
    }
}
