package fr.crmdata.billing.console;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the bank's desk answers at the console. */
public class BankCommandsTest {

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ObjectMapper json = new ObjectMapper();
    private BankOffice office;
    private TestShell shell;

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        shell = new TestShell(
                office.access, office.batches, office.files, office.entries, office.mandates, office.tasks);
        office.asStaff(() -> office.debited("F2026-000001", "C-2026-00001", "470.40", TODAY.plusDays(9)));
    }

    private JsonNode read(String line) throws IOException {
        return json.readTree(shell.answer(line));
    }

    private String statement(String said) throws IOException {
        var transfer = BankPapers.transfer("V1", "Client", "", said, Money.of("77.00"), TODAY);
        Path file = folder.getRoot().toPath().resolve("releve.xml");
        Files.writeString(file, BankPapers.statement("S1", OURS, Money.ZERO, List.of(transfer)));
        return file.toString();
    }

    @Test
    public void what_would_be_collected_is_shown_then_made_released_and_listed() throws IOException {
        assertThat(read("billing:batches --plan --json").at("/0/debit").asText())
                .isEqualTo("F2026-000001");
        var made = read("billing:batch --json");
        assertThat(made.at("/state").asText()).isEqualTo("MADE");
        assertThat(made.at("/total").asText()).isEqualTo("470.40 EUR");
        var id = made.at("/id").asText();
        assertThat(read("billing:release --json " + id).at("/released by").asText())
                .isEqualTo("camille");
        assertThat(shell.answer("billing:batches")).contains(id, "RELEASED", "470.40");
        assertThat(shell.refusal("billing:release " + id))
                .contains(id)
                .contains("wrong-state")
                .doesNotContain("\n");
    }

    @Test
    public void a_batch_is_cancelled_with_a_reason_only() throws IOException {
        var id = read("billing:batch --json").at("/id").asText();
        assertThat(shell.refusal("billing:batch --cancel " + id)).contains("reason");
        assertThat(read("billing:batch --json --cancel " + id + " --because holidays")
                        .at("/state")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(shell.refusal("billing:batch --refunds")).contains("nothing-to-send");
        assertThat(shell.refusal("billing:batch --refunds --cancel " + id)).contains("--refunds");
    }

    @Test
    public void what_contradicts_itself_is_refused_instead_of_guessed() throws IOException {
        var id = read("billing:batch --json").at("/id").asText();
        assertThat(shell.refusal("billing:release --again --received " + id)).contains("--received");
        assertThat(shell.refusal("billing:release B1999-1")).contains(new BankRefusal.UnknownBatch("B1999-1").code());
    }

    @Test
    public void a_file_of_the_bank_is_read_and_listed() throws IOException {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", TODAY));
        var read = read("billing:read --json " + statement("G2026-000001"));
        assertThat(read.at("/state").asText()).isEqualTo("READ");
        assertThat(read.at("/booked").asInt()).isEqualTo(1);
        assertThat(shell.answer("billing:files")).contains("releve.xml", "READ");
        assertThat(shell.refusal("billing:read /nowhere/releve.xml"))
                .contains("NoSuchFile")
                .contains("/nowhere/releve.xml")
                .doesNotContain("\n");
        assertThat(shell.refusal("billing:read " + folder.getRoot())).contains("file");
    }

    @Test
    public void what_is_not_certain_is_listed_with_a_proposal_and_matched_or_set_aside() throws IOException {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", TODAY));
        shell.answer("billing:read " + statement("thank you"));
        var waiting = read("billing:match --json");
        var entry = waiting.at("/0/entry").asText();
        assertThat(waiting.at("/0/best proposal").asText()).isEqualTo("G2026-000001");
        assertThat(shell.refusal("billing:match " + entry)).contains("items");
        assertThat(shell.refusal("billing:match " + entry + " F1999-000001")).contains("unknown-item");
        assertThat(read("billing:match --json " + entry + " G2026-000001")
                        .at("/state")
                        .asText())
                .isEqualTo("BOOKED");
        assertThat(shell.answer("billing:match")).doesNotContain(entry);
        assertThat(shell.refusal("billing:match --aside nothing " + entry)).contains("wrong-state");
    }

    @Test
    public void mandates_are_listed_with_masked_accounts() {
        assertThat(shell.answer("billing:mandates C-2026-00001"))
                .contains("M-C-2026-00001-1", "FR14 •••• 2606", "ACTIVE")
                .doesNotContain(BankOffice.THEIRS);
        assertThat(shell.answer("billing:mandates C-1999-00001")).contains("–");
    }

    @Test
    public void an_entry_is_split_between_invoices_or_stays_as_credit() throws IOException {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "50.00", TODAY));
        office.asStaff(() -> office.invoice("G2026-000002", "T-1", "60.00", TODAY));
        shell.answer("billing:read " + statement("thank you"));
        var entry = read("billing:match --json").at("/0/entry").asText();
        assertThat(shell.refusal("billing:match --split G2026-000001 " + entry)).contains("split");
        assertThat(shell.refusal("billing:match --charge --credit T-1 " + entry))
                .contains("--charge");
        assertThat(shell.refusal("billing:match --charge " + entry)).contains("not-outgoing");
        assertThat(shell.refusal("billing:match --credit T-1 --split G2026-000001=77.00 " + entry))
                .contains("--split");
        assertThat(shell.refusal("billing:match --split G2026-000001=50.00 " + entry))
                .contains("parts-differ");
        assertThat(read("billing:match --json --split G2026-000001=50.00 --split G2026-000002=27.00 " + entry)
                        .at("/state")
                        .asText())
                .isEqualTo("BOOKED");
        assertThat(office.asStaff(() -> office.open("G2026-000002"))).isEqualTo(Money.of("33.00"));
    }

    @Test
    public void money_without_an_invoice_is_credit_of_a_contract() throws IOException {
        shell.answer("billing:read " + statement("thank you"));
        var entry = read("billing:match --json").at("/0/entry").asText();
        assertThat(read("billing:match --json --credit T-1 " + entry)
                        .at("/items")
                        .asText())
                .isEqualTo("T-1");
    }

    @Test
    public void returns_are_listed_done_and_presented_again() throws IOException {
        var batch = office.send();
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        batch,
                        "pain.008.001.08",
                        batch + "-1",
                        Map.of("F2026-000001", "FF01"),
                        Map.of("F2026-000001", Money.of("470.40")),
                        TODAY));
        var tasks = read("billing:returns --json C-2026-00001");
        assertThat(tasks.findValuesAsText("step")).contains("CORRECT_AND_RESEND", "ALERT_OPERATOR");
        var done = tasks.at("/0/task").asText();
        assertThat(shell.answer("billing:returns --done " + done + " --note corrected"))
                .contains(done);
        assertThat(shell.answer("billing:returns")).doesNotContain(done);
        assertThat(shell.answer("billing:returns --all")).contains(done);
        assertThat(shell.refusal("billing:returns --again F2026-000001")).contains("on");
        assertThat(read("billing:returns --json --again F2026-000001 --on 2026-12-10")
                        .at("/debit")
                        .asText())
                .isEqualTo("F2026-000001-2");
        assertThat(read("billing:returns --json --again " + batch + " --on 2026-12-10")
                        .at("/left")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    public void a_batch_that_never_left_is_abandoned_with_a_reason() throws IOException {
        var id = read("billing:batch --json").at("/id").asText();
        shell.answer("billing:release " + id);
        assertThat(shell.refusal("billing:batch --abandon " + id)).contains("reason");
        assertThat(read("billing:batch --json --abandon " + id + " --because mistake")
                        .at("/state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    public void a_mandate_is_signed_blocked_and_revoked() throws IOException {
        var signed = read("billing:mandate --json --sign " + BankOffice.THEIRS
                + " --on 2026-11-20 --evidence folder12 C-2026-00005");
        assertThat(signed.at("/state").asText()).isEqualTo("ACTIVE");
        assertThat(signed.at("/account").asText()).isEqualTo("FR14 •••• 2606");
        var reference = signed.at("/reference").asText();
        assertThat(shell.refusal("billing:mandate --sign " + BankOffice.THEIRS + " C-2026-00005"))
                .contains("on");
        assertThat(read("billing:mandate --json --account FR7630004000031234567890143 " + reference)
                        .at("/account")
                        .asText())
                .isEqualTo("FR76 •••• 0143");
        assertThat(read("billing:mandate --json --block asked " + reference)
                        .at("/state")
                        .asText())
                .isEqualTo("BLOCKED");
        assertThat(read("billing:mandate --json --unblock " + reference)
                        .at("/state")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(read("billing:mandate --json --revoke " + reference)
                        .at("/state")
                        .asText())
                .isEqualTo("REVOKED");
        assertThat(shell.refusal("billing:mandate --unblock " + reference)).contains("wrong-state");
    }

    @Test
    public void a_refund_is_asked_for_once_and_taken_back() throws IOException {
        assertThat(read("billing:refund --json C-2026-00001").at("/refundable").asText())
                .isEqualTo("100.00");
        var asked = read("billing:refund --json C-2026-00001 30.00 A2026-000001")
                .at("/refund")
                .asText();
        assertThat(read("billing:refund --json C-2026-00001 30.00 A2026-000001")
                        .at("/refund")
                        .asText())
                .isEqualTo(asked);
        assertThat(shell.refusal("billing:refund C-2026-00001 71.00")).contains("too-much-back");
        assertThat(read("billing:refund --json --cancel " + asked).at("/stage").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    public void who_may_not_is_told_so_in_one_line() {
        office.access.refuse(BillingPermissions.COLLECT);
        assertThat(shell.refusal("billing:batch")).contains("forbidden").doesNotContain("\n");
    }
}
