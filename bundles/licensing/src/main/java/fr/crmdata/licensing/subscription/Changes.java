package fr.crmdata.licensing.subscription;

import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import java.time.LocalDate;
import java.util.Optional;

/** A subscription with one thing changed. */
final class Changes {

    private Changes() {}

    static Subscription approved(Subscription old, String client, String by, String job) {
        return with(old, State.APPROVED, client, old.contract(), "", "", by, job, old.trialUntil());
    }

    /** Its making goes on with another job. */
    static Subscription again(Subscription old, String job) {
        return with(
                old, old.state(), old.client(), old.contract(), old.step(), "", old.decidedBy(), job, old.trialUntil());
    }

    static Subscription refused(Subscription old, String reason, String by) {
        return with(old, State.REFUSED, old.client(), old.contract(), "", reason, by, old.job(), old.trialUntil());
    }

    static Subscription at(Subscription old, String step) {
        return with(
                old,
                State.PROVISIONING,
                old.client(),
                old.contract(),
                step,
                "",
                old.decidedBy(),
                old.job(),
                old.trialUntil());
    }

    /** Its making stopped, and why. */
    static Subscription stuck(Subscription old, String why) {
        return with(
                old,
                old.state(),
                old.client(),
                old.contract(),
                old.step(),
                why,
                old.decidedBy(),
                old.job(),
                old.trialUntil());
    }

    static Subscription contract(Subscription old, String number) {
        return with(
                old, old.state(), old.client(), number, old.step(), "", old.decidedBy(), old.job(), old.trialUntil());
    }

    static Subscription trial(Subscription old, LocalDate until) {
        return with(
                old,
                old.state(),
                old.client(),
                old.contract(),
                old.step(),
                "",
                old.decidedBy(),
                old.job(),
                Optional.of(until));
    }

    static Subscription open(Subscription old, State state) {
        return with(old, state, old.client(), old.contract(), "", "", old.decidedBy(), old.job(), old.trialUntil());
    }

    private static Subscription with(
            Subscription old,
            State state,
            String client,
            String contract,
            String step,
            String refusal,
            String decidedBy,
            String job,
            Optional<LocalDate> trialUntil) {
        return new Subscription(
                old.id(),
                state,
                old.order(),
                old.lines(),
                old.receivedAt(),
                old.address(),
                client,
                contract,
                step,
                refusal,
                decidedBy,
                job,
                trialUntil);
    }
}
