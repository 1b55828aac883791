package fr.crmdata.billing.bank;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.bank.BankLink.Unsure;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.State;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.RefundStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes released files to the bank, each once.
 *
 * <p>The file is staged beside the bank's folder and moved there in one step; after a crash what is still staged was not moved, and what is
 * gone was. A remote place gives no such certainty: if a process dies while it sends there, a person asks the bank.
 */
@Component(service = Courier.class)
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_TRIES = 10;
    private static final Duration HANDING = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final OperatorDatabase operator;
    private final BatchStore batches;
    private final DebitStore debits;
    private final RefundStore refunds;
    private final BatchChecks checks;
    private final BankTerms terms;
    private final fr.crmdata.api.files.Files kept;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Courier(
            @Reference OperatorDatabase operator,
            @Reference BatchStore batches,
            @Reference DebitStore debits,
            @Reference RefundStore refunds,
            @Reference BatchChecks checks,
            @Reference BankTerms terms,
            @Reference fr.crmdata.api.files.Files kept,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.batches = batches;
        this.debits = debits;
        this.refunds = refunds;
        this.checks = checks;
        this.terms = terms;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where files are taken. */
    public interface Outlet {

        /** Whether a file is there whole or not at all, whatever happens in between, so that a cut-off try can be repeated. */
        boolean isAtomic();

        /**
         * @param staged lies on the same disk as the bank's folder
         * @return where it is now
         * @throws Unsure when it failed so late that the file may be there all the same
         */
        String deliver(Path staged, String name) throws IOException;
    }

    /** The folder that the bank's program looks into. */
    public Outlet folder() {
        var out = terms.folder().resolve("out");
        return new Outlet() {
            @Override
            public boolean isAtomic() {
                return true;
            }

            @Override
            public String deliver(Path staged, String name) throws IOException {
                Files.createDirectories(out);
                Files.move(staged, out.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                return out.resolve(name).toString();
            }
        };
    }

    /** Within no transaction. */
    public void sweep(Outlet outlet) {
        operator.inOne(() -> batches.cutOff(clock.instant())).forEach(id -> resume(id, outlet));
        operator.inOne(() -> batches.toSend(clock.instant())).forEach(id -> send(id, outlet));
    }

    private void send(String id, Outlet outlet) {
        try {
            var staged = stage(id);
            var mine = operator.inOne(() -> {
                // Whoever agrees instalments waits until it is known whether the batch leaves.
                batches.lock();
                batches.handing(id, clock.instant().plus(HANDING));
                return mayLeave(id) && batches.move(id, State.RELEASED, State.SENDING);
            });
            if (mine) {
                sent(id, outlet.deliver(staged, name(id)));
                Files.deleteIfExists(staged);
            }
        } catch (Unsure e) {
            LOG.error("whether batch {} is at the bank is not known: somebody has to ask", id, e);
            unsure(id, e);
        } catch (IOException | RuntimeException e) {
            LOG.warn("batch {} is not at the bank yet", id, e);
            failed(id, e);
        }
    }

    /** What was right when it was released may not be any more; then a person decides. */
    private boolean mayLeave(String id) {
        try {
            checks.leave(batches.find(id).orElseThrow());
            return true;
        } catch (Refusal refusal) {
            LOG.warn("batch {} does not leave: {}", id, refusal.getMessage());
            batches.move(id, State.RELEASED, State.STUCK);
            batches.failed(id, refusal.message(Language.FR), Optional.empty());
            return false;
        }
    }

    private void unsure(String id, Unsure e) {
        operator.inOne(() -> {
            batches.move(id, State.SENDING, State.UNCERTAIN);
            batches.failed(id, String.valueOf(e.getMessage()), Optional.empty());
        });
    }

    private static String name(String id) {
        return id + ".xml";
    }

    /** The sealed file, checked again, on the disk. */
    private Path stage(String id) throws IOException {
        var batch = operator.inOne(() -> batches.find(id)).orElseThrow();
        var file = operator.inOne(() -> batches.file(id)).orElseThrow();
        var folder = terms.folder().resolve("staged");
        Files.createDirectories(folder);
        var half = folder.resolve(name(id) + ".part");
        var digest = Sha256.digest();
        try (var in = kept.open(file);
                var out = new DigestOutputStream(Files.newOutputStream(half), digest)) {
            in.transferTo(out);
        }
        if (!Sha256.of(digest).equals(batch.hash())) {
            throw new IOException("the file is not what was sealed: " + id);
        }
        return Files.move(half, folder.resolve(name(id)), StandardCopyOption.REPLACE_EXISTING);
    }

    private void sent(String id, String receipt) {
        operator.inOne(() -> {
            if (batches.move(id, State.SENDING, State.SENT)) {
                batches.sent(id, clock.instant(), receipt);
                debits.sent(id);
                refunds.sent(id);
                var hash = batches.find(id).map(BatchView::hash).orElse("");
                audit.record("billing.batch-sent", id, Map.of("sha256", hash, "to", receipt));
            }
        });
        LOG.info("batch {} is at the bank: {}", id, receipt);
    }

    private void failed(String id, Exception e) {
        operator.inOne(() -> {
            var tries = batches.find(id).map(BatchView::tries).orElse(0L);
            var last = tries + 1 >= MOST_TRIES;
            var next = last
                    ? Optional.<Instant>empty()
                    : Optional.of(clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_TRIES))));
            batches.move(id, State.SENDING, State.RELEASED);
            if (last) {
                batches.move(id, State.RELEASED, State.STUCK);
            }
            batches.failed(id, String.valueOf(e.getMessage()), next);
        });
    }

    private void resume(String id, Outlet outlet) {
        var staged = terms.folder().resolve("staged").resolve(name(id));
        if (!outlet.isAtomic()) {
            operator.inOne(() -> batches.move(id, State.SENDING, State.UNCERTAIN));
        } else if (Files.exists(staged)) {
            operator.inOne(() -> batches.move(id, State.SENDING, State.RELEASED));
            send(id, outlet);
        } else {
            sent(id, terms.folder().resolve("out").resolve(name(id)).toString());
        }
    }
}
