package fr.crmdata.licensing.model.simulation;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.calendar.Delay;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.model.rules.PriceRise;
import fr.crmdata.licensing.model.settings.NoticeStart;
import fr.crmdata.licensing.model.simulation.Timeline.Entry;
import fr.crmdata.licensing.model.simulation.Timeline.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The delays that a fact sets going. */
final class Deadlines {

    private final Reading reading;
    private final Fact fact;

    private Deadlines(Reading reading, Fact fact) {
        this.reading = reading;
        this.fact = fact;
    }

    static List<Entry> of(Reading reading, Fact fact) {
        return new Deadlines(reading, fact).entries().toList();
    }

    private Stream<Entry> entries() {
        var notices = reading.settings().notices();
        if (fact instanceof Fact.Activated) {
            return Stream.of(entry(
                    Clause.PRICES,
                    "guarantee",
                    PriceRise.guaranteeUntil(fact.on(), reading.committedUntil()),
                    Reason.of("licensing.deadline.guarantee", fact.on())));
        } else if (fact instanceof Fact.PriceRiseNotified) {
            return rises();
        } else if (fact instanceof Fact.FormalNoticePosted) {
            return delay(
                    Clause.SUSPENSION,
                    "formal-notice",
                    FormalNotice.sentOn(fact.on(), notices).delay());
        } else if (fact instanceof Fact.Suspended) {
            return delay(Clause.AFTER_SUSPENSION, "suspension", FormalNotice.afterSuspension(fact.on(), notices));
        } else if (fact instanceof Fact.ForceMajeureBegan) {
            var right = new ForceMajeure(fact.on()).rightFrom();
            return Stream.of(entry(
                    Clause.FORCE_MAJEURE,
                    "right-to-leave",
                    right,
                    Reason.of("licensing.why.right-to-leave", fact.on(), right)));
        } else if (fact instanceof Fact.DunningPaused pause) {
            return Stream.of(entry(
                    Clause.SUSPENSION, "pause", pause.until(), Reason.of("licensing.deadline.pause", pause.reason())));
        } else if (fact instanceof Fact.InsolvencyPublished) {
            var last = Insolvency.claimUntil(fact.on());
            return Stream.of(entry(Clause.INSOLVENCY, "claim", last, Reason.of("licensing.why.declare-claim", last)));
        }
        return fact instanceof Fact.InstalmentPlanAgreed agreed ? instalments(agreed) : letters();
    }

    private static Stream<Entry> instalments(Fact.InstalmentPlanAgreed agreed) {
        return agreed.instalments().all().stream()
                .map(one -> new Entry(
                        one.due(),
                        Kind.DEADLINE,
                        "instalment:" + one.due(),
                        Clause.SUSPENSION,
                        Optional.empty(),
                        Reason.of("licensing.deadline.instalment", one.amount().plain(), agreed.on())));
    }

    private Stream<Entry> rises() {
        return reading.prices().rises().stream()
                .filter(rise -> rise.received().equals(fact.on()))
                .limit(1)
                .flatMap(rise -> Stream.of(
                        entry(
                                Clause.PRICES,
                                "objection",
                                rise.rise().objectionUntil(),
                                Reason.of("licensing.deadline.objection", rise.received())),
                        entry(
                                Clause.PRICES,
                                "new-price",
                                rise.rise().from(),
                                Reason.of(
                                        "licensing.deadline.new-price",
                                        rise.rise().objectionUntil(),
                                        rise.rise().guaranteeUntil()))));
    }

    /** The date of a letter from which a delay runs. */
    private Stream<Entry> letters() {
        var notices = reading.settings().notices();
        var expiries = reading.facts(Fact.NoticePosted.class).stream()
                .filter(notice -> reading.start().isPresent() && counts(notice.on(), notice.letter(), true))
                .map(notice -> Notice.of(reading.periods(), fact.on(), reading.committedUntil()))
                .map(notice -> entry(
                        Clause.DURATION,
                        "notice",
                        notice.expiry(),
                        Reason.of("licensing.deadline.notice", fact.on(), earlier(notice.end()))));
        var breaches = reading.facts(Fact.BreachNoticePosted.class).stream()
                .filter(breach -> counts(breach.on(), breach.letter(), false))
                .flatMap(breach -> delay(Clause.TERMINATION, "breach", FormalNotice.ofBreach(fact.on(), notices)));
        return Stream.concat(Stream.concat(expiries, otherReadings()), breaches);
    }

    /** What the other way of counting would come to: as soon as it is known that the two differ. Terms 6; C. civ. 1190. */
    private Stream<Entry> otherReadings() {
        return reading.facts(Fact.NoticePosted.class).stream()
                .filter(notice -> reading.start().isPresent()
                        && letter(fact).filter(notice.letter()::equals).isPresent())
                .flatMap(notice -> OtherReading.all(reading, fact, reading.letter(notice.on(), notice.letter())));
    }

    private LocalDate earlier(LocalDate noticed) {
        return reading.end().map(End::last).filter(noticed::isAfter).orElse(noticed);
    }

    private boolean counts(LocalDate posted, String letter, boolean termination) {
        var notices = reading.settings().notices();
        var start = termination ? notices.termination() : notices.breach();
        return letter(fact).filter(letter::equals).isPresent()
                && isDate(start)
                && reading.letter(posted, letter)
                        .from(start)
                        .filter(fact.on()::equals)
                        .isPresent();
    }

    /** Of several dates of a letter that lie on one day only one counts. */
    private boolean isDate(NoticeStart start) {
        return switch (start) {
            case POSTING -> fact instanceof Fact.NoticePosted || fact instanceof Fact.BreachNoticePosted;
            case FIRST_PRESENTATION -> fact instanceof Fact.LetterPresented;
            case SIGNATURE -> fact instanceof Fact.LetterSigned;
        };
    }

    private static Optional<String> letter(Fact fact) {
        if (fact instanceof Fact.NoticePosted notice) {
            return Optional.of(notice.letter());
        } else if (fact instanceof Fact.BreachNoticePosted breach) {
            return Optional.of(breach.letter());
        } else if (fact instanceof Fact.LetterPresented presented) {
            return Optional.of(presented.letter());
        } else if (fact instanceof Fact.LetterSigned signed) {
            return Optional.of(signed.letter());
        }
        return Optional.empty();
    }

    private Stream<Entry> delay(Clause clause, String word, Delay delay) {
        return Stream.of(entry(
                clause,
                word,
                delay.last(),
                Reason.of("licensing.deadline.delay", fact.on(), delay.counted(), delay.sanctionFrom())));
    }

    private Entry entry(Clause clause, String word, LocalDate on, Reason why) {
        return new Entry(on, Kind.DEADLINE, word + ":" + fact.on(), clause, Optional.empty(), why);
    }
}
