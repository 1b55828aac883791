package fr.crmdata.licensing.model.acts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ledger.Item;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.contract.Suspension;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.LateInterest;
import fr.crmdata.licensing.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;

/** What follows when an invoice is not paid. Terms 8; C. com. L441-10, L622-13. */
final class Dunning {

    private final Plan plan;
    private final Reading reading;
    private final Settings settings;
    private final List<Item> unpaid;

    private Dunning(Plan plan) {
        this.plan = plan;
        this.reading = plan.reading();
        this.settings = reading.settings();
        this.unpaid = reading.ledger().enforceable();
    }

    static void plan(Plan plan) {
        var dunning = new Dunning(plan);
        dunning.brokenPlans();
        dunning.reminders();
        dunning.penalties();
        dunning.formalNotice();
        dunning.suspension();
        dunning.reinstatement();
    }

    /** What follows for the debt itself goes on by its own days. */
    private void brokenPlans() {
        for (var broken : reading.ledger().plans()) {
            broken.missed()
                    .ifPresent(part -> plan.tell(
                            ActKind.TELL_PLAN_OVER,
                            broken.agreed().on(),
                            part.lastDay().plusDays(1),
                            Reason.of(
                                    "licensing.why.plan-over",
                                    broken.agreed().on(),
                                    part.amount().plain(),
                                    part.due(),
                                    part.lastDay())));
        }
    }

    private void reminders() {
        for (var item : unpaid) {
            if (!plan.isDone(ActKind.REMIND, item.invoice().key())) {
                plan.tell(
                        ActKind.REMIND,
                        item.invoice().key(),
                        plan.unpaused(
                                item.lateAfter().plusDays(settings.lateness().reminderDays())),
                        Reason.of(
                                "licensing.why.reminder",
                                item.open().plain(),
                                item.invoice().due()));
            }
        }
    }

    /** Once an invoice is paid late: its interest and one indemnity. A rate that is not published yet is waited for. */
    private void penalties() {
        for (var item : reading.ledger().items()) {
            var settled = item.settled().filter(paid -> paid.isAfter(item.inTime()));
            if (settled.isPresent()
                    && !item.isPenalty()
                    && !isDeclared(item, settled.get())
                    && !plan.isDone(ActKind.ISSUE_PENALTY, item.invoice().key())
                    && LateInterest.isKnown(settled.get())) {
                var interest = reading.ledger().interest(item).amount();
                var indemnity = settings.lateness().indemnity();
                plan.invoice(
                        ActKind.ISSUE_PENALTY,
                        item.invoice().key(),
                        settled.get(),
                        Reason.of(
                                "licensing.why.penalty",
                                item.invoice().due(),
                                settled.get(),
                                interest.plain(),
                                indemnity.plain()),
                        DocumentKind.PENALTY,
                        Amounts.untaxed(interest.plus(indemnity)));
            }
        }
    }

    /** What an insolvent client owed before the judgment was declared with its interest and indemnity: nothing is invoiced any more. */
    private boolean isDeclared(Item item, LocalDate paid) {
        return reading.ledger().isFrozen(item)
                && reading.insolvency()
                        .filter(opened -> paid.isAfter(opened.judgment()))
                        .isPresent();
    }

    /** Asked for once for the oldest invoice, unless a letter is out or the service is suspended already. */
    private void formalNotice() {
        if (unpaid.isEmpty() || reading.suspension().isPresent()) {
            return;
        }
        var oldest = unpaid.get(0);
        var on = plan.unpaused(oldest.lateAfter().plusDays(settings.lateness().formalNoticeDays()));
        var isOut = reading.facts(Fact.FormalNoticePosted.class).stream()
                .anyMatch(letter -> letter.on().isAfter(oldest.lateAfter()));
        if (!isOut) {
            plan.tell(ActKind.POST_FORMAL_NOTICE, oldest.invoice().key(), on, claim(on));
        }
    }

    private Reason claim(LocalDate on) {
        var late = unpaid.stream().filter(item -> on.isAfter(item.lateAfter())).toList();
        var principal = Money.sum(late.stream().map(Item::open).toList());
        var indemnities = settings.lateness().indemnity().times(late.size());
        if (!on.equals(plan.today()) || !LateInterest.isKnown(on)) {
            return Reason.of("licensing.why.formal-notice-soon", principal.plain(), indemnities.plain());
        }
        var interest = Money.sum(late.stream()
                .map(item -> reading.ledger().interest(item).amount())
                .toList());
        return Reason.of(
                "licensing.why.formal-notice",
                principal.plain(),
                interest.plain(),
                indemnities.plain(),
                FormalNotice.claim(principal, interest, indemnities).plain());
    }

    /** Ten days after a letter without effect, at nine of a working day; never for debts before a judgment. */
    private void suspension() {
        for (var letter : reading.facts(Fact.FormalNoticePosted.class)) {
            var received = reading.ledger().receivedSince(letter.on());
            var notice = FormalNotice.sentOn(letter.on(), settings.notices());
            var on = sanctionDay(notice.planned().toLocalDate());
            if (reading.suspension().isEmpty()
                    && isEnforceable(letter)
                    && FormalNotice.isWithoutEffect(letter.claimed(), received)
                    && !reading.isOver(on)) {
                plan.add(
                        ActKind.SUSPEND,
                        letter.letter(),
                        on,
                        Reason.of(
                                "licensing.why.suspend",
                                letter.on(),
                                notice.delay().counted(),
                                notice.delay().last(),
                                letter.claimed().plain(),
                                received.plain()),
                        Fact.Suspended::new);
            }
        }
    }

    /** Nobody is shut out in a pause, nor on a day on which support does not answer. */
    private LocalDate sanctionDay(LocalDate planned) {
        var calendar = settings.notices().calendar();
        var day = calendar.onOrAfter(plan.unpaused(planned));
        while (!plan.unpaused(day).equals(day)) {
            day = calendar.onOrAfter(plan.unpaused(day));
        }
        return day;
    }

    /**
     * Whether it is about a debt that may be enforced; a rest of its sum is enough. What a plan covers may not, and then no sum that
     * contains it is asked for either: something else of the letter has to be open.
     */
    private boolean isEnforceable(Fact.FormalNoticePosted letter) {
        var about = reading.ledger().claimedBy(letter).stream()
                .filter(item -> !reading.ledger().isFrozen(item))
                .toList();
        var enforceable =
                about.stream().filter(item -> !reading.ledger().isInPlan(item)).toList();
        return enforceable.size() == about.size()
                ? !about.isEmpty()
                : enforceable.stream().anyMatch(item -> item.open().isPositive());
    }

    /** As soon as everything due is paid, and the sum of the letter with it. What is frozen by a judgment leads to nothing more. */
    private void reinstatement() {
        Suspension.of(reading).ifPresent(suspension -> {
            if (suspension.isPaid() && !reading.isOver(plan.today())) {
                reinstate(suspension.fact());
            } else if (suspension.isEnforceable()
                    && (reading.ledger().plan().isEmpty() || reading.ledger().isLateOutsideOfPlans())) {
                new AfterSuspension(plan).plan(suspension);
            }
        });
    }

    /** One fee for each suspension, by the price list in force; without a published price nothing is charged, and the log says so. */
    private void reinstate(Fact.Suspended suspended) {
        var fee = settings.lateness().reinstatementFee();
        plan.add(
                ActKind.REINSTATE,
                suspended.key(),
                plan.today(),
                Reason.of(
                        fee.isPresent() ? "licensing.why.reinstate" : "licensing.why.reinstate-without-price",
                        suspended.on()),
                Fact.Reinstated::new);
        fee.filter(Money::isPositive)
                .ifPresent(price -> plan.invoice(
                        ActKind.ISSUE_REINSTATEMENT_FEE,
                        suspended.key(),
                        plan.today(),
                        Reason.of("licensing.why.reinstatement-fee", price.plain()),
                        DocumentKind.REINSTATEMENT,
                        Amounts.taxed(price, reading.vat())));
    }
}
