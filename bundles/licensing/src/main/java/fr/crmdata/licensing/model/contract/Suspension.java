package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.rules.FormalNotice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The suspension that lasts, and what keeps it up. Terms 8 and 9; C. civ. 1225; C. com. L622-13.
 *
 * @param letter the last formal notice before it
 */
public record Suspension(Reading reading, Fact.Suspended fact, Optional<Fact.FormalNoticePosted> letter) {

    public static Optional<Suspension> of(Reading reading) {
        return reading.suspension()
                .map(suspended -> new Suspension(
                        reading,
                        suspended,
                        reading.facts(Fact.FormalNoticePosted.class).stream()
                                .filter(letter -> !letter.on().isAfter(suspended.on()))
                                .reduce((earlier, later) -> later)));
    }

    /** Everything due is paid, and the sum of the letter with it. */
    public boolean isPaid() {
        return !isLetterOpen() && !isOverdue();
    }

    /** Something is open that may be enforced: what an insolvent client owed before the judgment may not. */
    public boolean isEnforceable() {
        return isOverdue() || (isLetterOpen() && isAboutEnforceable());
    }

    private boolean isOverdue() {
        return reading.ledger().overdue().stream()
                .anyMatch(item -> !reading.ledger().isFrozen(item));
    }

    private boolean isLetterOpen() {
        return letter.filter(posted -> FormalNotice.isWithoutEffect(
                        posted.claimed(), reading.ledger().receivedSince(posted.on())))
                .isPresent();
    }

    private boolean isAboutEnforceable() {
        return reading.insolvency().isEmpty()
                || letter.filter(posted -> reading.ledger().claimedBy(posted).stream()
                                .anyMatch(item -> !reading.ledger().isFrozen(item)))
                        .isPresent();
    }

    /** The first day on which somebody may end the contract; empty while a letter that names termination is still to be posted. */
    public Optional<LocalDate> terminationFrom() {
        var notices = reading.settings().notices();
        var from = FormalNotice.afterSuspension(fact.on(), notices).sanctionFrom();
        if (letter.map(Fact.FormalNoticePosted::namesTermination).orElse(false)) {
            return Optional.of(from);
        }
        return reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(second -> second.namesTermination() && second.on().isAfter(fact.on()))
                .findFirst()
                .map(second -> FormalNotice.ofBreach(second.on(), notices).sanctionFrom())
                .map(second -> second.isAfter(from) ? second : from);
    }
}
