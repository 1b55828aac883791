package fr.crmdata.licensing.model;

import fr.crmdata.api.Refusal;
import java.time.LocalDate;

/** A "no" about contracts. */
public abstract sealed class LicensingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private LicensingRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** The rate of that semester is not known; interest is never guessed from another one. */
    public static final class UnknownRate extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownRate(LocalDate day) {
            super(Kind.CONFLICT, "licensing.rate-unknown", day.toString());
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
            super(Kind.CONFLICT, "licensing.out-of-order", fact, on.toString());
        }
    }

    /** The month in which the client may object to a price rise is over, or no rise was announced. */
    public static final class NoObjection extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public NoObjection(LocalDate on) {
            super(Kind.CONFLICT, "licensing.no-objection", on.toString());
        }
    }

    /** Prices go up by an announced price rise only. */
    public static final class PriceGuaranteed extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public PriceGuaranteed(String module, LocalDate until) {
            super(Kind.CONFLICT, "licensing.price-guaranteed", module, until.toString());
        }
    }

    /** The terms or the law do not allow it yet. */
    public static final class TooEarly extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public TooEarly(String fact, LocalDate on, LocalDate from) {
            super(Kind.CONFLICT, "licensing.too-early", fact, on.toString(), from.toString());
        }
    }

    /** A fact from the past would change what was already done. */
    public static final class Backdated extends LicensingRefusal {
        private static final long serialVersionUID = 1L;

        public Backdated(LocalDate on, String acts) {
            super(Kind.CONFLICT, "licensing.backdated", on.toString(), acts);
        }
    }
}
