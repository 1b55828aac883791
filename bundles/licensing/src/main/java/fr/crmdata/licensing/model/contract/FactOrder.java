package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.LicensingRefusal;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to have happened before a fact: nothing is opened that nobody subscribed, nothing returned that was never paid. */
final class FactOrder {

    private final Reading reading;

    private FactOrder(Reading reading) {
        this.reading = reading;
    }

    /** @throws LicensingRefusal when something is missing before the fact, or when there can be only one and there are two */
    static void check(Contract contract, Reading reading, Fact fact) {
        if (isOnlyOne(fact) && contract.standing().count(fact.getClass()) > 1) {
            throw new LicensingRefusal.OnlyOne(fact.word());
        }
        if (new FactOrder(reading).isTooEarly(fact)) {
            throw new LicensingRefusal.OutOfOrder(fact.word(), fact.on());
        }
    }

    private static boolean isOnlyOne(Fact fact) {
        return fact instanceof Fact.Subscribed || fact instanceof Fact.Activated;
    }

    private boolean isTooEarly(Fact fact) {
        if (fact instanceof Fact.Activated) {
            return !reading.isSubscribed();
        } else if (fact instanceof Fact.LetterPresented presented) {
            return !isPosted(presented.letter());
        } else if (fact instanceof Fact.LetterSigned signed) {
            return !isPosted(signed.letter());
        } else if (fact instanceof Fact.BreachRemedied remedied) {
            return reading.facts(Fact.BreachNoticePosted.class).stream()
                    .noneMatch(letter -> letter.letter().equals(remedied.letter()));
        } else if (fact instanceof Fact.PaymentReturned returned) {
            return !wasPaid(returned);
        } else if (fact instanceof Fact.InsolvencyPublished) {
            return reading.insolvency().isEmpty();
        } else if (fact instanceof Fact.DataReturnRequested) {
            return reading.end().isEmpty() && reading.suspension().isEmpty();
        } else if (fact instanceof Fact.DataHandedOver) {
            return reading.facts(Fact.DataReturnRequested.class).isEmpty();
        } else if (fact instanceof Fact.ForceMajeureEnded) {
            return reading.forceMajeure().stream()
                    .noneMatch(event -> event.last().equals(Optional.of(fact.on())));
        } else if (fact instanceof Fact.ForceMajeureLetterPosted) {
            return reading.start().isEmpty() || reading.ongoingForceMajeure().isEmpty();
        }
        return needsService(fact) && reading.start().isEmpty();
    }

    private static boolean needsService(Fact fact) {
        return fact instanceof Fact.PriceRiseNotified
                || fact instanceof Fact.FormalNoticePosted
                || fact instanceof Fact.Suspended
                || fact instanceof Fact.Terminated
                || fact instanceof Fact.InvoiceIssued;
    }

    private boolean isPosted(String letter) {
        return Stream.of(
                        reading.facts(Fact.NoticePosted.class).stream().map(Fact.NoticePosted::letter),
                        reading.facts(Fact.BreachNoticePosted.class).stream().map(Fact.BreachNoticePosted::letter),
                        reading.facts(Fact.FormalNoticePosted.class).stream().map(Fact.FormalNoticePosted::letter))
                .flatMap(letters -> letters)
                .anyMatch(letter::equals);
    }

    /** Every return has a payment of its own, of the same sum. */
    private boolean wasPaid(Fact.PaymentReturned returned) {
        var paid = reading.facts(Fact.Paid.class).stream()
                .filter(payment -> payment.amount().equals(returned.amount()))
                .count();
        var cameBack = reading.facts(Fact.PaymentReturned.class).stream()
                .filter(other -> other.amount().equals(returned.amount()))
                .count();
        return cameBack <= paid;
    }
}
