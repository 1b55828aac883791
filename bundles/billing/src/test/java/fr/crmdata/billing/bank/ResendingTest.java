package fr.crmdata.billing.bank;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Batches.State;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What came back or never left goes to the bank again, and what is not right any more does not. */
public class ResendingTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final LocalDate AGAIN = LocalDate.of(2026, 12, 9);
    private static final String A = "C-2026-00001";
    private static final String B = "C-2026-00002";
    private static final String FIRST = "F2026-000001";
    private static final String SECOND = "F2026-000002";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    public ResendingTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
        office.asStaff(() -> office.debited(FIRST, A, "470.40", DUE));
        office.asStaff(() -> office.debited(SECOND, B, "96.00", DUE));
    }

    private DebitView debit(String id) {
        return office.asStaff(() -> office.operator.inOne(() -> office.debitStore.find(id)))
                .orElseThrow();
    }

    private List<Task> tasks() {
        return office.asStaff(() -> office.tasks.find(true, Optional.empty(), Optional.empty(), 100))
                .items();
    }

    private Batches.BatchView batch(String id) {
        return office.asStaff(() -> office.batches.get(id));
    }

    private String made() {
        return office.asStaff(() -> office.batches.make().id());
    }

    private String released() {
        var id = made();
        office.asStaff(() -> office.batches.release(id));
        return id;
    }

    private void paid(String invoice, String amount) {
        office.bankSends(
                "releve-" + invoice + ".xml",
                BankPapers.statement(
                        "S-" + invoice,
                        OURS,
                        Money.of("1000.00"),
                        List.of(BankPapers.transfer("T1", "X", "", invoice, Money.of(amount), TODAY))));
    }

    /** The bank rejects debits of a batch before they settle. */
    private void rejected(String batch, String code, String... debits) {
        var codes = new java.util.TreeMap<String, String>();
        var amounts = new java.util.TreeMap<String, Money>();
        for (var id : debits) {
            codes.put(id, code);
            amounts.put(id, debit(id).amount());
        }
        office.bankSends(
                "reponse-" + batch + code + ".xml",
                BankPapers.answer(batch, "pain.008.001.08", batch + "-1", codes, amounts, TODAY));
    }

    private void sweep() {
        office.asStaff(() -> office.courier.sweep(office.courier.folder()));
    }

    @Test
    public void our_own_error_is_held_against_nobody_until_it_is_presented_again() {
        rejected(office.send(), "FF01", FIRST);
        assertThat(office.announced).containsExactly(TODAY.plusMonths(12));
        assertThat(tasks()).extracting(Task::step).contains(Step.CORRECT_AND_RESEND);
        assertThat(office.mails).isEmpty();

        var again = office.asStaff(() -> office.batches.presentAgain(FIRST, AGAIN));
        assertThat(again.id()).isEqualTo(FIRST + "-2");
        assertThat(again.stage()).isEqualTo(Stage.WAITING);
        assertThat(again.amount()).isEqualTo(Money.of("470.40"));
        assertThat(office.announced).endsWith(AGAIN);
        assertThat(tasks()).isEmpty();
        assertThat(office.mails.get("debit-again/" + FIRST + "-2").text())
                .contains("9 décembre 2026")
                .contains("470,40");
        office.send();
        assertThat(debit(FIRST + "-2").stage()).isEqualTo(Stage.SENT);
    }

    @Test
    public void a_wrong_account_has_a_term_to_pay_otherwise_and_a_lack_of_funds_has_none() {
        rejected(office.send(), "AC01", FIRST);
        assertThat(office.announced).containsExactly(TODAY.plusDays(14));
        office.announced.clear();
        rejected("B2026-00001", "MS02", SECOND);
        assertThat(office.announced).isEmpty();
    }

    @Test
    public void once_all_is_done_about_a_dispute_the_client_has_a_term_to_pay() {
        rejected(office.send(), "MD01", FIRST);
        assertThat(office.announced).containsExactly(TODAY.plusMonths(12));
        for (var task : tasks()) {
            office.asStaff(() -> office.tasks.done(task.id(), "proof found"));
        }
        assertThat(office.announced).containsExactly(TODAY.plusMonths(12), TODAY.plusDays(14));
    }

    @Test
    public void what_is_under_way_paid_or_without_mandate_is_not_presented_again() {
        var batch = office.send();
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.presentAgain(FIRST, AGAIN)))
                .isInstanceOf(BankRefusal.WrongState.class);
        rejected(batch, "FF01", FIRST, SECOND);
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.presentAgain(FIRST, TODAY.plusDays(1))))
                .isInstanceOf(BillingRefusal.TooShortNotice.class);
        office.asStaff(() -> office.mandates.block("M-" + B + "-1", "lost"));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.presentAgain(SECOND, AGAIN)))
                .isInstanceOf(BillingRefusal.MandateBlocked.class);
        paid(FIRST, "470.40");
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.presentAgain(FIRST, AGAIN)))
                .isInstanceOf(BankRefusal.UnknownItem.class);
    }

    @Test
    public void a_file_that_was_rejected_as_a_whole_is_presented_again_at_once() {
        var batch = office.send();
        rejected(batch, "RR01", FIRST, SECOND);
        paid(SECOND, "96.00");
        var again = office.asStaff(() -> office.batches.presentBatchAgain(batch, AGAIN));
        assertThat(again.presented()).isEqualTo(1);
        assertThat(again.left()).isEqualTo(1);
        assertThat(debit(FIRST + "-2").wanted()).isEqualTo(AGAIN);
        assertThat(office.asStaff(() -> office.batches.presentBatchAgain(batch, AGAIN))
                        .presented())
                .isZero();
    }

    @Test
    public void a_stuck_batch_is_given_up_and_its_debits_go_with_the_next_as_if_it_had_never_been() {
        var id = released();
        office.asStaff(() -> office.operator.inOne(() -> office.batchStore.move(id, State.RELEASED, State.STUCK)));
        var given = office.asStaff(() -> office.batches.abandon(id, "the link is down", false));
        assertThat(given.state()).isEqualTo(State.CANCELLED);
        assertThat(debit(FIRST).stage()).isEqualTo(Stage.WAITING);
        var mandate = office.asStaff(() -> office.operator.inOne(() -> office.mandateStore.load("M-" + A + "-1")))
                .orElseThrow();
        assertThat(mandate.usableUntil()).isEqualTo(mandate.facts().get(0).on().plusMonths(36));
        var next = office.send();
        assertThat(batch(next).state()).isEqualTo(State.SENT);
        assertThat(debit(FIRST).batch()).contains(next);
        assertThat(office.asStaff(() -> office.batches.get(id)).answer()).isEqualTo("the link is down");
    }

    @Test
    public void where_it_is_not_certain_the_bank_is_asked_before_a_batch_is_given_up() {
        var id = released();
        office.asStaff(() -> office.operator.inOne(() -> office.batchStore.move(id, State.RELEASED, State.UNCERTAIN)));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.abandon(id, "asked", false)))
                .isInstanceOf(BankRefusal.BankNotAsked.class);
        assertThat(office.asStaff(() -> office.batches.abandon(id, "asked", true))
                        .state())
                .isEqualTo(State.CANCELLED);
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.abandon(id, "again", true)))
                .isInstanceOf(BankRefusal.WrongState.class);
    }

    @Test
    public void a_batch_that_is_at_the_bank_is_not_given_up() {
        var id = office.send();
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.abandon(id, "oops", true)))
                .isInstanceOf(BankRefusal.WrongState.class);
        assertThat(debit(FIRST).stage()).isEqualTo(Stage.SENT);
    }

    @Test
    public void a_batch_whose_day_has_come_too_near_is_not_released() {
        var id = made();
        office.clock.set(TODAY.plusDays(2));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(id)))
                .isInstanceOf(BillingRefusal.TooShortNotice.class);
        assertThat(office.asStaff(() -> office.batches.obstacle(id))).isPresent();
        assertThat(batch(id).state()).isEqualTo(State.MADE);
    }

    @Test
    public void a_batch_with_an_invoice_that_was_paid_meanwhile_is_not_released_and_names_it() {
        var id = made();
        assertThat(office.asStaff(() -> office.batches.obstacle(id))).isEmpty();
        paid(FIRST, "470.40");
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(id)))
                .isInstanceOfSatisfying(
                        BankRefusal.BatchOutdated.class, refusal -> assertThat(refusal.message(Language.FR))
                                .contains(FIRST)
                                .doesNotContain(SECOND));
        office.asStaff(() -> office.batches.cancel(id, "paid meanwhile"));
        var anew = made();
        assertThat(batch(anew).total()).isEqualTo(Money.of("96.00"));
    }

    @Test
    public void a_mandate_that_is_revoked_after_the_release_keeps_the_file_from_leaving() {
        var id = released();
        office.asStaff(() -> office.mandates.revoke("M-" + A + "-1"));
        sweep();
        assertThat(batch(id).state()).isEqualTo(State.STUCK);
        assertThat(batch(id).error()).contains(FIRST);
        assertThat(outbox(id)).doesNotExist();
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.replay(id)))
                .isInstanceOf(BankRefusal.BatchOutdated.class);
        office.asStaff(() -> office.batches.abandon(id, "mandate revoked", false));
        var next = office.send();
        assertThat(batch(next).total()).isEqualTo(Money.of("96.00"));
        assertThat(debit(FIRST).stage()).isEqualTo(Stage.WAITING);
    }

    private Path outbox(String batch) {
        return folder.getRoot().toPath().resolve("bank/out/" + batch + ".xml");
    }

    @Test
    public void without_the_creditors_identifier_mandates_wait_and_nothing_fails() {
        office.settings.put("creditor_identifier", "");
        var other = "C-2026-00009";
        assertThat(office.asStaff(() -> office.mandates.usable(List.of(A, other), DUE)))
                .isEmpty();
        assertThat(office.mandates.obstacle()).isPresent();
        office.settings.remove("creditor_identifier");
        assertThat(office.mandates.obstacle()).isEmpty();
        assertThat(office.asStaff(() -> office.mandates.usable(List.of(A, other), DUE)))
                .containsOnlyKeys(A, other);
    }

    @Test
    public void debits_that_were_stopped_can_be_presented_once_the_dispute_is_over() {
        rejected(office.send(), "MD01", FIRST);
        office.asStaff(() -> office.mandates.unblock("M-" + A + "-1"));
        assertThat(office.asStaff(() -> office.batches.presentAgain(FIRST, AGAIN))
                        .stage())
                .isEqualTo(Stage.WAITING);
    }
}
