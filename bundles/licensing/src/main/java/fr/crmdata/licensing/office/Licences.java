package fr.crmdata.licensing.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Licence files for servers on a client's premises: text that a person can read, signed with Ed25519. Needs {@code licensing:licences}. */
public interface Licences {

    /**
     * What a licence says.
     *
     * @param seats named users by module
     * @param until last day
     * @param graceDays how long it still works after that, with a warning
     * @param key id of the key that signed it
     */
    record Licence(
            String id,
            String product,
            String holder,
            String contract,
            Map<String, Integer> seats,
            LocalDate from,
            LocalDate until,
            int graceDays,
            String key,
            Instant issuedAt) {
        public Licence {
            seats = Map.copyOf(seats);
        }
    }

    /** Issues one for what a contract opens. */
    Issued issue(String contract, LocalDate until, int graceDays);

    record Issued(Licence licence, String text) {}

    List<Licence> issued(Optional<String> contract);

    String text(String id);

    /** @param state {@code CURRENT}, {@code RETIRED} (verifies still), {@code REVOKED} */
    record Key(String id, String publicKey, String state, Instant since) {}

    List<Key> keys();

    /** A new key signs from now on; the older ones verify still. */
    Key rotate();

    /** Nothing signed by it is taken any more. */
    void revoke(String key);

    /** Takes a file here; the refusal says why not. */
    Licence install(String text);

    /** What this installation runs on; empty without a licence. Called by whoever has to know, also as the system. */
    Optional<Status> installed();

    enum Validity {
        VALID,
        /** Ends within thirty days. */
        ENDS_SOON,
        /** Ended; still works for a while. */
        GRACE,
        ENDED,
        /** The machine's clock was set back. */
        CLOCK_SET_BACK
    }

    record Status(Licence licence, Validity validity, long daysLeft) {
        public boolean opens() {
            return validity == Validity.VALID || validity == Validity.ENDS_SOON || validity == Validity.GRACE;
        }
    }
}
