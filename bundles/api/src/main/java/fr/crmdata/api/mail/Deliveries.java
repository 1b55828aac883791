package fr.crmdata.api.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of mails of the caller's client, and which addresses take none. When a mail comes back, the event {@code
 * platform.mail-bounced} tells it, with the key of the mail as {@code key}; its address is not used again until a person confirms it.
 */
public interface Deliveries {

    /** The mail that was queued under a key. */
    Optional<Delivery> find(String key);

    /** Addresses that are not used, the latest first. */
    List<Refused> refused(int limit);

    /**
     * The address is right, or takes mail again: what came back from it and what was held back leaves once more.
     *
     * @return whether it was not used until now
     */
    boolean confirm(String address);

    /**
     * A mail and where it is.
     *
     * @param reason why it came back or did not leave; empty for neither
     */
    record Delivery(String key, List<String> to, State state, Optional<Instant> sentAt, String reason) {
        public Delivery {
            to = List.copyOf(to);
        }
    }

    enum State {
        WAITING,
        SENT,
        /** It came back: an address takes no mail. */
        BOUNCED,
        /** None of its addresses takes mail, as others that came back showed. */
        HELD,
        /** No relay took it. */
        DEAD
    }

    /** @param reason as the other side told it */
    record Refused(String address, String reason, Instant since) {}
}
