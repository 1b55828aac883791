package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.office.YearClosings.FiscalYear;
import fr.crmdata.billing.office.YearClosings.State;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** A closed year stays as it was handed over, whatever is told later; on both databases. */
public class YearClosingTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 20);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 30);

    private TestBooks books;
    private String contract = "";

    public YearClosingTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void setUp() {
        books = new TestBooks(data);
        books.asStaff(() -> {
            contract = books.open("Boulangerie", START);
            books.days(START, START.plusDays(20));
            books.clock.set(JANUARY);
        });
    }

    private byte[] fec(int year) {
        var file = new ByteArrayOutputStream();
        try {
            books.books.fec(year, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void payLate(String key) {
        books.payments.receive(
                new NewPayment(key, contract, LATE, Money.of("470.40"), Way.TRANSFER, List.of(), "virement"));
    }

    @Test
    public void what_is_told_later_is_booked_in_the_next_year_and_the_file_stays_as_it_was() {
        books.asStaff(() -> {
            var before = fec(2026);
            var closed = books.years(false).close(2026);
            assertThat(closed.state()).isEqualTo(State.CLOSED);
            assertThat(closed.hash()).isEqualTo(Sha256.of(before));
            assertThat(closed.bytes()).isEqualTo(before.length);

            payLate("V-1");
            assertThat(fec(2026)).isEqualTo(before);
            assertThat(books.books.entriesOf("V-1")).singleElement().satisfies(entry -> {
                assertThat(entry.date()).isEqualTo("2027-01-01");
                assertThat(entry.pieceDate()).isEqualTo(LATE);
                assertThat(entry.validated()).isEqualTo(JANUARY);
            });
            assertThat(new String(fec(2027), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("20270101\t512000", "V-1\t20261230");
            assertThat(books.books.check(2027).isSound()).isTrue();
            assertThat(books.audited).contains("billing.year-closed");
        });
    }

    @Test
    public void declarations_go_by_the_day_of_what_happened_and_a_return_finds_its_payment() {
        books.asStaff(() -> {
            books.years(false).close(2026);
            payLate("V-1");
            var december = books.books.vat(YearMonth.of(2026, 12));
            assertThat(december.tax()).isEqualTo(Money.of("78.40"));
            assertThat(december.booked()).isEqualTo(december.tax());
            assertThat(books.books.bank(LATE, LATE).in()).isEqualTo(Money.of("470.40"));

            books.payments.reverse("V-1", JANUARY, "AM04", Money.of("470.40"));
            assertThat(books.books.bank(START, JANUARY).closing()).isEqualTo(Money.ZERO);
            assertThat(books.openInvoices(contract)).isNotEmpty();
        });
    }

    @Test
    public void years_are_closed_when_they_are_over_one_after_the_other_and_once() {
        books.asStaff(() -> {
            books.days(JANUARY, JANUARY.plusDays(30));
            assertThatThrownBy(() -> books.years(false).close(2027)).isInstanceOf(BillingRefusal.YearNotOver.class);
            books.clock.set(LocalDate.of(2028, 1, 10));
            assertThatThrownBy(() -> books.years(false).close(2027)).isInstanceOf(BillingRefusal.EarlierYearOpen.class);
            assertThatThrownBy(() -> books.years(false).close(2025)).isInstanceOf(BillingRefusal.FecFlawed.class);
            var closed = books.years(false).close(2026);
            assertThat(books.years(false).close(2026)).isEqualTo(closed);
            books.years(false).close(2027);
            assertThat(books.years(false).all())
                    .extracting(FiscalYear::year, FiscalYear::state)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2027, State.CLOSED),
                            org.assertj.core.groups.Tuple.tuple(2026, State.CLOSED));
            payLate("V-2");
            assertThat(books.books.entriesOf("V-2")).singleElement().satisfies(entry -> assertThat(entry.date())
                    .isEqualTo("2028-01-01"));
        });
    }

    @Test
    public void where_two_people_are_wanted_the_second_one_closes() {
        books.asStaff(() -> {
            assertThat(books.years(true).close(2026).state()).isEqualTo(State.ASKED);
            assertThatThrownBy(() -> books.years(true).close(2026)).isInstanceOf(BillingRefusal.SameCloser.class);
            payLate("V-1");
            assertThat(books.books.entriesOf("V-1")).singleElement().satisfies(entry -> assertThat(entry.date())
                    .isEqualTo(LATE));
        });
        var other = new Caller(Caller.Kind.USER, "s2", "Dominique", ClientId.OPERATOR, Role.OPERATOR, Language.FR);
        var closed = data.scope().as(other, () -> books.years(true).close(2026));
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.askedBy()).isEqualTo("Camille");
        assertThat(closed.closedBy()).isEqualTo("Dominique");
    }

    @Test
    public void who_does_not_keep_the_books_neither_sees_nor_closes_years() {
        books.access.refuse(BillingPermissions.ACCOUNTS);
        books.asStaff(() -> {
            assertThatThrownBy(() -> books.years(false).all()).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.years(false).close(2026)).isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }
}
