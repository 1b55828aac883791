package fr.crmdata.billing.demo;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.bank.BankTerms;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bank of the demonstration: takes our files from its folder, answers them, and on the days of the business clock writes notifications
 * and statements into the folder from which they are read. What it wrote is noted by files, so it says everything once, also when it was
 * cut off.
 */
@Component(service = DemoBank.class)
public final class DemoBank {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBank.class);
    private static final Money FIRST_BALANCE = Money.of("25000.00");

    private final BankTerms terms;
    private final DemoTransfers transfers;
    private final Clock clock;
    private final Path root;

    @Activate
    public DemoBank(
            @org.osgi.service.component.annotations.Reference BankTerms terms,
            @org.osgi.service.component.annotations.Reference DemoTransfers transfers,
            @org.osgi.service.component.annotations.Reference(target = "(clock=business)") Clock clock) {
        this.terms = terms;
        this.transfers = transfers;
        this.clock = clock;
        this.root = terms.folder().resolve("double");
    }

    /** Something that the bank will say on a day, known by its name. */
    private record Coming(String name, LocalDate day, Booking booking) {}

    public boolean isOpen() {
        return terms.isDemo() && terms.sendTo().isEmpty();
    }

    /** One look at the folder. */
    public void sweep() {
        if (!isOpen()) {
            return;
        }
        try {
            for (var folder : List.of("orders", "told", "work")) {
                Files.createDirectories(root.resolve(folder));
            }
            for (var file : list(terms.folder().resolve("out"))) {
                take(file);
            }
            speak(LocalDate.now(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<BankEntry> orders(Path file) throws IOException {
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file)) {
            BankFile.read(in, Money.EUR, intake);
        }
        return intake.entries();
    }

    private static String reference(BankEntry order, Reference reference) {
        return order.reference(reference).orElse("");
    }

    /** The file is at the bank: it says at once that it took it. */
    private void take(Path file) throws IOException {
        var orders = orders(file);
        if (!orders.isEmpty()) {
            var first = orders.get(0).source();
            write(
                    "reponse-" + first.message() + ".xml",
                    BankPapers.answer(
                            first.message(),
                            first.format(),
                            first.statement(),
                            Map.of(),
                            Map.of(),
                            LocalDate.now(clock)));
        }
        Files.move(file, root.resolve("orders").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        LOG.info("the bank of the demonstration took {}: {} orders", file.getFileName(), orders.size());
    }

    private void speak(LocalDate today) throws IOException {
        var due = new ArrayList<Coming>();
        for (var file : list(root.resolve("orders"))) {
            coming(orders(file), due);
        }
        transfers.due(today).forEach(sent -> due.add(new Coming(sent.reference(), sent.day(), sent)));
        due.removeIf(coming -> coming.day().isAfter(today) || Files.exists(told(coming.name())));
        if (due.isEmpty()) {
            return;
        }
        var number = told();
        var back = due.stream()
                .map(Coming::booking)
                .filter(booking -> booking.family().equals("UPDD"))
                .toList();
        var iban = terms.account().iban().value();
        if (!back.isEmpty()) {
            write(
                    "avis-" + today + "-" + number + ".xml",
                    BankPapers.notification("N" + today + "-" + number, iban, back));
        }
        statement(today, number, due.stream().map(Coming::booking).toList(), iban);
        for (var coming : due) {
            Files.writeString(told(coming.name()), today.toString());
        }
    }

    private long told() throws IOException {
        try (var files = Files.list(root.resolve("told"))) {
            return files.count();
        }
    }

    private Path told(String name) {
        return root.resolve("told").resolve(name.replaceAll("[^A-Za-z0-9-]", "_"));
    }

    private void statement(LocalDate today, long number, List<Booking> bookings, String iban) throws IOException {
        var file = root.resolve("balance");
        var opening = Files.exists(file) ? Money.of(Files.readString(file).strip()) : FIRST_BALANCE;
        write(
                "releve-" + today + "-" + number + ".xml",
                BankPapers.statement("S" + today + "-" + number, iban, opening, bookings));
        var closing =
                opening.plus(Money.sum(bookings.stream().map(Booking::amount).toList()));
        Files.writeString(file, closing.plain());
    }

    /** Whole from the moment it can be seen. */
    private void write(String name, String content) throws IOException {
        var half = root.resolve("work").resolve(name);
        Files.writeString(half, content);
        var in = terms.folder().resolve("in");
        Files.createDirectories(in);
        Files.move(half, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a file of ours will bring: each part as one amount on its day, then what comes back; transfers of ours one by one. */
    private static void coming(List<BankEntry> orders, List<Coming> coming) {
        var parts = new LinkedHashMap<String, List<BankEntry>>();
        for (var order : orders) {
            if (order.isIncoming()) {
                parts.computeIfAbsent(reference(order, Reference.BATCH), any -> new ArrayList<>())
                        .add(order);
            } else {
                var name = reference(order, Reference.END_TO_END);
                var amount = order.amount().orElseThrow().negated();
                var day = order.value().orElseThrow();
                coming.add(new Coming("sent-" + name, day, BankPapers.sent(name, amount, day)));
            }
        }
        parts.forEach((part, debits) -> {
            var day = debits.get(0).value().orElseThrow();
            var total = Money.sum(
                    debits.stream().map(order -> order.amount().orElseThrow()).toList());
            coming.add(new Coming("batch-" + part, day, BankPapers.batch(part, total, day)));
            debits.forEach(debit -> back(part, debit, day, coming));
        });
    }

    private static void back(String part, BankEntry debit, LocalDate day, List<Coming> coming) {
        var mandate = reference(debit, Reference.MANDATE);
        var name = reference(debit, Reference.END_TO_END);
        var fate = Fate.of(mandate, part.replaceAll("-\\d+$", ""));
        fate.code().ifPresent(code -> {
            var on = day.plusDays(fate.daysUntilBack());
            coming.add(new Coming(
                    "back-" + name,
                    on,
                    BankPapers.back(name, mandate, debit.amount().orElseThrow(), code, on)));
        });
    }
}
