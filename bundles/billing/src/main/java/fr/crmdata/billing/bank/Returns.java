package fr.crmdata.billing.bank;

import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.returns.Reaction;
import fr.crmdata.billing.model.returns.ReturnRules;
import fr.crmdata.billing.model.returns.ReturnedDebit;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.Stage;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.DebitStore.NewDebit;
import fr.crmdata.billing.store.TaskStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what the rules say about a debit that came back. Everything in the open transaction, everything once for each debit. */
@Component(service = Returns.class)
public final class Returns {

    /** Done here; all other steps are somebody's task. */
    private static final Set<Step> BY_ITSELF = EnumSet.of(
            Step.REVERSE_PAYMENT,
            Step.REOPEN_INVOICE,
            Step.NOTIFY_CLIENT,
            Step.PRESENT_AGAIN,
            Step.START_DUNNING,
            Step.BLOCK_MANDATE,
            Step.STOP_MANDATE);

    private final DebitStore debits;
    private final BatchStore batches;
    private final TaskStore tasks;
    private final MandateDesk mandates;
    private final CreditedDebits credited;
    private final Payments payments;
    private final ReturnMail mail;
    private final DebitAnnouncements announcements;
    private final BankTerms terms;
    private final Events events;
    private final Clock clock;

    @Activate
    public Returns(
            @Reference DebitStore debits,
            @Reference BatchStore batches,
            @Reference TaskStore tasks,
            @Reference MandateDesk mandates,
            @Reference CreditedDebits credited,
            @Reference Payments payments,
            @Reference ReturnMail mail,
            @Reference DebitAnnouncements announcements,
            @Reference BankTerms terms,
            @Reference Events events,
            @Reference(target = "(clock=business)") Clock clock) {
        this.debits = debits;
        this.batches = batches;
        this.tasks = tasks;
        this.mandates = mandates;
        this.credited = credited;
        this.payments = payments;
        this.mail = mail;
        this.announcements = announcements;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** A whole part of a batch came back. */
    void group(String group, String code, fr.crmdata.billing.model.returns.Stage stage, LocalDate on) {
        debits.under(group).forEach(debit -> debit(debit.id(), code, stage, on));
    }

    /** @param code the bank's reason */
    void debit(String id, String code, fr.crmdata.billing.model.returns.Stage stage, LocalDate on) {
        var before = debits.find(id).orElseThrow(() -> new BankRefusal.UnknownItem(id));
        var group = debits.group(id);
        var isReject = stage == fr.crmdata.billing.model.returns.Stage.REJECT;
        if (before.stage() == Stage.SENT && !isReject && wasCredited(group)) {
            credited.collect(before, before.date().orElse(on));
        }
        var debit = debits.find(id).orElseThrow();
        var collected = debit.stage() == Stage.COLLECTED;
        if (!debits.move(
                id,
                List.of(Stage.SENT, Stage.COLLECTED),
                isReject ? Stage.REJECTED : Stage.RETURNED,
                code,
                Optional.of(on))) {
            throw new BankRefusal.WrongState(id, debit.stage().name());
        }
        if (collected && payments.find(CreditedDebits.key(id)).isPresent()) {
            payments.reverse(CreditedDebits.key(id), on, code, debit.amount());
        }
        if (isReject && !collected) {
            group.ifPresent(part -> batches.expectLess(part, debit.amount()));
        }
        react(debit, code, stage);
    }

    private boolean wasCredited(Optional<String> group) {
        return group.flatMap(batches::group)
                .filter(part -> part.creditedOn().isPresent())
                .isPresent();
    }

    private void react(DebitView debit, String code, fr.crmdata.billing.model.returns.Stage stage) {
        var reminded = debits.cameBackBefore(debit.mandate(), code, debit.id());
        var reaction = ReturnRules.reactTo(new ReturnedDebit(code, stage, (int) debit.presentation(), reminded));
        reaction.patience().until(LocalDate.now(clock)).ifPresent(day -> announcements.until(debit.invoice(), day));
        for (var step : reaction.steps()) {
            if (BY_ITSELF.contains(step)) {
                take(step, debit, reaction);
            } else {
                tasks.add(
                        debit.id() + "/" + step,
                        step,
                        debit.contract(),
                        debit.id(),
                        code,
                        debit.amount(),
                        clock.instant());
            }
        }
        events.publish(new Event(
                "billing.debit-returned",
                debit.id(),
                Map.of(
                        "contract",
                        debit.contract(),
                        "invoice",
                        debit.invoice(),
                        "code",
                        code,
                        "incident",
                        String.valueOf(reaction.incident()))));
    }

    private void take(Step step, DebitView debit, Reaction reaction) {
        switch (step) {
            case NOTIFY_CLIENT -> mail.send(debit, reaction, again());
            case PRESENT_AGAIN -> presentAgain(debit, reaction.code());
            case BLOCK_MANDATE -> mandates.blockAfterReturn(debit.mandate(), debit.id(), reaction.code());
            case STOP_MANDATE -> {
                mandates.blockAfterReturn(debit.mandate(), debit.id(), reaction.code());
                debits.cancelWaiting(debit.mandate(), reaction.code());
            }
            // The payment is reversed above, the invoice is open by that, and the reminders are licensing's.
            default -> {}
        }
    }

    /** The day on which a debit that came back today is presented once more. */
    private LocalDate again() {
        var today = LocalDate.now(clock);
        return CollectionDates.earliest(
                today.plusDays(terms.againDays()), today, terms.profile().leadDays());
    }

    /** Until the second debit nobody is reminded of the first. */
    private void presentAgain(DebitView debit, String code) {
        var next = debit.presentation() + 1;
        var day = again();
        debits.insert(new NewDebit(
                debit.invoice() + "-" + next,
                debit.invoice(),
                next,
                debit.contract(),
                debit.client(),
                debit.mandate(),
                debit.amount(),
                day));
        announcements.again(debit, code, day);
    }
}
