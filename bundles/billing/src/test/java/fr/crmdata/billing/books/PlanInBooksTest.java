package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** Money that comes in while instalments are paid, in the books as in the contract; on both databases. */
public class PlanInBooksTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final Money MONTH = Money.of("470.40");
    private static final Money HALF = Money.of("235.20");

    private TestBooks books;
    private String contract = "";
    private String first = "";

    public PlanInBooksTest(TestDatabases.Kind kind) {
        super(kind);
    }

    /** The first invoice is paid by halves: one before the second invoice falls due, one after it. */
    @Before
    public void setUp() {
        books = new TestBooks(data);
        books.asStaff(() -> {
            contract = books.open("Échelonné", START);
            books.days(START, START.plusDays(12));
            first = books.desk.open(contract).get(0).number();
            var key = books.desk.find(first).key();
            books.contracts.record(
                    contract,
                    new Fact.InstalmentPlanAgreed(
                            START.plusDays(12),
                            Covered.of(new ActKey(key)),
                            Instalments.parse(START.plusDays(20) + " 235.20, " + START.plusDays(60) + " 235.20")));
            books.days(START.plusDays(13), START.plusDays(18));
        });
    }

    private void pay(String key, Money amount) {
        books.transfer(key, contract, amount);
    }

    private Map<String, Money> open() {
        return books.openInvoices(contract);
    }

    private Map<String, Money> openInContract() {
        return books.openInContract(contract);
    }

    @Test
    public void after_the_first_instalment_money_goes_to_the_invoice_that_is_due_before_the_second() {
        books.asStaff(() -> {
            assertThat(open()).hasSize(2).isEqualTo(openInContract());
            pay("V-1", HALF);
            assertThat(open()).containsEntry(first, HALF).isEqualTo(openInContract());
            pay("V-2", MONTH);
            assertThat(open())
                    .containsOnlyKeys(first)
                    .containsEntry(first, HALF)
                    .isEqualTo(openInContract());
            pay("V-3", HALF);
            assertThat(open()).isEmpty();
            assertThat(books.books.check(2026).isSound()).isTrue();
        });
    }

    @Test
    public void a_payment_that_names_its_invoice_goes_there() {
        books.asStaff(() -> {
            books.payments.receive(new NewPayment(
                    "V-1", contract, LocalDate.now(books.clock), MONTH, Way.TRANSFER, List.of(first), "virement"));
            assertThat(open()).doesNotContainKey(first).hasSize(1);
        });
    }

    @Test
    public void when_the_plan_is_over_the_oldest_is_paid_first_again() {
        books.asStaff(() -> {
            books.days(START.plusDays(19), START.plusDays(35));
            pay("V-1", MONTH);
            assertThat(open()).doesNotContainKey(first).isEqualTo(openInContract());
        });
    }

    @Test
    public void several_payments_of_one_file_follow_each_other() {
        books.asStaff(() -> {
            var today = LocalDate.now(books.clock);
            books.payments.receiveAll(List.of(
                    new NewPayment("V-1", contract, today, HALF, Way.TRANSFER, List.of(), "un"),
                    new NewPayment("V-2", contract, today, MONTH, Way.TRANSFER, List.of(), "deux")));
            assertThat(open())
                    .containsOnlyKeys(first)
                    .containsEntry(first, HALF)
                    .isEqualTo(openInContract());
        });
    }
}
