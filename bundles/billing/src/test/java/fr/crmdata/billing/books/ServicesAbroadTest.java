package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.EuropeanServices;
import fr.crmdata.billing.model.accounts.JournalLine;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Clients who are not in metropolitan France, from the contract to the accounts and the declarations; on both databases. */
public class ServicesAbroadTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final YearMonth NOVEMBER = YearMonth.from(START);

    private TestBooks books;

    public ServicesAbroadTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void setUp() {
        books = new TestBooks(data);
    }

    private static Holder holder(String country, String postalCode, String vatNumber) {
        return new Holder(
                "Client " + country,
                "",
                "Marktplatz 1",
                postalCode,
                "Ville",
                country,
                "",
                vatNumber,
                "compta@client.example",
                Language.FR);
    }

    private String open(Holder holder) {
        return books.contracts.open(Optional.empty(), holder, TestBooks.facts(START, PaymentMethod.TRANSFER), START);
    }

    private void move(String contract, Holder to) {
        var row = books.contractsOperator.inOne(
                () -> books.contractStore.find(contract).orElseThrow());
        books.contractsOperator.inOne(() -> books.contractStore.change(contract, row.version(), to));
    }

    private Invoice invoice(String number) {
        return books.operator.inOne(
                () -> books.invoices.find(number).orElseThrow().invoice());
    }

    private List<String> booked(String number) {
        return books.books.entriesOf(number).stream()
                .flatMap(entry -> entry.lines().stream())
                .map(JournalLine::account)
                .toList();
    }

    @Test
    public void a_client_of_another_member_state_owes_vat_itself() {
        books.asStaff(() -> {
            var contract = open(holder("DE", "70173", "DE123456789"));
            books.day(START);
            var invoice = invoice("F2026-000001");
            assertThat(invoice.lines()).extracting(line -> line.vat()).containsOnly(Vat.REVERSED);
            assertThat(invoice.totals().gross()).isEqualTo(Money.of("392.00"));
            assertThat(booked("F2026-000001")).containsExactly("411000", "706100");

            books.transfer("V-1", contract, Money.of("392.00"));
            assertThat(books.openInvoices(contract)).isEmpty();
            assertThat(books.openInContract(contract)).isEmpty();
            assertThat(books.books.vat(NOVEMBER).lines()).isEmpty();
            assertThat(books.books.vat(NOVEMBER).booked()).isEqualTo(Money.ZERO);

            books.credits.credit("F2026-000001", List.of(), "Annulée");
            assertThat(invoice("A2026-000001").lines())
                    .extracting(line -> line.vat())
                    .containsOnly(Vat.REVERSED);
        });
    }

    @Test
    public void the_declaration_of_services_names_clients_of_member_states_and_takes_credit_notes_off() {
        books.asStaff(() -> {
            open(holder("DE", "70173", "DE123456789"));
            open(holder("US", "94105", ""));
            books.open("Boulangerie", START);
            books.day(START);
            var services = books.books.servicesAbroad(NOVEMBER);
            assertThat(services.memberStates())
                    .containsExactly(new EuropeanServices.Client("DE123456789", "Client DE", Money.of("392.00")));
            assertThat(services.elsewhere()).isEqualTo(Money.of("392.00"));

            books.credits.credit("F2026-000001", List.of(), "Annulée");
            assertThat(books.books.servicesAbroad(NOVEMBER).memberStates()).isEmpty();
            assertThat(books.books.servicesAbroad(NOVEMBER.plusMonths(1)).elsewhere())
                    .isEqualTo(Money.ZERO);
        });
    }

    @Test
    public void outside_the_union_and_overseas_the_place_decides() {
        books.asStaff(() -> {
            open(holder("CH", "1201", ""));
            open(holder("FR", "97400", ""));
            open(holder("FR", "97300", ""));
            open(holder("DE", "70173", ""));
            books.day(START);
            assertThat(invoice("F2026-000001").lines().get(0).vat()).isEqualTo(Vat.ABROAD);
            assertThat(booked("F2026-000001")).containsExactly("411000", "706200");
            assertThat(invoice("F2026-000002").totals().gross()).isEqualTo(Money.of("425.32"));
            assertThat(invoice("F2026-000002").lines().get(0).vat()).isEqualTo(Vat.standard("8.5"));
            assertThat(invoice("F2026-000003").lines().get(0).vat()).isEqualTo(Vat.OVERSEAS);
            assertThat(invoice("F2026-000004").totals().gross()).isEqualTo(Money.of("470.40"));
        });
    }

    @Test
    public void who_moves_is_taxed_elsewhere_from_the_next_document_on_and_a_period_stays_as_it_was() {
        books.asStaff(() -> {
            var contract = books.open("Voyageur", START);
            books.day(START);
            move(contract, holder("BE", "1000", "BE0123456749"));
            books.contracts.record(contract, new Fact.TaxedAs(START, VatPlace.MEMBER_STATE, START.plusDays(1)));

            books.day(START.plusDays(10));
            books.contracts.record(contract, new Fact.SeatsAdded(START.plusDays(10), "crm", 1));
            books.day(START.plusDays(10));
            assertThat(invoice("F2026-000002").lines().get(0).vat()).isEqualTo(Vat.STANDARD);
            books.day(START.plusDays(16));
            assertThat(invoice("F2026-000003").lines().get(0).vat()).isEqualTo(Vat.REVERSED);
            assertThat(invoice("F2026-000003").buyer().vatNumber()).isEqualTo("BE0123456749");
        });
    }

    @Test
    public void without_its_vat_number_such_a_document_is_set_aside_until_it_is_known() {
        books.asStaff(() -> {
            var contract = open(holder("DE", "70173", "DE123456789"));
            move(contract, holder("DE", "70173", ""));
            books.day(START);
            assertThat(books.openInvoices(contract)).isEmpty();
            move(contract, holder("DE", "70173", "DE123456789"));
            books.day(START);
            assertThat(books.openInvoices(contract)).containsOnlyKeys("F2026-000001");
        });
    }
}
