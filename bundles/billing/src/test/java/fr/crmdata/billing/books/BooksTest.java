package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.store.JournalStore.Behind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Invoices and payments as they follow from contracts, on both databases. */
@RunWith(Parameterized.class)
public class BooksTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final Money MONTH = Money.of("470.40");

    @Rule
    public final TestDatabases data;

    private TestBooks books;

    public BooksTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabases.Kind[] kinds() {
        return TestDatabases.Kind.values();
    }

    @Before
    public void setUp() {
        books = new TestBooks(data);
    }

    private void asStaff(Runnable work) {
        books.asStaff(work);
    }

    private List<InvoiceSummary> all() {
        return books.operator.inOne(() -> books.invoices
                .list(InvoiceFilter.all(), Optional.empty(), Optional.empty(), 500)
                .items());
    }

    private InvoiceSummary only(String contract, InvoiceKind kind) {
        var found = all().stream()
                .filter(one -> one.contract().equals(contract) && one.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JournalEntry> journal() {
        return books.operator.inOne(() -> books.entries.ofYear(2026, Behind.NOTHING, 10_000));
    }

    /** Balance of each account, debits less credits. */
    private TreeMap<String, Money> balances() {
        var balances = new TreeMap<String, Money>();
        for (var entry : journal()) {
            for (JournalLine line : entry.lines()) {
                balances.merge(line.account(), line.debit().minus(line.credit()), Money::plus);
            }
        }
        balances.values().removeIf(Money::isZero);
        return balances;
    }

    private void pay(String key, String contract, Money amount, String... invoices) {
        books.payments.receive(new NewPayment(
                key, contract, LocalDate.now(books.clock), amount, Way.TRANSFER, List.of(invoices), "virement"));
    }

    @Test
    public void a_contract_that_begins_has_its_invoice_with_number_lines_entry_and_event() {
        asStaff(() -> {
            var contract = books.open("Boulangerie du Marché", START);
            books.day(START);
            var summary = only(contract, InvoiceKind.PERIOD);
            assertThat(summary.number()).isEqualTo("F2026-000001");
            assertThat(summary.gross()).isEqualTo(MONTH);
            assertThat(summary.open()).isEqualTo(MONTH);

            var issued = books.operator
                    .inOne(() -> books.invoices.find("F2026-000001"))
                    .orElseThrow();
            assertThat(issued.invoice().buyer().name()).isEqualTo("Boulangerie du Marché");
            assertThat(issued.invoice().seller().siren()).isEqualTo("123456782");
            assertThat(issued.invoice().lines()).singleElement().satisfies(line -> {
                assertThat(line.quantity()).isEqualByComparingTo("8");
                assertThat(line.price().euros()).isEqualByComparingTo("49");
                assertThat(line.net()).isEqualTo(Money.of("392.00"));
            });
            assertThat(issued.invoice().totals().vat()).isEqualTo(Money.of("78.40"));
            assertThat(issued.invoice().notes()).extracting(note -> note.code()).contains("PMT", "PMD", "AAB");
            assertThat(issued.why()).isNotEmpty();

            assertThat(balances())
                    .containsEntry("411000", MONTH)
                    .containsEntry("706000", Money.of("-392.00"))
                    .containsEntry("445740", Money.of("-78.40"));
            assertThat(books.events).extracting(Event::type).contains(Issuing.ISSUED);
        });
    }

    @Test
    public void a_second_run_creates_nothing() {
        asStaff(() -> {
            for (var which = 0; which < 12; which++) {
                books.open("Client " + which, START);
            }
            books.day(START);
            var before = all();
            var entries = journal().size();
            var again = books.run.all(IssueRun.LONG_OVERLAP, done -> {});
            assertThat(again.invoices()).isZero();
            assertThat(all()).isEqualTo(before).hasSize(12);
            assertThat(journal()).hasSize(entries);
        });
    }

    @Test
    public void numbers_of_a_series_have_no_gap_and_no_double() {
        asStaff(() -> {
            for (var which = 0; which < 7; which++) {
                books.open("Client " + which, START.plusDays(which));
            }
            books.days(START, START.plusDays(40));
            var numbers =
                    all().stream().map(one -> InvoiceNumber.parse(one.number())).toList();
            assertThat(numbers).hasSize(14);
            assertThat(Numbering.flaws(numbers)).isEmpty();
        });
    }

    @Test
    public void what_lacks_an_address_is_set_aside_and_issued_once_it_is_there() {
        asStaff(() -> {
            var holder = TestBooks.holder("Sans Ville");
            var contract = books.contracts.open(
                    Optional.empty(),
                    new fr.crmdata.licensing.office.Holder(
                            holder.name(), "", "", "", "", "FR", "", "", holder.language()),
                    TestBooks.facts(START, fr.crmdata.licensing.model.contract.PaymentMethod.TRANSFER),
                    START);
            books.open("Avec Ville", START);
            books.day(START);
            assertThat(all()).hasSize(1);
            assertThat(books.operator.inOne(() -> books.runs.aside(10)))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.reason()).contains("city"));
            books.operator.inOne(() -> {
                books.contractStore.change(contract, 1, holder);
            });
            books.day(START.plusDays(1));
            assertThat(all()).hasSize(2);
            assertThat(books.operator.inOne(() -> books.runs.aside(10))).isEmpty();
        });
    }

    @Test
    public void a_payment_settles_the_oldest_and_its_vat_becomes_due() {
        asStaff(() -> {
            var contract = books.open("Payeur", START);
            books.day(START);
            pay("V-1", contract, MONTH);
            assertThat(only(contract, InvoiceKind.PERIOD).open()).isEqualTo(Money.ZERO);
            assertThat(only(contract, InvoiceKind.PERIOD).settled()).contains(START);
            assertThat(balances())
                    .containsEntry("512000", MONTH)
                    .containsEntry("445710", Money.of("-78.40"))
                    .containsEntry("706000", Money.of("-392.00"))
                    .hasSize(3);
        });
    }

    @Test
    public void parts_of_a_payment_release_exactly_the_vat_of_the_whole() {
        asStaff(() -> {
            var contract = books.open("Par Parts", START);
            books.day(START);
            pay("V-1", contract, Money.of("100.01"));
            pay("V-2", contract, Money.of("200.02"));
            pay("V-3", contract, Money.of("170.37"));
            assertThat(balances()).containsEntry("445710", Money.of("-78.40")).doesNotContainKey("445740");
        });
    }

    @Test
    public void the_same_key_is_received_once_and_never_for_something_else() {
        asStaff(() -> {
            var contract = books.open("Deux Fois", START);
            books.day(START);
            pay("V-1", contract, MONTH);
            pay("V-1", contract, MONTH);
            assertThat(balances()).containsEntry("512000", MONTH);
            assertThatThrownBy(() -> pay("V-1", contract, Money.of("1.00")))
                    .isInstanceOf(BillingRefusal.KeyTaken.class);
        });
    }

    @Test
    public void what_is_paid_too_much_is_set_against_the_next_invoice() {
        asStaff(() -> {
            var contract = books.open("Trop", START);
            books.day(START);
            pay("V-1", contract, Money.of("1000.00"));
            assertThat(books.payments.credit(contract)).isEqualTo(Money.of("529.60"));
            books.days(START.plusDays(1), START.plusDays(20));
            assertThat(all()).hasSize(2).allMatch(one -> one.open().isZero());
            assertThat(books.payments.credit(contract)).isEqualTo(Money.of("59.20"));
            assertThat(balances())
                    .containsEntry("411000", Money.of("-59.20"))
                    .containsEntry("445710", Money.of("-156.80"))
                    .doesNotContainKey("445740");
        });
    }

    @Test
    public void a_returned_debit_opens_the_invoice_again_and_the_journal_is_as_before() {
        asStaff(() -> {
            var contract = books.open("Rejet", START);
            books.day(START);
            var before = balances();
            pay("D-1", contract, MONTH);
            books.day(START.plusDays(3));
            books.payments.reverse("D-1", START.plusDays(3), "AM04", MONTH);
            books.payments.reverse("D-1", START.plusDays(3), "AM04", MONTH);
            assertThat(only(contract, InvoiceKind.PERIOD).open()).isEqualTo(MONTH);
            assertThat(balances()).isEqualTo(before);
            assertThat(books.payments.find("D-1").orElseThrow().reversed()).isPresent();
            assertThatThrownBy(() -> books.payments.reverse("D-2", START, "AM04", MONTH))
                    .isInstanceOf(BillingRefusal.UnknownPayment.class);
        });
    }

    @Test
    public void who_does_not_pay_is_suspended_and_reinstated_by_the_payment_with_a_penalty_outside_vat() {
        asStaff(() -> {
            var contract = books.open("Retardataire", START);
            books.days(START, START.plusDays(9));
            books.contracts.record(contract, new Fact.FormalNoticePosted(START.plusDays(9), "L-1", MONTH, true));
            books.days(START.plusDays(10), START.plusDays(22));
            assertThat(phase(contract)).isEqualTo(Phase.SUSPENDED);
            pay("V-1", contract, MONTH);
            books.day(START.plusDays(23));
            var penalty = only(contract, InvoiceKind.PENALTY);
            assertThat(penalty.vat()).isEqualTo(Money.ZERO);
            assertThat(penalty.gross()).isGreaterThan(Money.of("40.00"));
            var document = books.operator
                    .inOne(() -> books.invoices.find(penalty.number()))
                    .orElseThrow();
            assertThat(document.invoice().isOutsideVat()).isTrue();
            assertThat(document.invoice().lines())
                    .extracting(line -> line.text())
                    .anyMatch(text -> text.contains("F2026-000001"));
            assertThat(phase(contract)).isEqualTo(Phase.ACTIVE);
        });
    }

    private Phase phase(String contract) {
        return books.operator
                .inOne(() -> books.contractStore.find(contract))
                .orElseThrow()
                .summary()
                .phase();
    }

    @Test
    public void entries_of_each_journal_are_numbered_without_a_gap_in_the_order_of_validation() {
        asStaff(() -> {
            var one = books.open("Un", START);
            var two = books.open("Deux", START);
            books.days(START, START.plusDays(20));
            pay("V-1", one, MONTH);
            pay("V-2", two, MONTH);
            books.payments.reverse("V-2", START.plusDays(20), "MD06", MONTH);
            var last = new TreeMap<String, Long>();
            var day = LocalDate.MIN;
            for (var entry : journal()) {
                assertThat(entry.number()).isEqualTo(last.getOrDefault(entry.journal(), 0L) + 1);
                last.put(entry.journal(), entry.number());
                assertThat(entry.validated()).isAfterOrEqualTo(day);
                day = entry.validated();
            }
            assertThat(last).containsKeys("VE", "BQ");
        });
    }
}
