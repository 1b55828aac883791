package fr.crmdata.licensing.model.licence;

import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.licence.LicenceKey.State;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;

/** A licence and its file. */
public final class LicenceFile {

    private LicenceFile() {}

    /** @param key the one that the licence names */
    public static String signed(Licence licence, PrivateKey key) {
        return SignedText.sign(LicenceText.of(licence), key).text();
    }

    /**
     * Reads a file that the operator's own keys have signed, wherever it is for and however old.
     *
     * @throws LicenceRefusal when it is none, was changed by a single byte, or its key is unknown or revoked
     */
    public static Licence read(byte[] file, KeyRing keys) {
        var text = SignedText.read(file).orElseThrow(() -> new LicenceRefusal(Why.UNREADABLE));
        var licence = LicenceText.read(text.body()).orElseThrow(() -> new LicenceRefusal(Why.UNREADABLE));
        var key = keys.find(licence.key()).orElseThrow(() -> new LicenceRefusal(Why.UNKNOWN_KEY, licence.key()));
        if (key.state() == State.REVOKED) {
            throw new LicenceRefusal(Why.REVOKED_KEY, licence.key());
        }
        if (!key.hasSigned(text)) {
            throw new LicenceRefusal(Why.ALTERED);
        }
        return licence;
    }

    /** What stands in a file that was issued once, also by a key that was revoked since; nothing follows from it. */
    public static Optional<Licence> shown(byte[] file, KeyRing keys) {
        return SignedText.read(file)
                .flatMap(text -> LicenceText.read(text.body()).filter(licence -> keys.find(licence.key())
                        .filter(key -> key.hasSigned(text))
                        .isPresent()));
    }

    /**
     * Where a licence is to be installed.
     *
     * @param installation its id
     * @param lastSeen the latest time that it has ever seen
     */
    public record Place(String installation, Instant now, Instant lastSeen) {}

    /**
     * Reads a file to install it; one whose first day is still to come waits for it.
     *
     * @throws LicenceRefusal why it opens nothing here
     */
    public static Licence accept(byte[] file, KeyRing keys, Place place) {
        var licence = read(file, keys);
        if (!licence.product().equals(Licence.PRODUCT)) {
            throw new LicenceRefusal(Why.OTHER_PRODUCT, licence.product(), Licence.PRODUCT);
        }
        licence.installation()
                .filter(other -> !other.equals(place.installation()))
                .ifPresent(other -> {
                    throw new LicenceRefusal(Why.OTHER_INSTALLATION, other, place.installation());
                });
        return switch (Standing.of(licence, place.now(), place.lastSeen()).validity()) {
            case CLOCK_SET_BACK ->
                throw new LicenceRefusal(Why.CLOCK_SET_BACK, day(place.now()), latest(licence, place));
            case ENDED ->
                throw new LicenceRefusal(
                        Why.ENDED, licence.until().toString(), licence.lastDay().toString());
            default -> licence;
        };
    }

    private static String latest(Licence licence, Place place) {
        return day(licence.issuedAt().isAfter(place.lastSeen()) ? licence.issuedAt() : place.lastSeen());
    }

    private static String day(Instant moment) {
        return Paris.day(moment).toString();
    }
}
