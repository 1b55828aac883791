package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** What a client owes from before a judgment, and what it pays for afterwards, in the books as in the contract; on both databases. */
public class InsolvencyInBooksTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final LocalDate JUDGMENT = START.plusDays(12);
    private static final Money MONTH = Money.of("470.40");

    private TestBooks books;
    private String contract = "";
    private String before = "";

    public InsolvencyInBooksTest(TestDatabases.Kind kind) {
        super(kind);
    }

    /** The first invoice is owed when the judgment is given; the second falls due after it, on the day on which the tests begin. */
    @Before
    public void setUp() {
        books = new TestBooks(data);
        books.asStaff(() -> {
            contract = books.open("Défaillante", START);
            books.days(START, JUDGMENT);
            before = books.desk.open(contract).get(0).number();
            books.contracts.record(contract, new Fact.InsolvencyOpened(JUDGMENT));
            books.days(JUDGMENT.plusDays(1), START.plusDays(30));
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
    public void money_after_the_judgment_pays_what_fell_due_after_it() {
        books.asStaff(() -> {
            assertThat(open()).hasSize(2).isEqualTo(openInContract());
            pay("V-1", MONTH);
            assertThat(open())
                    .containsOnlyKeys(before)
                    .containsEntry(before, MONTH)
                    .isEqualTo(openInContract());
        });
    }

    @Test
    public void periods_go_on_and_no_interest_is_invoiced_for_what_was_owed_before() {
        books.asStaff(() -> {
            pay("V-1", MONTH);
            pay("V-2", MONTH);
            assertThat(open()).isEmpty();
            books.days(START.plusDays(31), START.plusDays(70));
            assertThat(books.desk.open(contract))
                    .isNotEmpty()
                    .noneMatch(invoice -> invoice.number().equals(before))
                    .allSatisfy(invoice -> assertThat(invoice.kind()).isEqualTo(InvoiceKind.PERIOD));
        });
    }
}
