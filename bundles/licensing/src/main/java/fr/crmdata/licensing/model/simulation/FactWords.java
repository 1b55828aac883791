package fr.crmdata.licensing.model.simulation;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Fact;
import java.util.Locale;
import java.util.Map;

/** A fact in a sentence, and the clause that it belongs to. */
public final class FactWords {

    private static final Map<Class<? extends Fact>, Clause> CLAUSES = Map.ofEntries(
            Map.entry(Fact.Subscribed.class, Clause.PURPOSE),
            Map.entry(Fact.TermsAccepted.class, Clause.PURPOSE),
            Map.entry(Fact.Activated.class, Clause.SETTING_UP),
            Map.entry(Fact.Committed.class, Clause.PRICES),
            Map.entry(Fact.PriceRiseNotified.class, Clause.PRICES),
            Map.entry(Fact.Objected.class, Clause.PRICES),
            Map.entry(Fact.PriceAgreed.class, Clause.PRICES),
            Map.entry(Fact.NoticePosted.class, Clause.DURATION),
            Map.entry(Fact.LetterPresented.class, Clause.DURATION),
            Map.entry(Fact.LetterSigned.class, Clause.DURATION),
            Map.entry(Fact.ServiceDelivered.class, Clause.SERVICES),
            Map.entry(Fact.RecoveryCostsProven.class, Clause.RECOVERY),
            Map.entry(Fact.FormalNoticePosted.class, Clause.SUSPENSION),
            Map.entry(Fact.DunningPaused.class, Clause.SUSPENSION),
            Map.entry(Fact.DunningResumed.class, Clause.SUSPENSION),
            Map.entry(Fact.InstalmentPlanAgreed.class, Clause.SUSPENSION),
            Map.entry(Fact.BreachNoticePosted.class, Clause.TERMINATION),
            Map.entry(Fact.BreachRemedied.class, Clause.TERMINATION),
            Map.entry(Fact.Terminated.class, Clause.TERMINATION),
            Map.entry(Fact.DataReturnRequested.class, Clause.DATA_RETURN),
            Map.entry(Fact.DataHandedOver.class, Clause.DATA_RETURN),
            Map.entry(Fact.HoldRequested.class, Clause.DATA_RETURN),
            Map.entry(Fact.ForceMajeureBegan.class, Clause.FORCE_MAJEURE),
            Map.entry(Fact.ForceMajeureEnded.class, Clause.FORCE_MAJEURE),
            Map.entry(Fact.ForceMajeureLetterPosted.class, Clause.FORCE_MAJEURE),
            Map.entry(Fact.InsolvencyOpened.class, Clause.INSOLVENCY),
            Map.entry(Fact.InsolvencyPublished.class, Clause.INSOLVENCY),
            Map.entry(Fact.ActivityCeased.class, Clause.CESSATION),
            Map.entry(Fact.SourcesRequested.class, Clause.CESSATION),
            Map.entry(Fact.FraudReported.class, Clause.CODES));

    private FactWords() {}

    public static Clause clause(Fact fact) {
        return CLAUSES.getOrDefault(fact.getClass(), Clause.INVOICES);
    }

    public static Reason sentence(Fact fact) {
        if (fact instanceof Fact.TaxedAs taxed) {
            var place = taxed.place().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Reason.of("licensing.fact." + fact.word() + "." + place, taxed.from());
        }
        return Reason.of("licensing.fact." + fact.word(), figures(fact));
    }

    private static Object[] figures(Fact fact) {
        if (fact instanceof Fact.Subscribed subscribed) {
            return new Object[] {subscribed.termsVersion()};
        } else if (fact instanceof Fact.TermsAccepted accepted) {
            return new Object[] {accepted.termsVersion()};
        } else if (fact instanceof Fact.SeatsAdded added) {
            return new Object[] {added.module(), added.seats()};
        } else if (fact instanceof Fact.SeatsRemoved removed) {
            return new Object[] {removed.module(), removed.seats()};
        } else if (fact instanceof Fact.PriceAgreed agreed) {
            return new Object[] {agreed.module(), agreed.unit()};
        } else if (fact instanceof Fact.PriceRiseNotified rise) {
            return new Object[] {rise.module(), rise.unit()};
        } else if (fact instanceof Fact.Committed committed) {
            return new Object[] {committed.until()};
        } else if (fact instanceof Fact.Paid paid) {
            return new Object[] {paid.amount().plain()};
        } else if (fact instanceof Fact.PaymentReturned returned) {
            return new Object[] {returned.amount().plain(), returned.reason()};
        } else if (fact instanceof Fact.Waived waived) {
            return new Object[] {waived.amount().plain(), waived.reason()};
        } else if (fact instanceof Fact.DebitAnnounced debit) {
            return new Object[] {debit.day()};
        } else if (fact instanceof Fact.Refunded refunded) {
            return new Object[] {refunded.amount().plain()};
        } else if (fact instanceof Fact.RefundReturned returned) {
            return new Object[] {returned.amount().plain()};
        } else if (fact instanceof Fact.RecoveryCostsProven costs) {
            return new Object[] {
                costs.amount().plain(), costs.evidence(), costs.invoice().which()
            };
        } else if (fact instanceof Fact.FormalNoticePosted letter) {
            return new Object[] {letter.claimed().plain()};
        } else if (fact instanceof Fact.DunningPaused pause) {
            return new Object[] {pause.until(), pause.reason()};
        } else if (fact instanceof Fact.InstalmentPlanAgreed plan) {
            return new Object[] {
                plan.instalments().sum().plain(), plan.instalments().all().size()
            };
        } else if (fact instanceof Fact.ServiceDelivered service) {
            return new Object[] {service.name(), service.net().plain()};
        } else if (fact instanceof Fact.DataHandedOver copy) {
            return new Object[] {copy.how()};
        } else if (fact instanceof Fact.HoldRequested hold) {
            return new Object[] {hold.until()};
        } else if (fact instanceof Fact.ForceMajeureBegan began) {
            return new Object[] {began.event()};
        } else if (fact instanceof Fact.Withdrawn withdrawn) {
            return new Object[] {withdrawn.reason()};
        }
        return new Object[0];
    }
}
