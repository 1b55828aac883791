package fr.crmdata.billing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.office.Figures.Age;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.CommonTexts;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.InvoiceReader;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;

/** Sums over invoices and payments, on a real database. */
public class FigureDeskTest extends DatabaseTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 15);

    private TestAccess access;
    private OperatorDatabase operator;
    private Figures figures;
    private int count;

    public FigureDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.offer(new BillingSchema());
        access = new TestAccess(data.scope());
        operator = new OperatorWork(access, data.operatorWork());
        figures = new FigureDesk(
                access,
                operator,
                new FigureStore(operator),
                new MixedRateStore(
                        operator, new InvoiceStore(operator, new InvoiceReader(operator, new CommonTexts(operator)))));
    }

    private <T> T staff(Supplier<T> work) {
        var staff = new Caller(Caller.Kind.USER, "s1", "Camille", ClientId.OPERATOR, Role.OPERATOR, Language.FR);
        return data.scope().as(staff, work);
    }

    private void row(String statement, Object... values) {
        staff(() -> operator.inOne(() -> operator.sql().update(statement, values)));
    }

    private String invoice(String contract, LocalDate first, LocalDate last, String net, String open, boolean credit) {
        var number = String.format("F2026-%06d", ++count);
        row(
                "INSERT INTO billing_invoice (number, id, contract, due_key, kind, clause, issued, due, period_first,"
                        + " period_last, buyer, buyer_card, seller, notes, credits, net, vat, gross, open_amount, email,"
                        + " language, why, search_name) VALUES (?, ?, ?, ?, 'PERIOD', '', ?, ?, ?, ?, ?, '', '', '', ?, ?, ?, ?,"
                        + " ?, '', 'FR', '', '')",
                number,
                "id-" + count,
                contract,
                "key-" + count,
                first.minusDays(14),
                first,
                first,
                last,
                "Buyer " + contract,
                credit ? Optional.of("F2026-000001") : Optional.empty(),
                new BigDecimal(net),
                BigDecimal.ZERO,
                new BigDecimal(net),
                new BigDecimal(open));
        return number;
    }

    private void monthly(String contract, int month, String net, String open) {
        var first = LocalDate.of(2026, month, 1);
        invoice(contract, first, first.plusMonths(1).minusDays(1), net, open, false);
    }

    private void debit(String key, LocalDate on, String amount, Optional<LocalDate> back) {
        row(
                "INSERT INTO billing_payment (payment_key, id, contract, received_on, amount, way, text, unused, entered_at,"
                        + " entered_by, told_on, journal_year, journal_number, reversed_on)"
                        + " VALUES (?, ?, 'C-1', ?, ?, 'DEBIT', '', ?, ?, '', ?, 2026, 1, ?)",
                key,
                key,
                on,
                new BigDecimal(amount),
                new BigDecimal("5.00"),
                Instant.EPOCH,
                on,
                back);
    }

    @Test
    public void a_month_has_its_own_periods_and_a_twelfth_of_each_year() {
        monthly("C-1", 11, "100.00", "0.00");
        monthly("C-1", 12, "100.00", "0.00");
        monthly("C-2", 11, "50.00", "0.00");
        invoice("C-3", LocalDate.of(2026, 3, 10), LocalDate.of(2027, 3, 9), "1200.00", "0.00", false);
        assertThat(staff(() -> figures.recurring(DECEMBER, 3)))
                .containsExactly(
                        new Figures.Recurring(LocalDate.of(2026, 10, 1), Money.of("100.00"), 1, 0),
                        new Figures.Recurring(LocalDate.of(2026, 11, 1), Money.of("250.00"), 3, 0),
                        new Figures.Recurring(LocalDate.of(2026, 12, 1), Money.of("200.00"), 2, 1));
    }

    @Test
    public void what_is_open_is_sorted_by_its_age_and_credit_notes_are_not_owed() {
        monthly("C-1", 12, "100.00", "100.00");
        monthly("C-1", 11, "70.00", "30.00");
        monthly("C-2", 7, "60.00", "60.00");
        monthly("C-3", 12, "10.00", "0.00");
        invoice("C-1", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), "9.00", "9.00", true);
        var day = LocalDate.of(2026, 12, 1);
        debit("d1", day, "5.00", Optional.empty());
        assertThat(staff(() -> figures.overdue(day)))
                .containsExactly(
                        new Figures.Overdue(Age.NOT_DUE, 1, Money.of("100.00")),
                        new Figures.Overdue(Age.UP_TO_30, 1, Money.of("30.00")),
                        new Figures.Overdue(Age.UP_TO_60, 0, Money.ZERO),
                        new Figures.Overdue(Age.UP_TO_90, 0, Money.ZERO),
                        new Figures.Overdue(Age.OVER_90, 1, Money.of("60.00")));
        var debtors = staff(() -> figures.debtors(day, 10));
        assertThat(debtors).extracting(Figures.Debtor::contract).containsExactly("C-2", "C-1");
        assertThat(debtors.get(1).overdue()).isEqualTo(Money.of("30.00"));
        assertThat(debtors.get(1).credit()).isEqualTo(Money.of("14.00"));
    }

    @Test
    public void on_a_day_that_is_over_what_was_open_then_is_seen_and_not_what_is_open_now() {
        var november = LocalDate.of(2026, 11, 1);
        var paid = invoice("C-1", november, LocalDate.of(2026, 11, 30), "120.00", "0.00", false);
        var back = invoice("C-2", november, LocalDate.of(2026, 11, 30), "50.00", "50.00", false);
        invoice("C-3", DECEMBER.plusDays(20), DECEMBER.plusDays(50), "70.00", "70.00", false);
        debit("d1", LocalDate.of(2026, 12, 5), "105.00", Optional.empty());
        allocated("a1", paid, LocalDate.of(2026, 11, 20), "20.00", "0.00");
        allocated("a2", paid, LocalDate.of(2026, 12, 5), "100.00", "0.00");
        allocated("a3", back, LocalDate.of(2026, 11, 25), "50.00", "0.00");
        allocated("a4", back, LocalDate.of(2026, 12, 3), "-50.00", "0.00");

        var then = LocalDate.of(2026, 12, 1);
        assertThat(staff(() -> figures.debtors(then, 10))).singleElement().satisfies(debtor -> {
            assertThat(debtor.contract()).isEqualTo("C-1");
            assertThat(debtor.open()).isEqualTo(Money.of("100.00"));
            // Of the 105.00 that came on the 5th, of which 5.00 are left, nothing was there.
            assertThat(debtor.credit()).isEqualTo(Money.ZERO);
        });
        assertThat(staff(() -> figures.overdue(then)))
                .contains(new Figures.Overdue(Age.UP_TO_30, 1, Money.of("100.00")));
        assertThat(staff(() -> figures.debtors(DECEMBER, 10)))
                .extracting(Figures.Debtor::contract, Figures.Debtor::open)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-2", Money.of("50.00")));
    }

    @Test
    public void debits_count_in_the_month_of_the_bank_and_those_that_came_back_are_told() {
        debit("d1", LocalDate.of(2026, 11, 3), "100.00", Optional.empty());
        debit("d2", LocalDate.of(2026, 12, 1), "200.00", Optional.of(DECEMBER));
        debit("d3", LocalDate.of(2026, 12, 31), "50.00", Optional.empty());
        assertThat(staff(() -> figures.collected(DECEMBER, 2)))
                .containsExactly(
                        new Figures.Collected(LocalDate.of(2026, 11, 1), 1, 0, Money.of("100.00"), Money.ZERO),
                        new Figures.Collected(LocalDate.of(2026, 12, 1), 2, 1, Money.of("250.00"), Money.of("200.00")));
    }

    @Test
    public void what_was_received_is_told_by_day_and_rate_and_a_return_takes_it_back() {
        var number = invoice("C-1", DECEMBER, DECEMBER.plusDays(30), "100.00", "0.00", false);
        row(
                "INSERT INTO billing_line (number, place, text, quantity, unit, price, vat_category, vat_percent, vat_reason, why)"
                        + " VALUES (?, 1, 'CRM', 1, 'C62', 100, 'STANDARD', 20, '', '')",
                number);
        allocated("a1", number, DECEMBER, "120.00", "20.00");
        allocated("a2", number, DECEMBER.plusDays(2), "-120.00", "-20.00");
        assertThat(staff(() -> figures.received(DECEMBER, DECEMBER.plusDays(5))))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(java.util.List.of(
                        new Figures.Received(DECEMBER, new BigDecimal("20"), Money.of("100.00"), Money.of("20.00")),
                        new Figures.Received(
                                DECEMBER.plusDays(2), new BigDecimal("20"), Money.of("-100.00"), Money.of("-20.00"))));
    }

    private void allocated(String id, String number, LocalDate on, String amount, String vat) {
        row(
                "INSERT INTO billing_allocation (id, invoice, kind, source, made_on, amount, vat)"
                        + " VALUES (?, ?, 'PAYMENT', 'd1', ?, ?, ?)",
                id,
                number,
                on,
                new BigDecimal(amount),
                new BigDecimal(vat));
    }

    @Test
    public void who_may_not_read_invoices_sees_no_figures() {
        access.refuse(BillingPermissions.READ);
        assertThatThrownBy(() -> staff(() -> figures.recurring(DECEMBER, 3)))
                .isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> staff(() -> figures.debtors(DECEMBER, 3))).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
