package fr.crmdata.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.office.Statements.Entry;
import fr.crmdata.billing.office.Statements.What;
import fr.crmdata.platform.documents.PdfPrinter;
import fr.crmdata.platform.page.FakeHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Before;
import org.junit.Test;

public class StatementDeskTest {

    private static final String CONTRACT = "C-2026-00007";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final FakeHouse house = new FakeHouse("");
    private final MadeUpInvoices invoices = new MadeUpInvoices();
    private final List<Payments.Payment> received = new ArrayList<>();
    private final List<Payments.Refund> back = new ArrayList<>();
    private final StatementDesk desk =
            new StatementDesk(house, invoices, new Received(), invoices.mine(), new PdfPrinter(), () -> Papers.COMPANY);

    private final class Received implements Payments {

        @Override
        public List<Payment> receiveAll(List<NewPayment> payments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Payment reverse(String key, LocalDate on, String bankCode, Money amount) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Payment> find(String key) {
            return Optional.empty();
        }

        @Override
        public Slice<Payment> list(PaymentFilter filter, Optional<String> cursor, int limit) {
            return new Slice<>(received, Optional.empty());
        }

        @Override
        public List<Refund> refunds(String contract) {
            return back;
        }

        @Override
        public Money credit(String contract) {
            return Money.ZERO;
        }
    }

    @Before
    public void happen() {
        var mine = Optional.of(MadeUpInvoices.MINE);
        invoices.add(Papers.subscription(Language.FR), InvoiceKind.PERIOD, mine, Language.FR);
        invoices.add(Papers.credit(Language.FR), InvoiceKind.CREDIT, mine, Language.FR);
        received.add(new Payments.Payment(
                "E2E-1",
                CONTRACT,
                LocalDate.of(2026, 12, 1),
                Money.of("704.40"),
                Payments.Way.DEBIT,
                "Prélèvement F2026-000123",
                Money.ZERO,
                Instant.EPOCH,
                "bank",
                Optional.of(new Payments.Reversal(LocalDate.of(2026, 12, 4), "AM04"))));
    }

    @Test
    public void documents_payments_and_returns_stand_in_order_with_the_balance_after_each() {
        var statement = desk.of(CONTRACT, FIRST, LAST);
        assertThat(statement.opening()).isEqualTo(Money.ZERO);
        assertThat(statement.entries())
                .extracting(Entry::what, entry -> entry.balance().plain())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(What.INVOICE, "704.40"),
                        org.assertj.core.groups.Tuple.tuple(What.PAYMENT, "0.00"),
                        org.assertj.core.groups.Tuple.tuple(What.RETURN, "704.40"),
                        org.assertj.core.groups.Tuple.tuple(What.CREDIT_NOTE, "470.40"));
        assertThat(statement.closing()).isEqualTo(Money.of("470.40"));
    }

    @Test
    public void what_was_paid_back_is_no_credit_any_more() {
        back.add(new Payments.Refund(LocalDate.of(2026, 12, 20), Money.of("30.00"), Optional.empty()));
        var statement = desk.of(CONTRACT, FIRST, LAST);
        assertThat(statement.entries())
                .last()
                .extracting(Entry::what, Entry::amount)
                .containsExactly(What.REFUND, Money.of("30.00"));
        assertThat(statement.closing()).isEqualTo(Money.of("500.40"));
        assertThat(desk.printed(statement)).isNotEmpty();
    }

    @Test
    public void a_refund_that_came_back_is_credit_again() {
        var returned = Optional.of(LocalDate.of(2026, 12, 23));
        back.add(new Payments.Refund(LocalDate.of(2026, 12, 20), Money.of("30.00"), returned));
        var statement = desk.of(CONTRACT, FIRST, LAST);
        assertThat(statement.entries())
                .last()
                .extracting(Entry::on, Entry::what, Entry::amount)
                .containsExactly(returned.get(), What.REFUND_RETURNED, Money.of("-30.00"));
        assertThat(statement.closing()).isEqualTo(Money.of("470.40"));
        assertThat(desk.printed(statement)).isNotEmpty();
    }

    @Test
    public void what_happened_before_is_the_balance_to_begin_with() {
        var statement = desk.of(CONTRACT, LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 5));
        assertThat(statement.opening()).isEqualTo(Money.ZERO);
        assertThat(statement.entries()).extracting(Entry::what).containsExactly(What.RETURN);
        assertThat(statement.closing()).isEqualTo(Money.of("704.40"));
    }

    @Test
    public void it_is_printed_in_the_language_of_the_payer() throws IOException {
        var pdf = desk.printed(desk.of(CONTRACT, FIRST, LAST));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("statement.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "))
                    .contains("Relevé de compte", "Reste dû 470,40 €", "AM04 Prélèvement F2026-000123");
        }
    }

    @Test
    public void a_client_has_statements_of_its_own_contracts_only() {
        assertThat(desk.mine(CONTRACT, FIRST, LAST).closing()).isEqualTo(Money.of("470.40"));
        assertThatThrownBy(() -> desk.mine("C-2026-00008", FIRST, LAST))
                .isInstanceOf(BillingRefusal.NothingToSend.class);
        house.forbid(BillingPermissions.READ);
        assertThatThrownBy(() -> desk.of(CONTRACT, FIRST, LAST)).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
