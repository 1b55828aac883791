package fr.crmdata.licensing.licences;

import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.model.licence.KeyRing;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceFile;
import fr.crmdata.licensing.model.licence.LicenceFile.Place;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import fr.crmdata.licensing.model.licence.Standing;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.office.Licences.Status;
import fr.crmdata.licensing.store.LicenceStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this server runs on. Licences lie in the operator's database as signed files, and are verified again when they are read. */
@Component(service = Premises.class, configurationPid = LicensingSettings.PID)
public final class Premises {

    private static final Logger LOG = LoggerFactory.getLogger(Premises.class);
    private static final String INSTALLATION = "installation";
    private static final String KEYS = "keys";
    private static final int ID_BYTES = 8;

    private final String operatorKey;
    private final OperatorDatabase operator;
    private final LicenceStore store;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** @param lastSeen as it was when the rest was read */
    private record Known(List<Licence> licences, Instant lastSeen) {}

    @Activate
    public Premises(
            LicensingSettings settings,
            @Reference OperatorDatabase operator,
            @Reference LicenceStore store,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operatorKey = settings.licence_operator();
        this.operator = operator;
        this.store = store;
        this.clock = clock;
    }

    /** Made once; a copy of the database is the same installation. */
    String installation() {
        return operator.inOne(() -> store.place(INSTALLATION).orElseGet(() -> {
            var bytes = new byte[ID_BYTES];
            new java.security.SecureRandom().nextBytes(bytes);
            var id = HexFormat.of().formatHex(bytes);
            store.place(INSTALLATION, id);
            return id;
        }));
    }

    /** @param fingerprint of the operator's key, for the first list; that of the settings when left out */
    KeyRing trust(byte[] file, Optional<String> fingerprint) {
        var ring = operator.inOne(() -> {
            var given = KeyRing.read(file);
            var trusted = keys().map(now -> now.replacedBy(given))
                    .orElseGet(() -> given.firstBy(fingerprint.orElse(operatorKey)));
            store.place(KEYS, new String(file, StandardCharsets.UTF_8));
            return trusted;
        });
        known = null;
        return ring;
    }

    private Optional<KeyRing> keys() {
        return store.place(KEYS).map(text -> KeyRing.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is the list of keys that counts now, in the open transaction. */
    boolean trusts(String text) {
        return store.place(KEYS).filter(text::equals).isPresent();
    }

    Licence install(byte[] file) {
        var licence = operator.inOne(() -> {
            var now = clock.instant();
            var ring = keys().orElseThrow(() -> new LicenceRefusal(Why.UNKNOWN_KEY, "–"));
            var place = new Place(installation(), now, store.lastSeen().orElse(now));
            var accepted = LicenceFile.accept(file, ring, place);
            store.install(accepted.id(), new String(file, StandardCharsets.UTF_8), now);
            store.seen(now);
            return accepted;
        });
        known = null;
        return licence;
    }

    /** Notes that it is now. Whoever sets the clock back later is noticed. */
    void tick() {
        operator.inOne(() -> store.seen(clock.instant()));
        known = null;
    }

    Optional<Status> status() {
        var now = clock.instant();
        var here = known;
        if (here == null) {
            here = operator.inOne(this::read);
            known = here;
        }
        var lastSeen = here.lastSeen();
        return here.licences().stream()
                .map(licence -> new Status(licence, Standing.of(licence, now, lastSeen)))
                .min(Comparator.comparingInt((Status status) -> rank(status.validity()))
                        .thenComparing(status -> status.licence().issuedAt(), Comparator.reverseOrder())
                        .thenComparing(status -> status.licence().id(), Comparator.reverseOrder()));
    }

    /** Of several licences one that opens something counts, and of these the one that was issued last. */
    private static int rank(Validity validity) {
        return switch (validity) {
            case VALID, ENDS_SOON -> 0;
            case GRACE -> 1;
            case CLOCK_SET_BACK -> 2;
            case ENDED -> 3;
            case NOT_YET -> 4;
        };
    }

    private Known read() {
        var licences = new ArrayList<Licence>();
        var ring = keys();
        var installation = installation();
        for (var text : store.installed()) {
            try {
                var licence = LicenceFile.read(
                        text.getBytes(StandardCharsets.UTF_8),
                        ring.orElseThrow(() -> new LicenceRefusal(Why.UNKNOWN_KEY, "–")));
                if (licence.product().equals(Licence.PRODUCT)
                        && licence.installation().map(installation::equals).orElse(true)) {
                    licences.add(licence);
                }
            } catch (LicenceRefusal no) {
                LOG.error("an installed licence does not count: {}", no.getMessage());
            }
        }
        return new Known(List.copyOf(licences), store.lastSeen().orElse(Instant.EPOCH));
    }
}
