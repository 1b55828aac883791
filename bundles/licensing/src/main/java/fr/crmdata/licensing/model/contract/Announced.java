package fr.crmdata.licensing.model.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * The days for which debits were announced. When money is collected is up to us: nobody is late before. Once a debit came back for a reason
 * of the client's, a second one is a favour that holds back reminders; the client is late from the day that held before. Terms 8; C. com.
 * L441-10 II.
 */
final class Announced {

    private final Map<ActKey, LocalDate> told = new HashMap<>();
    private final Map<ActKey, LocalDate> excused = new HashMap<>();

    /** Of who pays otherwise nothing was announced. */
    static Announced of(Reading reading) {
        var announced = new Announced();
        if (reading.method() == PaymentMethod.DIRECT_DEBIT) {
            announced.read(reading.known());
        }
        return announced;
    }

    private void read(Known known) {
        var incidents = new HashSet<ActKey>();
        for (var debit : known.all(Fact.DebitAnnounced.class)) {
            told.put(debit.invoice(), debit.day());
            if (debit.incident().isPresent()) {
                incidents.add(debit.invoice());
            } else if (!incidents.contains(debit.invoice())) {
                excused.put(debit.invoice(), debit.day());
            }
        }
    }

    /** The last day that was told for an invoice, or another one if that is later. */
    LocalDate told(ActKey invoice, LocalDate other) {
        return later(told.getOrDefault(invoice, other), other);
    }

    /** The last day on which an invoice is paid in time, or another one if that is later. */
    LocalDate excused(ActKey invoice, LocalDate other) {
        return later(excused.getOrDefault(invoice, other), other);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
