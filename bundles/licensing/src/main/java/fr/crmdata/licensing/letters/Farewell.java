package fr.crmdata.licensing.letters;

import fr.crmdata.licensing.letters.Figures.Gathering;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Ground;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.Notice;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Way;
import java.time.LocalDate;
import java.util.Optional;

/** What letters about the end say. Terms 2-6, 6, 7, 9. */
final class Farewell {

    private final Reading reading;
    private final ContractState state;

    Farewell(Reading reading) {
        this.reading = reading;
        this.state = ContractState.of(reading);
    }

    ContractState state() {
        return state;
    }

    /** The client's own notice. */
    Optional<Figures> notice(String letter) {
        return reading.facts(Fact.NoticePosted.class).stream()
                .filter(posted -> posted.letter().equals(letter))
                .findFirst()
                .flatMap(this::notice);
    }

    private Optional<Figures> notice(Fact.NoticePosted posted) {
        var start = reading.settings().notices().termination();
        var dates = reading.letter(posted.on(), posted.letter());
        return dates.from(start).map(from -> {
            var notice = Notice.of(reading.periods(), from, reading.committedUntil());
            var last = reading.end().map(End::last).orElse(notice.end());
            var figures = Figures.gather()
                    .put("posted", posted.on())
                    .putIfAny("presented", dates.presented())
                    .put("start", start)
                    .put("counted", from)
                    .put("expiry", notice.expiry())
                    .put("periodFrom", reading.periods().containing(last).first())
                    .put("last", last)
                    .putIfAny("commitment", reading.committedUntil().filter(until -> until.isAfter(notice.expiry())));
            return retrieval(figures, last).done();
        });
    }

    private Gathering retrieval(Gathering figures, LocalDate last) {
        return figures.put(
                "retrievalUntil",
                DataReturn.after(last, Optional.empty(), reading.settings().ending())
                        .retrievalUntil());
    }

    /** An end that the client did not give notice of: by objection, by force majeure, or decided. */
    Optional<Draft> end() {
        return reading.end().map(end -> {
            var decided = reading.facts(Fact.Terminated.class).stream()
                    .filter(fact -> fact.on().equals(end.last()))
                    .findFirst();
            return decided.map(fact -> termination(fact.ground(), end)).orElseGet(() -> confirmation(end));
        });
    }

    private Draft confirmation(End end) {
        var reason = end.clause() == Clause.PRICES || end.clause() == Clause.FORCE_MAJEURE
                ? end.clause().name()
                : "OTHER";
        var figures =
                Figures.gather().put("reason", reason).put("since", end.since()).put("last", end.last());
        return new Draft(
                Kind.END_CONFIRMED, Way.MAIL, retrieval(figures, end.last()).done());
    }

    private Draft termination(Ground ground, End end) {
        var notices = reading.settings().notices();
        var balance = reading.ledger().balanceDue();
        var figures = Figures.gather()
                .put("ground", ground)
                .put("last", end.last())
                .put("days", notices.formalNoticeDays())
                .put("suspensionDays", notices.suspensionDays())
                .putIfAny("balance", Optional.of(balance.plain()).filter(any -> balance.isPositive()));
        if (ground == Ground.UNPAID) {
            reading.suspension().ifPresent(suspended -> figures.put("suspended", suspended.on()));
            new Owed(reading).notice(end.last()).ifPresent(letter -> figures.put("letter", letter.letter())
                    .put("posted", letter.on())
                    .put("claimed", letter.claimed()));
        } else {
            reading.facts(Fact.BreachNoticePosted.class).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(letter -> figures.put("letter", letter.letter()).put("posted", letter.on()));
        }
        return new Draft(
                Kind.TERMINATION, Way.REGISTERED, retrieval(figures, end.last()).done());
    }

    /** How the data can be had after the end. */
    Figures dataReturn() {
        var ending = reading.settings().ending();
        var fee = Amounts.taxed(ending.chargedForReturn(), reading.vat());
        var figures = Figures.gather()
                .put("fee", fee.net())
                .put("feeGross", fee.gross())
                .putIfAny(
                        "freeFrom",
                        Optional.of(ending.switchingFreeFrom()).filter(from -> from.isAfter(reading.day())));
        reading.end().ifPresent(end -> figures.put("last", end.last()));
        state.dataReturn().ifPresent(data -> figures.put("retrievalUntil", data.retrievalUntil())
                .put("erasureFrom", data.erasureFrom())
                .put("backupGone", data.lastBackupGone(ending)));
        return figures.done();
    }

    Figures erasure(LocalDate erased) {
        var figures = Figures.gather()
                .put("erased", erased)
                .put("backupGone", erased.plusDays(reading.settings().ending().backupDays()));
        reading.end().ifPresent(end -> figures.put("last", end.last()));
        state.dataReturn().ifPresent(data -> figures.put("retrievalUntil", data.retrievalUntil()));
        return figures.done();
    }
}
