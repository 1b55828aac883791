package fr.crmdata.billing.model.returns;

import java.util.List;

/**
 * What is done about a debit that came back.
 *
 * @param incident whether it counts as a payment incident of the client (Terms 8)
 * @param known whether the code is one of the table; an unknown one is decided by hand
 */
public record Reaction(String code, Cause cause, List<Step> steps, boolean incident, boolean known) {

    public Reaction {
        steps = List.copyOf(steps);
    }

    public boolean does(Step step) {
        return steps.contains(step);
    }

    /** What is no incident is not held against the client, or not yet. */
    public Patience patience() {
        if (incident || does(Step.START_DUNNING)) {
            return Patience.NONE;
        }
        return cause == Cause.ACCOUNT || cause == Cause.PERMISSION ? Patience.TERM : Patience.UNTIL_DECIDED;
    }

    /** Stable key of the sentence that says why. */
    public String reasonKey() {
        return "billing.return." + (known ? code : "unknown");
    }
}
