package fr.crmdata.licensing.web;

import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.RecordedFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** How a contract stands, in two or three sentences that somebody can read out on the telephone. */
final class StateSentence {

    private final Ui ui;

    StateSentence(Ui ui) {
        this.ui = ui;
    }

    String of(ContractView view) {
        var sentences = new ArrayList<String>();
        var state = view.state();
        sentences.add(since(view));
        var seats = state.seats().values().stream().mapToInt(Integer::intValue).sum();
        if (seats > 0 && state.phase() != Phase.ENDED && state.phase() != Phase.ERASED) {
            sentences.add(ui.t(
                    "licensing.web.sentence.fee",
                    ui.count("licensing.web.users", seats),
                    ui.money(view.figures().fee().net()),
                    state.period().map(period -> ui.date(period.last())).orElse("—")));
        }
        if (state.end().isPresent() && state.phase() != Phase.ENDED && state.phase() != Phase.ERASED) {
            sentences.add(ui.t(
                    "licensing.web.sentence.ends",
                    ui.date(state.end().get().last()),
                    ui.clause(state.end().get().clause())));
        } else if (state.guaranteeUntil()
                .filter(until -> !until.isBefore(state.day()))
                .isPresent()) {
            sentences.add(ui.t(
                    "licensing.web.sentence.guarantee",
                    ui.date(state.guaranteeUntil().get())));
        }
        view.rise()
                .ifPresent(rise -> sentences.add(ui.t(
                        "licensing.web.sentence.rise",
                        ui.price(rise.unit()),
                        ui.date(rise.rise().from()),
                        ui.date(rise.rise().objectionUntil()))));
        sentences.add(money(view));
        view.figures()
                .pausedUntil()
                .ifPresent(until -> sentences.add(ui.t("licensing.web.sentence.paused", ui.date(until))));
        last(view, Fact.InsolvencyOpened.class)
                .ifPresent(judgment -> sentences.add(ui.t("licensing.web.sentence.insolvent", ui.date(judgment))));
        last(view, Fact.InsolvencyPublished.class)
                .ifPresent(published ->
                        sentences.add(ui.t("licensing.web.sentence.claim", ui.date(Insolvency.claimUntil(published)))));
        return String.join(" ", sentences);
    }

    private String since(ContractView view) {
        var key = "licensing.web.sentence." + Ui.key(view.state().phase());
        var since =
                switch (view.state().phase()) {
                    case ACTIVE -> last(view, Fact.Activated.class);
                    case SUSPENDED -> last(view, Fact.Suspended.class);
                    case FORCE_MAJEURE -> last(view, Fact.ForceMajeureBegan.class);
                    case SUBSCRIBED -> last(view, Fact.Subscribed.class);
                    case ENDED -> view.state().end().map(end -> end.last());
                    case ERASED -> last(view, Fact.Erased.class);
                    case NONE -> Optional.<LocalDate>empty();
                };
        return ui.t(key, since.map(ui::date).orElse("—"));
    }

    private static Optional<LocalDate> last(ContractView view, Class<? extends Fact> kind) {
        return view.facts().stream()
                .filter(recorded -> recorded.withdrawn().isEmpty())
                .map(RecordedFact::fact)
                .filter(kind::isInstance)
                .map(Fact::on)
                .reduce((earlier, later) -> later);
    }

    private String money(ContractView view) {
        var figures = view.figures();
        if (figures.overdue().isPositive()) {
            return figures.interest()
                    .filter(interest -> interest.isPositive())
                    .map(interest -> ui.t(
                            "licensing.web.sentence.overdue.interest", ui.money(figures.overdue()), ui.money(interest)))
                    .orElseGet(() -> ui.t("licensing.web.sentence.overdue", ui.money(figures.overdue())));
        }
        return figures.balanceDue().isPositive()
                ? ui.t("licensing.web.sentence.due", ui.money(figures.balanceDue()))
                : ui.t("licensing.web.sentence.paid");
    }
}
