package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.licence.KeyRing;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.Standing;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.office.Licences;
import fr.crmdata.licensing.office.LicensingPermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One licence that was issued, and that runs out here. */
final class FakeLicences implements Licences {

    private static final Instant AT = MadeUp.NOW.truncatedTo(ChronoUnit.SECONDS);

    private final Access access;
    final List<Issued> issued = new ArrayList<>();
    final List<LicenceKey> keys = new ArrayList<>();
    final List<String> taken = new ArrayList<>();

    FakeLicences(Access access) {
        this.access = access;
        keys.add(key());
        issued.add(issued(MadeUp.RISING, LocalDate.of(2026, 12, 10)));
    }

    private static LicenceKey key() {
        try {
            return LicenceKey.of(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic(), AT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Issued issued(String contract, LocalDate until) {
        var licence = new Licence(
                "LIC-2026-000" + (issued.size() + 1),
                Licence.PRODUCT,
                "Ateliers Brémond",
                contract,
                Optional.empty(),
                Map.of("CRM", 8),
                LocalDate.of(2025, 12, 11),
                until,
                30,
                keys.get(0).id(),
                AT);
        return new Issued(licence, "CRM & DATA\nTitulaire : Ateliers Brémond\nModules : CRM 8", AT, "Olga Petit");
    }

    @Override
    public Issued issue(String contract, Optional<String> installation, LocalDate until, int graceDays) {
        access.require(LicensingPermissions.LICENCES);
        if (until.isBefore(MadeUp.TODAY)) {
            throw new LicensingRefusal.Invalid("until", "licensing.field.before", "until");
        }
        issued.add(0, issued(contract, until));
        return issued.get(0);
    }

    @Override
    public List<Issued> issued(Optional<String> contract) {
        access.require(LicensingPermissions.LICENCES);
        return issued;
    }

    @Override
    public String text(String id) {
        access.require(LicensingPermissions.LICENCES);
        return issued.get(0).text();
    }

    @Override
    public List<LicenceKey> keys() {
        access.require(LicensingPermissions.LICENCES);
        return keys;
    }

    @Override
    public String keyFile() {
        return "keys";
    }

    @Override
    public LicenceKey rotate() {
        access.require(LicensingPermissions.LICENCES);
        keys.add(key());
        return keys.get(keys.size() - 1);
    }

    @Override
    public void revoke(String key) {
        access.require(LicensingPermissions.LICENCES);
        keys.removeIf(one -> one.id().equals(key));
    }

    @Override
    public String installation() {
        return "3f9a-22c1-70de-b841";
    }

    @Override
    public Licence install(String text) {
        access.require(LicensingPermissions.LICENCES);
        if (text.equals(MadeUp.OTHER_PRODUCT)) {
            throw new LicenceRefusal(LicenceRefusal.Why.OTHER_PRODUCT, text, Licence.PRODUCT);
        }
        taken.add(text);
        return issued.get(0).licence();
    }

    @Override
    public KeyRing trust(String text, Optional<String> fingerprint) {
        taken.add("keys " + text);
        return KeyRing.of(keys.get(0));
    }

    @Override
    public Optional<Status> installed() {
        return Optional.of(new Status(issued.get(issued.size() - 1).licence(), new Standing(Validity.ENDS_SOON, 15)));
    }

    @Override
    public boolean isNeeded() {
        return true;
    }
}
