package fr.crmdata.billing.bank;

import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00800108;
import com.prowidesoftware.swift.model.mx.dic.MandateRelatedInformation14;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The company gets another identifier or another name: the next debit of each mandate says who it was. */
public class CreditorChangeTest extends DatabaseTest {

    private static final String A = "C-2026-00001";
    private static final String OLD = "FR72ZZZ123456";
    private static final String NEW = "FR19ZZZ654321";
    private static final LocalDate LATER = LocalDate.of(2026, 12, 4);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    public CreditorChangeTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        debited("F2026-000001");
    }

    private void debited(String number) {
        office.asStaff(() -> office.debited(number, A, "470.40", TODAY.plusDays(8)));
    }

    /** What the only debit of a batch says of its mandate, read by another library. */
    private MandateRelatedInformation14 sent() throws IOException {
        var file = folder.getRoot().toPath().resolve("bank/out/" + office.send() + ".xml");
        var message = MxPain00800108.parse(Files.readString(file)).getCstmrDrctDbtInitn();
        return message.getPmtInf()
                .get(0)
                .getDrctDbtTxInf()
                .get(0)
                .getDrctDbtTx()
                .getMndtRltdInf();
    }

    private List<String> history() {
        return office.asStaff(() -> office.mandates.history("M-" + A + "-1")).stream()
                .map(happened -> happened.fact().getClass().getSimpleName())
                .toList();
    }

    private void renamed() {
        office.settings.put("creditor_identifier", NEW);
        debited("F2026-000002");
        office.clock.set(LATER);
    }

    @Test
    public void the_next_debit_carries_the_former_identifier_and_the_one_after_it_does_not() throws IOException {
        assertThat(sent().isAmdmntInd()).isNull();
        renamed();
        var amended = sent();
        assertThat(amended.isAmdmntInd()).isTrue();
        assertThat(amended.getAmdmntInfDtls()
                        .getOrgnlCdtrSchmeId()
                        .getId()
                        .getPrvtId()
                        .getOthr()
                        .get(0)
                        .getId())
                .isEqualTo(OLD);
        assertThat(amended.getAmdmntInfDtls().getOrgnlCdtrSchmeId().getNm()).isNull();
        debited("F2026-000003");
        assertThat(sent().isAmdmntInd()).isNull();
        assertThat(history()).containsExactly("Signed", "Presented", "CreditorChanged", "Presented", "Presented");
    }

    @Test
    public void a_mandate_that_no_bank_has_seen_yet_has_nothing_to_tell() throws IOException {
        office.settings.put("creditor_identifier", NEW);
        assertThat(sent().isAmdmntInd()).isNull();
        assertThat(history()).containsExactly("Signed", "CreditorChanged", "Presented");
    }

    @Test
    public void what_was_never_at_the_bank_is_told_again() throws IOException {
        sent();
        renamed();
        var batch = office.asStaff(() -> office.batches.make().id());
        office.asStaff(() -> office.batches.release(batch));
        office.asStaff(() -> office.batches.abandon(batch, "the bank was closed", true));
        assertThat(sent().isAmdmntInd()).isTrue();
        assertThat(history())
                .containsExactly("Signed", "Presented", "CreditorChanged", "Presented", "NotPresented", "Presented");
    }

    @Test
    public void a_preview_notes_nothing() throws IOException {
        sent();
        renamed();
        assertThat(office.asStaff(() -> office.batches.plan()).debits()).hasSize(1);
        assertThat(history()).containsExactly("Signed", "Presented");
    }

    @Test
    public void a_batch_of_the_former_creditor_is_taken_back_and_made_anew() throws IOException {
        sent();
        debited("F2026-000002");
        office.clock.set(LATER);
        var batch = office.asStaff(() -> office.batches.make().id());
        office.settings.put("creditor_identifier", NEW);
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(batch)))
                .isInstanceOf(BankRefusal.OtherCreditor.class);
        assertThat(office.asStaff(() -> office.batches.obstacle(batch)))
                .hasValueSatisfying(why -> assertThat(why).contains(batch, OLD));
        office.asStaff(() -> office.batches.cancel(batch, "another identifier"));
        assertThat(sent().isAmdmntInd()).isTrue();
    }
}
