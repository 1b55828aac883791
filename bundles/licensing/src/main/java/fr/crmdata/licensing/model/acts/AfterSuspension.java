package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Suspension;
import fr.crmdata.licensing.model.rules.FormalNotice;

/**
 * A suspension without effect: after fifteen days somebody may decide to end the contract, unless it is over by then. Terms 8 and 9; C. civ.
 * 1225.
 */
final class AfterSuspension {

    private final Plan plan;

    AfterSuspension(Plan plan) {
        this.plan = plan;
    }

    void plan(Suspension suspension) {
        var suspended = suspension.fact();
        var from = suspension.terminationFrom();
        var delay = FormalNotice.afterSuspension(
                suspended.on(), plan.reading().settings().notices());
        if (from.isPresent()) {
            var on = plan.unpaused(from.get());
            if (!plan.reading().isOver(on)) {
                plan.tell(
                        ActKind.DECIDE_TERMINATION,
                        suspended.key(),
                        on,
                        Reason.of("licensing.why.decide-termination", suspended.on(), delay.last(), from.get()));
            }
        } else if (!plan.reading().isOver(plan.unpaused(delay.sanctionFrom()))) {
            plan.tell(
                    ActKind.POST_SECOND_NOTICE,
                    suspended.key(),
                    plan.unpaused(delay.sanctionFrom()),
                    Reason.of("licensing.why.second-notice", suspended.on(), delay.last()));
        }
    }
}
