package fr.crmdata.billing.books;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** A process of its own in which eight threads issue invoices and four receive payments in a folder, until it is done or killed. */
final class BooksToBeKilled {

    static final int PIECE = 3;
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final Money MONTH = Money.of("470.40");
    private static final int ISSUERS = 8;
    private static final int PAYERS = 4;
    private static final int ATTEMPTS = 40;

    private BooksToBeKilled() {}

    /** Arguments: folder of the databases, number of contracts, and a file that is there once the work begins. */
    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.DERBY, Optional.of(Path.of(arguments[0])));
        data.open(() -> {
            var books = new TestBooks(data, PIECE, Optional.empty());
            books.clock.set(DAY);
            books.asStaff(() -> books.operator.inOne(books.runs::last));
            begun(Path.of(arguments[2]));
            work(books, Integer.parseInt(arguments[1]));
        });
    }

    /** What each attempt does: all invoices by eight threads, all payments by four more. */
    static void work(TestBooks books, int contracts) {
        var threads = new ArrayList<Thread>();
        for (var issuer = 0; issuer < ISSUERS; issuer++) {
            threads.add(
                    new Thread(() -> books.asStaff(() -> patient(() -> books.run.all(IssueRun.OVERLAP, done -> {})))));
        }
        for (var payer = 0; payer < PAYERS; payer++) {
            var mine = payer;
            threads.add(new Thread(() -> books.asStaff(() -> {
                for (var which = mine; which < contracts; which += PAYERS) {
                    var contract = number(which);
                    patient(() -> books.payments.receive(payment(contract)));
                }
            })));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String number(int which) {
        return "C-2026-%05d".formatted(which + 1);
    }

    static NewPayment payment(String contract) {
        return new NewPayment("P-" + contract, contract, DAY, MONTH, Way.TRANSFER, List.of(), "virement");
    }

    /** So many at once may lose against each other more often than one transaction tries by itself. */
    private static void patient(Runnable work) {
        for (var attempt = 0; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseException.isWorthAnotherTry(e)) {
                    LoggerFactory.getLogger(BooksToBeKilled.class).error("cut off", e);
                    throw e;
                }
            }
        }
    }

    private static void begun(Path file) {
        try {
            Files.writeString(file, "begun");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
