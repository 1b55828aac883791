package fr.crmdata.licensing.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A "no" about contracts. */
public abstract sealed class LicensingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private LicensingRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** @param fact name of its kind or of an act, such as {@code seats-added} */
    private static Texts.Word what(String fact) {
        return new Texts.Word("licensing.web.what." + fact);
    }

    /** An act in words; what was typed and is no act, as it was typed. */
    private static Object act(String word) {
        var what = what(word);
        return Texts.of(LicensingRefusal.class, Language.FR).has(what.key()) ? what : word;
    }

    /** Written as people write it when it is a day. */
    private static Object day(String which) {
        try {
            return LocalDate.parse(which);
        } catch (DateTimeParseException noDay) {
            return which;
        }
    }

    /** The rate of that semester is not known; interest is never guessed from another one. */
    public static final class UnknownRate extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownRate(LocalDate day) {
            super(
                    Kind.CONFLICT,
                    "licensing.rate-unknown",
                    new Texts.Word(day.getMonthValue() <= 6 ? "licensing.half-year.1" : "licensing.half-year.2"),
                    String.valueOf(day.getYear()),
                    day);
        }
    }

    /** More seats are taken away than the contract has. */
    public static final class SeatsMissing extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public SeatsMissing(String module, int has, int removed) {
            super(Kind.CONFLICT, "licensing.seats-missing", module, has, removed);
        }
    }

    /** A fact needs another one before it: nothing is activated that nobody subscribed. */
    public static final class OutOfOrder extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public OutOfOrder(String fact, LocalDate on) {
            super(Kind.CONFLICT, "licensing.out-of-order", what(fact), on);
        }
    }

    /** A contract is subscribed once and opened once. */
    public static final class OnlyOne extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public OnlyOne(String fact) {
            super(Kind.CONFLICT, "licensing.only-one", what(fact));
        }
    }

    /** The month in which the client may object to a price rise is over, or no rise was announced. */
    public static final class NoObjection extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NoObjection(LocalDate on) {
            super(Kind.CONFLICT, "licensing.no-objection", on);
        }
    }

    /** Prices go up by an announced price rise only. */
    public static final class PriceGuaranteed extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public PriceGuaranteed(String module, LocalDate until) {
            super(Kind.CONFLICT, "licensing.price-guaranteed", module, until);
        }
    }

    /** The terms or the law do not allow it yet. */
    public static final class TooEarly extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public TooEarly(String fact, LocalDate on, LocalDate from) {
            super(Kind.CONFLICT, "licensing.too-early", what(fact), on, from);
        }
    }

    /** A fact from the past would change what was already done. */
    public static final class Backdated extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public Backdated(LocalDate on, String acts) {
            super(Kind.CONFLICT, "licensing.backdated", on, acts);
        }
    }

    /** Something was done because of a fact: it is mended by another fact, not taken back. */
    public static final class ActedOn extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public ActedOn(String fact, LocalDate on, String acts) {
            super(Kind.CONFLICT, "licensing.acted-on", what(fact), on, acts);
        }
    }

    /** Values that were entered do not fit; {@link #fields()} says which and why. */
    public static final class Invalid extends LicensingRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> problems;

        public Invalid(List<FieldProblem> problems) {
            super(Kind.INVALID, "licensing.invalid", problems.size());
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, String code, Object... arguments) {
            this(List.of(FieldProblem.of(field, code, arguments)));
        }

        @Override
        public List<FieldProblem> fields() {
            return problems;
        }
    }

    /** Dunning goes on already. */
    public static final class NotPaused extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NotPaused(LocalDate on) {
            super(Kind.CONFLICT, "licensing.not-paused", on);
        }
    }

    /** A plan of instalments is about what should have been paid and is not. */
    public static final class NotOverdue extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param act that issued the invoice, such as {@code issue-invoice}
         * @param which what it is about, such as its day
         */
        public NotOverdue(String act, String which, LocalDate on) {
            super(Kind.CONFLICT, "licensing.not-overdue", act(act), day(which), on);
        }
    }

    /** Costs of recovery are about an invoice that is late, or was paid late. */
    public static final class NeverLate extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param act that issued the invoice, such as {@code issue-invoice}
         * @param which what it is about, such as its day
         */
        public NeverLate(String act, String which, LocalDate on) {
            super(Kind.CONFLICT, "licensing.never-late", act(act), day(which), on);
        }
    }

    /** What an insolvent client owed before the judgment is declared to whom the court named, and not invoiced. */
    public static final class ToBeDeclared extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public ToBeDeclared(LocalDate due) {
            super(Kind.CONFLICT, "licensing.to-be-declared", due);
        }
    }

    /** Nothing is ended for what is paid as it was agreed. */
    public static final class PlanKept extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public PlanKept(LocalDate on) {
            super(Kind.CONFLICT, "licensing.plan-kept", on);
        }
    }

    /** Nothing is ended for a debt that is paid, or that a judgment froze. */
    public static final class NothingOwed extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NothingOwed(LocalDate on) {
            super(Kind.CONFLICT, "licensing.nothing-owed", on);
        }
    }

    /** Instalments come to exactly what is open of the invoices that they are for. */
    public static final class PlanSum extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public PlanSum(String promised, String open) {
            super(Kind.CONFLICT, "licensing.plan-sum", promised, open);
        }
    }

    /** There is no such contract, or it is another client's: the two are not told apart. */
    public static final class UnknownContract extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownContract(String number) {
            super(Kind.NOT_FOUND, "licensing.unknown-contract", number);
        }
    }

    /** The caller's client has no contract here. */
    public static final class NoContract extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NoContract() {
            super(Kind.NOT_FOUND, "licensing.no-contract");
        }
    }

    /** A client has one contract at most that is not over. */
    public static final class HasContract extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public HasContract(String client, String number) {
            super(Kind.CONFLICT, "licensing.has-contract", client, number);
        }
    }

    /** There is no such fact in this contract, or it counts no more. */
    public static final class UnknownFact extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownFact(String id) {
            super(Kind.NOT_FOUND, "licensing.unknown-fact", id);
        }
    }

    /** What has not happened yet is not recorded, unless it is agreed for later. */
    public static final class NotYet extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NotYet(String kind, LocalDate on) {
            super(Kind.CONFLICT, "licensing.not-yet", what(kind), on);
        }
    }

    /** Conventions are decided for today or later: what was done by others stays done. */
    public static final class TooLate extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public TooLate(LocalDate from) {
            super(Kind.CONFLICT, "licensing.too-late", from);
        }
    }

    /** Such facts follow from acts and letters; nobody enters them. */
    public static final class NotEntered extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NotEntered(String kind) {
            super(Kind.CONFLICT, "licensing.not-entered", kind);
        }
    }

    /** No such act was done. */
    public static final class UnknownAct extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownAct(String id) {
            super(Kind.NOT_FOUND, "licensing.unknown-act", id);
        }
    }

    /** Nobody reported that. */
    public static final class UnknownFraudReport extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownFraudReport(String id) {
            super(Kind.NOT_FOUND, "licensing.unknown-fraud-report", id);
        }
    }

    /** Somebody else changed it since it was read. */
    public static final class Stale extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public Stale(String what) {
            super(Kind.STALE, "licensing.stale", what);
        }
    }

    /** All seats of the module are taken. */
    public static final class NoSeatFree extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NoSeatFree(String module, int bought) {
            super(Kind.CONFLICT, "licensing.no-seat-free", module, bought);
        }
    }

    /** There is no such seat, or nobody has it any more. */
    public static final class UnknownSeat extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownSeat(String id) {
            super(Kind.NOT_FOUND, "licensing.unknown-seat", id);
        }
    }

    /** The person has a seat of this module already. */
    public static final class HasSeat extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public HasSeat(String module) {
            super(Kind.CONFLICT, "licensing.has-seat", module);
        }
    }

    /** A seat is one person's; it is not passed to and fro. */
    public static final class SeatTooYoung extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public SeatTooYoung(LocalDate until) {
            super(Kind.CONFLICT, "licensing.seat-too-young", until);
        }
    }

    /** The contract does not have the module that this belongs to. */
    public static final class ModuleClosed extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public ModuleClosed(String module) {
            super(Kind.FORBIDDEN, "licensing.module-closed", module);
        }
    }

    /** The person was not designated for the module. */
    public static final class NotDesignated extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NotDesignated(String module) {
            super(Kind.FORBIDDEN, "licensing.not-designated", module);
        }
    }

    /** The contract is suspended; terms 8. */
    public static final class Suspended extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public Suspended(LocalDate since) {
            super(Kind.FORBIDDEN, "licensing.suspended", since);
        }
    }

    /** The contract is over; terms 2-4. */
    public static final class Ended extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public Ended(LocalDate last) {
            super(Kind.FORBIDDEN, "licensing.ended", last);
        }
    }

    /** The service is not open yet. */
    public static final class NotOpen extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NotOpen() {
            super(Kind.FORBIDDEN, "licensing.not-open");
        }
    }

    /** The person has as many sessions as the policy allows. */
    public static final class TooManySessions extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public TooManySessions(int most) {
            super(Kind.CONFLICT, "licensing.too-many-sessions", most);
        }
    }

    /** Acts are not done while nobody can write their letters: in a moment everything is there again. */
    public static final class LettersAway extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public LettersAway() {
            super(Kind.UNAVAILABLE, "licensing.letters-away");
        }
    }
}
