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
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.store.BankFileStore;
import fr.crmdata.billing.store.BankFileStore.NewFile;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the bank's files in: each is kept as it came, the same content once. */
@Component(service = BankFiles.class)
public final class BankFileDesk implements BankFiles {

    private static final int LONGEST_NAME = 200;
    private static final int MEGABYTE = 1_000_000;

    private final Access access;
    private final OperatorDatabase operator;
    private final BankFileStore store;
    private final BankFileReader reader;
    private final CreditedDebits credited;
    private final Files files;
    private final BankTerms terms;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public BankFileDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference BankFileStore store,
            @Reference BankFileReader reader,
            @Reference CreditedDebits credited,
            @Reference Files files,
            @Reference BankTerms terms,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.reader = reader;
        this.credited = credited;
        this.files = files;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long mostMegabytes() {
        return terms.mostBytes() / MEGABYTE;
    }

    @Override
    public FileView receive(String name, Way way, InputStream content) {
        return keep(name, way, content, State.WAITING, Reason.NONE);
    }

    @Override
    public FileView setAside(String name, Way way, InputStream content, Reason why) {
        return keep(name, way, content, State.REFUSED, why);
    }

    private FileView keep(String called, Way way, InputStream content, State state, Reason why) {
        access.require(BillingPermissions.PAYMENTS);
        var name = called.length() <= LONGEST_NAME ? called : called.substring(called.length() - LONGEST_NAME);
        var id = Ids.next();
        try {
            var kept = files.store(name, "application/octet-stream", content, terms.mostBytes());
            return entered(new NewFile(
                    id,
                    name,
                    kept.sha256(),
                    kept.sha256(),
                    kept.size(),
                    state,
                    Optional.of(kept.id()),
                    way,
                    clock.instant(),
                    access.caller().name(),
                    Optional.empty(),
                    why));
        } catch (FileRefusal.TooLarge tooLarge) {
            var limit = String.valueOf(mostMegabytes());
            return operator.inOne(() ->
                    insert(file(id, name, way, State.REFUSED, new Reason("billing.desk.too-large", List.of(limit)))));
        }
    }

    private FileView entered(NewFile file) {
        var first = operator.inOne(() -> store.byHash(file.hash()));
        if (first.isPresent()) {
            return again(first.get(), file);
        }
        try {
            return operator.inOne(() -> insert(file));
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            // Another took the same content in at the same moment.
            return again(operator.inOne(() -> store.byHash(file.hash())).orElseThrow(), file);
        }
    }

    /** The content is there already; under the same name it is the same file, brought once more after a crash. */
    private FileView again(FileView first, NewFile file) {
        file.content().ifPresent(files::delete);
        if (first.name().equals(file.name()) && file.way() != Way.UPLOAD) {
            return first;
        }
        return operator.inOne(() -> insert(new NewFile(
                file.id(),
                file.name(),
                first.hash(),
                Sha256.of(file.id()),
                first.bytes(),
                State.DUPLICATE,
                Optional.empty(),
                file.way(),
                file.at(),
                file.by(),
                Optional.of(first.id()),
                new Reason("billing.bank.duplicate-file", List.of(first.name())))));
    }

    private NewFile file(String id, String name, Way way, State state, Reason why) {
        return new NewFile(
                id,
                name,
                "",
                Sha256.of(id),
                0,
                state,
                Optional.empty(),
                way,
                clock.instant(),
                operator.caller().name(),
                Optional.empty(),
                why);
    }

    private FileView insert(NewFile file) {
        store.insert(file);
        audit.record(
                "billing.bank-file-received",
                file.id(),
                Map.of(
                        "name",
                        file.name(),
                        "sha256",
                        file.hash(),
                        "state",
                        file.state().name()));
        return known(file.id());
    }

    @Override
    public int readWaiting() {
        access.require(BillingPermissions.PAYMENTS);
        var read = reader.sweep();
        credited.sweep();
        return read;
    }

    @Override
    public Slice<FileView> find(Optional<String> cursor, int limit) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.find(cursor, limit));
    }

    @Override
    public FileView get(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> known(id));
    }

    private FileView known(String id) {
        return store.find(id).orElseThrow(() -> new BankRefusal.UnknownFile(id));
    }

    @Override
    public List<Problem> problems(String id) {
        access.require(BillingPermissions.READ);
        return operator.inOne(() -> store.problems(known(id).id()));
    }

    @Override
    public InputStream content(String id) {
        access.require(BillingPermissions.PAYMENTS);
        var content = operator.inOne(() -> {
            var file = known(id);
            audit.record("billing.bank-file-seen", id);
            return store.content(file.firstOf().orElse(id));
        });
        return files.open(content.orElseThrow(() -> new BankRefusal.UnknownFile(id)));
    }
}
