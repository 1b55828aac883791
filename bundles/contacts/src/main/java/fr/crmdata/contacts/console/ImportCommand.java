package fr.crmdata.contacts.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** Imports a file that lies on the machine the product runs on, with the mapping that is remembered or proposed. */
@Service
@Command(scope = "contacts", name = "import", description = "Imports a CSV or vCard file that lies on this machine")
public final class ImportCommand extends ClientCommand {

    @Reference
    @Nullable
    Imports imports;

    @Reference
    @Nullable
    Jobs jobs;

    @Argument(name = "file", required = true, description = "path of the file")
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--dry-run", description = "counts what every row would do; writes nothing")
    boolean dryRun;

    @Option(name = "--on-match", description = "a contact surely there: complete, replace, skip, create")
    @Completion(
            value = StringsCompleter.class,
            values = {"complete", "replace", "skip", "create"})
    @Nullable
    String onMatch;

    @Option(name = "--on-likely", description = "a contact likely there: set-aside, create")
    @Completion(
            value = StringsCompleter.class,
            values = {"set-aside", "create"})
    @Nullable
    String onLikely;

    @Option(name = "--on-bad-value", description = "a value that cannot be taken: refuse (the row), note, drop")
    @Completion(
            value = StringsCompleter.class,
            values = {"refuse", "note", "drop"})
    @Nullable
    String onBadValue;

    @Option(name = "--status", description = "of rows that say none: none, prospect, customer, former-customer")
    @Completion(
            value = StringsCompleter.class,
            values = {"none", "prospect", "customer", "former-customer"})
    @Nullable
    String status;

    @Option(name = "--owner", description = "e-mail address of the user who gets rows that name nobody")
    @Nullable
    String owner;

    @Option(name = "--tag", multiValued = true, description = "added to every row; may be given several times")
    @Nullable
    List<String> tags;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(imports);
        var upload = upload(desk);
        out.say(upload.fileName() + ": " + upload.preview().description());
        var changed = options(upload.options());
        if (!changed.equals(upload.options())) {
            desk.change(upload.id(), upload.mapping(), changed);
        }
        var started = dryRun ? desk.tryOut(upload.id()) : desk.run(upload.id());
        new JobWatch(Objects.requireNonNull(jobs), out).await(started.jobId());
        out.facts(ImportFacts.of(desk.get(upload.id())));
    }

    private Imports.Import upload(Imports desk) {
        var path = Path.of(file);
        var name = path.getFileName();
        if (name == null || !Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new ConsoleRefusal.NoFile(file);
        }
        try (var content = Files.newInputStream(path)) {
            return desk.upload(name.toString(), content);
        } catch (IOException e) {
            throw new ConsoleRefusal.NoFile(file);
        }
    }

    private ImportOptions options(ImportOptions proposed) {
        var plain = new LinkedHashMap<>(proposed.toPlain());
        put(plain, "onMatch", onMatch);
        put(plain, "onLikely", onLikely);
        put(plain, "onBadValue", onBadValue);
        put(plain, "status", status);
        put(plain, "owner", owner);
        put(plain, "tags", tags);
        return ImportOptions.fromPlain(plain);
    }

    private static void put(Map<String, Object> plain, String key, @Nullable Object given) {
        if (given != null) {
            plain.put(key, given);
        }
    }
}
