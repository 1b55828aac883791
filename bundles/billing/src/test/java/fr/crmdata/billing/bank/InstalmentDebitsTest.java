package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contracts.ContractAccounts.Frozen;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.office.Batches.LeftOut;
import fr.crmdata.billing.office.Batches.PlannedDebit;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Debits of invoices for which instalments were agreed, on both databases. */
public class InstalmentDebitsTest extends DatabaseTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String A = "C-2026-00001";
    private static final String B = "C-2026-00002";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final BankOffice.Neighbours neighbours = new BankOffice.Neighbours();
    private BankOffice office;

    public InstalmentDebitsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath(), new MovingClock(BankOffice.TODAY), neighbours);
        office.asStaff(() -> {
            office.debited("F2026-000001", A, "470.40", DUE);
            office.debited("F2026-000002", A, "96.00", DUE);
            office.debited("F2026-000003", B, "470.40", DUE);
        });
    }

    private List<String> collected() {
        return office.asStaff(() -> office.batches.plan()).debits().stream()
                .map(PlannedDebit::invoice)
                .toList();
    }

    @Test
    public void what_is_paid_by_instalments_is_not_debited_while_the_plan_is_kept() {
        neighbours.promised.put(
                A, List.of(new Instalment("F2026-000001", LocalDate.of(2027, 1, 15), Money.of("470.40"))));
        assertThat(collected()).containsExactly("F2026-000002", "F2026-000003");
        assertThat(office.asStaff(() -> office.batches.plan()).left())
                .singleElement()
                .extracting(LeftOut::id, LeftOut::code)
                .containsExactly("F2026-000001", "billing.paid-by-instalments");
        office.send();
        assertThat(office.asStaff(() -> office.batches.plan()).left()).hasSize(1);
    }

    @Test
    public void what_was_due_when_a_judgment_opened_insolvency_is_not_debited_and_later_periods_are() {
        neighbours.frozen.put(A, new Frozen(LocalDate.of(2026, 11, 24), List.of("F2026-000001")));
        assertThat(collected()).containsExactly("F2026-000002", "F2026-000003");
        assertThat(office.asStaff(() -> office.batches.plan()).left())
                .singleElement()
                .extracting(LeftOut::id, LeftOut::code)
                .containsExactly("F2026-000001", "billing.frozen-by-judgment");
    }

    @Test
    public void a_batch_that_was_made_before_the_judgment_does_not_leave() {
        var batch = office.asStaff(() -> office.batches.make().id());
        neighbours.frozen.put(A, new Frozen(LocalDate.of(2026, 12, 5), List.of("F2026-000001", "F2026-000002")));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(batch)))
                .isInstanceOf(BankRefusal.BatchOutdated.class)
                .hasMessageContaining("F2026-000001, F2026-000002");
        office.asStaff(() -> office.batches.cancel(batch, "judgment"));
        assertThat(collected()).containsExactly("F2026-000003");
    }

    @Test
    public void a_batch_that_was_made_before_the_plan_does_not_leave() {
        var batch = office.asStaff(() -> office.batches.make().id());
        office.asStaff(() -> keepBack("F2026-000001"));
        neighbours.promised.put(
                A, List.of(new Instalment("F2026-000001", LocalDate.of(2027, 1, 15), Money.of("470.40"))));
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(batch)))
                .isInstanceOf(BankRefusal.BatchOutdated.class)
                .hasMessageContaining("F2026-000001");
        office.asStaff(() -> office.batches.cancel(batch, "plan"));
        assertThat(collected()).containsExactly("F2026-000002", "F2026-000003");
    }

    @Test
    public void what_is_at_the_bank_already_stands_against_a_plan_and_says_until_when() {
        office.send();
        assertThatThrownBy(() -> office.asStaff(() -> keepBack("F2026-000002", "F2026-000001")))
                .isInstanceOfSatisfying(BankRefusal.DebitAtBank.class, no -> assertThat(no.arguments())
                        .containsExactly("F2026-000001", DUE));
        office.asStaff(() -> new AnnouncedDebitDesk(office.operator, office.batchStore, office.itemStore)
                .keepBack(B, List.of("F2026-000001")));
    }

    private void keepBack(String... invoices) {
        new AnnouncedDebitDesk(office.operator, office.batchStore, office.itemStore).keepBack(A, List.of(invoices));
    }

    @Test
    public void the_contract_hears_by_which_incident_a_debit_is_presented_again() {
        office.send();
        var mandate =
                office.asStaff(() -> office.mandates.active(A).orElseThrow().reference());
        office.clock.set(DUE);
        office.bankSends(
                "rejets.xml",
                BankPapers.notification(
                        "N1",
                        BankOffice.OURS,
                        List.of(
                                BankPapers.back("F2026-000001", mandate, Money.of("470.40"), "AM04", DUE),
                                BankPapers.back("F2026-000002", mandate, Money.of("96.00"), "AC01", DUE))));
        assertThat(neighbours.incidents).containsExactlyInAnyOrder(Optional.of("AM04"), Optional.empty());
    }

    @Test
    public void when_the_plan_is_over_its_debit_waits_for_the_next_batch_as_before() {
        neighbours.promised.put(
                A, List.of(new Instalment("F2026-000001", LocalDate.of(2027, 1, 15), Money.of("470.40"))));
        office.send();
        neighbours.promised.clear();
        assertThat(collected()).containsExactly("F2026-000001");
    }
}
