package fr.crmdata.billing.books;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.office.Accounts.EntrySum;
import fr.crmdata.billing.office.Accounts.Reconciliation;
import fr.crmdata.billing.store.AccountStore;
import fr.crmdata.billing.store.BalanceStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what the books say of the bank's account with what the bank says. In the open transaction. */
@Component(service = BankBalance.class)
public final class BankBalance {

    static final String ACCOUNT = "512000";
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final AccountStore accounts;
    private final BalanceStore balances;

    @Activate
    public BankBalance(@Reference AccountStore accounts, @Reference BalanceStore balances) {
        this.accounts = accounts;
        this.balances = balances;
    }

    /** What the books say that the bank's account holds at the end of a day. */
    Money book(LocalDate day) {
        var moved = accounts.movement(ACCOUNT, BEGINNING, day);
        return moved.debit().minus(moved.credit());
    }

    Optional<Reconciliation> reconciliation(LocalDate until) {
        return balances.latestDay(until)
                .map(day -> new Reconciliation(
                        day,
                        book(day),
                        balances.latest(day),
                        before(),
                        summed("TO_MATCH", day),
                        summed("ASIDE", day),
                        summed(balances.charged(day))));
    }

    /** What the statements begin with, less what the books had by then. */
    private Money before() {
        var first = balances.first();
        var opening = Money.sum(first.stream().map(StatementBalance::opening).toList());
        var eve = first.stream()
                .map(StatementBalance::first)
                .min(Comparator.naturalOrder())
                .map(day -> book(day.minusDays(1)))
                .orElse(Money.ZERO);
        return opening.minus(eve);
    }

    private EntrySum summed(String state, LocalDate until) {
        return summed(balances.entries(state, until));
    }

    private static EntrySum summed(BalanceStore.Waiting found) {
        return new EntrySum(found.entries(), found.sum());
    }
}
