package fr.crmdata.billing.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.office.Allocation.Source;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.CreditNotes.Part;
import fr.crmdata.billing.office.Payments.Refund;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Refunds that the bank gives back, on both databases. */
public class RefundsTest extends DatabaseTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 25);
    private static final LocalDate LATER = START.plusDays(4);
    private static final Money MONTH = Money.of("470.40");
    private static final Money USER = Money.of("58.80");

    private TestBooks books;

    public RefundsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void setUp() {
        books = new TestBooks(data);
    }

    private void pay(String key, String contract, Money amount) {
        books.transfer(key, contract, amount);
    }

    /** A contract that paid its invoice, has a credit note of one user, and got it back as R-1. */
    private String refunded() {
        var contract = books.open("Remboursé", START);
        books.day(START);
        pay("V-1", contract, MONTH);
        books.credits.credit("F2026-000001", List.of(new Part(1, Money.of("49.00"))), "Un utilisateur");
        books.credits.refunded("R-1", contract, START, USER);
        return contract;
    }

    private Money balance(String account) {
        return books.books.balances(2026).stream()
                .filter(one -> one.account().equals(account))
                .map(one -> one.balance())
                .findFirst()
                .orElse(Money.ZERO);
    }

    private List<Fact> facts(String contract, Class<? extends Fact> kind) {
        return books.operator.inOne(() -> books.contracts.contract(contract)).facts().stream()
                .filter(kind::isInstance)
                .toList();
    }

    @Test
    public void a_refund_that_came_back_is_credit_again_and_is_refunded_anew() {
        books.asStaff(() -> {
            var contract = refunded();
            books.day(LATER);
            books.credits.refundReturned("R-1", LATER);
            assertThat(books.credits.credit(contract)).isEqualTo(USER);
            assertThat(books.desk.find("A2026-000001").open()).isEqualTo(USER);
            assertThat(balance("512000")).isEqualTo(MONTH);
            assertThat(balance("411000")).isEqualTo(USER.negated());
            assertThat(balance("445710")).isEqualTo(Money.of("-78.40"));
            assertThat(facts(contract, Fact.RefundReturned.class))
                    .containsExactly(new Fact.RefundReturned(LATER, USER));

            assertThatThrownBy(() -> books.credits.refunded("R-2", contract, LATER, Money.of("58.81")))
                    .isInstanceOf(BillingRefusal.RefundTooHigh.class);
            books.credits.refunded("R-2", contract, LATER, USER);
            assertThat(books.credits.credit(contract)).isEqualTo(Money.ZERO);
            assertThat(balance("512000")).isEqualTo(Money.of("411.60"));
            assertThat(balance("445710")).isEqualTo(Money.of("-68.60"));
            assertThat(balance("411000")).isEqualTo(Money.ZERO);
            assertThat(books.payments.refunds(contract))
                    .containsExactly(
                            new Refund(START, USER, Optional.of(LATER)), new Refund(LATER, USER, Optional.empty()));
            assertThat(books.books.check(2026).isSound()).isTrue();
        });
    }

    @Test
    public void the_entry_of_the_refund_is_reversed_and_the_credit_note_says_all_of_it() {
        books.asStaff(() -> {
            refunded();
            books.day(LATER);
            books.credits.refundReturned("R-1", LATER);
            assertThat(books.books.entriesOf("R-1"))
                    .extracting(JournalEntry::date)
                    .containsExactly(START, LATER);
            assertThat(books.desk.allocations("A2026-000001"))
                    .extracting(one ->
                            one.kind() + " " + one.source() + " " + one.amount().plain())
                    .containsExactly(Source.REFUND + " R-1 58.80", Source.REFUND + " R-1 -58.80");
            assertThat(books.audited).contains("billing.refund-returned");
        });
    }

    @Test
    public void a_refund_comes_back_once_and_one_that_never_went_out_does_not() {
        books.asStaff(() -> {
            var contract = refunded();
            books.credits.refundReturned("R-1", START);
            books.credits.refundReturned("R-1", START);
            books.credits.refundReturned("R-9", START);
            assertThat(books.credits.credit(contract)).isEqualTo(USER);
            assertThat(books.books.entriesOf("R-1")).hasSize(2);
            assertThat(facts(contract, Fact.RefundReturned.class)).hasSize(1);
            books.credits.refunded("R-1", contract, START, USER);
            assertThat(books.credits.credit(contract))
                    .as("a key is one refund for ever")
                    .isEqualTo(USER);
        });
    }

    @Test
    public void money_that_was_paid_too_much_comes_back_to_its_payment() {
        books.asStaff(() -> {
            var contract = books.open("Trop", START);
            books.day(START);
            pay("V-1", contract, Money.of("500.00"));
            pay("V-2", contract, Money.of("30.00"));
            books.credits.refunded("R-1", contract, START, Money.of("45.00"));
            assertThat(books.payments.credit(contract)).isEqualTo(Money.of("14.60"));
            books.credits.refundReturned("R-1", START);
            assertThat(books.payments.find("V-1").orElseThrow().unused()).isEqualTo(Money.of("29.60"));
            assertThat(books.payments.find("V-2").orElseThrow().unused()).isEqualTo(Money.of("30.00"));
        });
    }

    @Test
    public void what_is_open_by_then_is_paid_by_it_first() {
        books.asStaff(() -> {
            var contract = refunded();
            books.days(START.plusDays(1), START.plusDays(20));
            assertThat(books.desk.open(contract)).singleElement().satisfies(next -> assertThat(next.open())
                    .isEqualTo(MONTH));
            books.credits.refundReturned("R-1", START.plusDays(20));
            assertThat(books.desk.open(contract)).singleElement().satisfies(next -> assertThat(next.open())
                    .isEqualTo(Money.of("411.60")));
            assertThat(books.credits.credit(contract)).isEqualTo(Money.ZERO);
            assertThat(books.books.check(2026).isSound()).isTrue();
        });
    }

    @Test
    public void whoever_may_not_give_credit_takes_no_refund_back() {
        books.asStaff(() -> {
            refunded();
            books.access.refuse(BillingPermissions.CREDIT);
            assertThatThrownBy(() -> books.credits.refundReturned("R-1", START))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }
}
