package fr.crmdata.billing.bank;

import static fr.crmdata.billing.bank.BankOffice.OURS;
import static fr.crmdata.billing.bank.BankOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.Part;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Mandates;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** From the invoice to the bank and back, over real databases. */
@RunWith(Parameterized.class)
public class RoundTripDeskTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String A = "C-2026-00001";
    private static final String B = "C-2026-00002";

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> kinds() {
        return Arrays.asList(TestDatabases.Kind.values());
    }

    @Rule
    public final TestDatabases data;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private BankOffice office;

    public RoundTripDeskTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Before
    public void open() {
        office = new BankOffice(data, folder.getRoot().toPath());
    }

    private void debited(String number, String contract, String amount) {
        office.asStaff(() -> office.debited(number, contract, amount, DUE));
    }

    private void invoice(String number, String contract, String amount) {
        office.asStaff(() -> office.invoice(number, contract, amount, DUE));
    }

    private Money open(String invoice) {
        return office.asStaff(() -> office.open(invoice));
    }

    private Batches.DebitView debit(String id) {
        return office.asStaff(() -> office.operator.inOne(() -> office.debitStore.find(id)))
                .orElseThrow();
    }

    private static String statement(String id, Booking... bookings) {
        return BankPapers.statement(id, OURS, Money.of("1000.00"), List.of(bookings));
    }

    private List<EntryView> toMatch() {
        return office.asStaff(() -> office.entries.find(
                        new EntryFilter(Optional.of(State.TO_MATCH), Optional.empty()), Optional.empty(), 100))
                .items();
    }

    private List<Step> steps() {
        return office.asStaff(() -> office.tasks.find(true, Optional.empty(), Optional.empty(), 100)).items().stream()
                .map(Task::step)
                .toList();
    }

    private static Money eur(String amount) {
        return Money.of(amount);
    }

    /** Two debits of 470.40 and 96.00 that were sent, credited and booked. */
    private String collected() {
        debited("F2026-000001", A, "470.40");
        debited("F2026-000002", B, "96.00");
        var batch = office.send();
        office.clock.set(DUE);
        office.bankSends("releve.xml", statement("S1", BankPapers.batch(batch + "-1", eur("566.40"), DUE)));
        return batch;
    }

    @Test
    public void a_batch_goes_to_the_bank_as_a_valid_file_and_its_money_settles_the_invoices() throws IOException {
        var batch = collected();
        var file = folder.getRoot().toPath().resolve("bank/out/" + batch + ".xml");
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file)) {
            BankFile.read(in, Money.EUR, intake);
        }
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.entries()).hasSize(2);
        assertThat(open("F2026-000001")).isEqualTo(Money.ZERO);
        assertThat(open("F2026-000002")).isEqualTo(Money.ZERO);
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.COLLECTED);
        assertThat(office.asStaff(() -> office.batches.groups(batch)).get(0).state())
                .isEqualTo("SETTLED");
        assertThat(office.asStaff(office.payments::all))
                .extracting(payment -> payment.key() + " " + payment.amount())
                .containsExactlyInAnyOrder("debit/F2026-000001 470.40 EUR", "debit/F2026-000002 96.00 EUR");
    }

    @Test
    public void the_plan_says_what_is_debited_when_and_why_the_rest_is_not() {
        debited("F2026-000001", A, "470.40");
        debited("F2026-000002", B, "96.00");
        office.asStaff(() -> office.mandates.block("M-" + B + "-1", "the client asked"));
        var plan = office.asStaff(() -> office.batches.plan());
        assertThat(plan.debits()).singleElement().satisfies(debit -> {
            assertThat(debit.date()).isEqualTo(DUE);
            assertThat(debit.told()).isEqualTo(DUE.minusDays(14));
            assertThat(debit.sequence()).isEqualTo("RCUR");
        });
        assertThat(plan.left()).extracting(Batches.LeftOut::code).containsExactly("billing.mandate-blocked");
        assertThat(plan.total()).isEqualTo(eur("470.40"));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    public void what_was_paid_meanwhile_is_not_collected() {
        debited("F2026-000001", A, "470.40");
        debited("F2026-000002", B, "96.00");
        office.bankSends(
                "releve.xml",
                statement("S1", BankPapers.transfer("T1", "X", "", "F2026-000001", eur("470.40"), TODAY)));
        var batch = office.send();
        assertThat(office.asStaff(() -> office.batches.get(batch)).total()).isEqualTo(eur("96.00"));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    public void a_batch_is_made_once_and_nothing_is_left_for_a_second_one() {
        debited("F2026-000001", A, "470.40");
        office.send();
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.make()))
                .isInstanceOf(BillingRefusal.NothingToSend.class);
    }

    @Test
    public void with_four_eyes_who_made_a_batch_does_not_release_it() {
        office.settings.put("four_eyes", true);
        debited("F2026-000001", A, "470.40");
        var id = office.asStaff(() -> office.batches.make().id());
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(id)))
                .isInstanceOf(BankRefusal.SamePerson.class);
        var released = data.scope().as(BankOffice.staff("Sonia"), () -> office.batches.release(id));
        assertThat(released.state()).isEqualTo(Batches.State.RELEASED);
        assertThat(released.releasedBy()).isEqualTo("Sonia");
    }

    @Test
    public void a_cancelled_batch_gives_its_debits_back() {
        debited("F2026-000001", A, "470.40");
        var id = office.asStaff(() -> office.batches.make().id());
        office.asStaff(() -> office.batches.cancel(id, "too early"));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.WAITING);
        assertThatThrownBy(() -> office.asStaff(() -> office.batches.release(id)))
                .isInstanceOf(BankRefusal.WrongState.class);
        assertThat(office.send()).isEqualTo("B2026-00002");
    }

    @Test
    public void what_cannot_be_sent_is_tried_again_then_waits_for_a_person() {
        office.settings.put("lead_days", 1);
        debited("F2026-000001", A, "470.40");
        var id = office.asStaff(() -> office.batches.make().id());
        office.asStaff(() -> office.batches.release(id));
        var closed = new Courier.Outlet() {
            @Override
            public boolean isAtomic() {
                return true;
            }

            @Override
            public String deliver(java.nio.file.Path staged, String name) throws IOException {
                throw new IOException("no route to the bank");
            }
        };
        for (var tried = 0; tried < 12; tried++) {
            office.asStaff(() -> office.courier.sweep(closed));
            office.clock.plusMinutes(600);
        }
        var stuck = office.asStaff(() -> office.batches.get(id));
        assertThat(stuck.state()).isEqualTo(Batches.State.STUCK);
        assertThat(stuck.tries()).isEqualTo(10);
        assertThat(stuck.error()).contains("no route");
        office.asStaff(() -> office.batches.replay(id));
        office.asStaff(() -> office.courier.sweep(office.courier.folder()));
        assertThat(office.asStaff(() -> office.batches.get(id)).state()).isEqualTo(Batches.State.SENT);
        assertThat(folder.getRoot().toPath().resolve("bank/out/" + id + ".xml")).exists();
    }

    @Test
    public void lack_of_funds_reopens_the_invoice_tells_the_client_and_tries_once_more_only() {
        collected();
        office.bankSends(
                "avis.xml",
                BankPapers.notification(
                        "N1",
                        OURS,
                        List.of(BankPapers.back("F2026-000001", "M-" + A + "-1", eur("470.40"), "AM04", DUE))));
        assertThat(open("F2026-000001")).isEqualTo(eur("470.40"));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.RETURNED);
        assertThat(debit("F2026-000001-2").wanted()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(office.mails).containsOnlyKeys("debit-returned/F2026-000001");
        assertThat(office.mails.get("debit-returned/F2026-000001").text())
                .contains("14 décembre 2026")
                .contains("470,40");
        assertThat(office.announced).containsExactly(LocalDate.of(2026, 12, 14));
        assertThat(office.events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("billing.debit-returned");
            assertThat(event.data()).containsEntry("incident", "true");
        });

        var again = office.send();
        office.clock.set(LocalDate.of(2026, 12, 20));
        office.bankSends(
                "releve2.xml",
                statement(
                        "S2",
                        BankPapers.batch(again + "-1", eur("470.40"), LocalDate.of(2026, 12, 14)),
                        BankPapers.back(
                                "F2026-000001-2", "M-" + A + "-1", eur("470.40"), "AM04", LocalDate.of(2026, 12, 16))));
        assertThat(open("F2026-000001")).isEqualTo(eur("470.40"));
        assertThat(office.asStaff(() -> office.batches.debits(
                                new DebitFilter(Optional.of(A), Optional.empty(), Optional.empty()),
                                Optional.empty(),
                                10))
                        .items())
                .hasSize(2);
        assertThat(steps()).contains(Step.ASK_FOR_TRANSFER);
    }

    @Test
    public void a_disputed_mandate_is_stopped_and_people_look_for_the_proof() {
        collected();
        debited("F2026-000003", A, "470.40");
        office.bankSends(
                "releve2.xml",
                statement("S2", BankPapers.back("F2026-000001", "M-" + A + "-1", eur("470.40"), "MD01", DUE)));
        assertThat(open("F2026-000001")).isEqualTo(eur("470.40"));
        assertThat(office.asStaff(() -> office.mandates.get("M-" + A + "-1")).state())
                .isEqualTo(Mandates.State.BLOCKED);
        assertThat(debit("F2026-000003").stage()).isEqualTo(Stage.CANCELLED);
        assertThat(steps()).containsExactlyInAnyOrder(Step.FIND_PROOF_OF_MANDATE, Step.OPEN_DISPUTE);
        assertThat(office.mails).isEmpty();
    }

    @Test
    public void a_refund_asked_by_the_client_reopens_the_invoice_and_somebody_calls() {
        collected();
        office.bankSends(
                "releve2.xml",
                statement("S2", BankPapers.back("F2026-000002", "M-" + B + "-1", eur("96.00"), "MD06", DUE)));
        assertThat(open("F2026-000002")).isEqualTo(eur("96.00"));
        assertThat(steps()).containsExactlyInAnyOrder(Step.OPEN_DISPUTE, Step.CALL_CLIENT);
        var task = office.asStaff(() -> office.tasks.find(true, Optional.of(B), Optional.empty(), 10))
                .items()
                .get(0);
        office.asStaff(() -> office.tasks.done(task.id(), "agreed to pay by transfer"));
        assertThat(steps()).hasSize(1);
        assertThatThrownBy(() -> office.asStaff(() -> office.tasks.done(task.id(), "")))
                .isInstanceOf(BankRefusal.WrongState.class);
    }

    @Test
    public void a_rejected_debit_never_was_a_payment_and_the_batch_is_expected_with_less() {
        debited("F2026-000001", A, "470.40");
        debited("F2026-000002", B, "96.00");
        var batch = office.send();
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        batch,
                        "pain.008.001.08",
                        batch + "-1",
                        Map.of("F2026-000002", "AC04"),
                        Map.of("F2026-000002", eur("96.00")),
                        TODAY));
        assertThat(debit("F2026-000002").stage()).isEqualTo(Stage.REJECTED);
        assertThat(office.asStaff(() -> office.mandates.get("M-" + B + "-1")).state())
                .isEqualTo(Mandates.State.BLOCKED);
        office.clock.set(DUE);
        office.bankSends("releve.xml", statement("S1", BankPapers.batch(batch + "-1", eur("470.40"), DUE)));
        assertThat(open("F2026-000001")).isEqualTo(Money.ZERO);
        assertThat(open("F2026-000002")).isEqualTo(eur("96.00"));
        assertThat(office.asStaff(office.payments::all)).hasSize(1);
    }

    @Test
    public void batches_that_are_accepted_in_the_same_words_leave_nothing_to_a_person() {
        debited("F2026-000001", A, "470.40");
        accepted(office.send());
        debited("F2026-000002", B, "96.00");
        accepted(office.send());
    }

    private void accepted(String batch) {
        var file = office.bankSends(
                "reponse-" + batch + ".xml",
                BankPapers.answer(batch, "pain.008.001.08", batch + "-1", Map.of(), Map.of(), TODAY));
        assertThat(file.aside()).isEqualTo(1);
        assertThat(office.asStaff(() -> office.batches.get(batch)).answer()).contains("ACCEPTED");
    }

    @Test
    public void what_a_notification_told_is_not_booked_again_from_the_statement() {
        collected();
        var back = BankPapers.back("F2026-000001", "M-" + A + "-1", eur("470.40"), "AM04", DUE);
        office.bankSends("avis.xml", BankPapers.notification("N1", OURS, List.of(back)));
        var file = office.bankSends("releve2.xml", statement("S2", back));
        assertThat(file.booked()).isZero();
        assertThat(file.aside()).isEqualTo(1);
        assertThat(open("F2026-000001")).isEqualTo(eur("470.40"));
    }

    @Test
    public void the_same_content_under_another_name_is_a_duplicate_and_books_nothing() {
        invoice("F2026-000001", "T-1", "100.00");
        var content = statement("S1", BankPapers.transfer("T1", "X", "", "F2026-000001", eur("100.00"), TODAY));
        office.bankSends("a.xml", content);
        var again = office.bankSends("b.xml", content);
        assertThat(again.state()).isEqualTo(BankFiles.State.DUPLICATE);
        assertThat(again.why().arguments()).containsExactly("a.xml");
        assertThat(office.asStaff(office.payments::all)).hasSize(1);
    }

    @Test
    public void transfers_that_name_their_invoice_are_booked_and_others_wait_with_proposals() {
        invoice("F2026-000001", "T-1", "100.00");
        invoice("F2026-000002", "T-1", "55.00");
        invoice("F2026-000003", "T-2", "77.00");
        var file = office.bankSends(
                "releve.xml",
                statement(
                        "S1",
                        BankPapers.transfer(
                                "T1", "X", "", "facture F2026-000001 et F2026 000002", eur("155.00"), TODAY),
                        BankPapers.transfer(
                                "T2", "Boulangerie T-2", "FR7630004000031234567890143", "merci", eur("77.00"), TODAY),
                        BankPapers.transfer("T3", "Inconnu", "", "rien", eur("3.21"), TODAY)));
        assertThat(file.booked()).isEqualTo(1);
        assertThat(file.toMatch()).isEqualTo(2);
        assertThat(open("F2026-000001")).isEqualTo(Money.ZERO);
        assertThat(open("F2026-000002")).isEqualTo(Money.ZERO);

        var entry = toMatch().get(0);
        var opened = office.asStaff(() -> office.entries.get(entry.id()));
        assertThat(opened.proposals().get(0).items().get(0).id()).isEqualTo("F2026-000003");
        office.asStaff(() -> office.entries.accept(entry.id(), List.of("F2026-000003")));
        assertThat(open("F2026-000003")).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.accept(entry.id(), List.of("F2026-000003"))))
                .isInstanceOf(BankRefusal.WrongState.class);

        invoice("F2026-000004", "T-2", "12.00");
        office.bankSends(
                "releve2.xml",
                statement(
                        "S2", BankPapers.transfer("T4", "Y", "FR7630004000031234567890143", "", eur("12.00"), TODAY)));
        var known = office.asStaff(() -> office.entries.get(toMatch().get(1).id()));
        assertThat(known.proposals().get(0).items().get(0).id()).isEqualTo("F2026-000004");
    }

    @Test
    public void an_entry_is_split_by_a_person_and_the_parts_make_the_amount() {
        invoice("F2026-000001", "T-1", "100.00");
        invoice("F2026-000002", "T-2", "55.00");
        office.bankSends(
                "releve.xml",
                statement("S1", BankPapers.transfer("T1", "Holding", "", "nos loyers", eur("150.00"), TODAY)));
        var id = toMatch().get(0).id();
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.split(
                        id, List.of(new Part("F2026-000001", eur("100.00")), new Part("F2026-000002", eur("55.00"))))))
                .isInstanceOf(BankRefusal.PartsDiffer.class);
        office.asStaff(() -> office.entries.split(
                id, List.of(new Part("F2026-000001", eur("100.00")), new Part("F2026-000002", eur("50.00")))));
        assertThat(open("F2026-000001")).isEqualTo(Money.ZERO);
        assertThat(open("F2026-000002")).isEqualTo(eur("5.00"));
        assertThat(toMatch()).isEmpty();
    }

    @Test
    public void an_entry_is_set_aside_with_a_reason_and_taken_up_again() {
        office.bankSends(
                "releve.xml",
                statement("S1", BankPapers.transfer("T1", "Banque", "", "parts sociales", eur("9.00"), TODAY)));
        var id = toMatch().get(0).id();
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.setAside(id, " ")))
                .isInstanceOf(BillingRefusal.Invalid.class);
        assertThat(office.asStaff(() -> office.entries.setAside(id, "interest of our shares"))
                        .note())
                .isEqualTo("interest of our shares");
        assertThat(toMatch()).isEmpty();
        office.asStaff(() -> office.entries.takeUp(id));
        assertThat(toMatch()).hasSize(1);
    }

    @Test
    public void a_contract_that_takes_no_money_leaves_its_entry_to_a_person_and_the_others_are_booked() {
        invoice("F2026-000001", "T-1", "100.00");
        invoice("F2026-000002", "T-2", "55.00");
        office.payments.refusing.add("T-1");
        var file = office.bankSends(
                "releve.xml",
                statement(
                        "S1",
                        BankPapers.transfer("T1", "X", "", "F2026-000001", eur("100.00"), TODAY),
                        BankPapers.transfer("T2", "Y", "", "F2026-000002", eur("55.00"), TODAY)));
        assertThat(file.booked()).isEqualTo(1);
        assertThat(toMatch()).extracting(EntryView::why).containsExactly("billing.desk.wrong-state");
        assertThat(open("F2026-000002")).isEqualTo(Money.ZERO);
    }

    @Test
    public void bad_files_book_nothing_and_say_why() {
        invoice("F2026-000001", "T-1", "100.00");
        var good = statement("S1", BankPapers.transfer("T1", "X", "", "F2026-000001", eur("100.00"), TODAY));
        assertThat(refused("cut.xml", good.substring(0, good.length() - 40))).isEqualTo("billing.bank.truncated");
        assertThat(refused("dtd.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + good))
                .isEqualTo("billing.bank.dtd");
        assertThat(refused("text.xml", "hello")).isEqualTo("billing.bank.unknown-format");
        assertThat(refused("empty.xml", "")).isEqualTo("billing.bank.empty");
        office.settings.put("bank_file_megabytes", 1);
        assertThat(refused("big.xml", good + " ".repeat(1_100_000))).isEqualTo("billing.desk.too-large");
        assertThat(open("F2026-000001")).isEqualTo(eur("100.00"));

        var wrong = office.bankSends("wrong.xml", good.replace("1100.00", "1101.00"));
        assertThat(wrong.toMatch()).isEqualTo(1);
        assertThat(office.asStaff(() -> office.files.problems(wrong.id())))
                .extracting(problem -> problem.trouble().code())
                .containsExactly("balances");
        assertThat(toMatch()).extracting(EntryView::why).containsExactly("billing.match.problem");
        assertThat(open("F2026-000001")).isEqualTo(eur("100.00"));
    }

    private String refused(String name, String content) {
        var file = office.bankSends(name, content);
        assertThat(file.state()).isEqualTo(BankFiles.State.REFUSED);
        return file.why().key();
    }

    @Test
    public void our_own_file_is_not_read_as_one_of_the_bank() throws IOException {
        debited("F2026-000001", A, "470.40");
        var batch = office.send();
        var own = Files.readString(folder.getRoot().toPath().resolve("bank/out/" + batch + ".xml"));
        assertThat(refused("own.xml", own)).isEqualTo("billing.desk.own-file");
    }

    @Test
    public void the_fee_of_the_bank_on_a_return_is_told_once() {
        collected();
        var mandate = debit("F2026-000001").mandate();
        var back = BankPapers.back("F2026-000001", mandate, eur("470.40"), "AM04", TODAY);
        var withFee = new Booking(
                eur("-485.40"),
                back.day(),
                back.reference(),
                back.family(),
                back.details()
                        .replace("<Amt Ccy=\"EUR\">470.40</Amt>", "<Amt Ccy=\"EUR\">485.40</Amt>")
                        .replace(
                                "<RtrInf>",
                                "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">470.40</Amt></InstdAmt></AmtDtls><RtrInf>"));
        office.bankSends("retour.xml", statement("S7", withFee));
        office.bankSends("retour-encore.xml", statement("S8", withFee));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.RETURNED);
        assertThat(office.charged).containsOnlyKeys("fee/F2026-000001");
        assertThat(office.charged.get("fee/F2026-000001").amount()).isEqualTo(eur("15.00"));
    }

    @Test
    public void a_debit_comes_back_with_its_amount_or_with_a_fee_on_top_and_not_with_another() {
        collected();
        office.bankSends(
                "retour.xml",
                statement(
                        "S7",
                        BankPapers.back("X1", "M-UNKNOWN", eur("400.00"), "AM04", TODAY),
                        BankPapers.back("X2", "M-UNKNOWN", eur("485.40"), "AM04", TODAY)));
        var waiting = toMatch();
        assertThat(waiting).hasSize(2);
        var less = waiting.stream()
                .filter(one -> one.amount().equals(Optional.of(eur("-400.00"))))
                .findFirst()
                .orElseThrow();
        var fee = waiting.stream()
                .filter(one -> one.amount().equals(Optional.of(eur("-485.40"))))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.accept(less.id(), List.of("F2026-000001"))))
                .isInstanceOf(BankRefusal.AmountDiffers.class);
        assertThatThrownBy(() -> office.asStaff(() -> office.entries.accept(fee.id(), List.of("F2026-000002"))))
                .isInstanceOf(BankRefusal.AmountDiffers.class);
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.COLLECTED);
        office.asStaff(() -> office.entries.accept(fee.id(), List.of("F2026-000001")));
        assertThat(debit("F2026-000001").stage()).isEqualTo(Stage.RETURNED);
        assertThat(office.charged.get("fee/F2026-000001").amount()).isEqualTo(eur("15.00"));
    }

    @Test
    public void a_refund_is_asked_once_sent_by_transfer_and_seen_going_out() {
        debited("F2026-000001", A, "470.40");
        var refund =
                office.asStaff(() -> office.batches.refund("credit/A2026-000001", A, "A2026-000001", eur("30.00")));
        assertThat(office.asStaff(() -> office.batches.refund("credit/A2026-000001", A, "A2026-000001", eur("30.00")))
                        .id())
                .isEqualTo(refund.id());
        var batch = office.asStaff(() -> office.batches.makeRefunds());
        assertThat(batch.count()).isEqualTo(1);
        office.asStaff(() -> office.batches.release(batch.id()));
        office.asStaff(() -> office.courier.sweep(office.courier.folder()));
        office.bankSends("releve.xml", statement("S1", BankPapers.sent(refund.id(), eur("30.00"), TODAY)));
        assertThat(office.asStaff(() -> office.batches.refunds(Optional.empty(), Optional.empty(), 10))
                        .items())
                .singleElement()
                .satisfies(paid -> assertThat(paid.stage()).isEqualTo(Stage.COLLECTED));
        assertThat(office.refunded).containsExactly("refund/" + refund.id() + " 30.00 EUR");
    }

    @Test
    public void a_new_account_at_another_bank_is_told_with_the_next_debit() throws IOException {
        collected();
        office.asStaff(() -> office.mandates.changeAccount("M-" + A + "-1", "FR7630004000031234567890143"));
        debited("F2026-000003", A, "470.40");
        office.clock.set(LocalDate.of(2026, 12, 4));
        var batch = office.send();
        assertThat(Files.readString(folder.getRoot().toPath().resolve("bank/out/" + batch + ".xml")))
                .contains("SMNDA")
                .contains("FR7630004000031234567890143");
        assertThat(office.asStaff(() -> office.mandates.history("M-" + A + "-1")))
                .extracting(happened -> happened.fact().getClass().getSimpleName())
                .containsExactly("Signed", "Presented", "AccountChanged", "Presented");
    }

    @Test
    public void a_mandate_is_made_once_of_what_was_agreed_with_the_subscription() {
        assertThat(office.asStaff(() -> office.mandates.ensure(A))).hasValueSatisfying(mandate -> {
            assertThat(mandate.reference()).isEqualTo("M-" + A + "-1");
            assertThat(mandate.iban()).isEqualTo(BankOffice.THEIRS);
        });
        office.asStaff(() -> office.mandates.ensure(A));
        assertThat(office.asStaff(() -> office.mandates.find(Mandates.MandateFilter.all(), Optional.empty(), 10))
                        .items())
                .hasSize(1);
        assertThat(office.asStaff(() -> office.mandates.ensure("T-1"))).isEmpty();
    }
}
