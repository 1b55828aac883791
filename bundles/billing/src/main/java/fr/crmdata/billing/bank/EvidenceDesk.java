package fr.crmdata.billing.bank;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.files.FileRefusal;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.mandate.EvidenceKind;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.store.EvidenceStore;
import fr.crmdata.billing.store.EvidenceStore.Kept;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.MandateStore.Added;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what shows that mandates were signed: the file, its hash and the mandate's history in one transaction. */
@Component(service = MandateEvidence.class)
public final class EvidenceDesk implements MandateEvidence {

    private static final int LONGEST_NAME = 300;

    private final Access access;
    private final OperatorDatabase operator;
    private final MandateStore mandates;
    private final EvidenceStore store;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public EvidenceDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference MandateStore mandates,
            @Reference EvidenceStore store,
            @Reference Files files,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.mandates = mandates;
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Evidence keep(String reference, String called, InputStream content) {
        access.require(BillingPermissions.COLLECT);
        operator.inOne(() -> known(reference));
        if (called.isBlank()) {
            throw new BillingRefusal.Invalid("name", "billing.web.missing");
        }
        var name = called.length() <= LONGEST_NAME ? called : called.substring(called.length() - LONGEST_NAME);
        var bytes = read(content);
        var kind = EvidenceKind.of(bytes).orElseThrow(() -> new BankRefusal.NoEvidence(name));
        try {
            return operator.inOne(() -> kept(reference, name, kind, bytes));
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            // Another kept the same content at the same moment.
            return operator.inOne(() -> kept(reference, name, kind, bytes));
        }
    }

    /** At most as much as is taken, and a byte to know that there is more. */
    private static byte[] read(InputStream content) {
        try {
            var bytes = content.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new FileRefusal.TooLarge(MOST_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Evidence kept(String reference, String name, EvidenceKind kind, byte[] bytes) {
        var hash = Sha256.of(bytes);
        var there = store.byHash(reference, hash);
        if (there.isPresent()) {
            return there.get();
        }
        var file = files.store(name, kind.mediaType(), new ByteArrayInputStream(bytes), MOST_BYTES);
        var by = operator.caller().name();
        var evidence =
                new Evidence(Ids.next(), reference, name, kind.mediaType(), bytes.length, hash, by, clock.instant());
        store.insert(new Kept(evidence, file.id()));
        var fact = new MandateFact.Proven(LocalDate.now(clock), name, hash);
        mandates.append(
                reference,
                mandates.load(reference).orElseThrow(),
                new Added("evidence/" + hash, fact),
                by,
                clock.instant());
        audit.record("billing.mandate-evidence", reference, Map.of("name", name, "sha256", hash));
        return evidence;
    }

    private String known(String reference) {
        return mandates.find(reference)
                .orElseThrow(() -> new BankRefusal.UnknownMandate(reference))
                .reference();
    }

    @Override
    public List<Evidence> of(String reference) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.of(known(reference)));
    }

    @Override
    public Opened open(String reference, String id) {
        access.require(BillingPermissions.READ);
        var kept = operator.inOne(() -> {
            var found = store.find(known(reference), id).orElseThrow(() -> new BankRefusal.UnknownFile(id));
            audit.record(
                    "billing.mandate-evidence-seen",
                    reference,
                    Map.of("name", found.evidence().name()));
            return found;
        });
        return new Opened(kept.evidence(), files.open(kept.fileId()));
    }
}
