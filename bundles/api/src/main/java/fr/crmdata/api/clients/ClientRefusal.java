package fr.crmdata.api.clients;

import fr.crmdata.api.Refusal;

/** A "no" about clients. */
public abstract sealed class ClientRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ClientRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class Unknown extends ClientRefusal {
        private static final long serialVersionUID = 1L;

        public Unknown(String id) {
            super(Kind.NOT_FOUND, "clients.unknown", id);
        }
    }

    public static final class Taken extends ClientRefusal {
        private static final long serialVersionUID = 1L;

        public Taken(String id) {
            super(Kind.CONFLICT, "clients.taken", id);
        }
    }

    public static final class BadId extends ClientRefusal {
        private static final long serialVersionUID = 1L;

        public BadId(String id) {
            super(Kind.INVALID, "clients.bad-id", id);
        }
    }

    public static final class NoName extends ClientRefusal {
        private static final long serialVersionUID = 1L;

        public NoName() {
            super(Kind.INVALID, "clients.no-name");
        }
    }
}
