package fr.crmdata.api.rest;

import fr.crmdata.api.Refusal;

/** A "no" about the form of a request that any resource may give. */
public abstract sealed class RequestRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private RequestRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class NoBody extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        public NoBody() {
            super(Kind.MALFORMED, "rest.no-body");
        }
    }

    /** A change must say which version it means. */
    public static final class VersionRequired extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        public VersionRequired() {
            super(Kind.VERSION_REQUIRED, "rest.version-required");
        }
    }

    /** Changed by somebody else since it was read. */
    public static final class Stale extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super(Kind.STALE, "rest.stale");
        }
    }

    /** The cursor is none of ours. */
    public static final class BadCursor extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        public BadCursor() {
            super(Kind.MALFORMED, "rest.bad-cursor");
        }
    }
}
