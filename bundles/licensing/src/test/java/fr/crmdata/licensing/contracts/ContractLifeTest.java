package fr.crmdata.licensing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.Covered;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.DailyWork.Due;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.PriceList;
import fr.crmdata.licensing.store.PriceStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Clients who come back, published fees, facts taken back and looking ahead, over a real database. */
public class ContractLifeTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    private TestOffice office;

    public ContractLifeTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        office = new TestOffice(data);
        office.clock.set(START);
    }

    @Test
    public void a_client_that_moves_to_another_member_state_is_taxed_there_from_the_next_day() {
        office.asStaff(() -> {
            var number = contract(START);
            var german = new Holder(
                    "Acmé", "", "Marktplatz 1", "70173", "Stuttgart", "DE", "", "DE123456789", "", Language.FR);
            office.contracts.change(number, office.contracts.get(number).version(), german);
            office.contracts.change(number, office.contracts.get(number).version(), german);
            assertThat(office.operator.inOne(() -> office.book.contract(number)).facts().stream()
                            .filter(Fact.TaxedAs.class::isInstance))
                    .containsExactly(new Fact.TaxedAs(START, VatPlace.MEMBER_STATE, START.plusDays(1)));
            assertThatThrownBy(() -> office.contracts.record(number, new Fact.TaxedAs(START, VatPlace.FRANCE, START)))
                    .isInstanceOf(LicensingRefusal.NotEntered.class);
            until(LocalDate.of(2026, 11, 20));
            assertThat(office.contracts.get(number).figures().fee().vat()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    public void instalments_are_not_agreed_while_a_debit_cannot_be_kept_back() {
        office.asStaff(() -> {
            var number = contract(START);
            until(START.plusDays(20));
            var today = LocalDate.now(office.clock);
            var debt = office.contracts.planDebt(number);
            var plan = new Fact.InstalmentPlanAgreed(
                    today,
                    new Covered(debt.keys()),
                    new Instalments(List.of(new Instalments.Instalment(today.plusDays(30), debt.sum()))));
            var asked = new ArrayList<String>();
            ((ContractDesk) office.contracts).setDebits((contract, keys) -> {
                asked.addAll(keys);
                throw new LicensingRefusal.UnknownContract(contract);
            });
            assertThatThrownBy(() -> office.contracts.record(number, plan))
                    .isInstanceOf(LicensingRefusal.UnknownContract.class);
            assertThat(asked).containsExactly("issue-invoice:2026-11-01");
            ((ContractDesk) office.contracts).setDebits((contract, keys) -> {});
            office.contracts.record(number, plan);
            assertThat(office.contracts.get(number).figures().plan()).isPresent();
        });
    }

    private String contract(LocalDate start) {
        return office.contracts.open(
                Optional.of(TestDatabases.ACME), TestOffice.holder("Acmé"), TestOffice.facts(start));
    }

    private List<Done> log(String number) {
        return office.work.log(LogFilter.of(number), Optional.empty(), 200).items();
    }

    private void until(LocalDate day) {
        for (var date = LocalDate.now(office.clock).plusDays(1); !date.isAfter(day); date = date.plusDays(1)) {
            office.clock.set(date);
            office.runTask(date);
        }
    }

    private LocalDate endByNotice(String number, String letter) {
        var today = LocalDate.now(office.clock);
        office.contracts.record(number, new Fact.NoticePosted(today, letter));
        office.contracts.record(number, new Fact.LetterPresented(today, letter));
        return office.contracts.find(number).orElseThrow().last().orElseThrow();
    }

    @Test
    public void a_client_who_came_back_keeps_its_data_until_its_last_contract_is_over() {
        office.asStaff(() -> {
            var old = contract(START);
            var end = endByNotice(old, "N-1");
            until(end.plusDays(5));
            var anew = contract(end.plusDays(5));
            until(end.plusDays(32));

            assertThat(office.erased).isEmpty();
            assertThat(log(old))
                    .filteredOn(done -> done.key().equals("erase:" + end))
                    .singleElement()
                    .satisfies(done -> {
                        assertThat(done.kind()).isEqualTo(ActKind.KEEP_DATA);
                        assertThat(done.on()).isEqualTo(end.plusDays(31));
                        assertThat(done.why().in(Language.FR)).contains(anew);
                    });
            assertThat(log(old)).noneMatch(done -> done.kind() == ActKind.ERASE);
            assertThat(office.contracts.find(old).orElseThrow().phase()).isEqualTo(Phase.ENDED);

            var last = endByNotice(anew, "N-2");
            until(last.plusDays(31));
            assertThat(office.erased).containsExactly(TestDatabases.ACME);
            assertThat(office.contracts.find(anew).orElseThrow().phase()).isEqualTo(Phase.ERASED);
        });
    }

    @Test
    public void nobody_erases_what_another_contract_of_the_client_is_asked_to_keep() {
        office.asStaff(() -> {
            var old = contract(START);
            var end = endByNotice(old, "N-1");
            until(end.plusDays(2));
            office.contracts.record(old, new Fact.HoldRequested(end.plusDays(2), end.plusDays(200)));
            var anew = contract(end.plusDays(2));
            var last = endByNotice(anew, "N-2");
            until(last.plusDays(32));
            assertThat(office.erased).isEmpty();
            until(end.plusDays(201));
            assertThat(office.erased).containsExactly(TestDatabases.ACME);
        });
    }

    @Test
    public void a_suspension_waits_until_the_banks_statement_is_read_and_a_payment_in_it_counts_for_its_day() {
        office.doing.setBank(() -> Optional.of(LocalDate.of(2026, 11, 20)));
        office.asStaff(() -> {
            var number = suspendable();
            until(LocalDate.of(2026, 11, 25));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            assertThat(log(number))
                    .filteredOn(done -> done.kind() == ActKind.WAIT_FOR_BANK)
                    .singleElement()
                    .satisfies(done -> assertThat(done.on()).isEqualTo(LocalDate.of(2026, 11, 24)));
            assertThat(office.tasks.open(50)).extracting(Done::key).contains("wait-for-bank:L-1");

            office.contracts.record(number, new Fact.Paid(LocalDate.of(2026, 11, 23), Money.of("511.07")));
            office.doing.setBank(() -> Optional.of(LocalDate.of(2026, 11, 23)));
            until(LocalDate.of(2026, 11, 28));
            assertThat(log(number)).noneMatch(done -> done.kind() == ActKind.SUSPEND);
            assertThat(office.tasks.open(50)).extracting(Done::key).doesNotContain("wait-for-bank:L-1");
        });
    }

    @Test
    public void a_suspension_that_waited_is_done_on_the_day_of_the_statement_or_when_it_has_waited_long_enough() {
        office.doing.setBank(() -> Optional.of(LocalDate.of(2026, 11, 20)));
        office.asStaff(() -> {
            var number = suspendable();
            until(LocalDate.of(2026, 11, 26));
            assertThat(phase(number)).isEqualTo(Phase.ACTIVE);
            until(LocalDate.of(2026, 11, 27));
            assertThat(phase(number)).isEqualTo(Phase.SUSPENDED);
            assertThat(log(number))
                    .filteredOn(done -> done.kind() == ActKind.SUSPEND || done.kind() == ActKind.CHECK_BANK)
                    .hasSize(2)
                    .allMatch(done -> done.on().equals(LocalDate.of(2026, 11, 27)));
            assertThat(office.tasks.open(50)).extracting(Done::key).contains("check-bank:L-1");
        });
    }

    /** The last day to pay is Monday, 23 November. */
    private String suspendable() {
        var number = contract(START);
        until(LocalDate.of(2026, 11, 12));
        office.contracts.record(
                number, new Fact.FormalNoticePosted(LocalDate.of(2026, 11, 12), "L-1", Money.of("511.07"), true));
        return number;
    }

    private Phase phase(String number) {
        return office.contracts.find(number).orElseThrow().phase();
    }

    @Test
    public void reinstatement_costs_what_the_published_price_list_says() {
        office.asStaff(() -> {
            new PriceStore(data.operatorWork())
                    .insert(new PriceList(
                            "2026-1",
                            START,
                            List.of(new Line("crm", Price.of("49.00"), Price.of("45.00"))),
                            Money.of("60.00"),
                            Money.of("25.00"),
                            "Olga",
                            office.clock.instant()));
            var number = contract(START);
            until(LocalDate.of(2026, 11, 12));
            office.contracts.record(
                    number, new Fact.FormalNoticePosted(LocalDate.of(2026, 11, 12), "L-1", Money.of("511.07"), true));
            until(LocalDate.of(2026, 11, 25));
            assertThat(office.contracts.find(number).orElseThrow().phase()).isEqualTo(Phase.SUSPENDED);
            office.contracts.record(number, new Fact.Paid(LocalDate.of(2026, 11, 25), Money.of("511.07")));

            assertThat(log(number))
                    .filteredOn(done -> done.kind() == ActKind.ISSUE_REINSTATEMENT_FEE)
                    .singleElement()
                    .satisfies(done ->
                            assertThat(done.amounts().orElseThrow().gross()).isEqualTo(Money.of("72.00")));
            assertThat(office.contracts.settings().on(START).ending().chargedForReturn())
                    .isEqualTo(Money.of("25.00"));
            // A decision about something else does not freeze the fee of today.
            office.contracts.decide(LocalDate.of(2026, 12, 1), Map.of("invoicing.issueDays", "10"));
            assertThat(office.contracts
                            .settings()
                            .decidedOn(LocalDate.of(2026, 12, 1))
                            .lateness()
                            .reinstatementFee())
                    .isEmpty();
        });
    }

    @Test
    public void facts_are_taken_back_only_if_the_rest_is_still_possible() {
        office.asStaff(() -> {
            var number = contract(START);
            var added = office.contracts.record(number, new Fact.SeatsAdded(START, "call", 2));
            var removed = office.contracts.record(number, new Fact.SeatsRemoved(START, "call", 1));
            assertThatThrownBy(() -> office.contracts.withdraw(number, added.id(), "never bought"))
                    .isInstanceOf(LicensingRefusal.SeatsMissing.class);
            office.contracts.withdraw(number, removed.id(), "never removed");
            office.contracts.withdraw(number, added.id(), "never bought");

            var fraud = office.contracts.record(number, new Fact.FraudReported(START));
            assertThatThrownBy(() -> office.contracts.withdraw(number, fraud.id(), "false alarm"))
                    .isInstanceOf(LicensingRefusal.ActedOn.class)
                    .hasMessageContaining("lock-codes:2026-11-01");
            assertThat(office.contracts.get(number).facts())
                    .filteredOn(fact -> fact.id().equals(fraud.id()))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.withdrawn()).isEmpty());
        });
    }

    @Test
    public void a_correction_is_taken_as_a_whole() {
        office.asStaff(() -> {
            var number = contract(START);
            until(LocalDate.of(2026, 11, 12));
            var posted = office.contracts.record(number, new Fact.NoticePosted(LocalDate.of(2026, 11, 10), "N-1"));
            // Signed, but nobody knows yet when it was presented: nothing follows from it.
            var signed = office.contracts.record(number, new Fact.LetterSigned(LocalDate.of(2026, 11, 12), "N-1"));
            assertThatThrownBy(() -> office.contracts.withdraw(number, posted.id(), "another day"))
                    .isInstanceOf(LicensingRefusal.OutOfOrder.class);
            var stored = office.book.replace(
                    number,
                    List.of(posted.id()),
                    "another day",
                    List.of(new Fact.NoticePosted(LocalDate.of(2026, 11, 9), "N-1")));
            assertThat(stored).hasSize(2);
            assertThatThrownBy(() -> office.book.replace(
                            number,
                            List.of(stored.get(1).id()),
                            "another day",
                            List.of(new Fact.NoticePosted(LocalDate.of(2026, 11, 13), "N-1"))))
                    .isInstanceOf(LicensingRefusal.class);
            assertThat(office.contracts.get(number).facts())
                    .filteredOn(fact -> fact.withdrawn().isEmpty() && fact.fact() instanceof Fact.NoticePosted)
                    .singleElement()
                    .satisfies(fact ->
                            assertThat(fact.id()).isEqualTo(stored.get(1).id()));
            assertThat(signed.id()).isNotEmpty();
        });
    }

    @Test
    public void looking_ahead_goes_through_all_contracts_piece_by_piece() {
        office.asStaff(() -> {
            var numbers = new ArrayList<String>();
            for (var which = 0; which < 5; which++) {
                numbers.add(office.contracts.open(
                        Optional.empty(), TestOffice.holder("Client " + which), TestOffice.facts(START)));
            }
            var day = START.plusDays(20);
            var all = office.work.dryRun(day, Optional.empty(), 100);
            assertThat(all.next()).isEmpty();

            var pieces = new ArrayList<Due>();
            var first = office.work.dryRun(day, Optional.empty(), 2);
            assertThat(first.next()).contains(numbers.get(1));
            pieces.addAll(first.items());
            for (var next = first.next(); next.isPresent(); ) {
                var piece = office.work.dryRun(day, next, 2);
                pieces.addAll(piece.items());
                next = piece.next();
            }
            assertThat(pieces).isEqualTo(all.items());
            assertThat(pieces).extracting(Due::contract).containsAll(numbers);
        });
    }
}
