package fr.crmdata.contacts.imports;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.ImportFormat.Preview;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.ContactSettings;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.MappingProposal;
import fr.crmdata.contacts.store.ImportStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.ImportStore.How;
import fr.crmdata.contacts.store.ImportStore.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Imports as people and programs ask for them. */
@Component(service = Imports.class, configurationPid = ContactSettings.PID)
@Designate(ocd = ContactSettings.class)
public final class ImportDesk implements Imports {

    private static final long MEGABYTE = 1_000_000;
    private static final int MOST_RECENT = 200;

    private final Access access;
    private final Transactions transactions;
    private final ImportStore store;
    private final Files files;
    private final Jobs jobs;
    private final FileFormats formats;
    private final Workbench workbench;
    private final States states;
    private final RowDesk rows;
    private final Audit audit;
    private final Clock clock;
    private final long limit;

    @Activate
    public ImportDesk(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ImportStore store,
            @Reference Files files,
            @Reference Jobs jobs,
            @Reference FileFormats formats,
            @Reference Workbench workbench,
            @Reference States states,
            @Reference RowDesk rows,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock,
            ContactSettings settings) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.files = files;
        this.jobs = jobs;
        this.formats = formats;
        this.workbench = workbench;
        this.states = states;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.limit = settings.import_megabytes() * MEGABYTE;
    }

    @Override
    public Import upload(String fileName, InputStream content) {
        access.require(ContactPermissions.IMPORT);
        var caller = access.caller();
        var name = plainName(fileName);
        try {
            var head = content.readNBytes(FileFormats.HEAD);
            var format = formats.detect(name, head);
            var preview = format.preview(head, caller.language());
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            return transactions.inOne(() -> {
                var file = files.store(name, "application/octet-stream", whole, limit);
                var entry = new Entry(
                        Ids.next(),
                        new ImportStore.File(file.id(), name, file.size(), format.key()),
                        proposed(preview),
                        Progress.start(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.id(),
                        caller.name());
                store.insert(entry);
                return shown(entry, preview);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a path; some browsers send all of it. */
    private static String plainName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip()
                .replaceAll("\\p{Cntrl}", "");
        return name.isEmpty() ? "import" : name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private How proposed(Preview preview) {
        if (preview.table().isEmpty()) {
            return new How(Optional.empty(), false, ImportOptions.forCards());
        }
        var table = preview.table().get();
        // Files without titles have nothing in common but the number of their columns.
        var remembered = isMadeUp(table.columns())
                ? Optional.<Mapping>empty()
                : store.remembered(Mapping.signature(table.columns()));
        var proposal = MappingProposal.propose(table.columns(), table.samples(), workbench.customFields(), remembered);
        return new How(Optional.of(proposal.mapping()), remembered.isPresent(), ImportOptions.defaults());
    }

    private boolean isMadeUp(List<String> columns) {
        var texts = Texts.of(ImportDesk.class, access.caller().language());
        return IntStream.range(0, columns.size())
                .allMatch(i -> columns.get(i).equals(texts.of("contacts.csv.column", i + 1)));
    }

    @Override
    public Import get(String id) {
        access.require(ContactPermissions.IMPORT);
        return shown(transactions.inOne(() -> states.get(id)));
    }

    @Override
    public List<Import> recent(int count) {
        return list(Optional.empty(), Math.min(count, MOST_RECENT)).items();
    }

    @Override
    public Slice<Import> list(Optional<String> cursor, int limit) {
        access.require(ContactPermissions.IMPORT);
        if (!cursor.map(Ids::isShaped).orElse(true)) {
            throw new RequestRefusal.BadCursor();
        }
        var read = transactions.inOne(() ->
                cursor.map(last -> store.earlier(last, limit + 1)).orElseGet(() -> store.recent(limit + 1)).stream()
                        .map(states::now)
                        .toList());
        var shown = read.stream().limit(limit).map(this::shown).toList();
        return new Slice<>(
                shown, read.size() > limit ? Optional.of(read.get(limit - 1).id()) : Optional.empty());
    }

    private Import shown(Entry entry) {
        Caller caller = access.caller();
        var preview = formats.byKey(entry.file().format())
                .map(format -> format.preview(workbench.head(entry), caller.language()))
                .orElseGet(() -> new Preview("", Optional.empty()));
        return shown(entry, preview);
    }

    private static Import shown(Entry entry, Preview preview) {
        var progress = entry.progress();
        return new Import(
                entry.id(),
                entry.file().name(),
                entry.file().size(),
                entry.file().format(),
                preview,
                entry.how().mapping(),
                entry.how().remembered(),
                entry.how().options(),
                progress.state(),
                progress.jobId(),
                progress.tally().rows() == 0 ? Map.of() : progress.tally().toMap(),
                entry.createdAt(),
                entry.createdByName(),
                progress.failure());
    }

    @Override
    public Import change(String id, Optional<Mapping> mapping, ImportOptions options) {
        access.require(ContactPermissions.IMPORT);
        mapping.ifPresent(chosen -> chosen.check(workbench.customFields()));
        if (!options.owner().isEmpty()
                && workbench.staff().user(options.owner()).isEmpty()) {
            throw new ContactRefusal.Invalid("owner", "contacts.owner.unknown", options.owner());
        }
        return shown(transactions.inOne(() -> {
            var entry = states.lock(id);
            var progress = states.changed(entry.progress());
            var how = entry.how();
            var now = entry.with(progress)
                    .with(new How(
                            fitting(mapping, how),
                            how.remembered() && how.mapping().equals(mapping),
                            options));
            store.save(id, now.how());
            store.save(id, progress);
            return now;
        }));
    }

    /** The columns are those of the file, whatever is chosen for them. */
    private static Optional<Mapping> fitting(Optional<Mapping> chosen, How how) {
        if (how.mapping().isEmpty()) {
            return Optional.empty();
        }
        var columns = how.mapping().get().columns();
        return chosen.map(mapping -> {
                    if (mapping.targets().size() != columns.size()) {
                        throw new ContactRefusal.Invalid(
                                "targets",
                                "contacts.mapping.size",
                                columns.size(),
                                mapping.targets().size());
                    }
                    return new Mapping(columns, mapping.targets());
                })
                .or(how::mapping);
    }

    @Override
    public Import tryOut(String id) {
        return begin(id, TryJob.KIND, "contacts.imports.job.try", states::tried);
    }

    @Override
    public Import run(String id) {
        return begin(id, RunJob.KIND, "contacts.imports.job.run", states::run);
    }

    @Override
    public Import undo(String id) {
        return begin(id, UndoJob.KIND, "contacts.imports.job.undo", states::undone);
    }

    private Import begin(String id, String kind, String title, java.util.function.UnaryOperator<Progress> change) {
        access.require(ContactPermissions.IMPORT);
        return shown(transactions.inOne(() -> {
            var entry = states.lock(id);
            var changed = change.apply(entry.progress());
            if (!kind.equals(UndoJob.KIND)) {
                entry.how().mapping().ifPresent(mapping -> mapping.check(workbench.customFields()));
            }
            if (kind.equals(RunJob.KIND)) {
                remember(entry);
            }
            var texts = Texts.of(ImportDesk.class, access.caller().language());
            var job = jobs.start(kind, texts.of(title, entry.file().name()), Map.of(ImportJob.IMPORT, id));
            var progress = changed.by(job.id());
            store.save(id, progress);
            return entry.with(progress);
        }));
    }

    private void remember(Entry entry) {
        entry.how()
                .mapping()
                .ifPresent(mapping -> store.remember(Mapping.signature(mapping.columns()), mapping, clock.instant()));
    }

    @Override
    public Import cancel(String id) {
        access.require(ContactPermissions.IMPORT);
        return shown(transactions.inOne(() -> {
            var entry = states.get(id);
            if (entry.progress().state() != State.RUNNING && entry.progress().state() != State.TRYING) {
                throw new ContactRefusal.NotNow("contacts.imports.not-running");
            }
            jobs.cancel(entry.progress().jobId());
            return entry;
        }));
    }

    @Override
    public Slice<RowResult> rows(String id, Optional<String> outcome, Optional<String> cursor, int count) {
        access.require(ContactPermissions.IMPORT);
        return transactions.inOne(() -> rows.page(states.get(id), outcome, cursor, count));
    }

    @Override
    public RowResult decide(String id, long line, String decision) {
        access.require(ContactPermissions.IMPORT);
        return rows.decide(id, line, decision);
    }

    @Override
    public void writeRejected(String id, OutputStream out) {
        access.require(ContactPermissions.IMPORT);
        rows.writeRejected(transactions.inOne(() -> states.get(id)), out);
    }

    @Override
    public String rejectedFileName(String id) {
        access.require(ContactPermissions.IMPORT);
        return RejectedRows.fileName(
                transactions.inOne(() -> states.get(id)).file(), access.caller().language());
    }

    @Override
    public void forget(String id) {
        access.require(ContactPermissions.IMPORT);
        var entry = transactions.inOne(() -> {
            var found = states.lock(id);
            states.resting(found.progress());
            store.delete(id);
            files.delete(found.file().id());
            audit.record(
                    "contacts.import-forgotten", id, Map.of("file", found.file().name()));
            return found;
        });
        rows.forget(entry);
    }

    @Override
    public long sizeLimit() {
        return limit;
    }
}
