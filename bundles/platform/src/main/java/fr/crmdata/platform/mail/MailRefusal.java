package fr.crmdata.platform.mail;

import fr.crmdata.api.Refusal;

/** A "no" about mails and addresses. */
public abstract sealed class MailRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private MailRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** No mail can be sent to this. */
    public static final class NoAddress extends MailRefusal {
        private static final long serialVersionUID = 1L;

        public NoAddress(String given) {
            super(Kind.INVALID, "mail.no-address", given);
        }
    }
}
