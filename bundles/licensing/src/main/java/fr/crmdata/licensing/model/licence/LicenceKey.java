package fr.crmdata.licensing.model.licence;

import fr.crmdata.api.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;

/**
 * The public half of a key that signs licences.
 *
 * @param publicKey in base64 (X.509)
 * @param since when it was made, to the second
 */
public record LicenceKey(String publicKey, Instant since, State state) {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_DIGITS = 16;

    public LicenceKey {
        since = since.truncatedTo(ChronoUnit.SECONDS);
        decode(publicKey);
    }

    /** What a key is good for. */
    public enum State {
        /** Signs. */
        CURRENT,
        /** Signs no more; what it has signed still counts. */
        RETIRED,
        /** Nothing that it has signed counts. */
        REVOKED
    }

    public static LicenceKey of(PublicKey key, Instant since) {
        return new LicenceKey(Base64.getEncoder().encodeToString(key.getEncoded()), since, State.CURRENT);
    }

    /** Made of the key itself: sixteen hexadecimal digits, {@code 1f2e-33ab-9c01-77d4}. */
    public String id() {
        return grouped(digits().substring(0, ID_DIGITS));
    }

    /** All 64 digits of which the id is the beginning: nobody can make another key with the same. */
    public String fingerprint() {
        return grouped(digits());
    }

    /** @param told a fingerprint as people write it down: groups, spaces and capitals do not matter */
    boolean has(String told) {
        return told.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT).equals(digits());
    }

    private String digits() {
        return Sha256.of(Base64.getDecoder().decode(publicKey));
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?!$)", "$1-");
    }

    LicenceKey in(State other) {
        return new LicenceKey(publicKey, since, other);
    }

    boolean hasSigned(SignedText text) {
        return text.isBy(decode(publicKey));
    }

    private static PublicKey decode(String publicKey) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key: " + publicKey, e);
        }
    }
}
