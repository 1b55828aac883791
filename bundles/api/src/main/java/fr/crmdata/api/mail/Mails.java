package fr.crmdata.api.mail;

/** Outgoing mail of the caller's client. */
public interface Mails {

    /**
     * Queues a mail in the open transaction; it leaves after the commit, and is tried again until the relay takes it.
     *
     * @param key the same key is sent once only, whatever happens; for instance {@code view-42/2026-11-23}
     * @return whether it is new
     */
    boolean send(String key, Mail mail);
}
