package fr.crmdata.billing.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.accounts.PaymentOrder.Open;
import fr.crmdata.billing.model.accounts.PaymentOrder.Portion;
import fr.crmdata.billing.model.accounts.PaymentOrder.Promise;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class PaymentOrderTest {

    private static final Open OLD = open("F1", "2026-10-01", "300.00");
    private static final Open NEW = open("F2", "2027-01-20", "100.00");

    private static Open open(String number, String due, String amount) {
        return new Open(number, false, LocalDate.parse(due), Money.of(amount));
    }

    private static Promise promise(String number, String due, String amount) {
        return new Promise(number, LocalDate.parse(due), Money.of(amount));
    }

    private static Portion portion(String number, String amount) {
        return new Portion(number, Money.of(amount));
    }

    @Test
    public void without_a_plan_the_oldest_comes_first_and_damages_last() {
        var damages = new Open("F0", true, LocalDate.parse("2026-01-01"), Money.of("40.00"));
        assertThat(PaymentOrder.of(List.of(damages, NEW, OLD), List.of()))
                .containsExactly(portion("F1", "300.00"), portion("F2", "100.00"), portion("F0", "40.00"));
    }

    @Test
    public void instalments_are_to_be_paid_on_their_days_and_other_invoices_between_them() {
        assertThat(PaymentOrder.of(
                        List.of(OLD, NEW),
                        List.of(promise("F1", "2027-01-15", "150.00"), promise("F1", "2027-02-15", "150.00"))))
                .containsExactly(portion("F1", "150.00"), portion("F2", "100.00"), portion("F1", "150.00"));
    }

    @Test
    public void what_a_judgment_froze_comes_after_all_that_fell_due_later() {
        var day = LocalDate.of(2026, 10, 1);
        assertThat(PaymentOrder.of(
                        List.of(
                                new PaymentOrder.Open("F1", false, day, Money.of("10.00"), true),
                                new PaymentOrder.Open("F2", false, day.plusMonths(1), Money.of("20.00"), false),
                                new PaymentOrder.Open("F3", true, day.plusMonths(2), Money.of("40.00"), false)),
                        List.of()))
                .extracting(PaymentOrder.Portion::number)
                .containsExactly("F2", "F3", "F1");
    }

    @Test
    public void what_was_paid_since_was_paid_of_the_first_instalments() {
        assertThat(PaymentOrder.of(
                        List.of(open("F1", "2026-10-01", "180.00"), NEW),
                        List.of(promise("F1", "2027-01-15", "150.00"), promise("F1", "2027-02-15", "150.00"))))
                .containsExactly(portion("F1", "30.00"), portion("F2", "100.00"), portion("F1", "150.00"));
        assertThat(PaymentOrder.of(
                        List.of(open("F1", "2026-10-01", "150.00"), NEW),
                        List.of(promise("F1", "2027-01-15", "150.00"), promise("F1", "2027-02-15", "150.00"))))
                .containsExactly(portion("F2", "100.00"), portion("F1", "150.00"));
    }

    @Test
    public void what_no_instalment_holds_is_to_be_paid_on_its_own_day() {
        assertThat(PaymentOrder.of(List.of(OLD, NEW), List.of(promise("F1", "2027-02-15", "120.00"))))
                .containsExactly(portion("F1", "180.00"), portion("F2", "100.00"), portion("F1", "120.00"));
    }
}
