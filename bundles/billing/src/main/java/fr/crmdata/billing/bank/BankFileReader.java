package fr.crmdata.billing.bank;

import fr.crmdata.api.files.Files;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.bank.EntryIntake.Numbered;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.FileReading;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.StatementBalance;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankFiles.Reason;
import fr.crmdata.billing.office.BankFiles.State;
import fr.crmdata.billing.store.BalanceStore;
import fr.crmdata.billing.store.BankFileStore;
import fr.crmdata.billing.store.EntryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the bank's files twice: first for their problems, because a balance stands at the end and a file may break off, then entry by entry
 * in pieces. Memory does not depend on the size. Cut off, the second pass goes on behind the last piece.
 */
@Component(service = BankFileReader.class)
public final class BankFileReader {

    private static final Logger LOG = LoggerFactory.getLogger(BankFileReader.class);
    private static final int PIECE = 400;
    private static final int MOST_PROBLEMS = 300;

    private final OperatorDatabase operator;
    private final BankFileStore store;
    private final BalanceStore balances;
    private final EntryIntake intake;
    private final Files files;
    private final Clock clock;

    @Activate
    public BankFileReader(
            @Reference OperatorDatabase operator,
            @Reference BankFileStore store,
            @Reference BalanceStore balances,
            @Reference EntryIntake intake,
            @Reference Files files,
            @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.store = store;
        this.balances = balances;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Reads all that waits, in the order in which it came; a file that cannot be read just now holds up no other. Within no transaction.
     *
     * @return how many were read
     */
    public int sweep() {
        return (int) operator.inOne(store::unread).stream().filter(this::isRead).count();
    }

    private boolean isRead(String id) {
        try {
            read(id);
            return true;
        } catch (RuntimeException e) {
            LOG.error("file {} could not be read; it is tried again", id, e);
            return false;
        }
    }

    void read(String id) {
        var file = operator.inOne(() -> store.find(id)).orElseThrow();
        var content = operator.inOne(() -> store.content(id)).orElseThrow();
        var problems = new FileIntake();
        var reading = pass(content, new OnlyProblems(problems));
        if (problems.refusal().isPresent()) {
            end(
                    file,
                    reading,
                    problems,
                    State.REFUSED,
                    reason(problems.refusal().get()));
        } else if (reading.format().startsWith("pain.001") || reading.format().startsWith("pain.008")) {
            end(file, reading, problems, State.REFUSED, new Reason("billing.desk.own-file", List.of()));
        } else {
            begin(id, reading, problems);
            pass(content, new Pieces(id, file.done(), problems));
            operator.inOne(() -> {
                balances.put(id, problems.balances());
                store.end(id, State.READ, Reason.NONE, clock.instant());
            });
            LOG.info("{} ({}): {} entries", file.name(), reading.format(), reading.entries());
        }
    }

    private FileReading pass(String content, BankFileListener listener) {
        try (var in = files.open(content)) {
            var reading = BankFile.read(in, Money.EUR, listener);
            if (listener instanceof Pieces pieces) {
                pieces.flush();
            }
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String id, FileReading reading, FileIntake problems) {
        operator.inOne(() ->
                store.begin(id, reading.format(), reading.entries(), reading.problems(), some(problems.problems())));
    }

    private void end(FileView file, FileReading reading, FileIntake problems, State state, Reason why) {
        operator.inOne(() -> {
            begin(file.id(), reading, problems);
            store.end(file.id(), state, why, clock.instant());
        });
        LOG.warn("{} is refused: {} {}", file.name(), why.key(), why.arguments());
    }

    private static List<Problem> some(List<Problem> problems) {
        return problems.size() <= MOST_PROBLEMS ? problems : problems.subList(0, MOST_PROBLEMS);
    }

    static Reason reason(Problem problem) {
        return new Reason("billing.bank." + problem.trouble().code(), problem.arguments());
    }

    /** The first pass. */
    private record OnlyProblems(FileIntake problems) implements BankFileListener {

        @Override
        public void entry(BankEntry entry) {
            // In the second pass.
        }

        @Override
        public void problem(Problem problem) {
            problems.problem(problem);
        }

        @Override
        public void balance(StatementBalance balance) {
            problems.balance(balance);
        }
    }

    /** The second pass. */
    private final class Pieces implements BankFileListener {

        private final String file;
        private final long done;
        private final FileIntake problems;
        private final EntryIdentity.Numbering numbering = new EntryIdentity.Numbering();
        private final List<Numbered> piece = new ArrayList<>();
        private long ordinal;

        Pieces(String file, long done, FileIntake problems) {
            this.file = file;
            this.done = done;
            this.problems = problems;
        }

        @Override
        public void entry(BankEntry entry) {
            ordinal++;
            // Those that were taken already count too: equal entries are told apart by their number.
            var identity = numbering.of(entry);
            if (ordinal > done) {
                piece.add(new Numbered(ordinal, entry, EntryStore.fingerprint(identity)));
            }
            if (piece.size() == PIECE) {
                flush();
            }
        }

        @Override
        public void problem(Problem problem) {
            // Known from the first pass.
        }

        void flush() {
            if (!piece.isEmpty()) {
                intake.take(file, List.copyOf(piece), problems);
                piece.clear();
            }
        }
    }
}
