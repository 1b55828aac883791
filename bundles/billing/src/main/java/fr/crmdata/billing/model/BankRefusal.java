package fr.crmdata.billing.model;

import fr.crmdata.api.Refusal;
import java.time.LocalDate;

/** A "no" of the bank's desk: batches, files, entries to match. */
public abstract sealed class BankRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private BankRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** No such mandate, or none of that contract. */
    public static final class UnknownMandate extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownMandate(String reference) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-mandate", reference);
        }
    }

    /** What shows that a mandate was signed is a PDF, a PNG or a JPEG. */
    public static final class NoEvidence extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public NoEvidence(String name) {
            super(Kind.INVALID, "billing.desk.no-evidence", name);
        }
    }

    /** A mandate between businesses is for who has a SIREN or a VAT number. */
    public static final class NoBusiness extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public NoBusiness(String contract) {
            super(Kind.CONFLICT, "billing.desk.no-business", contract);
        }
    }

    /** A client is paid back what it has as credit, orders that wait counted. */
    public static final class TooMuchBack extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public TooMuchBack(String contract, String amount, String left) {
            super(Kind.CONFLICT, "billing.desk.too-much-back", contract, amount, left);
        }
    }

    /** No such batch. */
    public static final class UnknownBatch extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownBatch(String id) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-batch", id);
        }
    }

    /** No such file. */
    public static final class UnknownFile extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownFile(String id) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-file", id);
        }
    }

    /** No such entry. */
    public static final class UnknownEntry extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownEntry(String id) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-entry", id);
        }
    }

    /** No such task. */
    public static final class UnknownTask extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownTask(String id) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-task", id);
        }
    }

    /** What an entry is said to belong to does not exist or is not open. */
    public static final class UnknownItem extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownItem(String id) {
            super(Kind.NOT_FOUND, "billing.desk.unknown-item", id);
        }
    }

    /** The state it is in does not allow that. */
    public static final class WrongState extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public WrongState(String id, String state) {
            super(Kind.CONFLICT, "billing.desk.wrong-state", id, state);
        }
    }

    /** Debits of a sealed batch are not right any more: paid or credited meanwhile, or their mandate is stopped. */
    public static final class BatchOutdated extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public BatchOutdated(String batch, String debits) {
            super(Kind.CONFLICT, "billing.desk.batch-outdated", batch, debits);
        }
    }

    /** The company's identifier or name changed since: its debits would not say what banks must be told of it. */
    public static final class OtherCreditor extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public OtherCreditor(String batch, String identifier) {
            super(Kind.CONFLICT, "billing.desk.other-creditor", batch, identifier);
        }
    }

    /** Nobody knows yet whether the bank has the file: it is asked before the batch is given up. */
    public static final class BankNotAsked extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public BankNotAsked(String batch) {
            super(Kind.CONFLICT, "billing.desk.bank-not-asked", batch);
        }
    }

    /** Who made a batch may not release it. */
    public static final class SamePerson extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public SamePerson(String batch) {
            super(Kind.CONFLICT, "billing.desk.same-person", batch);
        }
    }

    /** Without the creditor's identifier and account nothing can be collected. */
    public static final class CreditorMissing extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public CreditorMissing() {
            super(Kind.CONFLICT, "billing.desk.creditor-missing");
        }
    }

    /** Another did the same at the same moment. */
    public static final class MeanwhileChanged extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public MeanwhileChanged(String id) {
            super(Kind.CONFLICT, "billing.desk.meanwhile-changed", id);
        }
    }

    /** Parts that do not make the amount. */
    public static final class PartsDiffer extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public PartsDiffer(String amount, String parts) {
            super(Kind.INVALID, "billing.desk.parts-differ", amount, parts);
        }
    }

    /** A debit comes back, and a refund goes out, as a whole. */
    public static final class AmountDiffers extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public AmountDiffers(String moved, String item, String expected) {
            super(Kind.CONFLICT, "billing.desk.amount-differs", moved, item, expected);
        }
    }

    /** There is no account to pay the client back to. */
    public static final class NoAccount extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public NoAccount(String contract) {
            super(Kind.CONFLICT, "billing.desk.no-account", contract);
        }
    }

    /** Only what came in can be booked on invoices. */
    public static final class NotIncoming extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public NotIncoming(String id) {
            super(Kind.CONFLICT, "billing.desk.not-incoming", id);
        }
    }

    /** A debit that is at the bank cannot be kept back any more. */
    public static final class DebitAtBank extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public DebitAtBank(String debit, LocalDate day) {
            super(Kind.CONFLICT, "billing.desk.debit-at-bank", debit, day);
        }
    }

    /** Only what went out can be the price of a bank's services. */
    public static final class NotOutgoing extends BankRefusal {
        private static final long serialVersionUID = 1L;

        public NotOutgoing(String id) {
            super(Kind.CONFLICT, "billing.desk.not-outgoing", id);
        }
    }
}
