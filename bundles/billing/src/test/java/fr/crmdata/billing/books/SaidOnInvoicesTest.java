package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.invoice.CrossIndustryInvoice;
import fr.crmdata.billing.formats.invoice.UblDocument;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.LateRate;
import fr.crmdata.licensing.model.settings.Lateness;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.platform.data.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What an invoice says of its contract on the day on which it is issued. */
public class SaidOnInvoicesTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private TestBooks books;

    @Before
    public void setUp() {
        books = new TestBooks(data);
    }

    private List<Invoice> invoices(InvoiceKind kind) {
        var found = new ArrayList<Invoice>();
        books.asStaff(() -> books.operator.inOne(
                () -> books.invoices.list(InvoiceFilter.all(), Optional.empty(), Optional.empty(), 500).items().stream()
                        .filter(one -> one.kind() == kind)
                        .map(InvoiceSummary::number)
                        .sorted()
                        .forEach(number -> found.add(
                                books.invoices.find(number).orElseThrow().invoice()))));
        return found;
    }

    private static List<String> notes(Invoice invoice) {
        return invoice.notes().stream().map(Invoice.Note::text).toList();
    }

    @Test
    public void the_interest_that_is_announced_is_the_one_that_is_claimed_on_the_day_of_issue() {
        books.asStaff(() -> {
            var settings = new SettingsStore(books.contractsOperator, books.clock);
            books.contractsOperator.inOne(() -> {
                settings.add(
                        LocalDate.of(2026, 12, 1),
                        Settings.defaults().with(Lateness.defaults().withRate(LateRate.FLOOR)));
                settings.add(
                        LocalDate.of(2027, 1, 1),
                        Settings.defaults().with(Lateness.defaults().withRate(LateRate.ECB)));
            });
            books.clock.set(START);
            books.open("Boulangerie", START);
            books.days(START, LocalDate.of(2027, 1, 15));
        });
        assertThat(invoices(InvoiceKind.PERIOD)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(invoice -> {
            var said = invoice.issued().isBefore(LocalDate.of(2026, 12, 1))
                    ? "majoré de deux points"
                    : invoice.issued().isBefore(LocalDate.of(2027, 1, 1))
                            ? "trois fois le taux d’intérêt légal"
                            : "Banque centrale européenne";
            assertThat(notes(invoice))
                    .filteredOn(note -> note.startsWith("Pénalités"))
                    .singleElement()
                    .asString()
                    .contains(said);
        });
    }

    @Test
    public void who_runs_the_billing_is_told_that_the_rate_of_the_terms_lies_below_the_legal_floor() {
        books.asStaff(() -> {
            books.clock.set(START);
            assertThat(books.runDesk().warnings())
                    .singleElement()
                    .asString()
                    .contains("inférieur au minimum légal", "L441-10");
            var settings = new SettingsStore(books.contractsOperator, books.clock);
            books.contractsOperator.inOne(() -> settings.add(
                    START, Settings.defaults().with(Lateness.defaults().withRate(LateRate.FLOOR))));
            assertThat(books.runDesk().warnings()).isEmpty();
        });
    }

    @Test
    public void an_invoice_of_a_suspended_service_says_since_when_in_print_and_for_machines() throws Exception {
        books.asStaff(() -> {
            books.clock.set(START);
            var contract = books.open("Boulangerie", START);
            books.days(START, START.plusDays(9));
            books.contracts.record(
                    contract, new Fact.FormalNoticePosted(START.plusDays(9), "L-1", Money.of("470.40"), true));
            books.days(START.plusDays(10), START.plusDays(60));
        });
        var suspended = invoices(InvoiceKind.PERIOD).stream()
                .filter(invoice -> notes(invoice).get(0).startsWith("Service suspendu depuis le "))
                .toList();
        assertThat(suspended).isNotEmpty();
        var invoice = suspended.get(0);
        assertThat(invoice.totals().gross()).isEqualTo(Money.of("470.40"));
        assertThat(invoices(InvoiceKind.PERIOD).get(0).notes())
                .noneMatch(note -> note.text().contains("suspendu"));
        var cii = new ByteArrayOutputStream();
        CrossIndustryInvoice.write(invoice, cii);
        assertThat(cii.toString(StandardCharsets.UTF_8)).contains("Service suspendu depuis le ");
        var ubl = new ByteArrayOutputStream();
        UblDocument.write(invoice, ubl);
        assertThat(ubl.toString(StandardCharsets.UTF_8)).contains("#AAI#Service suspendu depuis le ");
    }

    @Test
    public void seats_that_came_within_a_period_are_lines_of_their_own_with_the_price_and_its_day() {
        books.asStaff(() -> {
            books.clock.set(START);
            var contract = books.open("Boulangerie", START);
            books.days(START, START.plusDays(9));
            books.contracts.record(contract, new Fact.SeatsAdded(START.plusDays(10), "crm", 2));
            books.days(START.plusDays(10), START.plusDays(45));
        });
        assertThat(invoices(InvoiceKind.ADJUSTMENT)).isNotEmpty();
        var lines = invoices(InvoiceKind.ADJUSTMENT).get(0).lines();
        assertThat(lines)
                .extracting(InvoiceLine::text)
                .anyMatch(text -> text.contains("2 utilisateurs désignés ajoutés"));
        assertThat(lines.get(0).why()).contains("prix en vigueur depuis le", "jours sur 30");
        assertThat(invoices(InvoiceKind.PERIOD).get(0).lines().get(0).why())
                .contains("prix en vigueur depuis le 25\u00a0novembre\u00a02026");
    }
}
