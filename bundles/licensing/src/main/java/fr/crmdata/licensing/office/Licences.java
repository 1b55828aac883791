package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.licence.KeyRing;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.Standing;
import fr.crmdata.licensing.model.licence.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Licence files for servers on a client's premises: text that a person can read, signed with Ed25519. Needs {@code licensing:licences}.
 * The first half is the operator's, who issues them; the second that of the server on which one is installed.
 */
public interface Licences {

    /** Days for which a licence opens after its last one when nobody says otherwise. */
    int USUAL_GRACE_DAYS = 15;

    /**
     * Issues one for what a contract opens.
     *
     * @param installation id of the server that it is bound to, as {@link #installation} says there; empty for any
     * @throws fr.crmdata.licensing.model.LicensingRefusal when there is no such contract, or it opens nothing
     */
    Issued issue(String contract, Optional<String> installation, LocalDate until, int graceDays);

    /** @param text the file */
    record Issued(Licence licence, String text, Instant at, String by) {}

    /** The newest first. */
    List<Issued> issued(Optional<String> contract);

    /** The file of a licence that was issued here. */
    String text(String id);

    /** The oldest first; the one that is {@link LicenceKey.State#CURRENT} signs. */
    List<LicenceKey> keys();

    /** The list of keys as a file; servers that have an earlier one take it. Goes with the first licence of a client. */
    String keyFile();

    /** A new key signs from now on; the older ones verify still. */
    LicenceKey rotate();

    /** Nothing signed by it is taken any more, once servers have the new list of keys. */
    void revoke(String key);

    /** What distinguishes this server; told to the operator who binds a licence to it. */
    String installation();

    /**
     * Takes a licence here; dropping its file into the folder does the same.
     *
     * @throws fr.crmdata.licensing.model.licence.LicenceRefusal why not
     */
    Licence install(String text);

    /**
     * Takes a list of keys here: a later one when the one before vouches for it, the first one when the operator's key has signed it.
     *
     * @param fingerprint of that key, told by the operator; what the setting {@code licence.operator} says when left out
     * @throws fr.crmdata.licensing.model.licence.LicenceRefusal why not
     */
    KeyRing trust(String text, Optional<String> fingerprint);

    /** What this server runs on; empty without a licence. Called by whoever has to know, also as the system; costs nothing. */
    Optional<Status> installed();

    record Status(Licence licence, Standing standing) {

        public Validity validity() {
            return standing.validity();
        }

        public boolean opens() {
            return validity().opens();
        }
    }

    /** Whether this server needs a licence at all: setting {@code on_premise}. */
    boolean isNeeded();
}
