package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.office.Accounts.AccountBalance;
import fr.crmdata.billing.office.Accounts.VatLine;
import fr.crmdata.billing.office.BankFees.BankFee;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.CreditNotes.Part;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.OwnBillingPermissions;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.PaymentFilter;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.store.AccountStore;
import fr.crmdata.billing.store.FeeStore;
import fr.crmdata.billing.store.InvoiceWriter.Issue;
import fr.crmdata.billing.store.JournalStore.Behind;
import fr.crmdata.billing.store.LossStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.billing.store.RunStore;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private String openWithoutTown(String name) {
        var holder = TestBooks.holder(name);
        return books.contracts.open(
                Optional.empty(),
                new fr.crmdata.licensing.office.Holder(holder.name(), "", "", "", "", "FR", "", "", holder.language()),
                TestBooks.facts(START, fr.crmdata.licensing.model.contract.PaymentMethod.TRANSFER),
                START);
    }

    private void hasATown(String contract, String name) {
        books.operator.inOne(() -> {
            books.contractStore.change(contract, 1, TestBooks.holder(name));
        });
    }

    private List<RunStore.Aside> aside() {
        return books.operator.inOne(() -> books.runs.aside(10));
    }

    @Test
    public void what_lacks_an_address_is_set_aside_and_issued_once_it_is_there() {
        asStaff(() -> {
            var contract = openWithoutTown("Sans Ville");
            books.open("Avec Ville", START);
            books.day(START);
            assertThat(all()).hasSize(1);
            assertThat(aside()).singleElement().satisfies(aside -> assertThat(aside.reason())
                    .contains("city"));
            hasATown(contract, "Sans Ville");
            books.day(START.plusDays(1));
            assertThat(all()).hasSize(2);
            assertThat(aside()).isEmpty();
        });
    }

    @Test
    public void all_that_was_set_aside_is_tried_again_some_at_a_time() {
        books = new TestBooks(data, 2, Optional.empty());
        asStaff(() -> {
            var contracts = Stream.of("Un", "Deux", "Trois", "Quatre", "Cinq")
                    .map(this::openWithoutTown)
                    .toList();
            books.day(START);
            assertThat(aside()).hasSize(5);
            contracts.subList(2, 5).forEach(contract -> hasATown(contract, contract));
            books.day(START.plusDays(1));
            assertThat(all()).extracting(InvoiceSummary::buyer).hasSameElementsAs(contracts.subList(2, 5));
            assertThat(aside()).extracting(one -> one.what().contract()).hasSameElementsAs(contracts.subList(0, 2));
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

    @Test
    public void a_credit_note_takes_back_the_whole_invoice_and_nobody_is_reminded_of_it() {
        asStaff(() -> {
            var contract = books.open("Avoir", START);
            books.day(START);
            var note = books.credits.credit("F2026-000001", List.of(), "Double souscription");
            assertThat(note.number()).isEqualTo("A2026-000001");
            assertThat(note.invoice().credits().orElseThrow().number()).hasToString("F2026-000001");
            assertThat(only(contract, InvoiceKind.PERIOD).open()).isEqualTo(Money.ZERO);
            assertThat(note.open()).isEqualTo(Money.ZERO);
            assertThat(balances()).isEmpty();
            books.days(START.plusDays(1), START.plusDays(10));
            assertThat(all()).noneMatch(one -> one.kind() == InvoiceKind.PENALTY);
            assertThat(books.operator
                            .inOne(() -> books.contracts.contract(contract))
                            .facts())
                    .noneMatch(fact ->
                            fact instanceof Fact.Told told && told.key().value().startsWith("remind"));
        });
    }

    @Test
    public void credit_notes_never_give_back_more_than_was_invoiced() {
        asStaff(() -> {
            books.open("Avoirs", START);
            books.day(START);
            books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("92.00"))), "Deux utilisateurs");
            assertThatThrownBy(() ->
                            books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("392.00"))), "Encore"))
                    .isInstanceOf(BillingRefusal.CreditTooHigh.class);
            assertThat(books.credits
                            .credit("F2026-000001", List.of(), "Le reste")
                            .invoice()
                            .totals()
                            .lines())
                    .isEqualTo(Money.of("300.00"));
            assertThatThrownBy(() -> books.credits.credit("F2026-000001", List.of(), "Encore"))
                    .isInstanceOf(BillingRefusal.CreditTooHigh.class);
            assertThat(balances()).isEmpty();
        });
    }

    @Test
    public void a_credit_note_about_a_paid_invoice_is_refunded_once_and_its_vat_is_taken_back() {
        asStaff(() -> {
            var contract = books.open("Remboursé", START);
            books.day(START);
            pay("V-1", contract, MONTH);
            books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("49.00"))), "Un utilisateur");
            assertThat(books.credits.credit(contract)).isEqualTo(Money.of("58.80"));
            assertThatThrownBy(() -> books.credits.refunded("R-1", contract, START, Money.of("60.00")))
                    .isInstanceOf(BillingRefusal.RefundTooHigh.class);
            books.credits.refunded("R-1", contract, START, Money.of("58.80"));
            books.credits.refunded("R-1", contract, START, Money.of("58.80"));
            assertThat(books.credits.credit(contract)).isEqualTo(Money.ZERO);
            assertThat(balances())
                    .containsEntry("512000", Money.of("411.60"))
                    .containsEntry("445710", Money.of("-68.60"))
                    .containsEntry("706000", Money.of("-343.00"))
                    .hasSize(3);
        });
    }

    @Test
    public void what_is_given_up_is_a_loss_and_its_vat_is_never_due() {
        asStaff(() -> {
            var contract = books.open("Perdu", START);
            books.day(START);
            pay("V-1", contract, Money.of("120.00"));
            var loss = books.credits.writeOff("F2026-000001", "Liquidation", "");
            assertThat(loss.amount()).isEqualTo(Money.of("350.40"));
            assertThat(only(contract, InvoiceKind.PERIOD).open()).isEqualTo(Money.ZERO);
            assertThat(balances())
                    .containsEntry("654000", Money.of("292.00"))
                    .containsEntry("445710", Money.of("-20.00"))
                    .doesNotContainKeys("411000", "445740");
            assertThatThrownBy(() -> books.credits.writeOff("F2026-000001", "Encore", ""))
                    .isInstanceOf(BillingRefusal.NothingOpen.class);
        });
    }

    @Test
    public void vat_paid_on_debits_is_claimed_back_with_evidence_only() {
        var onDebits = new Conventions("F", "A", true, 250);
        var credits = new CreditDesk(
                books.access,
                books.operator,
                books.numbers,
                onDebits,
                books.invoices,
                books.paymentStore,
                books.issuing,
                new Losses(
                        books.invoices,
                        books.paymentStore,
                        new LossStore(books.operator, books.clock),
                        books.journal,
                        onDebits,
                        books.telling,
                        books.clock),
                books.refunds(onDebits),
                books.telling,
                books.audit());
        asStaff(() -> {
            books.open("Sans preuve", START);
            books.open("Avec preuve", START);
            books.day(START);
            assertThat(credits.writeOff("F2026-000001", "Perdu", " ").vat()).isEqualTo(Money.ZERO);
            assertThat(credits.writeOff("F2026-000002", "Perdu", "Certificat du liquidateur")
                            .vat())
                    .isEqualTo(Money.of("78.40"));
            assertThat(balances())
                    .containsEntry("654000", Money.of("862.40"))
                    .containsEntry("445710", Money.of("78.40"))
                    .doesNotContainKey("411000");
            var reported =
                    books.accountDesk(onDebits).vat(YearMonth.from(START)).lines();
            assertThat(reported)
                    .containsExactly(new VatLine(new BigDecimal("2E+1"), Money.of("392.00"), Money.of("78.40")));
        });
    }

    @Test
    public void vat_of_an_invoice_with_two_rates_is_reported_rate_by_rate() {
        asStaff(() -> {
            var contract = books.open("Deux taux", START);
            books.day(START);
            books.payments.receive(
                    new NewPayment("V-0", contract, START, MONTH, Way.TRANSFER, List.of("F2026-000001"), "virement"));
            var training = issued(contract);
            books.payments.receive(new NewPayment(
                    "V-1", contract, START, Money.of("87.50"), Way.TRANSFER, List.of(training), "virement"));
            assertThat(books.books.vat(YearMonth.from(START)).lines())
                    .containsExactly(
                            new VatLine(new BigDecimal("1E+1"), Money.of("25.00"), Money.of("2.50")),
                            new VatLine(new BigDecimal("2E+1"), Money.of("442.00"), Money.of("88.40")));
            books.payments.receive(new NewPayment(
                    "V-2", contract, START, Money.of("87.50"), Way.TRANSFER, List.of(training), "virement"));
            var report = books.books.vat(YearMonth.from(START));
            assertThat(report.lines())
                    .containsExactly(
                            new VatLine(new BigDecimal("1E+1"), Money.of("50.00"), Money.of("5.00")),
                            new VatLine(new BigDecimal("2E+1"), Money.of("492.00"), Money.of("98.40")));
            assertThat(report.tax()).isEqualTo(report.booked());
            books.payments.reverse("V-2", START, "AM04", Money.of("87.50"));
            assertThat(books.books.vat(YearMonth.from(START)).lines().get(0).tax())
                    .isEqualTo(Money.of("2.50"));
            assertThat(books.books.entriesOf(training))
                    .as("a line for each rate")
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.lines())
                            .filteredOn(line -> line.account().equals("445740"))
                            .extracting(JournalLine::credit)
                            .containsExactly(Money.of("20.00"), Money.of("5.00")));
        });
    }

    @Test
    public void a_credit_note_about_one_of_two_rates_lowers_that_rate() {
        asStaff(() -> {
            var contract = books.open("Avoir", START);
            books.day(START);
            var training = issued(contract);
            books.credits.credit(training, List.of(new Part(2, Money.of("20.00"))), "Un livre");
            var rates = new TreeMap<BigDecimal, Money>();
            books.operator
                    .inOne(() -> new MixedRateStore(books.operator, books.invoices).issued(START, START))
                    .forEach(part -> rates.merge(part.percent(), part.tax(), Money::plus));
            books.operator
                    .inOne(() -> new AccountStore(books.operator).vatOfInvoices(START, START))
                    .forEach(line -> rates.merge(line.percent(), line.tax(), Money::plus));
            assertThat(rates.values()).containsExactlyInAnyOrder(Money.of("3.00"), Money.of("98.40"));
            assertThat(rates.get(new BigDecimal("1E+1"))).isEqualTo(Money.of("3.00"));
        });
    }

    /** A training with a book: 100.00 at 20 % and 50.00 at 10 %. */
    private String issued(String contract) {
        var known =
                books.operator.inOne(() -> books.invoices.find("F2026-000001").orElseThrow());
        var lines = List.of(line("Formation", "100.00", "20"), line("Livre", "50.00", "10"));
        return books.operator.inOne(() -> books.issuing
                .issue(
                        false,
                        (number, on) -> new Issue(
                                new Invoice(
                                        number,
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
                                "issue-service-invoice:two-rates",
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

    @Test
    public void a_fee_of_the_bank_is_booked_once() {
        asStaff(() -> {
            var fees = new FeeDesk(
                    books.access,
                    books.operator,
                    new FeeStore(books.operator, books.clock),
                    books.journal,
                    books.conventions);
            var fee = new BankFee("F2026-000001", "C-2026-00001", START, Money.of("15.00"));
            fees.charged("fee/F2026-000001", fee);
            fees.charged("fee/F2026-000001", fee);
            assertThat(fees.latest(10)).containsExactly(fee);
            assertThat(balances())
                    .containsEntry("627000", Money.of("15.00"))
                    .containsEntry("512000", Money.of("-15.00"));
            books.access.refuse(BillingPermissions.PAYMENTS);
            books.access.refuse(BillingPermissions.READ);
            assertThatThrownBy(() -> fees.charged("fee/2", fee)).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> fees.latest(10)).isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }

    @Test
    public void the_fec_of_a_year_with_all_that_can_happen_is_accepted_and_the_books_are_sound() {
        asStaff(() -> {
            var one = books.open("Église & Fils", START);
            var two = books.open("Deux", START);
            var three = books.open("Trois", START);
            books.days(START, START.plusDays(20));
            pay("V-1", one, Money.of("1000.00"));
            pay("V-2", two, MONTH);
            books.payments.reverse("V-2", START.plusDays(20), "MD01", MONTH);
            books.credits.credit(oldest(three), List.of(), "Geste");
            books.credits.writeOff(oldest(two), "Perdu", "");
            assertThat(books.books.check(2026).isSound()).isTrue();
            var file = new ByteArrayOutputStream();
            try {
                books.books.fec(2026, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(books.books.fecName(2026)).isEqualTo("123456782FEC20261231.txt");
            assertThat(file.toString(Charset.forName("ISO-8859-15")))
                    .startsWith("JournalCode\t")
                    .contains("Église");
            var vat = books.books.vat(YearMonth.of(2026, 12));
            assertThat(vat.tax()).isEqualTo(vat.booked());
            var bank = books.books.bank(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
            assertThat(bank.closing()).isEqualTo(Money.of("1000.00"));
            assertThat(Money.sum(books.books.balances(2026).stream()
                            .map(AccountBalance::balance)
                            .toList()))
                    .isEqualTo(Money.ZERO);
        });
    }

    private String oldest(String contract) {
        return books.desk.open(contract).get(0).number();
    }

    @Test
    public void a_client_sees_its_own_documents_and_no_others() {
        var numbers = new ArrayList<String>();
        asStaff(() -> {
            var acme = books.contracts.open(
                    Optional.of(TestDatabases.ACME),
                    TestBooks.holder("Acme"),
                    TestBooks.facts(START, fr.crmdata.licensing.model.contract.PaymentMethod.TRANSFER),
                    START);
            var globex = books.contracts.open(
                    Optional.of(TestDatabases.GLOBEX),
                    TestBooks.holder("Globex"),
                    TestBooks.facts(START, fr.crmdata.licensing.model.contract.PaymentMethod.TRANSFER),
                    START);
            books.day(START);
            numbers.add(only(acme, InvoiceKind.PERIOD).number());
            numbers.add(only(globex, InvoiceKind.PERIOD).number());
        });
        data.as(TestDatabases.ACME, () -> {
            assertThat(books.mine.list(false, Optional.empty(), 50).items())
                    .extracting(InvoiceSummary::number)
                    .containsExactly(numbers.get(0));
            assertThat(books.mine.find(numbers.get(0)).number()).isEqualTo(numbers.get(0));
            assertThatThrownBy(() -> books.mine.find(numbers.get(1))).isInstanceOf(BillingRefusal.UnknownInvoice.class);
            assertThat(books.mine.balance().open()).isEqualTo(MONTH);
        });
        books.access.refuse(OwnBillingPermissions.OWN);
        data.as(TestDatabases.ACME, () -> {
            assertThatThrownBy(() -> books.mine.list(false, Optional.empty(), 50))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.mine.find(numbers.get(0))).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.mine.balance()).isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }

    @Test
    public void whoever_may_not_gets_nothing_from_any_desk() {
        asStaff(() -> {
            var contract = books.open("Fermé", START);
            books.day(START);
            new BillingPermissions().all().forEach(books.access::refuse);
            assertThatThrownBy(() -> books.desk.find("F2026-000001")).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.desk.sums(InvoiceFilter.all())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> pay("V-1", contract, MONTH)).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.credits.credit("F2026-000001", List.of(), "x"))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.credits.writeOff("F2026-000001", "x", ""))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.books.journal(2026, Optional.empty(), 10))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> books.books.fecName(2026)).isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }

    @Test
    public void payments_that_the_contract_had_before_are_booked_once_and_settle_its_invoices() {
        asStaff(() -> {
            var begin = START.minusMonths(2);
            var contract =
                    books.open("Repris", begin, new Fact.Paid(begin, MONTH), new Fact.Paid(begin.plusMonths(1), MONTH));
            var listener = new KnownToContracts(books.payments);
            books.events.stream()
                    .filter(event -> listener.types().contains(event.type()))
                    .toList()
                    .forEach(listener::on);
            books.day(START);
            pay("V-1", contract, MONTH);
            books.events.stream()
                    .filter(event -> listener.types().contains(event.type()))
                    .toList()
                    .forEach(listener::on);
            assertThat(books.payments
                            .list(PaymentFilter.of(contract), Optional.empty(), 50)
                            .items())
                    .hasSize(3);
            assertThat(books.desk.open(contract)).isEmpty();
            assertThat(books.books.check(2026).isSound()).isTrue();
        });
    }

    @Test
    public void a_preview_shows_what_is_foreseen_when_nothing_is_decided() {
        asStaff(() -> {
            var contract = books.open("Atelier Foreseen", START);
            books.day(START);
            var shown = books.runDesk().preview(START.plusDays(40), Optional.empty(), 50);
            assertThat(shown.items()).singleElement().satisfies(one -> {
                assertThat(one.contract()).isEqualTo(contract);
                assertThat(one.decided()).isFalse();
                assertThat(one.due()).isEqualTo(START.plusMonths(1));
            });
        });
    }
}
