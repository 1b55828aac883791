package fr.crmdata.licensing.model.contract;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the ways out of a contract comes first. */
final class Ends {

    private Ends() {}

    static Optional<End> of(Reading reading) {
        if (reading.start().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(notices(reading), objections(reading), forceMajeure(reading), decisions(reading))
                .flatMap(ends -> ends)
                .min(Comparator.comparing(End::last).thenComparing(End::clause).thenComparing(End::since));
    }

    private static Stream<End> notices(Reading reading) {
        var counted = reading.settings().notices().termination();
        return reading.known().all(Fact.NoticePosted.class).stream()
                .flatMap(notice -> letter(reading, notice.on(), notice.letter()).from(counted).stream())
                .map(from -> new End(
                        Notice.of(reading.periods(), from, reading.committedUntil())
                                .end(),
                        Clause.DURATION,
                        true,
                        from));
    }

    static LetterDates letter(Reading reading, LocalDate posted, String letter) {
        return new LetterDates(
                posted,
                reading.known().all(Fact.LetterPresented.class).stream()
                        .filter(fact -> fact.letter().equals(letter))
                        .map(Fact::on)
                        .findFirst(),
                reading.known().all(Fact.LetterSigned.class).stream()
                        .filter(fact -> fact.letter().equals(letter))
                        .map(Fact::on)
                        .findFirst());
    }

    /** Terms 7: who objects in time leaves on the eve of the new price. */
    private static Stream<End> objections(Reading reading) {
        return reading
                .prices()
                .objected()
                .map(objection -> new End(objection.rise().endAfterObjection(), Clause.PRICES, true, objection.on()))
                .stream();
    }

    /** Terms 5: the letter counts only when the right was there. */
    private static Stream<End> forceMajeure(Reading reading) {
        return reading.known().all(Fact.ForceMajeureLetterPosted.class).stream()
                .filter(letter -> reading.forceMajeure().stream()
                        .anyMatch(event -> event.isOn(letter.on())
                                && !letter.on().isBefore(new ForceMajeure(event.first()).rightFrom())))
                .map(letter ->
                        new End(ForceMajeure.endAfterLetter(letter.on()), Clause.FORCE_MAJEURE, false, letter.on()));
    }

    private static Stream<End> decisions(Reading reading) {
        return reading.known().all(Fact.Terminated.class).stream()
                .map(decision -> new End(
                        decision.on(),
                        decision.ground().clause(),
                        decision.ground().owedInFull(),
                        decision.on()));
    }
}
