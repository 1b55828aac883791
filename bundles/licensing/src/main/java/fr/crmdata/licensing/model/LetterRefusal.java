package fr.crmdata.licensing.model;

import fr.crmdata.api.Refusal;

/** A "no" about letters. */
public final class LetterRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        UNKNOWN(Kind.NOT_FOUND, "licensing.letter.unknown"),
        STALE(Kind.STALE, "licensing.letter.stale"),
        NOT_POSTED(Kind.CONFLICT, "licensing.letter.not-posted"),
        DATE_ORDER(Kind.CONFLICT, "licensing.letter.date-order"),
        IN_USE(Kind.CONFLICT, "licensing.letter.in-use"),
        CANCELLED(Kind.CONFLICT, "licensing.letter.cancelled"),
        ALREADY_SENT(Kind.CONFLICT, "licensing.letter.already-sent"),
        UNKNOWN_PROVIDER(Kind.NOT_FOUND, "licensing.letter.unknown-provider"),
        NOT_BY_HAND(Kind.CONFLICT, "licensing.letter.not-by-hand"),
        NOTHING_OWED(Kind.CONFLICT, "licensing.letter.nothing-owed"),
        NO_EVENT(Kind.CONFLICT, "licensing.letter.no-event"),
        NOT_OPEN(Kind.CONFLICT, "licensing.letter.not-open"),
        UNREADABLE(Kind.INVALID, "licensing.letter.unreadable"),
        MISSING(Kind.INVALID, "licensing.letter.missing"),
        UNKNOWN_FIGURE(Kind.INVALID, "licensing.letter.unknown-figure");

        private final Kind kind;
        private final String code;

        Why(Kind kind, String code) {
            this.kind = kind;
            this.code = code;
        }
    }

    private final Why why;

    public LetterRefusal(Why why, Object... arguments) {
        super(why.kind, why.code, arguments);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
