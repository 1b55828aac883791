package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.model.mandate.Mandate;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.Lateness;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The worked examples of the clauses about money, as the documents, dates and mandates of billing have them. */
@RunWith(Parameterized.class)
public class WorkedExamplesTest {

    private static final Path CLAUSES =
            Path.of("..", "licensing", "src", "test", "resources", "fr", "crmdata", "licensing", "clauses.json");
    private static final Set<String> WANTED = Set.of("CL-20", "CL-21", "CL-22", "CL-23", "CL-25", "ST-02");
    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final Money MONTH = Money.of("470.40");

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private final String id;
    private final JsonNode given;
    private final JsonNode expected;

    public WorkedExamplesTest(String id, JsonNode example) {
        this.id = id;
        this.given = example.path("given");
        this.expected = example.path("expected");
    }

    @Parameters(name = "{0}")
    public static List<Object[]> examples() throws IOException {
        var examples = new ArrayList<Object[]>();
        for (var clause : new ObjectMapper().readTree(CLAUSES.toFile()).path("clauses")) {
            if (WANTED.contains(clause.path("id").asText())) {
                clause.path("examples")
                        .forEach(example ->
                                examples.add(new Object[] {example.path("id").asText(), example}));
            }
        }
        assertThat(examples).hasSizeGreaterThanOrEqualTo(13);
        return examples;
    }

    @Test
    public void billing_comes_to_what_the_example_says() {
        switch (id.substring(0, id.lastIndexOf('-'))) {
            case "EX-20" -> period();
            case "EX-21" -> service();
            case "EX-22" -> interest();
            case "EX-23" -> indemnity();
            case "EX-25" -> reinstatement();
            case "EX-ST" -> mandate();
            default -> throw new AssertionError("no way to ask billing for " + id);
        }
    }

    private LocalDate day(String field) {
        return LocalDate.parse(given.path(field).asText());
    }

    private void expect(String field, Object found) {
        if (expected.has(field)) {
            assertThat(found).hasToString(expected.path(field).asText());
        }
    }

    private static void expectAmounts(JsonNode wanted, Totals totals) {
        if (wanted.has("ht")) {
            assertThat(totals.lines().plain()).isEqualTo(wanted.path("ht").asText());
        }
        if (wanted.has("vat20")) {
            assertThat(totals.vat().plain()).isEqualTo(wanted.path("vat20").asText());
        }
        if (wanted.has("ttc")) {
            assertThat(totals.gross().plain()).isEqualTo(wanted.path("ttc").asText());
        }
    }

    /** A period in advance: amounts, and when its debit goes to the bank and falls due. */
    private void period() {
        if (given.has("users")) {
            var line = new InvoiceLine(
                    "CRM",
                    BigDecimal.valueOf(given.path("users").asLong()),
                    "MON",
                    Price.of(given.path("unit_ht").asText()),
                    Vat.STANDARD,
                    Optional.empty(),
                    "");
            expectAmounts(
                    expected.has("amounts") ? expected.path("amounts") : expected,
                    Totals.of(List.of(line), Money.ZERO));
        }
        if (given.has("due")) {
            var issued = CollectionDates.latestNotice(day("due"));
            var debit = CollectionDates.announced(issued, day("due"));
            expect("issue_date", issued);
            expect("collection_date", debit);
            expect("latest_submission", CollectionDates.latestFile(debit, 1));
        }
    }

    private List<Invoice> documents(TestBooks books, InvoiceKind kind) {
        var found = new ArrayList<Invoice>();
        books.asStaff(() -> books.operator.inOne(
                () -> books.invoices.list(InvoiceFilter.all(), Optional.empty(), Optional.empty(), 500).items().stream()
                        .filter(one -> one.kind() == kind)
                        .forEach(one -> found.add(
                                books.invoices.find(one.number()).orElseThrow().invoice()))));
        return found;
    }

    private static void pay(TestBooks books, String key, String contract, LocalDate on, Way way) {
        books.payments.receive(new NewPayment(key, contract, on, MONTH, way, List.of(), ""));
    }

    private void service() {
        var books = new TestBooks(data);
        books.asStaff(() -> {
            var begin = day("received").minusDays(1);
            books.clock.set(begin);
            var contract = books.open("Formation", begin);
            books.day(begin);
            books.clock.set(day("received"));
            books.contracts.record(
                    contract,
                    new Fact.ServiceDelivered(
                            day("received"),
                            "training",
                            Money.of(given.path("ht").asText())));
            books.day(day("received"));
        });
        var invoice = documents(books, InvoiceKind.SERVICE).get(0);
        expectAmounts(expected, invoice.totals());
        expect("due", invoice.due());
        expect("interest_from", invoice.due().plusDays(1));
    }

    /** An invoice that is paid late, by a debit that came back if the example says so: interest by the policy of the contract. */
    private void interest() {
        var books = new TestBooks(data);
        books.asStaff(() -> {
            books.clock.set(day("due"));
            var contract = books.open("En Retard", day("due"));
            books.day(day("due"));
            assertThat(documents(books, InvoiceKind.PERIOD).get(0).totals().gross())
                    .isEqualTo(Money.of(given.path("principal").asText()));
            if (given.has("returned")) {
                pay(books, "D-1", contract, day("debited"), Way.DEBIT);
                books.days(day("due").plusDays(1), day("returned"));
                books.payments.reverse("D-1", day("returned"), "AM04", MONTH);
                books.days(day("returned").plusDays(1), day("paid"));
            } else {
                books.days(day("due").plusDays(1), day("paid"));
            }
            pay(books, "V-1", contract, day("paid"), Way.TRANSFER);
            books.day(day("paid").plusDays(1));
        });
        var penalty = documents(books, InvoiceKind.PENALTY).get(0);
        assertThat(penalty.isOutsideVat()).isTrue();
        var lines = penalty.lines();
        assertThat(lines).hasSize(2);
        expect("indemnity", lines.get(0).net().plain());
        expect("CONTRAT", lines.get(1).net().plain());
        expect("with_40", penalty.totals().gross().plain());
        assertThat(penalty.totals().gross())
                .isEqualTo(Money.of(expected.path("CONTRAT").asText()).plus(Money.of("40.00")));
    }

    /** Each invoice that is paid late costs its indemnity once; no VAT. */
    private void indemnity() {
        var books = new TestBooks(data);
        var late = given.path("late_invoices").asInt();
        var begin = LocalDate.of(2026, 8, 1);
        books.asStaff(() -> {
            books.clock.set(begin);
            var contract = books.open("Toujours En Retard", begin);
            for (var month = 0; month < late; month++) {
                var due = begin.plusMonths(month);
                books.days(month == 0 ? due : due.minusMonths(1).plusDays(2), due.plusDays(1));
                pay(books, "V-" + month, contract, due.plusDays(1), Way.TRANSFER);
            }
            books.day(begin.plusMonths(late - 1L).plusDays(2));
        });
        var penalties = documents(books, InvoiceKind.PENALTY);
        assertThat(penalties).hasSize(late);
        var indemnities = Money.sum(
                penalties.stream().map(penalty -> penalty.lines().get(0).net()).toList());
        expect("indemnity", indemnities.plain());
        expect(
                "vat20",
                Money.sum(penalties.stream().map(one -> one.totals().vat()).toList())
                        .plain());
    }

    /** The fee of a service that is opened again: once for each suspension, whatever was unpaid. */
    private void reinstatement() {
        var books = new TestBooks(data);
        var unpaid = given.path("unpaid").asInt(1);
        books.asStaff(() -> {
            var settings = new SettingsStore(books.contractsOperator, books.clock);
            books.contractsOperator.inOne(() -> settings.add(
                    START.minusDays(1),
                    Settings.defaults()
                            .with(Lateness.defaults()
                                    .withReinstatementFee(
                                            Money.of(given.path("fee_ht").asText())))));
            books.clock.set(START);
            var contract = books.open("Suspendu", START);
            books.days(START, START.plusDays(9));
            books.contracts.record(contract, new Fact.FormalNoticePosted(START.plusDays(9), "L-1", MONTH, true));
            var last = START.plusDays(unpaid > 1 ? 32 : 22);
            books.days(START.plusDays(10), last);
            for (var payment = 0; payment < unpaid; payment++) {
                pay(books, "V-" + payment, contract, last, Way.TRANSFER);
            }
            books.days(last.plusDays(1), last.plusDays(4));
        });
        var fees = documents(books, InvoiceKind.REINSTATEMENT);
        assertThat(fees).hasSize(expected.path("fees").asInt(1));
        expectAmounts(expected, fees.get(0).totals());
    }

    private void mandate() {
        if (given.has("last_due")) {
            var mandate = new Mandate(List.of(
                    new MandateFact.Signed(
                            day("last_due").minusYears(1),
                            new MandateReference("RUM-T0001"),
                            Scheme.CORE,
                            false,
                            CreditorIdentifier.of("FR", "ZZZ", "123456"),
                            "CRM ET DATA SARL",
                            Holder.of("ATELIER DES QUAIS", new Iban("FR1420041010050500013M02606")),
                            "sha256:0"),
                    new MandateFact.Presented(day("last_due"), Sequence.RCUR)));
            expect("last_usable_due_date", mandate.usableUntil());
            assertThat(mandate.use(mandate.usableUntil(), false, false).sequence())
                    .isEqualTo(Sequence.RCUR);
            assertThatThrownBy(() -> mandate.use(LocalDate.of(2027, 1, 18), false, false))
                    .isInstanceOf(BillingRefusal.MandateLapsed.class);
        }
        if (given.has("debited")) {
            expect(
                    "authorised_refund_until",
                    Scheme.CORE.refundUntil(day("debited")).orElseThrow());
            expect("unauthorised_until", Scheme.CORE.unauthorisedUntil(day("debited")));
            assertThat(Scheme.B2B.refundUntil(day("debited"))).isEmpty();
        }
    }
}
