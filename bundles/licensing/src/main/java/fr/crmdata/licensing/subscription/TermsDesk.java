package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.AcceptedTerms;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import fr.crmdata.licensing.office.TermsVersions;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.TermsStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes versions of the terms and takes their acceptance: a fact of the contract, with hash, time and address beside it. */
@Component(service = TermsVersions.class)
public final class TermsDesk implements TermsVersions {

    private static final int MOST = 500;
    private static final int LONGEST = 200_000;
    private static final Set<Phase> NOT_OVER = Arrays.stream(Phase.values())
            .filter(phase -> !ContractStore.isOver(phase))
            .collect(Collectors.toUnmodifiableSet());

    private final Access access;
    private final OperatorDatabase operator;
    private final TermsStore store;
    private final TermsLibrary library;
    private final ContractStore contracts;
    private final FactStore facts;
    private final ContractBook book;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public TermsDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference TermsStore store,
            @Reference TermsLibrary library,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference ContractBook book,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.library = library;
        this.contracts = contracts;
        this.facts = facts;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Version> published() {
        access.require(LicensingPermissions.READ);
        return operator.inOne(store::published);
    }

    @Override
    public Version publish(String name, LocalDate from, String typed) {
        access.require(LicensingPermissions.SETTINGS);
        var text = typed.replace("\r\n", "\n");
        check(name, text);
        var terms = new Terms(name, from, text, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        return operator.inOne(() -> {
            var same = store.find(name).filter(known -> known.terms().equals(terms));
            return same.orElseGet(() -> publish(terms));
        });
    }

    private static void check(String name, String text) {
        if (!name.matches("[A-Za-z0-9.-]{1,20}")) {
            throw new OrderRefusal.Invalid("version", "licensing.terms.version-shape");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new OrderRefusal.Invalid("text", "licensing.terms.text-length", LONGEST);
        }
    }

    private Version publish(Terms terms) {
        var known = library.all();
        if (known.stream().anyMatch(other -> other.version().equals(terms.version()))) {
            throw new OrderRefusal.TermsTaken(terms.version());
        }
        var last = known.stream().map(Terms::from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        var today = book.today();
        var least = last.isAfter(today) ? last : today;
        if (!terms.from().isAfter(least)) {
            throw new OrderRefusal.Invalid("from", "licensing.terms.from", least);
        }
        var version = new Version(terms, access.caller().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.publish(version);
        audit.record("licensing.terms-published", terms.version(), Map.of("hash", terms.hash()));
        return version;
    }

    @Override
    public Slice<ContractSummary> missing(String version, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        var most = Math.max(1, Math.min(limit, MOST));
        return operator.inOne(() -> {
            library.version(version);
            var since = since();
            var page = contracts.find(new ContractFilter("", NOT_OVER, Optional.empty(), false), cursor, most);
            var histories =
                    facts.of(page.items().stream().map(ContractSummary::number).toList());
            return new Slice<>(
                    page.items().stream()
                            .filter(one -> AcceptedTerms.of(
                                            Contract.of(histories.getOrDefault(one.number(), List.of())))
                                    .lacks(version, since))
                            .toList(),
                    page.next());
        });
    }

    private Map<String, LocalDate> since() {
        return library.all().stream().collect(Collectors.toMap(Terms::version, Terms::from));
    }

    @Override
    public Optional<Terms> toAccept() {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(() -> contract(client).flatMap(this::toAccept));
    }

    private Optional<ContractRow> contract(ClientId client) {
        return contracts
                .of(client)
                .filter(row -> !ContractStore.isOver(row.summary().phase()));
    }

    /** Only the newest is asked for: who has it needs no earlier one. */
    private Optional<Terms> toAccept(ContractRow row) {
        return store.published().stream().map(Version::terms).findFirst().filter(newest -> AcceptedTerms.of(
                        book.contract(row.number()))
                .lacks(newest.version(), since()));
    }

    @Override
    public Acceptance accept(String version, String hash, String address) {
        access.require(OwnContractPermissions.DECLARE);
        var by = access.caller();
        if (by.kind() == Caller.Kind.STAFF) {
            throw new OrderRefusal.TermsForClient();
        }
        var acceptance = operator.inOne(() -> {
            var row = contract(by.client()).orElseThrow(LicensingRefusal.NoContract::new);
            contracts.take(row.number());
            return store.accepted(row.number()).stream()
                    .filter(earlier ->
                            earlier.version().equals(version) && earlier.hash().equals(hash))
                    .findFirst()
                    .orElseGet(() -> accept(row, version, hash, address, by));
        });
        audit.record(
                "licensing.terms-accepted",
                acceptance.contract(),
                Map.of("version", version, "hash", hash, "address", address));
        return acceptance;
    }

    private Acceptance accept(ContractRow row, String version, String hash, String address, Caller by) {
        var asked = toAccept(row)
                .filter(terms -> terms.version().equals(version) && terms.hash().equals(hash))
                .orElseThrow(() -> new OrderRefusal.OtherTerms(version));
        var acceptance = new Acceptance(
                row.number(),
                asked.version(),
                asked.hash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.name(),
                address);
        book.record(row.number(), new Fact.TermsAccepted(book.today(), asked.version()));
        store.accept(acceptance, by.id());
        return acceptance;
    }

    @Override
    public List<Acceptance> mine() {
        access.require(OwnContractPermissions.OWN);
        var client = access.caller().client();
        return operator.inOne(
                () -> contract(client).map(row -> store.accepted(row.number())).orElse(List.of()));
    }
}
