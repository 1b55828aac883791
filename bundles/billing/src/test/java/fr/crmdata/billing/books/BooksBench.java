package fr.crmdata.billing.books;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.store.ActStore.Noted;
import fr.crmdata.platform.data.TestDatabases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the billing run over many contracts that ask for an invoice on one day: reading what they ask for, documents with two lines,
 * numbers, entries of the accounts and events for two listeners; then payments and the FEC.
 */
final class BooksBench {

    private static final Logger LOG = LoggerFactory.getLogger(BooksBench.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Money GROSS = Money.of("704.40");
    private static final int PIECE = 500;
    private static final int PAYMENTS = 5000;

    private BooksBench() {}

    /** Arguments: DERBY or POSTGRESQL, how many contracts, and how many documents in one transaction. */
    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.valueOf(arguments[0]));
        data.open(() -> {
            var outbox = new AtomicReference<OperatorDatabase>();
            var books = new TestBooks(data, Integer.parseInt(arguments[2]), Optional.of(new Outbox(outbox)));
            outbox.set(books.operator);
            books.asStaff(() -> measure(books, arguments[0], Integer.parseInt(arguments[1])));
        });
    }

    /** Writes as the platform does, for two listeners. */
    private record Outbox(AtomicReference<OperatorDatabase> operator) implements Events {
        @Override
        public void publish(Event event) {
            publishAll(List.of(event));
        }

        @Override
        public void publishAll(Collection<Event> events) {
            var rows = new ArrayList<Object[]>();
            var now = java.time.Instant.EPOCH;
            for (var event : events) {
                for (var listener : List.of("billing.one", "billing.two")) {
                    rows.add(new Object[] {
                        Ids.next(),
                        listener,
                        event.type(),
                        event.subject(),
                        event.data().toString(),
                        now,
                        now
                    });
                }
            }
            operator.get()
                    .sql()
                    .batch(
                            "INSERT INTO outbox (id, listener, type, subject, data, created_at, attempts, next_at, dead)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, FALSE)",
                            rows);
        }
    }

    private static void measure(TestBooks books, String kind, int count) {
        books.clock.set(DAY);
        fill(books, count);
        timed(kind, "dues read", count, () -> {
            Optional<String> after = Optional.empty();
            while (true) {
                var dues = books.accounts.dues(after, PIECE);
                if (dues.isEmpty()) {
                    return;
                }
                after = Optional.of(dues.get(dues.size() - 1).id());
            }
        });
        timed(kind, "invoices issued", count, () -> LOG.info("{}", books.run.all(IssueRun.OVERLAP, done -> {})));
        timed(kind, "known ones gone through again", count, () -> books.run.all(IssueRun.LONG_OVERLAP, done -> {}));
        var some = Math.min(PAYMENTS, count);
        timed(kind, "payments received", some, () -> {
            for (var from = 0; from < some; from += 100) {
                var first = from;
                books.payments.receiveAll(IntStream.range(first, Math.min(some, first + 100))
                        .mapToObj(which ->
                                new NewPayment("P-" + which, number(which), DAY, GROSS, Way.DEBIT, List.of(), ""))
                        .toList());
            }
        });
        timed(kind, "entries in the FEC", count + some, () -> {
            try {
                books.books.fec(2026, OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        LOG.info(
                "{}: {}, sound: {}",
                kind,
                books.desk.sums(InvoiceFilter.all()),
                books.books.check(2026).isSound());
    }

    /** By the clock, and by the processor time of this thread: what else runs on the machine does not count there. */
    private static void timed(String kind, String what, int count, Runnable work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        var begin = System.nanoTime();
        var beginCpu = threads.getCurrentThreadCpuTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - beginCpu);
        LOG.info(
                "{}: {} {} in {} ms: {} a second; {} ms of the thread: {} a second",
                kind,
                count,
                what,
                took.toMillis(),
                Math.round(count * 1e9 / took.toNanos()),
                cpu.toMillis(),
                Math.round(count * 1e9 / cpu.toNanos()));
    }

    private static String number(int which) {
        return "B-%06d".formatted(which);
    }

    private static void fill(TestBooks books, int count) {
        var facts = new ArrayList<>(TestBooks.facts(DAY, PaymentMethod.DIRECT_DEBIT));
        facts.add(new Fact.PriceAgreed(DAY, "call", fr.crmdata.api.money.Price.of("65.00")));
        facts.add(new Fact.SeatsAdded(DAY, "call", 3));
        var run = DailyRun.of(Contract.of(facts), DAY, SettingsHistory.none());
        for (var from = 0; from < count; from += PIECE) {
            var first = from;
            books.operator.inOne(() -> {
                for (var which = first; which < Math.min(count, first + PIECE); which++) {
                    insert(books, number(which), run);
                }
            });
        }
    }

    private static void insert(TestBooks books, String number, DailyRun run) {
        books.contractStore.insert(
                number, Optional.empty(), TestBooks.holder("Client " + number), books.clock.instant());
        books.facts.addAll(number, run.contract().facts());
        books.acts.note(
                number, run.acts().stream().map(act -> new Noted(act, "")).toList());
        books.contractStore.stand(List.of(new ContractSummary(
                number,
                Optional.empty(),
                "Client " + number,
                Phase.ACTIVE,
                Optional.of(DAY),
                Optional.empty(),
                11,
                Money.of("587.00"),
                GROSS,
                run.next())));
    }
}
