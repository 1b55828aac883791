package fr.crmdata.billing.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A "no" about money: what is owed, collected, paid back. */
public abstract sealed class BillingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private BillingRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** Not even of the shape of an IBAN. */
    public static final class IbanMalformed extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public IbanMalformed(String iban) {
            super(Kind.INVALID, "billing.iban-malformed", iban);
        }
    }

    /** No such country issues IBANs. */
    public static final class IbanCountry extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public IbanCountry(String country) {
            super(Kind.INVALID, "billing.iban-country", country);
        }
    }

    /** A sign too many or too few. */
    public static final class IbanLength extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public IbanLength(String iban, int length) {
            super(Kind.INVALID, "billing.iban-length", iban, iban.length(), length);
        }
    }

    /** The key does not fit: a digit is wrong. */
    public static final class IbanKey extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public IbanKey(String iban) {
            super(Kind.INVALID, "billing.iban-key", iban);
        }
    }

    /** A real account that SEPA does not reach. */
    public static final class IbanNotSepa extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public IbanNotSepa(String country) {
            super(Kind.INVALID, "billing.iban-not-sepa", country);
        }
    }

    /** The creditor identifier was mistyped. */
    public static final class BadCreditorIdentifier extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BadCreditorIdentifier(String identifier) {
            super(Kind.INVALID, "billing.creditor-identifier", identifier);
        }
    }

    /** Banks would not carry this reference unchanged. */
    public static final class BadReference extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BadReference(String reference) {
            super(Kind.INVALID, "billing.reference", reference);
        }
    }

    /** Nothing is left of a name once the signs that banks refuse are gone. */
    public static final class EmptyText extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public EmptyText(String text) {
            super(Kind.INVALID, "billing.text-empty", text);
        }
    }

    /** A mandate signed after the debit authorises nothing. */
    public static final class SignedAfterDebit extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public SignedAfterDebit(String mandate, LocalDate signed, LocalDate debit) {
            super(Kind.CONFLICT, "billing.mandate-signed-late", mandate, signed.toString(), debit.toString());
        }
    }

    /** Not used for three years, it has lapsed. */
    public static final class MandateLapsed extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public MandateLapsed(String mandate, LocalDate usableUntil) {
            super(Kind.CONFLICT, "billing.mandate-lapsed", mandate, usableUntil.toString());
        }
    }

    /** Revoked by the debtor, or blocked after a return. */
    public static final class MandateBlocked extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public MandateBlocked(String mandate) {
            super(Kind.CONFLICT, "billing.mandate-blocked", mandate);
        }
    }

    /** Insolvency proceedings were opened: what was owed before is declared, not collected. C. com. L622-7. */
    public static final class FrozenByJudgment extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public FrozenByJudgment(String invoice, LocalDate judgment) {
            super(Kind.CONFLICT, "billing.frozen-by-judgment", invoice, judgment);
        }
    }

    /** A plan of instalments is kept: the invoice is paid on its days. */
    public static final class PaidByInstalments extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public PaidByInstalments(String invoice) {
            super(Kind.CONFLICT, "billing.paid-by-instalments", invoice);
        }
    }

    /** A one-off mandate has been used. */
    public static final class MandateUsed extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public MandateUsed(String mandate) {
            super(Kind.CONFLICT, "billing.mandate-used", mandate);
        }
    }

    /** A debit between businesses needs a mandate that the debtor registered with the bank. */
    public static final class NotRegistered extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NotRegistered(String mandate) {
            super(Kind.CONFLICT, "billing.mandate-not-registered", mandate);
        }
    }

    /** Nothing, less than nothing, or more than the scheme carries. */
    public static final class BadDebitAmount extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BadDebitAmount(String amount) {
            super(Kind.INVALID, "billing.debit-amount", amount);
        }
    }

    /** Banks do not settle on that day. */
    public static final class BankClosed extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BankClosed(LocalDate day, LocalDate next) {
            super(Kind.CONFLICT, "billing.bank-closed", day.toString(), next.toString());
        }
    }

    /** The bank would not get the file in time. */
    public static final class TooShortNotice extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public TooShortNotice(LocalDate debit, LocalDate latest) {
            super(Kind.CONFLICT, "billing.too-late-for-bank", debit.toString(), latest.toString());
        }
    }

    /** Payments from outside the European Economic Area must name the debtor's town and country. */
    public static final class AddressNeeded extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public AddressNeeded(String debtor) {
            super(Kind.INVALID, "billing.address-needed", debtor);
        }
    }

    /** The older message cannot carry a structured address. */
    public static final class AddressNotCarried extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public AddressNotCarried(String debtor, String message) {
            super(Kind.CONFLICT, "billing.address-not-carried", debtor, message);
        }
    }

    /** What was to be written is not what was announced: the file does not leave. */
    public static final class ControlSum extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public ControlSum(String batch, String announced, String written) {
            super(Kind.CONFLICT, "billing.control-sum", batch, announced, written);
        }
    }

    /** A file or batch with nothing in it. */
    public static final class NothingToSend extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NothingToSend() {
            super(Kind.CONFLICT, "billing.nothing-to-send");
        }
    }

    /** The file breaks the schema of its message and does not leave. */
    public static final class SchemaBroken extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public SchemaBroken(long line, long column, String why) {
            super(Kind.CONFLICT, "billing.schema", line, column, why);
        }
    }

    /** The same debit stands in a file twice. */
    public static final class DebitTwice extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public DebitTwice(String endToEnd) {
            super(Kind.CONFLICT, "billing.debit-twice", endToEnd);
        }
    }

    /** No number of an invoice. */
    public static final class BadInvoiceNumber extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BadInvoiceNumber(String number) {
            super(Kind.INVALID, "billing.invoice-number", number);
        }
    }

    /** A later document has a number already: numbers follow the dates. */
    public static final class NotChronological extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NotChronological(LocalDate issue, String last, LocalDate lastIssue) {
            super(Kind.CONFLICT, "billing.not-chronological", issue.toString(), last, lastIssue.toString());
        }
    }

    /** Nothing is due before it is invoiced. */
    public static final class DueBeforeIssue extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public DueBeforeIssue(String number, LocalDate issue, LocalDate due) {
            super(Kind.INVALID, "billing.due-before-issue", number, issue.toString(), due.toString());
        }
    }

    /** More would be given back than was invoiced. */
    public static final class CreditTooHigh extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public CreditTooHigh(String number, String invoiced, String credited) {
            super(Kind.CONFLICT, "billing.credit-too-high", number, invoiced, credited);
        }
    }

    /** An entry whose sides differ is not booked. */
    public static final class Unbalanced extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public Unbalanced(String entry, String debit, String credit) {
            super(Kind.CONFLICT, "billing.unbalanced", entry, debit, credit);
        }
    }

    /** What is outside VAT stands on a document of its own (EN 16931, BR-O-11). */
    public static final class MixedVat extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public MixedVat(String number) {
            super(Kind.CONFLICT, "billing.mixed-vat", number);
        }
    }

    /** There is no such document, or it is another client’s. */
    public static final class UnknownInvoice extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownInvoice(String number) {
            super(Kind.NOT_FOUND, "billing.unknown-invoice", number);
        }
    }

    /** Nothing was received under that key. */
    public static final class UnknownPayment extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownPayment(String key) {
            super(Kind.NOT_FOUND, "billing.unknown-payment", key);
        }
    }

    /** Something else was received under that key. */
    public static final class KeyTaken extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public KeyTaken(String key) {
            super(Kind.CONFLICT, "billing.key-taken", key);
        }
    }

    /** Banks take orders of one scheme: a debit on a mandate of the other kind goes with the next batch. */
    public static final class OtherScheme extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public OtherScheme(String debit) {
            super(Kind.CONFLICT, "billing.desk.other-scheme", debit);
        }
    }

    /** What came back is not what had been received. */
    public static final class ReversalDiffers extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public ReversalDiffers(String key, String received, String returned) {
            super(Kind.CONFLICT, "billing.reversal-differs", key, received, returned);
        }
    }

    /** It is settled already. */
    public static final class NothingOpen extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NothingOpen(String number) {
            super(Kind.CONFLICT, "billing.nothing-open", number);
        }
    }

    /** The law wants more on an invoice than the settings say of the company. */
    public static final class CompanyIncomplete extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public CompanyIncomplete(String what) {
            super(Kind.CONFLICT, "billing.company-incomplete", what);
        }
    }

    /** The law wants more on an invoice than is known of who pays. */
    public static final class PayerIncomplete extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public PayerIncomplete(String contract, String what) {
            super(Kind.CONFLICT, "billing.payer-incomplete", contract, what);
        }
    }

    /** More than the contract has as credit. */
    public static final class RefundTooHigh extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public RefundTooHigh(String contract, String asked, String credit) {
            super(Kind.CONFLICT, "billing.refund-too-high", contract, asked, credit);
        }
    }

    /** The lines of a document do not come to what the contract asks for. */
    public static final class AmountsDiffer extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public AmountsDiffer(String contract, String asked, String added) {
            super(Kind.CONFLICT, "billing.amounts-differ", contract, asked, added);
        }
    }

    /** A credit note names the invoice that it is about, and there is none. */
    public static final class NothingToCredit extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NothingToCredit(String contract, String key) {
            super(Kind.CONFLICT, "billing.nothing-to-credit", contract, key);
        }
    }

    /** A credit note is not credited, nor written off. */
    public static final class NotAnInvoice extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NotAnInvoice(String number) {
            super(Kind.CONFLICT, "billing.not-an-invoice", number);
        }
    }

    /** The tax administration would not take the file. */
    public static final class FecFlawed extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public FecFlawed(String name, String flaw) {
            super(Kind.CONFLICT, "billing.fec-flawed", name, flaw);
        }
    }

    /** The file of a closed year is not the one that was kept. */
    public static final class FecChanged extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public FecChanged(String name) {
            super(Kind.CONFLICT, "billing.fec-changed", name);
        }
    }

    /** Only a year that is over is closed. */
    public static final class YearNotOver extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public YearNotOver(int year) {
            super(Kind.CONFLICT, "billing.year-not-over", String.valueOf(year));
        }
    }

    /** Years are closed one after the other. */
    public static final class EarlierYearOpen extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public EarlierYearOpen(int year, int earlier) {
            super(Kind.CONFLICT, "billing.earlier-year-open", String.valueOf(year), String.valueOf(earlier));
        }
    }

    /** Numbers that are missing or there twice, entries whose sides differ. */
    public static final class BooksUnsound extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public BooksUnsound(int year, String flaw) {
            super(Kind.CONFLICT, "billing.books-unsound", String.valueOf(year), flaw);
        }
    }

    /** Another person than the one who asked closes a year. */
    public static final class SameCloser extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public SameCloser(int year) {
            super(Kind.CONFLICT, "billing.same-closer", String.valueOf(year));
        }
    }

    /** No such contract, or none of the caller's. */
    public static final class UnknownContract extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownContract(String number) {
            super(Kind.NOT_FOUND, "billing.unknown-contract", number);
        }
    }

    /** A document that the platform has is not handed over again. */
    public static final class NotToBeSentAgain extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        public NotToBeSentAgain(String number, String state) {
            super(Kind.CONFLICT, "billing.not-to-be-sent-again", number, state);
        }
    }

    /** Something that was entered is not right; says which fields. */
    public static final class Invalid extends BillingRefusal {
        private static final long serialVersionUID = 1L;

        private final transient List<FieldProblem> problems;

        public Invalid(List<FieldProblem> problems) {
            super(Kind.INVALID, "billing.invalid");
            this.problems = List.copyOf(problems);
        }

        /** About one field. */
        public Invalid(String field, String code, Object... arguments) {
            this(List.of(FieldProblem.of(field, code, arguments)));
        }

        @Override
        public List<FieldProblem> fields() {
            return problems;
        }
    }
}
