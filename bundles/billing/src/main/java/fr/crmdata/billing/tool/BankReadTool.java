package fr.crmdata.billing.tool;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.Trouble;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code bin/bank-read FILE…}: prints what any bank's file says, and every problem with its place. */
public final class BankReadTool {

    private static final int SOUND = 0;
    private static final int PROBLEMS = 1;
    private static final int REFUSED = 2;

    private final OutputStream out;
    private final PrintStream err;
    private final Language language;

    BankReadTool(OutputStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    public static void main(String[] arguments) {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var speaks = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        var language = speaks.startsWith("fr") ? Language.FR : Language.EN;
        try {
            System.exit(new BankReadTool(out, err, language).run(List.of(arguments)));
        } catch (IOException | UncheckedIOException e) {
            // Who reads our output has gone: as with any filter, there is nobody to tell.
            System.exit(REFUSED);
        }
    }

    /** @return 0 when all was read without a problem; 1 when there were problems; 2 when a file was refused */
    int run(List<String> files) throws IOException {
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("-") && file.length() > 1)) {
            err.println(Texts.of(BankReadTool.class, language).of("billing.bank-read.usage"));
            return REFUSED;
        }
        var worst = new Worst();
        Map<String, String> hashes = new HashMap<>();
        try (var lines = new JsonLines(out, language)) {
            for (var file : files) {
                lines.file(file);
                read(file, lines, worst, hashes);
            }
        }
        return worst.status;
    }

    private static void read(String file, JsonLines lines, Worst worst, Map<String, String> hashes) throws IOException {
        var heard = new Listener(lines, worst);
        try (var in = Files.newInputStream(Path.of(file))) {
            var reading = BankFile.read(in, Money.EUR, heard);
            var before = hashes.putIfAbsent(reading.hash(), file);
            if (before != null) {
                heard.problem(Problem.at(Place.START, Trouble.DUPLICATE_FILE, before));
            }
            lines.read(reading);
        } catch (IOException e) {
            heard.problem(Problem.at(Place.START, Trouble.UNREADABLE, e.toString()));
        }
    }

    private static final class Worst {
        private int status = SOUND;
    }

    private record Listener(JsonLines lines, Worst worst) implements BankFileListener {
        @Override
        public void entry(BankEntry entry) {
            lines.entry(entry);
        }

        @Override
        public void problem(Problem problem) {
            worst.status = Math.max(worst.status, problem.refusesFile() ? REFUSED : PROBLEMS);
            lines.problem(problem);
        }
    }
}
