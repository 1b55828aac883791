package fr.crmdata.platform.identity;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.util.List;

/** A "no" about users, teams and tokens. */
public abstract sealed class IdentityRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private IdentityRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class UnknownUser extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownUser(String id) {
            super(Kind.NOT_FOUND, "identity.unknown-user", id);
        }
    }

    public static final class UnknownToken extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownToken(String id) {
            super(Kind.NOT_FOUND, "identity.unknown-token", id);
        }
    }

    /** The e-mail address belongs to somebody already; whose client that is, is not told. */
    public static final class EmailTaken extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public EmailTaken(String email) {
            super(Kind.CONFLICT, "identity.email-taken", email);
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(FieldProblem.of("email", code(), arguments().toArray()));
        }
    }

    public static final class TeamTaken extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public TeamTaken(String name) {
            super(Kind.CONFLICT, "identity.team-taken", name);
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(FieldProblem.of("name", code(), arguments().toArray()));
        }
    }

    public static final class UnknownTeam extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownTeam(String id) {
            super(Kind.NOT_FOUND, "identity.unknown-team", id);
        }
    }

    /** The link was used, is too old, or never was one of ours; which of these is not told. */
    public static final class InvitationOver extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public InvitationOver() {
            super(Kind.GONE, "identity.invitation-over");
        }
    }

    /** The last administrator of a client cannot leave or be demoted. */
    public static final class LastAdministrator extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public LastAdministrator() {
            super(Kind.CONFLICT, "identity.last-administrator");
        }
    }

    public static final class Stale extends IdentityRefusal {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super(Kind.STALE, "identity.stale");
        }
    }

    /** Some fields of what was sent break rules. */
    public static final class Invalid extends IdentityRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> fields;

        public Invalid(List<FieldProblem> fields) {
            super(Kind.INVALID, "identity.invalid");
            this.fields = List.copyOf(fields);
        }

        @Override
        public List<FieldProblem> fields() {
            return fields;
        }
    }
}
