package fr.crmdata.billing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.bank.BankOffice;
import fr.crmdata.billing.bank.MyMandateDesk;
import fr.crmdata.billing.books.TestBooks;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.figures.FigureDesk;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MyInvoices;
import fr.crmdata.billing.store.CommonTexts;
import fr.crmdata.billing.store.FigureStore;
import fr.crmdata.billing.store.InvoiceReader;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The operations that clients call, over the real books and the real desk of the bank. */
public class BillingEndpointTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String A = "C-2026-90001";
    private static final String DEBIT = "F2026-900001";

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestBooks books;
    private BankOffice office;
    private BillingEndpoint soap;

    @Before
    public void open() {
        books = new TestBooks(data);
        office = new BankOffice(data, folder.getRoot().toPath());
        books.clock.set(BankOffice.TODAY);
        var store =
                new InvoiceStore(books.operator, new InvoiceReader(books.operator, new CommonTexts(books.operator)));
        var figures = new FigureDesk(
                books.access,
                books.operator,
                new FigureStore(books.operator),
                new MixedRateStore(books.operator, store));
        soap = new BillingEndpoint(
                books.desk,
                books.payments,
                books.credits,
                books.runDesk(),
                figures,
                office.entries,
                office.batches,
                office.tasks,
                office.mandates,
                books.years(false),
                books.mine,
                new MyMandateDesk(office.access, mine(), office.mandates, office.clock),
                office.clock);
    }

    /** The caller's own contract is the first one. */
    private static MyInvoices mine() {
        return (MyInvoices) Proxy.newProxyInstance(
                MyInvoices.class.getClassLoader(),
                new Class<?>[] {MyInvoices.class},
                (proxy, method, arguments) -> List.of(A));
    }

    private <T> T staff(Supplier<T> work) {
        return office.asStaff(work);
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    public void a_run_is_previewed_and_started() {
        staff(() -> books.open("Boulangerie", BankOffice.TODAY));
        var preview = staff(() -> soap.previewRun("2027-01-31", null, null));
        assertThat(preview.upcoming).isNotEmpty().allSatisfy(one -> assertThat(one.gross)
                .isEqualByComparingTo("470.40"));
        assertThat(preview.upcoming.get(0).decided).isTrue();
        assertThat(preview.warning).singleElement().asString().contains("L441-10");
        assertThat(staff(() -> soap.startRun()).job).isEqualTo("J-1");
        assertThatThrownBy(() -> staff(() -> soap.previewRun("soon", null, null)))
                .isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void an_invoice_is_credited_in_part_and_its_rest_given_up_and_the_ageing_knows() {
        staff(() -> {
            books.open("Boulangerie", BankOffice.TODAY);
            books.day(BankOffice.TODAY);
            return null;
        });
        var part = new SoapCreditPart();
        part.line = 1;
        part.net = euros("100.00");
        var note = staff(() -> soap.creditInvoice("F2026-000001", List.of(part), "geste"));
        assertThat(staff(() -> soap.getAgeing(null, null)).age.get(0).open).isEqualByComparingTo("350.40");
        var loss = staff(() -> soap.writeInvoiceOff("F2026-000001", "liquidation", null));
        assertThat(loss.amount).isEqualByComparingTo("350.40");
        assertThat(note).isNotNull();
        var ageing = staff(() -> soap.getAgeing(BankOffice.TODAY.toString(), 10));
        assertThat(ageing.debtor).isEmpty();
        part.net = euros("1.001");
        assertThatThrownBy(() -> staff(() -> soap.creditInvoice("F2026-000001", List.of(part), "geste")))
                .isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void a_year_is_closed_when_it_is_over() {
        staff(() -> {
            books.open("Boulangerie", BankOffice.TODAY);
            books.day(BankOffice.TODAY);
            return null;
        });
        assertThatThrownBy(() -> staff(() -> soap.closeFiscalYear(2026))).isInstanceOf(BillingRefusal.class);
        assertThatThrownBy(() -> staff(() -> soap.closeFiscalYear(null))).isInstanceOf(BillingRefusal.Invalid.class);
        books.clock.set(LocalDate.of(2027, 1, 2));
        var closed = staff(() -> soap.closeFiscalYear(2026));
        assertThat(closed.state).isEqualTo("CLOSED");
        assertThat(closed.hash).hasSize(64);
        var listed = staff(() -> soap.listFiscalYears());
        assertThat(listed).hasSize(1).first().usingRecursiveComparison().isEqualTo(closed);
    }

    @Test
    public void entries_are_listed_and_accepted() {
        office.asStaff(() -> office.invoice("G2026-000001", "T-1", "77.00", DUE));
        office.bankSends(
                "releve.xml",
                BankPapers.statement(
                        "S1",
                        BankOffice.OURS,
                        Money.ZERO,
                        List.of(BankPapers.transfer("T1", "X", "", "merci", Money.of("77.00"), BankOffice.TODAY))));
        var waiting = staff(() -> soap.findEntriesToMatch(null, null)).entry;
        assertThat(waiting).singleElement().satisfies(entry -> assertThat(entry.amount)
                .isEqualByComparingTo("77.00"));
        var accepted = staff(() -> soap.acceptEntry(waiting.get(0).id, List.of("G2026-000001")));
        assertThat(accepted.state).isEqualTo("BOOKED");
        assertThat(accepted.item).containsExactly("G2026-000001");
        assertThat(staff(() -> soap.findEntriesToMatch(null, null)).entry).isEmpty();
    }

    @Test
    public void what_is_no_payment_of_an_invoice_is_credited_charged_or_set_aside() {
        office.bankSends(
                "releve.xml",
                BankPapers.statement(
                        "S1",
                        BankOffice.OURS,
                        Money.of("100.00"),
                        List.of(
                                BankPapers.transfer("T1", "X", "", "a", Money.of("77.00"), BankOffice.TODAY),
                                BankPapers.transfer("T2", "Y", "", "b", Money.of("5.00"), BankOffice.TODAY))));
        var waiting = staff(() -> soap.findEntriesToMatch(null, null)).entry;
        assertThat(staff(() -> soap.creditEntry(waiting.get(0).id, "T-1")).item).containsExactly("T-1");
        assertThatThrownBy(() -> staff(() -> soap.chargeEntry(waiting.get(1).id)))
                .isInstanceOf(BankRefusal.NotOutgoing.class);
        assertThat(staff(() -> soap.setEntryAside(waiting.get(1).id, "shares")).state)
                .isEqualTo("ASIDE");
        assertThatThrownBy(() -> staff(() -> soap.setEntryAside(waiting.get(0).id, null)))
                .isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void a_batch_is_made_released_and_what_comes_back_is_done_or_presented_again() {
        office.asStaff(() -> office.debited(DEBIT, A, "470.40", DUE));
        var made = staff(() -> soap.makeBatch(null));
        assertThat(made.total).isEqualByComparingTo("470.40");
        assertThat(staff(() -> soap.releaseBatch(made.id)).state).isEqualTo("RELEASED");
        office.asStaff(() -> office.courier.sweep(office.courier.folder()));
        assertThat(staff(() -> soap.findBatches(null, 10)).batch)
                .singleElement()
                .satisfies(batch -> assertThat(batch.state).isEqualTo("SENT"));
        office.bankSends(
                "reponse.xml",
                BankPapers.answer(
                        made.id,
                        "pain.008.001.08",
                        made.id + "-1",
                        Map.of(DEBIT, "FF01"),
                        Map.of(DEBIT, Money.of("470.40")),
                        BankOffice.TODAY));
        var returns = staff(() -> soap.findReturns(A, null, null)).task;
        assertThat(returns).isNotEmpty().allSatisfy(task -> assertThat(task.debit)
                .isEqualTo(DEBIT));
        assertThat(staff(() -> soap.finishReturn(returns.get(0).id, "seen")).done)
                .isTrue();
        var again = staff(() -> soap.presentDebitAgain(DEBIT, "2026-12-10"));
        assertThat(again.id).isEqualTo(DEBIT + "-2");
        assertThat(again.stage).isEqualTo("WAITING");
        assertThatThrownBy(() -> staff(() -> soap.presentDebitAgain(DEBIT, "2026-12-10")))
                .isInstanceOf(BankRefusal.WrongState.class);
        assertThatThrownBy(() -> staff(() -> soap.makeBatch("COINS"))).isInstanceOf(BillingRefusal.Invalid.class);
    }

    @Test
    public void mandates_show_their_state_and_hide_their_accounts_and_a_client_sees_its_own_only() {
        office.asStaff(() -> office.debited(DEBIT, A, "470.40", DUE));
        office.asStaff(() -> office.debited("F2026-900002", "C-2026-90002", "96.00", DUE));
        office.asStaff(() -> office.mandates.block("M-" + A + "-1", "lost"));
        assertThat(staff(() -> soap.findMandates(null, null, null)).mandate).hasSize(2);
        assertThat(staff(() -> soap.findMandates(A, null, null)).mandate)
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(mandate.state).isEqualTo("BLOCKED");
                    assertThat(mandate.account).isEqualTo("FR14 •••• 2606");
                });
        assertThat(staff(() -> soap.listMyMandates())).singleElement().satisfies(mandate -> {
            assertThat(mandate.contract).isEqualTo(A);
            assertThat(mandate.state).isEqualTo("BLOCKED");
        });
    }

    @Test
    public void who_may_not_collect_makes_no_batch() {
        office.access.refuse(BillingPermissions.COLLECT);
        assertThatThrownBy(() -> staff(() -> soap.makeBatch(null))).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
