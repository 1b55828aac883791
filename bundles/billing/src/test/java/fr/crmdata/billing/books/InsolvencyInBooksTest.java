package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What a client owes from before a judgment, and what it pays for afterwards, in the books as in the contract; on both databases. */
@RunWith(Parameterized.class)
public class InsolvencyInBooksTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final LocalDate JUDGMENT = START.plusDays(12);
    private static final Money MONTH = Money.of("470.40");

    @Rule
    public final TestDatabases data;

    private TestBooks books;
    private String contract = "";
    private String before = "";

    public InsolvencyInBooksTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabases.Kind[] kinds() {
        return TestDatabases.Kind.values();
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
        books.payments.receive(
                new NewPayment(key, contract, LocalDate.now(books.clock), amount, Way.TRANSFER, List.of(), "virement"));
    }

    private TreeMap<String, Money> open() {
        var open = new TreeMap<String, Money>();
        books.desk.open(contract).forEach(invoice -> open.put(invoice.number(), invoice.open()));
        return open;
    }

    private TreeMap<String, Money> openInContract() {
        var open = new TreeMap<String, Money>();
        var reading = books.operator
                .inOne(() -> books.contracts.contract(contract))
                .read(LocalDate.now(books.clock), Settings.defaults());
        for (var item : reading.ledger().items()) {
            books.operator
                    .inOne(() ->
                            books.invoices.byKey(contract, item.invoice().key().value()))
                    .filter(any -> item.open().isPositive())
                    .map(InvoiceSummary::number)
                    .ifPresent(number -> open.put(number, item.open()));
        }
        return open;
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
