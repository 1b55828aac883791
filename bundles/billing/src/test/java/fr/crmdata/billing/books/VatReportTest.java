package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.figures.FigureDesk;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.office.Accounts.VatLine;
import fr.crmdata.billing.office.CreditNotes.Part;
import fr.crmdata.billing.office.Figures.Received;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.InvoiceWriter.Issue;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What is declared of VAT on payments is what the account of collected VAT says, whatever happened; on both databases. */
public class VatReportTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);

    private TestBooks books;

    public VatReportTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void setUp() {
        books = new TestBooks(data);
    }

    private void pay(String key, String contract, String amount, String... invoices) {
        books.payments.receive(new NewPayment(
                key,
                contract,
                LocalDate.now(books.clock),
                Money.of(amount),
                Way.TRANSFER,
                List.of(invoices),
                "virement"));
    }

    private Money tax(YearMonth month) {
        var report = books.books.vat(month);
        assertThat(report.tax()).as("report and account of " + month).isEqualTo(report.booked());
        assertThat(Money.sum(received(month).stream().map(Received::tax).toList()))
                .as("by day and rate in " + month)
                .isEqualTo(report.tax());
        return report.tax();
    }

    private List<Received> received(YearMonth month) {
        var mixed = new MixedRateStore(books.operator, books.invoices);
        return new FigureDesk(books.access, books.operator, new FigureStore(books.operator), mixed)
                .received(month.atDay(1), month.atEndOfMonth());
    }

    /** A training with a book: 100.00 at 20 % and 50.00 at 10 %. */
    private String training(String contract, String number) {
        var known = books.operator.inOne(() -> books.invoices.find(number).orElseThrow());
        var lines = List.of(line("Formation", "100.00", "20"), line("Livre", "50.00", "10"));
        return books.operator.inOne(() -> books.issuing
                .issue(
                        false,
                        (next, on) -> new Issue(
                                new Invoice(
                                        next,
                                        on,
                                        on,
                                        known.invoice().seller(),
                                        known.invoice().buyer(),
                                        lines,
                                        known.invoice().payment(),
                                        Optional.empty(),
                                        List.of(),
                                        Money.ZERO),
                                contract,
                                Optional.empty(),
                                InvoiceKind.SERVICE,
                                "issue-service-invoice:" + contract,
                                "CL-21",
                                Optional.empty(),
                                "why",
                                "",
                                Language.FR))
                .invoice()
                .number()
                .toString());
    }

    private static InvoiceLine line(String text, String net, String percent) {
        return new InvoiceLine(
                text, BigDecimal.ONE, "C62", Price.of(Money.of(net)), Vat.standard(percent), Optional.empty(), "why");
    }

    private String oldest(String contract) {
        return books.desk.open(contract).get(0).number();
    }

    @Test
    public void a_refunded_credit_note_lowers_what_is_declared_and_one_that_came_back_raises_it_again() {
        var november = YearMonth.from(START);
        books.asStaff(() -> {
            var contract = books.open("Avoir", START);
            books.day(START);
            pay("V-1", contract, "470.40");
            books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("49.00"))), "Un utilisateur");
            assertThat(tax(november)).isEqualTo(Money.of("78.40"));
            books.credits.refunded("R-1", contract, START, Money.of("58.80"));
            assertThat(tax(november)).isEqualTo(Money.of("68.60"));
            assertThat(books.books.vat(november).lines())
                    .containsExactly(new VatLine(new BigDecimal("2E+1"), Money.of("343.00"), Money.of("68.60")));
            var december = START.plusDays(7);
            books.day(december);
            books.credits.refundReturned("R-1", december);
            assertThat(tax(november)).isEqualTo(Money.of("68.60"));
            assertThat(tax(YearMonth.from(december))).isEqualTo(Money.of("9.80"));
        });
    }

    @Test
    public void a_refund_of_several_rates_lowers_each_of_them() {
        var november = YearMonth.from(START);
        books.asStaff(() -> {
            var contract = books.open("Deux taux", START);
            books.day(START);
            var training = training(contract, "F2026-000001");
            pay("V-1", contract, "470.40", "F2026-000001");
            pay("V-2", contract, "175.00", training);
            books.credits.credit(training, List.of(), "Annulée");
            books.credits.refunded("R-1", contract, START, Money.of("35.00"));
            assertThat(tax(november)).isEqualTo(Money.of("98.40"));
            books.credits.refunded("R-2", contract, START, Money.of("140.00"));
            assertThat(tax(november)).isEqualTo(Money.of("78.40"));
            assertThat(books.books.vat(november).lines())
                    .filteredOn(line -> line.tax().isPositive())
                    .containsExactly(new VatLine(new BigDecimal("2E+1"), Money.of("392.00"), Money.of("78.40")));
            books.credits.refundReturned("R-1", START);
            assertThat(tax(november)).isEqualTo(Money.of("83.40"));
        });
    }

    @Test
    public void what_is_paid_in_part_and_then_given_up_leaves_no_vat_waiting() {
        books.asStaff(() -> {
            var contract = books.open("Perdu", START);
            books.day(START);
            pay("V-1", contract, "100.05");
            books.credits.writeOff("F2026-000001", "Perdu", "");
            assertThat(tax(YearMonth.from(START))).isEqualTo(Money.of("16.68"));
            assertThat(books.books.balances(2026))
                    .filteredOn(account -> account.account().equals("445740"))
                    .allMatch(account -> account.balance().isZero());
        });
    }

    @Test
    public void report_and_account_agree_after_all_that_can_happen() {
        books.asStaff(() -> {
            var one = books.open("Un", START);
            var two = books.open("Deux", START);
            var three = books.open("Trois", START);
            books.day(START);
            var training = training(one, "F2026-000001");
            pay("V-1", one, "470.41");
            pay("V-2", one, "100.07", training);
            pay("V-3", two, "333.33");
            pay("V-4", three, "700.03");
            books.day(START.plusDays(3));
            books.payments.reverse("V-2", START.plusDays(3), "MD06", Money.of("100.07"));
            books.credits.credit(oldest(two), List.of(new Part(1, Money.of("13.37"))), "Geste");
            tax(YearMonth.of(2026, 11));

            books.days(START.plusDays(4), START.plusDays(20));
            pay("V-5", one, "175.00", training);
            books.credits.credit(training, List.of(new Part(2, Money.of("7.77"))), "Livre");
            pay("V-6", three, "500.00");
            books.credits.credit("F2026-000003", List.of(new Part(1, Money.of("99.99"))), "Geste");
            books.days(START.plusDays(21), START.plusDays(22));
            books.credits.refunded("R-1", three, START.plusDays(22), Money.of("31.11"));
            books.credits.refundReturned("R-1", START.plusDays(22));
            books.credits.refunded("R-2", three, START.plusDays(22), books.credits.credit(three));
            books.credits.writeOff(oldest(two), "Perdu", "");
            tax(YearMonth.of(2026, 11));
            tax(YearMonth.of(2026, 12));
            books.days(START.plusDays(23), START.plusDays(40));
            books.credits.refundReturned("R-2", START.plusDays(40));
            tax(YearMonth.of(2026, 12));
            tax(YearMonth.of(2027, 1));
            assertThat(books.books.check(2026).isSound()).isTrue();
            assertThat(books.books.check(2027).isSound()).isTrue();
        });
    }
}
