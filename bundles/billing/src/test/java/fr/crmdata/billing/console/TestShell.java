package fr.crmdata.billing.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;

/** The console as a person has it: a line is typed, an answer is read. */
final class TestShell {

    private static final List<Class<?>> COMMANDS = List.of(
            AgeingCommand.class,
            BatchCommand.class,
            BatchesCommand.class,
            CloseYearCommand.class,
            CreditCommand.class,
            ElectronicCommand.class,
            FecCommand.class,
            FiguresCommand.class,
            FilesCommand.class,
            InvoicesCommand.class,
            MandateCommand.class,
            MandatesCommand.class,
            MatchCommand.class,
            PayCommand.class,
            PaymentsCommand.class,
            PreviewCommand.class,
            ReadCommand.class,
            ReconcileCommand.class,
            RefundCommand.class,
            ReleaseCommand.class,
            ReturnsCommand.class,
            RunCommand.class,
            ServicesAbroadCommand.class,
            ShowCommand.class,
            WriteOffCommand.class);

    private final ThreadIOImpl streams = new ThreadIOImpl();
    private final SessionFactoryImpl factory = new SessionFactoryImpl(streams);

    /** @param services what commands refer to */
    TestShell(Object... services) {
        for (var service : services) {
            factory.getRegistry().register(service);
        }
        var manager = new ManagerImpl(factory.getRegistry(), factory.getRegistry());
        COMMANDS.forEach(manager::register);
    }

    /** What a line is answered with. */
    String answer(String line) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var session = factory.create(new ByteArrayInputStream(new byte[0]), print, print);
        try {
            session.put("USER", "camille");
            session.execute(line);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            session.close();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The one line in which a command says no. */
    String refusal(String line) {
        try {
            answer(line);
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError(line + " was not refused");
    }
}
