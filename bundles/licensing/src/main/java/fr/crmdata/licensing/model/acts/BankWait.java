package fr.crmdata.licensing.model.acts;

import fr.crmdata.api.calendar.TargetDays;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A suspension waits for the bank: what was paid on the last day of the delay may lie in a statement that nobody has read. It waits for
 * {@code lateness.bankDays} at most; the log says that it waits, and that it did not wait longer. Terms 8.
 *
 * @param readUntil day of the latest statement that was read; empty when no statement is expected
 * @param today what is only foreseen for a later day waits for nothing
 */
public record BankWait(Optional<LocalDate> readUntil, LocalDate today) {

    private static final int LAST_DAY = 2;

    /** What is done in the place of a suspension that is due. */
    public List<Act> now(Act suspend, Contract contract, SettingsHistory history) {
        var days = history.on(suspend.on()).lateness().bankDays();
        // The figures are those of the sentence by which it was decided.
        var last = LocalDate.parse(suspend.why().arguments().get(LAST_DAY));
        var statement = TargetDays.before(last.plusDays(1), 1);
        var isRead =
                days == 0 || readUntil.filter(day -> day.isBefore(statement)).isEmpty();
        var since = since(contract, suspend);
        if (suspend.on().isBefore(today) && (since.isPresent() || !isRead)) {
            // What waited is done on the day on which it is really done.
            return List.of();
        }
        if (isRead || suspend.on().isAfter(today)) {
            return List.of(suspend);
        }
        var read = readUntil.orElseThrow();
        if (since.isEmpty()) {
            return List.of(told(
                    ActKind.WAIT_FOR_BANK, suspend, Reason.of("licensing.why.wait-for-bank", statement, read, days)));
        }
        return suspend.on().isBefore(since.get().plusDays(days))
                ? List.of()
                : List.of(
                        suspend,
                        told(
                                ActKind.CHECK_BANK,
                                suspend,
                                Reason.of("licensing.why.check-bank", statement, since.get(), read)));
    }

    /** The day on which it was first left out. */
    private static Optional<LocalDate> since(Contract contract, Act suspend) {
        var key = key(ActKind.WAIT_FOR_BANK, suspend);
        return contract.facts().stream()
                .filter(fact -> fact.done().filter(key::equals).isPresent())
                .map(Fact::on)
                .findFirst();
    }

    private static Act told(ActKind kind, Act suspend, Reason why) {
        var key = key(kind, suspend);
        return new Act(key, kind, kind.clause(), suspend.on(), why, new Fact.Told(suspend.on(), key));
    }

    /** About the same letter. */
    private static ActKey key(ActKind kind, Act suspend) {
        return ActKey.of(kind.word(), suspend.key().which());
    }
}
