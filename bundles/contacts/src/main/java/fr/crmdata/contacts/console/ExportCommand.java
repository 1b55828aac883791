package fr.crmdata.contacts.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.Exports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
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

/** Writes contacts into a file on the machine the product runs on: the whole file, or none. */
@Service
@Command(scope = "contacts", name = "export", description = "Writes contacts into a file on this machine")
public final class ExportCommand extends QueryCommand {

    @Reference
    @Nullable
    Exports exports;

    @Argument(name = "file", required = true, description = "path of the file")
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--query", aliases = "-q", description = "what somebody would type into the search box")
    String text = "";

    @Option(name = "--format", description = "csv, vcard, xlsx …; told by the file's name when left out")
    @Completion(
            value = StringsCompleter.class,
            values = {"csv", "vcard", "xlsx"})
    String format = "";

    @Option(name = "--force", description = "replaces a file that is there already")
    boolean force;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(exports);
        var key = desk.format(format.isBlank() ? formatOf(desk) : format).key();
        var target = Path.of(file).toAbsolutePath();
        if (Files.exists(target) && !(force && Files.isRegularFile(target))) {
            throw new ConsoleRefusal.FileExists(file);
        }
        var written = write(desk, query(text), key, target);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("file", target);
        facts.put("format", key);
        facts.put("contacts", written);
        out.facts(facts);
    }

    private String formatOf(Exports desk) {
        return desk.formats().stream()
                .filter(known -> file.endsWith("." + known.extension()))
                .map(known -> known.key())
                .findFirst()
                .orElse("csv");
    }

    private long write(Exports desk, Query query, String key, Path target) {
        try {
            var draft = Files.createTempFile(Objects.requireNonNull(target.getParent()), ".export", ".part");
            try {
                long written;
                try (var content = new BufferedOutputStream(Files.newOutputStream(draft))) {
                    written = desk.write(query, key, content);
                }
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
                return written;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ConsoleRefusal.CannotWrite(file, e.getClass().getSimpleName());
        }
    }
}
