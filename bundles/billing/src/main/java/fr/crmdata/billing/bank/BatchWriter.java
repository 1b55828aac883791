package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.formats.outgoing.DirectDebitMessage;
import fr.crmdata.billing.formats.outgoing.MessageHead;
import fr.crmdata.billing.formats.outgoing.OutgoingFiles;
import fr.crmdata.billing.formats.outgoing.OutgoingMessage;
import fr.crmdata.billing.formats.outgoing.RefundMessage;
import fr.crmdata.billing.formats.outgoing.Schemas;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.ControlSum;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.GroupView;
import fr.crmdata.billing.office.Batches.Kind;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.RefundStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the file of a batch from its rows, holds it against the schema and seals it. The rows say the same for ever, so a crash costs
 * nothing: the file is written anew.
 */
@Component(service = BatchWriter.class)
public final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final long MOST = 10_000_000_000L;

    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final RefundStore refunds;
    private final CreditorChanges creditors;
    private final BankTerms terms;
    private final fr.crmdata.api.files.Files kept;
    private final DataFolder data;
    private final Clock clock;
    private final OutgoingFiles files = new OutgoingFiles(new Schemas());

    @Activate
    public BatchWriter(
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference RefundStore refunds,
            @Reference CreditorChanges creditors,
            @Reference BankTerms terms,
            @Reference fr.crmdata.api.files.Files kept,
            @Reference DataFolder data,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.refunds = refunds;
        this.creditors = creditors;
        this.terms = terms;
        this.kept = kept;
        this.data = data;
        this.clock = clock;
    }

    /** Whatever was made and has no file yet. */
    public void sweep() {
        operator.inOne(batches::unwritten).forEach(this::write);
    }

    /** Within no transaction. What is refused is told with the batch. */
    void write(String id) {
        try {
            seal(id);
        } catch (Refusal refusal) {
            LOG.warn("batch {} is not written: {}", id, refusal.getMessage());
            operator.inOne(() -> batches.failed(id, refusal.getMessage(), Optional.empty()));
        }
    }

    private void seal(String id) {
        var batch = operator.inOne(() -> batches.find(id)).orElseThrow(() -> new BankRefusal.UnknownBatch(id));
        var draft = data.of("bank-drafts").resolve(id + "-" + Ids.next() + ".xml");
        try {
            var sealed = files.write(message(batch), draft);
            try (var in = Files.newInputStream(draft)) {
                var file = kept.store(id + ".xml", "application/xml", in, MOST);
                if (!operator.inOne(() -> batches.seal(id, file.id(), sealed.hash(), sealed.bytes()))) {
                    kept.delete(file.id());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("the draft {} stays", draft, e);
        }
    }

    private OutgoingMessage message(BatchView batch) {
        var head = new MessageHead(
                batch.id(),
                OffsetDateTime.ofInstant(batch.madeAt(), clock.getZone()).withNano(0),
                terms.account().name());
        if (batch.kind() == Kind.REFUNDS) {
            return new RefundMessage(
                    head, terms.account(), batch.execution(), operator.inOne(() -> refunds.written(batch.id())));
        }
        operator.inOne(() -> creditors.requireSame(batch.id()));
        var groups = operator.inOne(() -> batches.groups(batch.id())).stream()
                .map(this::group)
                .toList();
        return new DirectDebitMessage(head, terms.creditor(), profile(batch.profile()), groups);
    }

    private BankProfile profile(String message) {
        var now = terms.profile();
        return Arrays.stream(BankProfile.Message.values())
                .filter(known -> known.id().equals(message))
                .map(known -> new BankProfile(known, now.leadDays(), now.firstApart(), now.batchBooking()))
                .findFirst()
                .orElse(now);
    }

    private DebitGroup group(GroupView group) {
        return new DebitGroup(
                group.id(),
                group.date(),
                Sequence.valueOf(group.sequence()),
                Scheme.valueOf(group.scheme()),
                new ControlSum(group.count(), group.total()),
                () -> new StoredDebits(operator, debits, group.id()));
    }
}
