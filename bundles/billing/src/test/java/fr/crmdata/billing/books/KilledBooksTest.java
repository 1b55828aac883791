package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Invoices and payments in a process that is killed again and again, as by {@code kill -9}. */
public class KilledBooksTest {

    private static final int KILLS = Integer.getInteger("billing.kills", 4);
    private static final int CONTRACTS = Integer.getInteger("billing.killed.contracts", 80);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void whatever_kills_eight_writers_each_number_is_there_once_and_the_journal_balances() throws Exception {
        var databases = folder.newFolder("databases").toPath();
        inBooks(databases, KilledBooksTest::openContracts);
        var random = new Random(7);
        var cutOff = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            cutOff += ForkedJvm.killed(
                            folder.getRoot().toPath(),
                            kill,
                            20 + random.nextInt(600),
                            BooksToBeKilled.class,
                            databases,
                            CONTRACTS)
                    ? 1
                    : 0;
            inBooks(databases, books -> assertThat(books.books.check(2026).isSound())
                    .isTrue());
        }
        assertThat(cutOff).as("processes that were really cut off").isPositive();
        inBooks(databases, books -> {
            BooksToBeKilled.work(books, CONTRACTS);
            check(books);
            var before = books.operator.inOne(() -> books.invoices.numbers("F2026"));
            BooksToBeKilled.work(books, CONTRACTS);
            assertThat(books.operator.inOne(() -> books.invoices.numbers("F2026")))
                    .hasSameSizeAs(before);
            check(books);
        });
    }

    private static void openContracts(TestBooks books) {
        var begin = BooksToBeKilled.DAY.minusDays(50);
        books.clock.set(begin);
        for (var which = 0; which < CONTRACTS; which++) {
            books.open("Client " + which, begin);
        }
        for (var day = begin; !day.isAfter(BooksToBeKilled.DAY); day = day.plusDays(1)) {
            books.clock.set(day);
            books.work.run(day);
        }
    }

    /** Each due has its document, numbers run from 1, the journal balances, each payment was booked and told once. */
    private static void check(TestBooks books) {
        var asked = new HashSet<String>();
        Optional<String> after = Optional.empty();
        while (true) {
            var dues = books.accounts.dues(after, 500);
            dues.forEach(due -> asked.add(due.contract() + due.key()));
            if (dues.isEmpty()) {
                break;
            }
            after = Optional.of(dues.get(dues.size() - 1).id());
        }
        var numbers = books.operator.inOne(() -> books.invoices.numbers("F2026")).stream()
                .map(InvoiceNumber::parse)
                .toList();
        assertThat(numbers).hasSize(asked.size()).hasSizeGreaterThan(2 * CONTRACTS);
        assertThat(Numbering.flaws(numbers)).isEmpty();
        assertThat(books.books.check(2026).gaps()).isEmpty();
        assertThat(books.books.check(2026).unbalanced()).isEmpty();
        var bank = books.books.bank(BooksToBeKilled.DAY, BooksToBeKilled.DAY);
        assertThat(bank.in()).isEqualTo(BooksToBeKilled.MONTH.times(CONTRACTS));
        assertThat(bank.out()).isEqualTo(Money.ZERO);
        for (var which = 0; which < CONTRACTS; which++) {
            var contract = BooksToBeKilled.number(which);
            assertThat(books.operator.inOne(() -> books.contracts.contract(contract)).facts().stream()
                            .filter(Fact.Paid.class::isInstance))
                    .hasSize(1);
        }
    }

    private static void inBooks(Path databases, Consumer<TestBooks> work) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(databases));
        data.open(() -> {
            var books = new TestBooks(data, BooksToBeKilled.PIECE, Optional.empty());
            books.clock.set(BooksToBeKilled.DAY);
            books.asStaff(() -> work.accept(books));
        });
    }
}
