package fr.crmdata.api.identity;

import fr.crmdata.api.Refusal;
import java.time.Duration;

/** A "no" about who calls. */
public abstract sealed class AccessRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private AccessRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** Nobody is signed in, or the token is unknown, expired or revoked; which of them is not told. */
    public static final class Unauthenticated extends AccessRefusal {
        private static final long serialVersionUID = 1L;

        public Unauthenticated() {
            super(Kind.UNAUTHENTICATED, "access.unauthenticated");
        }
    }

    /** Name or password is wrong; which of them is not told. */
    public static final class WrongCredentials extends AccessRefusal {
        private static final long serialVersionUID = 1L;

        public WrongCredentials() {
            super(Kind.UNAUTHENTICATED, "access.wrong-credentials");
        }
    }

    /** Too many failures; even the right password is refused until the wait is over. */
    public static final class LockedOut extends AccessRefusal {
        private static final long serialVersionUID = 1L;
        private final Duration wait;

        public LockedOut(Duration wait) {
            super(Kind.TOO_MANY, "access.locked-out", Math.max(1, (wait.toSeconds() + 59) / 60));
            this.wait = wait;
        }

        /** How long until another try makes sense. */
        public Duration pause() {
            return wait;
        }
    }

    public static final class Forbidden extends AccessRefusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(Permission missing) {
            super(Kind.FORBIDDEN, "access.forbidden", missing.value());
        }
    }

    /** The operator's staff must say why they look into a client's data. */
    public static final class ReasonNeeded extends AccessRefusal {
        private static final long serialVersionUID = 1L;

        public ReasonNeeded() {
            super(Kind.FORBIDDEN, "access.reason-needed");
        }
    }
}
