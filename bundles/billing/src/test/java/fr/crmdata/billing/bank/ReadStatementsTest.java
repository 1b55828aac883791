package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.store.BalanceStore;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** How far the bank's statements are read, as contracts hear of it. */
public class ReadStatementsTest extends DatabaseTest {

    private static final LocalDate TODAY = BankOffice.TODAY;

    private static final Caller BANK = Caller.system(ClientId.OPERATOR, "bank");

    private final MovingClock clock = new MovingClock(TODAY);
    private OperatorWork operator;
    private BalanceStore balances;

    public ReadStatementsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        operator = new OperatorWork(new TestAccess(data.scope()), data.operatorWork());
        balances = new BalanceStore(operator);
    }

    private void read(LocalDate day) {
        var balance = new StatementBalance(BankOffice.OURS, day, day, Money.of("10.00"), Money.of("12.00"));
        data.scope()
                .as(
                        BANK,
                        () -> operator.inOne(() -> {
                            balances.put("file", List.of(balance));
                            return balance;
                        }));
    }

    private Optional<LocalDate> readUntil(boolean isDemo) {
        return data.scope().as(BANK, () -> new ReadStatements(operator, balances, isDemo, clock).readUntil());
    }

    @Test
    public void before_the_first_statement_none_is_expected() {
        assertThat(readUntil(false)).isEmpty();
    }

    @Test
    public void the_latest_statement_that_was_read_says_how_far() {
        read(TODAY.minusDays(2));
        read(TODAY.minusDays(5));
        assertThat(readUntil(false)).contains(TODAY.minusDays(2));
        read(TODAY.minusDays(1));
        assertThat(readUntil(false)).contains(TODAY.minusDays(1));
    }

    @Test
    public void nobody_waits_for_the_bank_of_the_demonstration() {
        read(TODAY.minusDays(2));
        assertThat(readUntil(true)).isEmpty();
    }
}
