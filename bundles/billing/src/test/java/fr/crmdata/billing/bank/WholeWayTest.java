package fr.crmdata.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.demo.DemoBank;
import fr.crmdata.billing.demo.DemoTransfers;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches.DebitFilter;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.Mandates.NewMandate;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Contracts, the billing run, the bank's desk and the bank of the demonstration together, day by day. */
public class WholeWayTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBooks books;
    private BookInvoices invoices;
    private BankOffice office;
    private InvoiceDebits debits;
    private DemoBank bank;
    private int heard;
    private boolean collecting = true;
    private boolean bankOfDemo = true;

    @Before
    public void open() {
        books = new TestBooks(data);
        invoices = new BookInvoices(books);
        office = new BankOffice(data, folder.getRoot().toPath(), books.clock, new Real());
        books.run.setMandates(office.mandates);
        debits = new InvoiceDebits(office.operator, invoices, office.debitStore, office.announcements);
        bank = new DemoBank(office.terms, new DemoTransfers(invoices), books.clock);
    }

    /** The real books and contracts, in demo mode. */
    private final class Real extends BookNeighbours {

        Real() {
            super(books);
        }

        @Override
        Invoices invoices() {
            return invoices;
        }

        @Override
        DemoClock demo() {
            return new Demo();
        }
    }

    private static final class Demo implements DemoClock {
        @Override
        public boolean isSettable() {
            return true;
        }

        @Override
        public ZonedDateTime now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setTo(ZonedDateTime time) {
            throw new UnsupportedOperationException();
        }
    }

    private String debited(String name) {
        books.clock.set(START);
        var contract = office.asStaff(() -> books.contracts.open(
                Optional.empty(), TestBooks.holder(name), TestBooks.facts(START, PaymentMethod.DIRECT_DEBIT), START));
        office.asStaff(() -> office.mandates.sign(
                new NewMandate(contract, "", BankOffice.THEIRS, START.minusDays(1), Scheme.CORE, "signed on paper")));
        return contract;
    }

    /** What a day brings: contracts, invoices, their debits, a batch if there is something, the bank, its files. */
    private void day(LocalDate day) {
        office.asStaff(() -> {
            books.day(day);
            hear();
            if (collecting && !office.batches.plan().debits().isEmpty()) {
                office.batches.release(office.batches.make().id());
            }
            office.courier.sweep(office.courier.folder());
            if (bankOfDemo) {
                bank.sweep();
                receive();
                office.files.readWaiting();
            } else {
                credit(day);
            }
        });
    }

    /** A bank that credits whatever falls due. */
    private void credit(LocalDate day) {
        for (var batch : office.batches.find(Optional.empty(), 100).items()) {
            office.batches.groups(batch.id()).stream()
                    .filter(group ->
                            group.state().equals("OPEN") && !group.date().isAfter(day))
                    .forEach(group ->
                            says("releve-" + group.id(), BankPapers.batch(group.id(), group.expected(), group.date())));
        }
    }

    private void says(String name, BankPapers.Booking booking) {
        office.bankSends(
                name + ".xml", BankPapers.statement(name, BankOffice.OURS, Money.of("1000.00"), List.of(booking)));
    }

    private void comesBack(DebitView debit, LocalDate day) {
        says("retour-" + debit.id(), BankPapers.back(debit.id(), debit.mandate(), debit.amount(), "AM04", day));
    }

    /** From a day on until a debit of that presentation is where it is waited for; the day after. */
    private LocalDate until(LocalDate from, String contract, int presentation, Stage stage) {
        var day = from;
        do {
            day(day);
            day = day.plusDays(1);
        } while (day.isBefore(from.plusDays(60))
                && of(contract).stream()
                        .noneMatch(debit -> debit.presentation() == presentation && debit.stage() == stage));
        return day;
    }

    private List<LocalDate> reminders(String contract) {
        return facts(contract, Fact.Told.class).stream()
                .filter(told -> told.key().value().matches("(remind|post-formal-notice).*"))
                .map(Fact.Told::on)
                .toList();
    }

    private void hear() {
        for (; heard < books.events.size(); heard++) {
            Event event = books.events.get(heard);
            if (debits.types().contains(event.type())) {
                debits.on(event);
            }
        }
    }

    private void receive() {
        var in = folder.getRoot().toPath().resolve("bank/in");
        try (var files = Files.list(in)) {
            for (var file : files.sorted().toList()) {
                try (var content = Files.newInputStream(file)) {
                    office.files.receive(file.getFileName().toString(), Way.FOLDER, content);
                }
                Files.delete(file);
            }
        } catch (java.nio.file.NoSuchFileException nothing) {
            // The bank has not said anything yet.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void days(LocalDate from, LocalDate until) {
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            day(day);
        }
    }

    private List<DebitView> of(String contract) {
        var filter = new DebitFilter(Optional.of(contract), Optional.empty(), Optional.empty());
        var found = new ArrayList<>(office.asStaff(() -> office.batches.debits(filter, Optional.empty(), 100))
                .items());
        java.util.Collections.reverse(found);
        return found;
    }

    private <T extends Fact> List<T> facts(String contract, Class<T> kind) {
        return office
                .asStaff(() -> books.contractsOperator.inOne(() -> books.contracts.contract(contract)))
                .facts()
                .stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<Step> steps(String contract) {
        return office
                .asStaff(() -> office.tasks.find(false, Optional.of(contract), Optional.empty(), 100))
                .items()
                .stream()
                .map(Task::step)
                .toList();
    }

    @Test
    public void from_the_contract_to_the_bank_and_back_with_each_kind_of_return() {
        var noFunds = debited("Sans Provision");
        var refund = debited("Remboursement");
        var dispute = debited("Litige");
        var paying = debited("Ponctuel");
        days(START, LocalDate.of(2027, 1, 20));

        // The first invoice announces its debit: mandate, account, creditor.
        var first = of(paying).get(0);
        var issued = office.asStaff(() -> invoices.find(first.invoice()));
        assertThat(issued.invoice().payment()).isInstanceOf(Invoice.DirectDebit.class);
        assertThat(first.stage()).isEqualTo(Stage.COLLECTED);
        assertThat(office.asStaff(() -> invoices.find(first.invoice())).open()).isEqualTo(Money.ZERO);
        assertThat(facts(paying, Fact.Paid.class)).isNotEmpty();

        // Lack of funds: presented once more, then no more.
        assertThat(of(noFunds)).extracting(DebitView::reason).contains("AM04");
        assertThat(of(noFunds)).extracting(DebitView::presentation).contains(2L).doesNotContain(3L);
        assertThat(facts(noFunds, Fact.PaymentReturned.class)).isNotEmpty();

        // Wants the money back: people talk.
        assertThat(of(refund)).extracting(DebitView::reason).contains("MD06");
        assertThat(steps(refund)).contains(Step.CALL_CLIENT, Step.OPEN_DISPUTE);

        // Disputes the mandate: nothing more is collected on it.
        assertThat(of(dispute)).extracting(DebitView::reason).contains("MD01");
        assertThat(steps(dispute)).contains(Step.FIND_PROOF_OF_MANDATE);
        assertThat(of(dispute))
                .filteredOn(debit -> debit.stage() == Stage.COLLECTED)
                .isEmpty();
        assertThat(office.asStaff(() -> office.mandates.active(dispute))).isEmpty();
    }

    @Test
    public void nobody_is_reminded_before_the_second_debit_came_back() {
        var poor = debited("Sans Provision");
        bankOfDemo = false;
        var day = until(START, poor, 1, Stage.COLLECTED);
        comesBack(of(poor).get(0), day);
        var second = of(poor).get(1);
        day = until(day, poor, 2, Stage.COLLECTED);
        assertThat(day).isAfter(second.wanted());
        comesBack(
                of(poor).stream()
                        .filter(debit -> debit.presentation() == 2)
                        .findFirst()
                        .orElseThrow(),
                day);
        assertThat(reminders(poor)).isEmpty();
        days(day, day.plusDays(20));
        assertThat(reminders(poor)).isNotEmpty().allMatch(told -> told.isAfter(second.wanted()));
    }

    @Test
    public void of_our_own_error_nobody_is_reminded_and_nothing_is_charged_however_long_it_takes() {
        var theirs = debited("Erreur à nous");
        bankOfDemo = false;
        var day = until(START, theirs, 1, Stage.SENT);
        var first = of(theirs).get(0);
        var batch = first.batch().orElseThrow();
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        batch,
                        "pain.008.001.08",
                        batch + "-1",
                        Map.of(first.id(), "FF01"),
                        Map.of(first.id(), first.amount()),
                        day));
        assertThat(of(theirs).get(0).stage()).isEqualTo(Stage.REJECTED);
        days(day, day.plusDays(40));
        day = day.plusDays(41);
        var later = TargetDays.onOrAfter(day.plusDays(10));
        office.asStaff(() -> office.batches.presentAgain(first.id(), later));
        days(day, later.plusDays(5));
        assertThat(office.asStaff(() -> invoices.find(first.invoice())).open()).isEqualTo(Money.ZERO);
        assertThat(reminders(theirs)).isEmpty();
        assertThat(facts(theirs, Fact.InvoiceIssued.class)).noneMatch(one -> one.kind() == DocumentKind.PENALTY);
    }

    @Test
    public void whose_debit_we_send_late_is_neither_reminded_nor_charged() {
        var patient = debited("Patient");
        collecting = false;
        days(START, LocalDate.of(2026, 12, 12));
        collecting = true;
        days(LocalDate.of(2026, 12, 13), LocalDate.of(2026, 12, 22));
        assertThat(of(patient)).extracting(DebitView::stage).contains(Stage.COLLECTED);
        assertThat(facts(patient, Fact.DebitAnnounced.class))
                .extracting(Fact.DebitAnnounced::day)
                .containsExactly(LocalDate.of(2026, 12, 21));
        assertThat(facts(patient, Fact.Told.class))
                .noneMatch(told -> told.key().value().startsWith("remind"));
        assertThat(facts(patient, Fact.InvoiceIssued.class)).noneMatch(one -> one.kind() == DocumentKind.PENALTY);
    }
}
