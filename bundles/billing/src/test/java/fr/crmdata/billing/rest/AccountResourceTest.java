package fr.crmdata.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.figures.FigureDesk;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MyMandates.OwnMandate;
import fr.crmdata.billing.office.MyMandates.Standing;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.office.Statements;
import fr.crmdata.billing.office.Statements.Statement;
import fr.crmdata.billing.store.CommonTexts;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.InvoiceReader;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Figures, receipts, statements and own mandates as they are asked for by programs. */
public class AccountResourceTest {

    private static final LocalDate START = TestBooks.TODAY;

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestBooks books;
    private AccountResource accounts;
    private String contract = "";

    @Before
    public void open() {
        books = new TestBooks(data);
        var store =
                new InvoiceStore(books.operator, new InvoiceReader(books.operator, new CommonTexts(books.operator)));
        var figures = new FigureDesk(
                books.access,
                books.operator,
                new FigureStore(books.operator),
                new MixedRateStore(books.operator, store));
        accounts = new AccountResource(books.books, figures, books.clock);
        staff(() -> {
            contract = books.open("Boulangerie", START);
            books.day(START);
            books.payments.receive(
                    new NewPayment("V-1", contract, START, Money.of("470.40"), Way.TRANSFER, List.of(), ""));
            return "";
        });
    }

    private <T> T staff(Supplier<T> work) {
        var answers = new ArrayList<T>();
        books.asStaff(() -> answers.add(work.get()));
        return answers.get(0);
    }

    @Test
    public void recurring_revenue_and_debits_are_told_by_months() {
        var months = staff(() -> accounts.figures(START.plusMonths(1).toString(), "2"));
        assertThat(months.recurring()).hasSize(2);
        assertThat(months.recurring().get(1).contracts()).isEqualTo(1);
        assertThat(months.collected()).hasSize(2);
        assertThat(staff(() -> accounts.figures(null, null)).recurring()).hasSize(12);
    }

    @Test
    public void years_that_cannot_be_meant_are_refused_and_others_are_listed_and_closed() {
        var years = new YearResource(books.years(false));
        assertThat(staff(years::all)).singleElement().satisfies(year -> assertThat(year.state())
                .isEqualTo("OPEN"));
        for (var year : new int[] {-5, 1999, 1_000_000_000}) {
            assertThatThrownBy(() -> staff(() -> accounts.check(year))).isInstanceOf(BillingRefusal.Invalid.class);
            assertThatThrownBy(() -> staff(() -> accounts.balances(year))).isInstanceOf(BillingRefusal.Invalid.class);
            assertThatThrownBy(() -> staff(() -> years.close(year))).isInstanceOf(BillingRefusal.Invalid.class);
        }
        books.clock.set(START.plusYears(1));
        assertThat(staff(() -> years.close(START.getYear())).state()).isEqualTo("CLOSED");
    }

    @Test
    public void services_abroad_are_told_by_month() {
        var services = staff(() -> accounts.servicesAbroad("2026-11"));
        assertThat(services.memberStates()).isEmpty();
        assertThat(services.elsewhere()).isEqualTo("0.00");
        for (var month : List.of("november", "+99999-12", "-0001-12")) {
            assertThatThrownBy(() -> staff(() -> accounts.servicesAbroad(month)))
                    .isInstanceOfSatisfying(BillingRefusal.Invalid.class, no -> assertThat(no.fields())
                            .extracting(FieldProblem::code)
                            .containsExactly("billing.field.unreadable"));
        }
    }

    @Test
    public void vat_of_what_was_received_is_told_by_day_and_rate() {
        assertThat(staff(() -> accounts.receipts(START.toString(), START.toString())))
                .containsExactly(new FigureViews.Receipt(START, "20", "392.00", "78.40"));
        assertThatThrownBy(() -> staff(() -> accounts.receipts("yesterday", START.toString())))
                .isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void without_a_statement_there_is_nothing_to_reconcile() {
        assertThat(staff(() -> accounts.reconciliation(null)).day()).isNull();
        books.access.refuse(BillingPermissions.ACCOUNTS);
        assertThatThrownBy(() -> staff(() -> accounts.reconciliation(null)))
                .isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void a_statement_of_account_is_of_a_year_unless_days_are_named() {
        var asked = new ArrayList<Object>();
        var statements = (Statements) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Statements.class}, (proxy, method, arguments) -> {
                    asked.addAll(List.of(arguments));
                    var latest = books.operator
                            .inOne(() -> books.invoices.find("F2026-000001"))
                            .orElseThrow();
                    return new Statement(
                            latest,
                            (LocalDate) arguments[1],
                            (LocalDate) arguments[2],
                            Money.ZERO,
                            List.of(new Statements.Entry(
                                    START,
                                    Statements.What.INVOICE,
                                    "F2026-000001",
                                    Money.of("470.40"),
                                    Money.of("470.40"))),
                            Money.of("470.40"));
                });
        var resource = new StatementResource(statements, books.clock);
        var view = staff(() -> resource.statement(contract, null, null));
        assertThat(asked).containsExactly(contract, START.minusYears(1).plusDays(1), START);
        assertThat(view.closing()).isEqualTo("470.40");
        assertThat(view.entries()).singleElement().satisfies(entry -> assertThat(entry.what())
                .isEqualTo("INVOICE"));
    }

    @Test
    public void a_client_sees_the_state_of_its_own_mandates() {
        var mandates = new MyMandateResource(
                () -> List.of(new OwnMandate(
                        contract, "RUM-1", "FR14 •••• 2606", START, Standing.AWAITED, START.plusYears(3))),
                new NoForms());
        assertThat(mandates.list()).singleElement().satisfies(mandate -> {
            assertThat(mandate.state()).isEqualTo("AWAITED");
            assertThat(mandate.account()).doesNotContain("1010");
        });
    }
}
