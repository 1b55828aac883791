package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BankFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Takes a file of the bank in and reads it. */
@Service
@Command(scope = "billing", name = "read", description = "Takes a file of the bank in and reads it")
public final class ReadCommand extends OperatorCommand {

    @Reference
    @Nullable
    BankFiles files;

    @Argument(name = "file", required = true, description = "path of the file on this machine")
    String path = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(files);
        var file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw Typed.cannot("file", new NoSuchFileException(path));
        }
        try (var content = Files.newInputStream(file)) {
            var taken = desk.receive(String.valueOf(file.getFileName()), BankFiles.Way.UPLOAD, content);
            desk.readWaiting();
            var read = desk.get(taken.id());
            var facts = new LinkedHashMap<String, Object>();
            facts.put("id", read.id());
            facts.put("state", read.state());
            facts.put("format", read.format());
            facts.put("entries", read.entries());
            facts.put("booked", read.booked());
            facts.put("to match", read.toMatch());
            facts.put("problems", read.problems());
            out.facts(facts);
        } catch (IOException e) {
            throw Typed.cannot("file", e);
        }
    }
}
