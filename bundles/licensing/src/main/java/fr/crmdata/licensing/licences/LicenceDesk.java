package fr.crmdata.licensing.licences;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.licence.KeyRing;
import fr.crmdata.licensing.model.licence.Licence;
import fr.crmdata.licensing.model.licence.LicenceFile;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal.Why;
import fr.crmdata.licensing.office.Licences;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.LicenceStore;
import fr.crmdata.licensing.store.LicenceStore.Issue;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.licensing.store.SettingsStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues licences for what contracts open, and installs them where they are used. */
@Component(service = Licences.class, configurationPid = LicensingSettings.PID)
public final class LicenceDesk implements Licences {

    private static final String RING = "own-keys";

    private final boolean isNeeded;
    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final SettingsStore settings;
    private final Numbers numbers;
    private final LicenceStore store;
    private final KeyChest chest;
    private final Premises premises;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public LicenceDesk(
            LicensingSettings configuration,
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference SettingsStore settings,
            @Reference Numbers numbers,
            @Reference LicenceStore store,
            @Reference KeyChest chest,
            @Reference Premises premises,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.isNeeded = configuration.on_premise();
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.settings = settings;
        this.numbers = numbers;
        this.store = store;
        this.chest = chest;
        this.premises = premises;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Issued issue(String contract, Optional<String> installation, LocalDate until, int graceDays) {
        access.require(LicensingPermissions.LICENCES);
        var today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw new LicensingRefusal.Invalid("until", "licensing.field.before", "until");
        }
        if (graceDays < 0 || graceDays > Licence.MOST_GRACE_DAYS) {
            throw new LicensingRefusal.Invalid("graceDays", "licensing.licence.grace-days", Licence.MOST_GRACE_DAYS);
        }
        if (installation.filter(id -> !id.matches("[A-Za-z0-9._-]+")).isPresent()) {
            throw new LicensingRefusal.Invalid("installation", "licensing.licence.installation-shape");
        }
        return operator.inOne(() -> {
            var holder = contracts
                    .find(contract)
                    .orElseThrow(() -> new LicensingRefusal.UnknownContract(contract))
                    .holder();
            var key = ring().current();
            var licence = new Licence(
                    numbers.next("LIC", today),
                    Licence.PRODUCT,
                    holder.name().replaceAll("\\s+", " ").strip(),
                    contract,
                    installation,
                    seats(contract, today),
                    today,
                    until,
                    graceDays,
                    key.id(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
            return issue(licence, key);
        });
    }

    private Issued issue(Licence licence, LicenceKey key) {
        var text = LicenceFile.signed(licence, chest.privateHalf(key));
        var by = access.caller().name();
        store.issue(new Issue(licence.id(), licence.contract(), text, licence.issuedAt(), by));
        audit.record("licensing.licence-issued", licence.id(), Map.of("contract", licence.contract(), "key", key.id()));
        return new Issued(licence, text, licence.issuedAt(), by);
    }

    private Map<String, Integer> seats(String contract, LocalDate today) {
        var history = facts.of(List.of(contract)).getOrDefault(contract, List.of());
        var state = ContractState.of(
                Contract.of(history).read(today, settings.history().on(today)));
        var seats = new TreeMap<>(state.seats());
        seats.values().removeIf(users -> users <= 0);
        if (seats.isEmpty()
                || state.end().filter(end -> end.last().isBefore(today)).isPresent()) {
            throw new LicenceRefusal(Why.NOTHING_OPENED, contract);
        }
        return seats;
    }

    /** The operator's own keys; the first one is made when it is needed. */
    private KeyRing ring() {
        return store.place(RING)
                .map(text -> KeyRing.read(bytes(text)))
                .orElseGet(() -> keep(KeyRing.of(chest.make(clock.instant()))));
    }

    private KeyRing keep(KeyRing ring) {
        store.place(RING, ring.signed(chest.privateHalf(ring.oldest())));
        return ring;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Issued> issued(Optional<String> contract) {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> {
            var keys = ring();
            return store.issued(contract).stream()
                    .flatMap(issue -> read(issue, keys).stream())
                    .toList();
        });
    }

    /** What a revoked key has signed is still shown: by the list as it was, nothing of it is wrong. */
    private static Optional<Issued> read(Issue issue, KeyRing keys) {
        return LicenceFile.shown(bytes(issue.text()), keys)
                .map(licence -> new Issued(licence, issue.text(), issue.at(), issue.by()));
    }

    @Override
    public String text(String id) {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> store.find(id)
                .orElseThrow(() -> new LicenceRefusal(Why.UNKNOWN, id))
                .text());
    }

    @Override
    public List<LicenceKey> keys() {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> ring().keys());
    }

    @Override
    public String keyFile() {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> {
            ring();
            return store.place(RING).orElseThrow();
        });
    }

    @Override
    public LicenceKey rotate() {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> {
            var key = keep(ring().with(chest.make(clock.instant()))).current();
            audit.record("licensing.licence-key-made", key.id());
            return key;
        });
    }

    @Override
    public void revoke(String key) {
        access.require(LicensingPermissions.LICENCES);
        operator.inOne(() -> {
            keep(ring().revoking(key));
            audit.record("licensing.licence-key-revoked", key);
        });
    }

    @Override
    public String installation() {
        access.require(LicensingPermissions.LICENCES);
        return premises.installation();
    }

    @Override
    public Licence install(String text) {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> {
            var licence = premises.install(bytes(text));
            audit.record(
                    "licensing.licence-installed",
                    licence.id(),
                    Map.of("until", licence.until().toString()));
            return licence;
        });
    }

    @Override
    public KeyRing trust(String text, Optional<String> fingerprint) {
        access.require(LicensingPermissions.LICENCES);
        return operator.inOne(() -> {
            var ring = premises.trust(bytes(text), fingerprint);
            audit.record("licensing.licence-keys-installed", Long.toString(ring.serial()));
            return ring;
        });
    }

    @Override
    public Optional<Status> installed() {
        return access.as(Caller.system(ClientId.OPERATOR, "licensing"), premises::status);
    }

    @Override
    public boolean isNeeded() {
        return isNeeded;
    }
}
