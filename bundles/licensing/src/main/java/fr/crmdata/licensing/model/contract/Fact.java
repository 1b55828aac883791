package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.Instalments;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Something that happened to a contract on a day. Facts are added and never changed. */
public sealed interface Fact {

    LocalDate on();

    /** The act that this fact records as done, if it does. */
    default Optional<ActKey> done() {
        return Optional.empty();
    }

    /** Its kind as it stands in keys, codes and texts: {@code seats-added}. */
    default String word() {
        return word(getClass());
    }

    static String word(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    // Subscription

    /**
     * @param termsVersion the version of the terms that the client accepted
     * @param months 1, or 12 when it is paid by the year
     */
    record Subscribed(LocalDate on, String termsVersion, int months, PaymentMethod method) implements Fact {}

    /** A later version of the terms was accepted. */
    record TermsAccepted(LocalDate on, String termsVersion) implements Fact {}

    /** The first login was possible; the periods are counted from this day. */
    record Activated(LocalDate on) implements Fact {}

    /** @param from first day on which what is decided is taxed by that place */
    record TaxedAs(LocalDate on, VatPlace place, LocalDate from) implements Fact {}

    /** The client is bound to this day, and the price is guaranteed as long. */
    record Committed(LocalDate on, LocalDate until) implements Fact {}

    record SeatsAdded(LocalDate on, String module, int seats) implements Fact {}

    /** Billed until the end of the period. */
    record SeatsRemoved(LocalDate on, String module, int seats) implements Fact {}

    /** A month of one user, before tax. */
    record PriceAgreed(LocalDate on, String module, Price unit) implements Fact {}

    // Prices, notice

    /** @param on when the client received it */
    record PriceRiseNotified(LocalDate on, String module, Price unit) implements Fact {}

    /** The client objects in writing to the price rise that was announced. */
    record Objected(LocalDate on) implements Fact {}

    /** @param on when the client posted it */
    record NoticePosted(LocalDate on, String letter) implements Fact {}

    record LetterPresented(LocalDate on, String letter) implements Fact {}

    record LetterSigned(LocalDate on, String letter) implements Fact {}

    // Money

    /** @param period what it is for, if it is for a period */
    record InvoiceIssued(
            LocalDate on, ActKey key, DocumentKind kind, Optional<Span> period, Amounts amounts, LocalDate due)
            implements Fact {
        @Override
        public Optional<ActKey> done() {
            return Optional.of(key);
        }
    }

    record Paid(LocalDate on, Money amount) implements Fact {}

    /** A direct debit came back: it never was a payment. */
    record PaymentReturned(LocalDate on, Money amount, String reason) implements Fact {}

    /** So much of an invoice is no longer asked for: a credit note by hand, a debt that is given up. */
    record Waived(LocalDate on, ActKey invoice, Money amount, String reason) implements Fact {}

    /**
     * We collect an invoice on a day and told the client so: until then nobody is reminded.
     *
     * @param incident the bank's code by which an earlier debit came back for a reason of the client's: payment is late then
     */
    record DebitAnnounced(LocalDate on, ActKey invoice, LocalDate day, Optional<String> incident) implements Fact {}

    /** Money that was more than what is owed went back to the client. */
    record Refunded(LocalDate on, Money amount) implements Fact {}

    /** A refund came back from the client's bank: the client never had it. */
    record RefundReturned(LocalDate on, Money amount) implements Fact {}

    /** Training and the like: paid on receipt. */
    record ServiceDelivered(LocalDate on, String name, Money net) implements Fact {}

    // Unpaid, suspension

    /**
     * What somebody was paid for recovering an invoice that is late, or was: a bailiff, a lawyer.
     *
     * @param on the day of the proof
     * @param amount of this proof alone, outside VAT
     * @param evidence what proves it, such as whose invoice and its number; the client reads it
     */
    record RecoveryCostsProven(LocalDate on, ActKey invoice, Money amount, String evidence) implements Fact {}

    /**
     * @param on when the operator posted it
     * @param namesTermination C. civ. 1225: a letter that does not name it opens no termination
     */
    record FormalNoticePosted(LocalDate on, String letter, Money claimed, boolean namesTermination) implements Fact {}

    record Suspended(LocalDate on, ActKey key) implements Fact {
        @Override
        public Optional<ActKey> done() {
            return Optional.of(key);
        }
    }

    record Reinstated(LocalDate on, ActKey key) implements Fact {
        @Override
        public Optional<ActKey> done() {
            return Optional.of(key);
        }
    }

    /**
     * Somebody decided that reminders, letters and sanctions wait.
     *
     * @param until its last day, unless dunning is resumed before
     */
    record DunningPaused(LocalDate on, LocalDate until, String reason) implements Fact {
        public DunningPaused {
            if (until.isBefore(on)) {
                throw new IllegalArgumentException("paused from " + on + " until " + until);
            }
        }
    }

    /** @param on the first day on which dunning goes on */
    record DunningResumed(LocalDate on) implements Fact {}

    /**
     * A late debt is paid by instalments; while they are paid, nothing of dunning moves for it.
     *
     * @param covers the invoices, of each what is open on the eve
     */
    record InstalmentPlanAgreed(LocalDate on, Covered covers, Instalments instalments) implements Fact {}

    // Breach, end

    record BreachNoticePosted(LocalDate on, String letter, Party breaching) implements Fact {}

    record BreachRemedied(LocalDate on, String letter) implements Fact {}

    /** Somebody decided it; the day is the contract's last. */
    record Terminated(LocalDate on, Ground ground) implements Fact {}

    record DataReturnRequested(LocalDate on, boolean switching) implements Fact {}

    /** @param how link, disc, number of the parcel */
    record DataHandedOver(LocalDate on, String how) implements Fact {}

    /** The client asks that nothing is erased. */
    record HoldRequested(LocalDate on, LocalDate until) implements Fact {}

    record Erased(LocalDate on, ActKey key) implements Fact {
        @Override
        public Optional<ActKey> done() {
            return Optional.of(key);
        }
    }

    // What comes from outside

    record ForceMajeureBegan(LocalDate on, String event) implements Fact {}

    /** @param on its last day */
    record ForceMajeureEnded(LocalDate on) implements Fact {}

    record ForceMajeureLetterPosted(LocalDate on, Party by) implements Fact {}

    record InsolvencyOpened(LocalDate on) implements Fact {}

    record InsolvencyPublished(LocalDate on) implements Fact {}

    /** The operator gives up its activity. */
    record ActivityCeased(LocalDate on) implements Fact {}

    record SourcesRequested(LocalDate on) implements Fact {}

    record FraudReported(LocalDate on) implements Fact {}

    // What was done, what was wrong

    /** A letter was sent, somebody was asked: nothing else follows from it than that it is done. */
    record Told(LocalDate on, ActKey key) implements Fact {
        @Override
        public Optional<ActKey> done() {
            return Optional.of(key);
        }
    }

    /** A fact that was entered never was so. */
    record Withdrawn(LocalDate on, Fact wrong, String reason) implements Fact {}
}
