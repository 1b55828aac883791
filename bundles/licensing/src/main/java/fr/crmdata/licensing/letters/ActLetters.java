package fr.crmdata.licensing.letters;

import fr.crmdata.licensing.letters.Figures.Gathering;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.ForceMajeure;
import fr.crmdata.licensing.model.rules.FormalNotice;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Way;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which letter an act asks for, and what it says: its figures are those by which the act itself was found to be due. */
final class ActLetters {

    private final Act act;
    private final Reading reading;
    private final Owed owed;
    private final Farewell farewell;

    private ActLetters(Act act, Reading reading) {
        this.act = act;
        this.reading = reading;
        this.owed = new Owed(reading);
        this.farewell = new Farewell(reading);
    }

    /**
     * @param reading of the contract on the act's day, with or without the fact that records the act
     * @return empty when no letter belongs to such an act
     */
    static Optional<Draft> of(Act act, Reading reading) {
        return new ActLetters(act, reading).draft();
    }

    private Optional<Draft> draft() {
        return switch (act.kind()) {
            case WELCOME -> mail(Kind.WELCOME, welcome());
            case REMIND -> reminder();
            case POST_FORMAL_NOTICE -> registered(Kind.FORMAL_NOTICE, formalNotice(reading));
            case POST_SECOND_NOTICE -> registered(Kind.SECOND_NOTICE, secondNotice(reading));
            case SUSPEND -> mail(Kind.SUSPENSION, suspension());
            case REINSTATE -> mail(Kind.REINSTATEMENT, reinstatement());
            case ACKNOWLEDGE_NOTICE ->
                farewell.notice(which()).flatMap(figures -> mail(Kind.NOTICE_ACKNOWLEDGED, figures));
            case CONFIRM_END -> farewell.end();
            case OFFER_DATA_RETURN -> mail(Kind.DATA_RETURN_OFFER, farewell.dataReturn());
            case ERASE -> mail(Kind.ERASURE_CERTIFICATE, farewell.erasure(act.on()));
            case TELL_RIGHT_TO_LEAVE -> mail(Kind.FORCE_MAJEURE, rightToLeave());
            case ACKNOWLEDGE_FRAUD_REPORT ->
                mail(
                        Kind.FRAUD_ACKNOWLEDGED,
                        Figures.gather().put("reported", which()).done());
            default -> Optional.empty();
        };
    }

    private static Optional<Draft> mail(Kind kind, Figures figures) {
        return Optional.of(new Draft(kind, Way.MAIL, figures));
    }

    private static Optional<Draft> registered(Kind kind, Figures figures) {
        return Optional.of(new Draft(kind, Way.REGISTERED, figures));
    }

    /** What the act's key says it is about. */
    private String which() {
        return act.key().which();
    }

    private Figures welcome() {
        var start = reading.start().orElse(act.on());
        var first = reading.periods().get(0);
        var figures = Figures.gather()
                .put("start", start)
                .put("periodFrom", first.first())
                .put("periodTo", first.last());
        farewell.state().termsVersion().ifPresent(version -> figures.put("terms", version));
        farewell.state().guaranteeUntil().ifPresent(until -> figures.put("guarantee", until));
        seats(figures, farewell.state().seats());
        return figures.done();
    }

    private static void seats(Gathering figures, Map<String, Integer> seats) {
        var number = 0;
        for (var module : new TreeMap<>(seats).entrySet()) {
            number++;
            figures.put("module." + number + ".name", module.getKey())
                    .put("module." + number + ".seats", module.getValue());
        }
    }

    private Optional<Draft> reminder() {
        return reading.ledger().items().stream()
                .filter(item -> item.invoice().key().value().equals(which()))
                .findFirst()
                .flatMap(item -> mail(Kind.REMINDER, owed.reminder(item)));
    }

    static Figures formalNotice(Reading reading) {
        var over = Owed.overBeforeSanction(reading);
        var names = reading.settings().notices().firstLetterNamesTermination() && over.isEmpty();
        return new Owed(reading)
                .claim()
                .put("namesTermination", names)
                .putIfAny("over", over)
                .done();
    }

    static Figures secondNotice(Reading reading) {
        var figures = new Owed(reading).claim().put("namesTermination", true);
        reading.suspension().ifPresent(suspended -> figures.put("suspended", suspended.on()));
        return figures.done();
    }

    private Figures suspension() {
        var notices = reading.settings().notices();
        var figures = owed.fee(Figures.gather())
                .put("suspended", act.on())
                .put("suspensionDays", notices.suspensionDays())
                .put(
                        "terminationFrom",
                        FormalNotice.afterSuspension(act.on(), notices).sanctionFrom());
        reading.facts(Fact.FormalNoticePosted.class).stream()
                .filter(letter -> letter.letter().equals(which()))
                .findFirst()
                .ifPresent(letter -> {
                    var received = reading.ledger().receivedSince(letter.on());
                    figures.put("letter", letter.letter())
                            .put("posted", letter.on())
                            .put("claimed", letter.claimed())
                            .put(
                                    "expires",
                                    FormalNotice.sentOn(letter.on(), notices)
                                            .delay()
                                            .last())
                            .put("namesTermination", letter.namesTermination())
                            .putIfAny("received", Optional.of(received.plain()).filter(any -> received.isPositive()));
                });
        return figures.done();
    }

    private Figures reinstatement() {
        var figures = owed.fee(Figures.gather()).put("reinstated", act.on());
        reading.facts(Fact.Suspended.class).stream()
                .filter(suspended -> suspended.key().value().equals(which()))
                .findFirst()
                .ifPresent(suspended -> figures.put("suspended", suspended.on()));
        return figures.done();
    }

    private Figures rightToLeave() {
        var figures = Figures.gather().put("step", "RIGHT");
        reading.facts(Fact.ForceMajeureBegan.class).stream()
                .filter(began -> began.on().toString().equals(which()))
                .findFirst()
                .ifPresent(began -> forceMajeure(figures, began));
        return figures.done();
    }

    static Gathering forceMajeure(Gathering figures, Fact.ForceMajeureBegan began) {
        var event = new ForceMajeure(began.on());
        figures.put("first", began.on()).put("day45", event.day45()).put("right", event.rightFrom());
        return began.event().isBlank() ? figures : figures.put("event", began.event());
    }
}
