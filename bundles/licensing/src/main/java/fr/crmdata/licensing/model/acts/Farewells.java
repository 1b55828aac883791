package fr.crmdata.licensing.model.acts;

import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Notice;
import java.time.LocalDate;

/** The way out: acknowledgement, last day, data return, erasure. Terms 2-4, 2-6, 6, 7. */
final class Farewells {

    private final Plan plan;
    private final Reading reading;

    private Farewells(Plan plan) {
        this.plan = plan;
        this.reading = plan.reading();
    }

    static void plan(Plan plan) {
        var farewells = new Farewells(plan);
        farewells.notices();
        farewells.copies();
        plan.reading().end().ifPresent(farewells::end);
    }

    private void notices() {
        if (reading.start().isEmpty()) {
            return;
        }
        for (var notice : reading.facts(Fact.NoticePosted.class)) {
            reading.letter(notice.on(), notice.letter())
                    .from(reading.settings().notices().termination())
                    .ifPresent(from -> {
                        var end = Notice.of(reading.periods(), from, reading.committedUntil());
                        plan.tell(ActKind.ACKNOWLEDGE_NOTICE, notice.letter(), from, acknowledged(from, end));
                    });
        }
    }

    /** A contract that ends before for another reason ends on that day. */
    private Reason acknowledged(LocalDate from, Notice notice) {
        return reading.end()
                .map(End::last)
                .filter(last -> last.isBefore(notice.end()))
                .map(last -> Reason.of("licensing.why.acknowledge-earlier", from, notice.expiry(), last))
                .orElseGet(() -> Reason.of("licensing.why.acknowledge", from, notice.expiry(), notice.end()));
    }

    /** Whoever makes the copy says how it was handed over. */
    private void copies() {
        for (var request : reading.facts(Fact.DataReturnRequested.class)) {
            plan.tell(
                    ActKind.RETURN_DATA,
                    request.on(),
                    request.on(),
                    Reason.of(
                            request.switching() ? "licensing.why.return-data-switching" : "licensing.why.return-data",
                            request.on()));
        }
    }

    private void end(End end) {
        if (end.clause() != Clause.DURATION) {
            plan.tell(
                    ActKind.CONFIRM_END,
                    end.clause(),
                    end.last(),
                    end.since(),
                    Reason.of("licensing.why.confirm-end", end.last()));
        }
        var after = end.last().plusDays(1);
        plan.tell(ActKind.CLOSE, end.last(), after, Reason.of("licensing.why.close", end.last()));
        ContractState.dataReturn(reading).ifPresent(data -> {
            plan.tell(
                    ActKind.OFFER_DATA_RETURN,
                    end.last(),
                    after,
                    Reason.of(
                            "licensing.why.offer-data-return",
                            data.retrievalUntil(),
                            reading.settings().ending().chargedForReturn().plain()));
            if (reading.facts(Fact.Erased.class).isEmpty()) {
                plan.add(
                        ActKind.ERASE,
                        end.last(),
                        data.erasureFrom(),
                        Reason.of(
                                "licensing.why.erase",
                                data.retrievalUntil(),
                                data.lastBackupGone(reading.settings().ending())),
                        Fact.Erased::new);
            }
        });
    }
}
