package fr.crmdata.web;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.util.List;

/** A "no" of the shell itself. */
public abstract sealed class WebRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private WebRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** No page has this address. */
    public static final class NoPage extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public NoPage() {
            super(Kind.NOT_FOUND, "web.no-page");
        }
    }

    /** The area was here and is being updated, or was stopped. */
    public static final class Away extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public Away() {
            super(Kind.UNAVAILABLE, "web.away");
        }
    }

    /** A change that does not come from a page of this site. */
    public static final class CrossSite extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public CrossSite() {
            super(Kind.FORBIDDEN, "web.cross-site");
        }
    }

    public static final class Unreadable extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public Unreadable() {
            super(Kind.MALFORMED, "web.unreadable");
        }
    }

    /** A new password was not typed the same way twice. */
    public static final class PasswordsDiffer extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public PasswordsDiffer() {
            super(Kind.INVALID, "web.passwords-differ");
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(FieldProblem.of("repeatPassword", code()));
        }
    }

    /** The link of a welcome mail was used, is too old, or never was one of ours. */
    public static final class LinkOver extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public LinkOver() {
            super(Kind.GONE, "web.link-over");
        }
    }

    /** Something in a form cannot be what it should be. */
    public static final class BadField extends WebRefusal {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String problem;

        /** @param problem key of the sentence */
        public BadField(String field, String problem) {
            super(Kind.INVALID, "web.bad-field");
            this.field = field;
            this.problem = problem;
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(FieldProblem.of(field, problem));
        }
    }

    public static final class TooLarge extends WebRefusal {
        private static final long serialVersionUID = 1L;

        /** @param megabytes the most that is taken */
        public TooLarge(long megabytes) {
            super(Kind.TOO_LARGE, "web.too-large", megabytes);
        }
    }
}
