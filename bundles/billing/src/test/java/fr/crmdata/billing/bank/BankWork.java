package fr.crmdata.billing.bank;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.demo.BankPapers;
import fr.crmdata.billing.demo.BankPapers.Booking;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Batches;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some rounds of collecting and reading, each step of which can be cut off and done again. */
final class BankWork {

    static final int ROUNDS = 12;
    static final int DEBITS = 25;
    static final int TRANSFERS = 40;
    static final LocalDate DUE = BankOffice.TODAY.plusDays(9);
    static final Money AMOUNT = Money.of("12.50");

    private final BankOffice office;

    BankWork(BankOffice office) {
        this.office = office;
    }

    static String debit(int round, int which) {
        return "F2026-%06d".formatted(round * 1_000 + which);
    }

    static String transfer(int round, int which) {
        return "G2026-%06d".formatted(round * 1_000 + which);
    }

    void run() {
        for (var round = 1; round <= ROUNDS; round++) {
            invoices(round);
            collect();
            office.asStaff(() -> office.courier.sweep(office.courier.folder()));
            transfers(round);
            credits();
            office.asStaff(() -> office.files.readWaiting());
        }
    }

    private void invoices(int round) {
        office.asStaff(() -> office.operator.inOne(() -> {
            if (office.debitStore.find(debit(round, 1)).isEmpty()) {
                for (var which = 1; which <= DEBITS; which++) {
                    office.debited(debit(round, which), "C-2026-%05d".formatted(which), "12.50", DUE);
                }
                for (var which = 1; which <= TRANSFERS; which++) {
                    office.invoice(transfer(round, which), "T-" + which, "12.50", DUE);
                }
            }
        }));
    }

    private List<Batches.BatchView> batches(Batches.State state) {
        return office.asStaff(() -> office.batches.find(Optional.empty(), 500)).items().stream()
                .filter(batch -> batch.state() == state)
                .toList();
    }

    private void collect() {
        try {
            office.asStaff(() -> office.batches.make());
        } catch (BillingRefusal.NothingToSend nothing) {
            // Made in a run that was cut off.
        }
        office.asStaff(office.writer::sweep);
        batches(Batches.State.MADE).forEach(batch -> office.asStaff(() -> office.batches.release(batch.id())));
    }

    private void transfers(int round) {
        var bookings = new ArrayList<Booking>();
        for (var which = 1; which <= TRANSFERS; which++) {
            var number = transfer(round, which);
            bookings.add(BankPapers.transfer("V" + number, "Client", "", number, AMOUNT, BankOffice.TODAY));
        }
        receive("transfers-" + round, bookings);
    }

    private void credits() {
        for (var batch : batches(Batches.State.SENT)) {
            for (var group : office.asStaff(() -> office.batches.groups(batch.id()))) {
                receive("credit-" + group.id(), List.of(BankPapers.batch(group.id(), group.total(), BankOffice.TODAY)));
            }
        }
    }

    private void receive(String name, List<Booking> bookings) {
        var content = BankPapers.statement(name, BankOffice.OURS, Money.ZERO, bookings)
                .getBytes(StandardCharsets.UTF_8);
        office.asStaff(() -> office.files.receive(name, Way.FOLDER, new ByteArrayInputStream(content)));
    }
}
