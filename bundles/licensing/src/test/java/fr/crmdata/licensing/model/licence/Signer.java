package fr.crmdata.licensing.model.licence;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** An operator's key, and the licence that it gives to Dupont & Fils. */
final class Signer {

    static final Instant MADE = Instant.parse("2026-01-05T08:00:00Z");

    final KeyPair pair;
    final LicenceKey key;

    Signer() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        key = LicenceKey.of(pair.getPublic(), MADE);
    }

    KeyRing ring() {
        return KeyRing.of(key);
    }

    Licence licence() {
        return licence(Licence.PRODUCT, Optional.empty());
    }

    Licence licence(String product, Optional<String> installation) {
        return new Licence(
                "LIC-2026-0007",
                product,
                "Dupont & Fils – Élagage",
                "C-2026-00012",
                installation,
                Map.of("CRM", 8, "CALL", 3),
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2027-11-30"),
                15,
                key.id(),
                Instant.parse("2026-11-25T18:20:00Z"));
    }

    byte[] file() {
        return file(licence());
    }

    byte[] file(Licence licence) {
        return LicenceFile.signed(licence, pair.getPrivate()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
