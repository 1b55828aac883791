package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.office.Accounts.Reconciliation;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the books say of the bank's account against what the bank says. */
public class ReconciliationTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBooks books;
    private BankOffice office;

    public ReconciliationTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        books = new TestBooks(data);
        office = new BankOffice(data, folder.getRoot().toPath(), books.clock, new BookNeighbours(books));
    }

    private Optional<Reconciliation> reconciliation(LocalDate until) {
        return office.asStaff(() -> books.books.reconciliation(until));
    }

    private EntryView toMatch(String amount) {
        var filter = new EntryFilter(Optional.of(State.TO_MATCH), Optional.empty());
        return office.asStaff(() -> office.entries.find(filter, Optional.empty(), 10)).items().stream()
                .filter(one -> one.amount().equals(Optional.of(Money.of(amount))))
                .findFirst()
                .orElseThrow();
    }

    private static String statement(String id, String opening, Booking... bookings) {
        return BankPapers.statement(id, BankOffice.OURS, Money.of(opening), List.of(bookings));
    }

    /** Number of an invoice of 470.40 euros. */
    private String issued() {
        books.clock.set(DAY);
        return office.asStaff(() -> {
            var contract = books.open("Boulangerie", DAY);
            books.day(DAY);
            return books.desk.open(contract).get(0).number();
        });
    }

    @Test
    public void the_balance_of_a_statement_is_the_books_and_what_is_not_booked_yet() {
        var number = issued();
        assertThat(reconciliation(DAY)).isEmpty();
        office.bankSends(
                "releve.xml",
                statement(
                        "S1",
                        "1000.00",
                        BankPapers.transfer("T1", "X", "", number, Money.of("470.40"), DAY),
                        BankPapers.transfer("T2", "Y", "", "parts sociales", Money.of("5.00"), DAY),
                        BankPapers.transfer("T3", "Z", "", "sans objet", Money.of("9.00"), DAY)));
        office.asStaff(() -> office.entries.setAside(toMatch("5.00").id(), "interest of our shares"));

        var found = reconciliation(DAY.plusDays(10)).orElseThrow();
        assertThat(found.day()).isEqualTo(DAY);
        assertThat(found.book()).isEqualTo(Money.of("470.40"));
        assertThat(found.bank()).isEqualTo(Money.of("1484.40"));
        assertThat(found.before()).isEqualTo(Money.of("1000.00"));
        assertThat(found.waiting().entries()).isEqualTo(1);
        assertThat(found.waiting().sum()).isEqualTo(Money.of("9.00"));
        assertThat(found.aside().sum()).isEqualTo(Money.of("5.00"));
        assertThat(found.difference()).isEqualTo(Money.of("1014.00"));
        assertThat(found.unexplained()).isEqualTo(Money.ZERO);
        assertThat(reconciliation(DAY.minusDays(1))).isEmpty();
    }

    @Test
    public void a_first_statement_of_several_days_begins_with_its_first_booking() {
        var number = issued();
        var later = DAY.plusDays(20);
        books.clock.set(later);
        office.bankSends(
                "mois.xml",
                statement(
                        "S1",
                        "1000.00",
                        BankPapers.transfer("T1", "X", "", number, Money.of("470.40"), DAY),
                        BankPapers.transfer("T2", "Z", "", "sans objet", Money.of("9.00"), later)));
        var found = reconciliation(later).orElseThrow();
        assertThat(found.day()).isEqualTo(later);
        assertThat(found.before()).isEqualTo(Money.of("1000.00"));
        assertThat(found.waiting().sum()).isEqualTo(Money.of("9.00"));
        assertThat(found.unexplained()).isEqualTo(Money.ZERO);
    }

    @Test
    public void what_the_bank_takes_for_its_services_is_booked_once_and_shown_beside_the_balances() {
        books.clock.set(DAY);
        var fees = new Booking[] {
            charge("FEE-1", "-12.00", "CHRG"), charge("FEE-2", "-8.50", "FEES"), charge("FEE-3", "2.00", "CHRG")
        };
        office.bankSends("releve.xml", statement("S1", "100.00", fees));
        office.bankSends("encore.xml", statement("S2", "81.50", fees));
        var found = reconciliation(DAY).orElseThrow();
        assertThat(found.charged().entries()).isEqualTo(3);
        assertThat(found.charged().sum()).isEqualTo(Money.of("-18.50"));
        assertThat(found.book()).isEqualTo(Money.of("-18.50"));
        assertThat(office.asStaff(() -> books.books.balances(DAY.getYear())))
                .filteredOn(one -> one.account().equals("627000"))
                .singleElement()
                .satisfies(costs -> assertThat(costs.balance()).isEqualTo(Money.of("18.50")));
        assertThat(office.asStaff(() -> books.books.check(DAY.getYear()).isSound()))
                .isTrue();
    }

    @Test
    public void a_fee_that_the_code_does_not_name_is_booked_by_hand_and_money_that_came_in_is_none() {
        books.clock.set(DAY);
        office.bankSends(
                "releve.xml",
                statement(
                        "S1",
                        "100.00",
                        charge("X-1", "-7.00", "OTHR"),
                        BankPapers.transfer("T1", "X", "", "sans objet", Money.of("9.00"), DAY)));
        var aside = office.asStaff(() -> office.entries
                .find(new EntryFilter(Optional.of(State.ASIDE), Optional.empty()), Optional.empty(), 10)
                .items()
                .get(0));
        office.asStaff(() -> office.entries.takeUp(aside.id()));
        assertThat(office.asStaff(() -> office.entries.charge(aside.id())).items())
                .containsExactly("627000");
        assertThat(reconciliation(DAY).orElseThrow().charged().sum()).isEqualTo(Money.of("-7.00"));
        var came = toMatch("9.00").id();
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.charge(came)))
                .isInstanceOf(BankRefusal.NotOutgoing.class);
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.charge(aside.id())))
                .isInstanceOf(BankRefusal.WrongState.class);
    }

    private static Booking charge(String reference, String amount, String code) {
        return new Booking(Money.of(amount), DAY, reference, code, "");
    }

    @Test
    public void the_latest_statement_counts_and_a_wrong_one_never() {
        var second = DAY.plusDays(1);
        books.clock.set(second);
        var first = statement("S1", "10.00", BankPapers.transfer("T1", "X", "", "a", Money.of("1.00"), DAY));
        office.bankSends("un.xml", first);
        office.bankSends(
                "deux.xml",
                statement("S2", "11.00", BankPapers.transfer("T2", "X", "", "b", Money.of("2.00"), second)));
        assertThat(reconciliation(second).orElseThrow().unexplained()).isEqualTo(Money.ZERO);
        office.bankSends("faux.xml", first.replace(">S1<", ">S3<").replace(">11.00<", ">99.00<"));
        assertThat(reconciliation(DAY).orElseThrow().bank()).isEqualTo(Money.of("11.00"));
        assertThat(reconciliation(second).orElseThrow().bank()).isEqualTo(Money.of("13.00"));
    }

    @Test
    public void who_does_not_keep_the_books_does_not_see_it() {
        books.access.refuse(BillingPermissions.ACCOUNTS);
        assertThatThrownBy(() -> reconciliation(DAY)).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
