package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.contract.Suspension;
import fr.crmdata.licensing.model.contract.Terminations;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What only a person can do, letters apart; and whether it is still to be done as far as the contract says. */
public final class PeoplesTasks {

    /** All of them. */
    public static final Set<ActKind> KINDS = Set.copyOf(EnumSet.of(
            ActKind.DECIDE_TERMINATION,
            ActKind.DECIDE_TERMINATION_FOR_LATENESS,
            ActKind.DECIDE_TERMINATION_FOR_BREACH,
            ActKind.TELL_PLAN_OVER,
            ActKind.WAIT_FOR_BANK,
            ActKind.CHECK_BANK,
            ActKind.ASSESS_BREACH,
            ActKind.RETURN_DATA,
            ActKind.DECLARE_CLAIM,
            ActKind.RELEASE_SOURCES));

    /** Those about a contract that goes on. A claim is declared, sources and data are handed over after the end, too. */
    private static final Set<ActKind> UNTIL_THE_END = Set.copyOf(EnumSet.of(
            ActKind.DECIDE_TERMINATION,
            ActKind.DECIDE_TERMINATION_FOR_LATENESS,
            ActKind.DECIDE_TERMINATION_FOR_BREACH,
            ActKind.TELL_PLAN_OVER,
            ActKind.WAIT_FOR_BANK,
            ActKind.CHECK_BANK));

    private final Contract contract;
    private final Reading reading;

    private PeoplesTasks(Contract contract, Reading reading) {
        this.contract = contract;
        this.reading = reading;
    }

    /** Tasks that nobody need do once an act is done, whatever they were about. */
    public static Set<ActKind> settledBy(ActKind act) {
        return switch (act) {
            case SUSPEND -> Set.of(ActKind.WAIT_FOR_BANK);
            case REINSTATE -> Set.of(ActKind.DECIDE_TERMINATION, ActKind.CHECK_BANK);
            case CLOSE -> UNTIL_THE_END;
            default -> Set.of();
        };
    }

    /** @param key of the act by which somebody was asked */
    public static boolean isOpen(Contract contract, LocalDate day, Settings settings, ActKind kind, String key) {
        return new PeoplesTasks(contract, contract.read(day, settings))
                .isOpen(kind, key.substring(key.indexOf(':') + 1));
    }

    private boolean isOpen(ActKind kind, String which) {
        if (UNTIL_THE_END.contains(kind) && isDecided()) {
            return false;
        }
        return switch (kind) {
            case DECIDE_TERMINATION ->
                Suspension.of(reading)
                        .filter(suspension -> suspension.fact().key().value().equals(which))
                        .filter(Suspension::isEnforceable)
                        .isPresent();
            case DECIDE_TERMINATION_FOR_LATENESS -> reading.ledger().isLateOutsideOfPlans();
            case DECIDE_TERMINATION_FOR_BREACH ->
                reading.facts(Fact.BreachNoticePosted.class).stream()
                        .filter(letter -> letter.letter().equals(which))
                        .anyMatch(letter ->
                                Terminations.breachDelay(reading, letter).isPresent());
            case WAIT_FOR_BANK ->
                reading.facts(Fact.FormalNoticePosted.class).stream()
                        .filter(letter -> letter.letter().equals(which))
                        .anyMatch(letter -> FormalNotice.isWithoutEffect(
                                letter.claimed(), reading.ledger().receivedSince(letter.on())));
            case TELL_PLAN_OVER -> !reading.ledger().overdue().isEmpty();
            case RETURN_DATA ->
                reading.facts(Fact.DataHandedOver.class).stream()
                        .allMatch(copy -> copy.on().toString().compareTo(which) < 0);
            default -> true;
        };
    }

    /** Somebody decided that it ends, be it on a later day, or it ended otherwise. */
    private boolean isDecided() {
        return contract.standing().facts().stream().anyMatch(Fact.Terminated.class::isInstance)
                || reading.isOver(reading.day());
    }
}
