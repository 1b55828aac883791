package fr.crmdata.contacts.web;

import fr.crmdata.api.Refusal;

/** A "no" of the pages themselves. */
public abstract sealed class WebRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private WebRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** There is nothing at this address. */
    public static final class NoPage extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public NoPage() {
            super(Kind.NOT_FOUND, "contacts.web.no-page");
        }
    }

    /** A form came without what its page always sends. */
    public static final class Unreadable extends WebRefusal {
        private static final long serialVersionUID = 1L;

        public Unreadable() {
            super(Kind.MALFORMED, "contacts.web.unreadable");
        }
    }
}
