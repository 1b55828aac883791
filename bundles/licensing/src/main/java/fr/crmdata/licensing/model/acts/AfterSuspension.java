package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.FormalNotice;
import java.time.LocalDate;
import java.util.Optional;

/** A suspension without effect: after fifteen days somebody may decide to end the contract. Terms 8 and 9; C. civ. 1225. */
final class AfterSuspension {

    private final Plan plan;

    AfterSuspension(Plan plan) {
        this.plan = plan;
    }

    void plan(Fact.Suspended suspended, Optional<Fact.FormalNoticePosted> letter) {
        var from = terminationFrom(suspended, letter, plan);
        var delay = FormalNotice.afterSuspension(
                suspended.on(), plan.reading().settings().notices());
        if (from.isPresent()) {
            if (!plan.reading().isOver(from.get())) {
                plan.tell(
                        ActKind.DECIDE_TERMINATION,
                        suspended.key(),
                        plan.unpaused(from.get()),
                        Reason.of("licensing.why.decide-termination", suspended.on(), delay.last(), from.get()));
            }
        } else if (!plan.reading().isOver(delay.sanctionFrom())) {
            plan.tell(
                    ActKind.POST_SECOND_NOTICE,
                    suspended.key(),
                    plan.unpaused(delay.sanctionFrom()),
                    Reason.of("licensing.why.second-notice", suspended.on(), delay.last()));
        }
    }

    /** Empty while a second letter is still to be posted. */
    private static Optional<LocalDate> terminationFrom(
            Fact.Suspended suspended, Optional<Fact.FormalNoticePosted> letter, Plan plan) {
        var notices = plan.reading().settings().notices();
        var from = FormalNotice.afterSuspension(suspended.on(), notices).sanctionFrom();
        if (letter.map(Fact.FormalNoticePosted::namesTermination).orElse(false)) {
            return Optional.of(from);
        }
        return plan.reading().facts(Fact.FormalNoticePosted.class).stream()
                .filter(second -> second.namesTermination() && second.on().isAfter(suspended.on()))
                .findFirst()
                .map(second -> FormalNotice.ofBreach(second.on(), notices).sanctionFrom())
                .map(second -> second.isAfter(from) ? second : from);
    }
}
