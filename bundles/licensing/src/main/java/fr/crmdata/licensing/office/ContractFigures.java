package fr.crmdata.licensing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.InstalmentPlan;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.SeatLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The money of a contract on a day.
 *
 * @param lines seats of the running period, each module a line
 * @param fee of the running period as far as it can be known
 * @param account what was invoiced and paid, by day
 * @param balanceDue what should have been paid; negative when too much was
 * @param overdue of it what is late
 * @param interest on what is late, to this day; empty when its rate is not published yet
 * @param pausedUntil last day on which nothing of dunning moves, as decided
 * @param plan instalments that are kept
 * @param liabilityCap what the operator is liable for at most if something happened today; terms 4-3
 */
public record ContractFigures(
        List<SeatLine> lines,
        Amounts fee,
        List<Entry> account,
        Money balanceDue,
        Money overdue,
        Optional<Money> interest,
        Optional<LocalDate> pausedUntil,
        Optional<InstalmentPlan> plan,
        Money liabilityCap) {

    public ContractFigures {
        lines = List.copyOf(lines);
        account = List.copyOf(account);
    }

    /**
     * A line of the account.
     *
     * @param key of the act that issued the invoice; empty text for a payment
     * @param document what the invoice is for; empty for a payment
     * @param debit what it asks for; nothing for a payment
     * @param credit what came in; nothing for an invoice
     * @param open what is still to be paid of the invoice
     * @param balance after this line
     */
    public record Entry(
            LocalDate on,
            String key,
            Optional<DocumentKind> document,
            Optional<LocalDate> due,
            Money debit,
            Money credit,
            Money open,
            Money balance) {}
}
