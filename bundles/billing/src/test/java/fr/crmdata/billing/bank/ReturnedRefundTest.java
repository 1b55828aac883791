package fr.crmdata.billing.bank;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.CreditNotes.Part;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A refund goes out and comes back with files of the bank, over real books and contracts, on both databases. */
public class ReturnedRefundTest extends DatabaseTest {

    private static final LocalDate TODAY = BankOffice.TODAY;
    private static final Money MONTH = Money.of("470.40");
    private static final Money USER = Money.of("58.80");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBooks books;
    private BankOffice office;

    public ReturnedRefundTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        books = new TestBooks(data);
        office = new BankOffice(data, folder.getRoot().toPath(), books.clock, new Real());
    }

    private final class Real extends BookNeighbours {

        Real() {
            super(books);
        }

        @Override
        CreditNotes creditNotes(List<String> refunded) {
            return books.credits;
        }
    }

    /** A contract with a mandate that paid its invoice and has a credit note of one user. */
    private String credited() {
        return office.asStaff(() -> {
            var contract = books.open("Remboursé", TODAY);
            books.day(TODAY);
            office.mandates.sign(new NewMandate(
                    contract, "", BankOffice.THEIRS, TODAY.minusDays(1), Scheme.CORE, "signed on paper"));
            books.payments.receive(new NewPayment("V-1", contract, TODAY, MONTH, Way.TRANSFER, List.of(), "virement"));
            books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("49.00"))), "Un utilisateur");
            return contract;
        });
    }

    /** Asks for a refund, and sends it with a batch. */
    private RefundView sent(String key, String contract) {
        return office.asStaff(() -> {
            var refund = office.batches.refund(key, contract, "A2026-000001", USER);
            office.batches.release(office.batches.makeRefunds().id());
            office.courier.sweep(office.courier.folder());
            return refund;
        });
    }

    private void statement(String id, Booking booking) {
        office.bankSends(id + ".xml", BankPapers.statement(id, OURS, Money.of("1000.00"), List.of(booking)));
    }

    /** The client's bank sent our transfer back. */
    private static Booking back(RefundView refund, String code) {
        var details = "<TxDtls><Refs><EndToEndId>" + refund.id() + "</EndToEndId></Refs><Amt Ccy=\"EUR\">"
                + refund.amount().plain() + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RtrInf><Rsn><Cd>" + code
                + "</Cd></Rsn></RtrInf></TxDtls>";
        return new Booking(refund.amount(), TODAY.plusDays(2), "B" + refund.id(), "RRTN", details);
    }

    private Stage stage(RefundView refund) {
        return office.asStaff(() -> office.batches.refunds(Optional.empty(), Optional.empty(), 10)).items().stream()
                .filter(one -> one.id().equals(refund.id()))
                .map(RefundView::stage)
                .findFirst()
                .orElseThrow();
    }

    private Money refundable(String contract) {
        return office.asStaff(() -> office.batches.refundable(contract));
    }

    @Test
    public void a_refund_that_comes_back_after_it_was_paid_is_paid_again_under_another_number() {
        var contract = credited();
        var first = sent("first", contract);
        statement("S1", BankPapers.sent(first.id(), USER, TODAY));
        assertThat(stage(first)).isEqualTo(Stage.COLLECTED);
        assertThat(refundable(contract)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> sent("too early", contract)).isInstanceOf(BankRefusal.TooMuchBack.class);

        books.clock.set(TODAY.plusDays(2));
        statement("S2", back(first, "AC04"));
        assertThat(stage(first)).isEqualTo(Stage.RETURNED);
        assertThat(refundable(contract)).isEqualTo(USER);

        var second = sent("second", contract);
        assertThat(second.id()).isNotEqualTo(first.id());
        statement("S3", BankPapers.sent(second.id(), USER, TODAY.plusDays(2)));
        assertThat(stage(second)).isEqualTo(Stage.COLLECTED);
        assertThat(refundable(contract)).isEqualTo(Money.ZERO);
    }

    @Test
    public void the_same_return_in_a_second_file_does_nothing() {
        var contract = credited();
        var refund = sent("once", contract);
        statement("S1", BankPapers.sent(refund.id(), USER, TODAY));
        books.clock.set(TODAY.plusDays(2));
        statement("S2", back(refund, "AC04"));
        statement("S2", back(refund, "AC04"));
        statement("S3", back(refund, "AC04"));
        assertThat(refundable(contract)).isEqualTo(USER);
        office.asStaff(() -> {
            assertThat(books.books.entriesOf("refund/" + refund.id())).hasSize(2);
            assertThat(books.payments.refunds(contract)).hasSize(1);
            assertThat(office.tasks
                            .find(true, Optional.of(contract), Optional.empty(), 10)
                            .items())
                    .hasSize(1);
            return null;
        });
    }

    @Test
    public void a_refund_that_comes_back_before_we_saw_it_go_out_never_was_in_the_books() {
        var contract = credited();
        var refund = sent("rejected", contract);
        books.clock.set(TODAY.plusDays(2));
        statement("S1", back(refund, "AC04"));
        assertThat(stage(refund)).isEqualTo(Stage.RETURNED);
        assertThat(refundable(contract)).isEqualTo(USER);
        office.asStaff(() -> {
            assertThat(books.books.entriesOf("refund/" + refund.id())).isEmpty();
            return null;
        });
    }
}
