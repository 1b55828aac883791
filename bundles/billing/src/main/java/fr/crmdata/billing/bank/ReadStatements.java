package fr.crmdata.billing.bank;

import fr.crmdata.api.contracts.BankReadings;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.store.BalanceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The day of the latest statement whose entries are all taken: its balance is kept with the last of them. Nobody waits for the bank of the
 * demonstration, which writes nothing on days on which nothing moves.
 */
@Component
public final class ReadStatements implements BankReadings {

    private final OperatorDatabase operator;
    private final BalanceStore balances;
    private final Clock clock;
    private final boolean isDemo;

    @Activate
    public ReadStatements(
            @Reference OperatorDatabase operator,
            @Reference BalanceStore balances,
            @Reference BankTerms terms,
            @Reference(target = "(clock=business)") Clock clock) {
        this(operator, balances, terms.isDemo(), clock);
    }

    ReadStatements(OperatorDatabase operator, BalanceStore balances, boolean isDemo, Clock clock) {
        this.operator = operator;
        this.balances = balances;
        this.clock = clock;
        this.isDemo = isDemo;
    }

    @Override
    public Optional<LocalDate> readUntil() {
        return isDemo ? Optional.empty() : operator.inOne(() -> balances.latestDay(LocalDate.now(clock)));
    }
}
