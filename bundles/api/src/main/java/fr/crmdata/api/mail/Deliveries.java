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
     * The address is right, or takes mail again: what came back from it and what was held back leaves once more, to it alone.
     *
     * @return whether it was not used until now
     */
    boolean confirm(String address);

    /**
     * Another address takes the place of one that is not used: what came back from it and what was held back leaves once more, to the new one
     * alone. Nobody who has a mail gets it twice. The old one is still not used.
     *
     * @param by if it is not used either, the mails wait until it is confirmed
     * @return whether the old one is not used
     */
    boolean replace(String address, String by);

    /**
     * A mail and where it is.
     *
     * @param to all its addresses
     * @param stopped those of them that it does not reach, because mails came back from there
     * @param reason why it came back or did not leave; empty for neither
     */
    record Delivery(
            String key, List<String> to, List<String> stopped, State state, Optional<Instant> sentAt, String reason) {
        public Delivery {
            to = List.copyOf(to);
            stopped = List.copyOf(stopped);
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
