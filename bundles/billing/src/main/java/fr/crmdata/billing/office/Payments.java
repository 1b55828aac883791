package fr.crmdata.billing.office;

import fr.crmdata.api.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that came in, and debits that came back. Everything is known by a key that is unique for ever: what was received under a key is
 * not received again. Joins the open transaction of the operator's database; licensing is told in the same one, so that dunning,
 * suspension and reinstatement follow. Writing needs {@code billing:payments}, reading {@code billing:read}.
 */
public interface Payments {

    /**
     * Money came in. It settles the invoices it names, otherwise the oldest; what is left stays as credit of the contract and is set
     * against what is issued later.
     *
     * @return the payment, as it was received the first time when the key is known
     * @throws fr.crmdata.billing.model.BillingRefusal.KeyTaken when the key is known for another amount, contract or day
     */
    default Payment receive(NewPayment payment) {
        return receiveAll(List.of(payment)).get(0);
    }

    /**
     * Many at once, as a bank's file brings them; see {@link #receive}. Refused as a whole: what is wrong with one of them keeps all of them
     * out.
     *
     * @return in their order
     */
    List<Payment> receiveAll(List<NewPayment> payments);

    /**
     * A debit came back: it never was a payment. Its entry in the journal is reversed and the invoices are open again. A second time
     * nothing happens.
     *
     * @param key of the payment
     * @param bankCode reason such as {@code AM04}
     * @param amount that came back, which is the whole payment
     * @throws fr.crmdata.billing.model.BillingRefusal.UnknownPayment when none was received under that key
     */
    Payment reverse(String key, LocalDate on, String bankCode, Money amount);

    /** Whether something was received under a key. */
    Optional<Payment> find(String key);

    /** The newest first. */
    Slice<Payment> list(PaymentFilter filter, Optional<String> cursor, int limit);

    /** What was paid back to a contract's client, the oldest first. */
    List<Refund> refunds(String contract);

    /**
     * Money that was too much and went back.
     *
     * @param returned when it came back from the client's bank
     */
    record Refund(LocalDate on, Money amount, Optional<LocalDate> returned) {}

    /** Money of a contract that is not set against anything. */
    Money credit(String contract);

    /**
     * Money to be entered.
     *
     * @param key unique for ever, at most 150 characters
     * @param contract that it is for
     * @param on day on which the bank had it
     * @param amount more than nothing
     * @param invoices numbers of what is paid by it; empty for the oldest
     * @param text what the payer or the bank wrote
     */
    record NewPayment(
            String key, String contract, LocalDate on, Money amount, Way way, List<String> invoices, String text) {
        public NewPayment {
            invoices = List.copyOf(invoices);
        }
    }

    /** How money came. */
    enum Way {
        TRANSFER,
        DEBIT
    }

    /**
     * Money that came in.
     *
     * @param unused not set against anything yet
     * @param reversed when and why it came back
     */
    record Payment(
            String key,
            String contract,
            LocalDate on,
            Money amount,
            Way way,
            String text,
            Money unused,
            Instant enteredAt,
            String enteredBy,
            Optional<Reversal> reversed) {}

    /** @param bankCode reason such as {@code AM04} */
    record Reversal(LocalDate on, String bankCode) {}

    /** Which payments are wanted. */
    record PaymentFilter(
            Optional<String> contract, Optional<LocalDate> from, Optional<LocalDate> until, boolean unused) {
        public static PaymentFilter all() {
            return new PaymentFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        public static PaymentFilter of(String contract) {
            return new PaymentFilter(Optional.of(contract), Optional.empty(), Optional.empty(), false);
        }
    }
}
