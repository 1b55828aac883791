package fr.crmdata.licensing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.End;
import fr.crmdata.licensing.model.contract.InstalmentPlan;
import fr.crmdata.licensing.model.contract.PriceBook;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.Instalments;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.simulation.Timeline;
import fr.crmdata.licensing.office.ContractFigures;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.RecordedFact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Contracts as they are answered. Sums are texts in euros, such as {@code "392.00"}: no program rounds them by reading. */
final class ContractViews {

    static final String ROOT = "/api/v1/licensing/";

    private ContractViews() {}

    @Schema(name = "ContractSummary")
    record SummaryView(
            String number,
            @Schema(description = "Whose database it opens; absent for a server on the client's premises") @Nullable
                    String client,
            String name,
            String phase,
            @Nullable LocalDate since,
            @Nullable LocalDate last,
            int seats,
            @Schema(example = "392.00") String monthly,
            @Schema(example = "0.00") String balanceDue,
            @Nullable LocalDate nextDue) {

        static SummaryView of(ContractSummary contract) {
            return new SummaryView(
                    contract.number(),
                    contract.client().map(Object::toString).orElse(null),
                    contract.name(),
                    contract.phase().name(),
                    contract.since().orElse(null),
                    contract.last().orElse(null),
                    contract.seats(),
                    contract.monthly().plain(),
                    contract.balanceDue().plain(),
                    contract.nextDue().orElse(null));
        }
    }

    @Schema(name = "ContractList")
    record SummaryList(List<SummaryView> items, long total, @Schema(description = Paging.NEXT) @Nullable String next) {}

    @Schema(name = "ContractAmounts")
    record AmountsView(
            @Schema(example = "392.00") String net,
            @Schema(example = "78.40") String vat,
            @Schema(example = "470.40") String gross) {

        static AmountsView of(Amounts amounts) {
            return new AmountsView(
                    amounts.net().plain(),
                    amounts.vat().plain(),
                    amounts.gross().plain());
        }

        static @Nullable AmountsView orNull(java.util.Optional<Amounts> amounts) {
            return amounts.map(AmountsView::of).orElse(null);
        }
    }

    @Schema(name = "ContractSeatLine")
    record LineView(
            String module,
            int seats,
            @Schema(description = "A month of one user before tax", example = "49.00") String unit,
            int months,
            String net) {

        static LineView of(SeatLine line) {
            return new LineView(
                    line.module(),
                    line.seats(),
                    line.unit().toString(),
                    line.months(),
                    line.net().plain());
        }
    }

    @Schema(name = "ContractFact")
    record FactView(
            String id,
            String kind,
            LocalDate on,
            Map<String, String> values,
            @Schema(example = "CL-20") String clause,
            String sentence,
            Instant at,
            String by,
            @Schema(description = "Why it was said never to have been so") @Nullable String withdrawn) {

        static FactView of(RecordedFact recorded, Language language) {
            var form = FactForm.of(recorded.fact());
            return new FactView(
                    recorded.id(),
                    form.kind(),
                    form.on(),
                    new TreeMap<>(form.values()),
                    recorded.clause().id(),
                    recorded.sentence().in(language),
                    recorded.at(),
                    recorded.by(),
                    recorded.withdrawn().orElse(null));
        }
    }

    @Schema(name = "ContractAct")
    record ActView(String key, String kind, String clause, LocalDate on, String why, @Nullable AmountsView amounts) {

        static ActView of(Act act, Language language) {
            return new ActView(
                    act.key().value(),
                    act.kind().name(),
                    act.clause().id(),
                    act.on(),
                    act.why().in(language),
                    AmountsView.orNull(act.amounts()));
        }
    }

    @Schema(name = "ContractTimelineEntry")
    record EntryView(LocalDate on, String kind, String key, String clause, String why, @Nullable AmountsView amounts) {

        static EntryView of(Timeline.Entry entry, Language language) {
            return new EntryView(
                    entry.on(),
                    entry.kind().name(),
                    entry.key(),
                    entry.clause().id(),
                    entry.why().in(language),
                    AmountsView.orNull(entry.amounts()));
        }

        static List<EntryView> all(Timeline timeline, Language language) {
            return timeline.entries().stream().map(entry -> of(entry, language)).toList();
        }
    }

    @Schema(name = "ContractPeriod")
    record SpanView(LocalDate first, LocalDate last) {}

    @Schema(name = "ContractEnd")
    record EndView(LocalDate last, String clause, boolean owedInFull, LocalDate since) {

        static EndView of(End end) {
            return new EndView(end.last(), end.clause().id(), end.owedInFull(), end.since());
        }
    }

    @Schema(name = "ContractState")
    record StateView(
            LocalDate day,
            String phase,
            @Nullable String termsVersion,
            Map<String, Integer> seats,
            @Schema(description = "A month of one user before tax, by module") Map<String, String> prices,
            @Nullable SpanView period,
            @Nullable LocalDate guaranteeUntil,
            @Nullable EndView end,
            @Schema(description = "Last day on which the data can be had") @Nullable LocalDate dataUntil,
            @Schema(description = "First day on which they may be erased") @Nullable LocalDate erasureFrom,
            String balanceDue) {

        static StateView of(ContractState state) {
            var prices = new TreeMap<String, String>();
            state.prices().forEach((module, price) -> prices.put(module, price.toString()));
            return new StateView(
                    state.day(),
                    state.phase().name(),
                    state.termsVersion().orElse(null),
                    new TreeMap<>(state.seats()),
                    prices,
                    state.period()
                            .map(span -> new SpanView(span.first(), span.last()))
                            .orElse(null),
                    state.guaranteeUntil().orElse(null),
                    state.end().map(EndView::of).orElse(null),
                    state.dataReturn().map(data -> data.retrievalUntil()).orElse(null),
                    state.dataReturn().map(data -> data.erasureFrom()).orElse(null),
                    state.balanceDue().plain());
        }
    }

    @Schema(name = "ContractAccountEntry")
    record AccountView(
            LocalDate on,
            @Nullable String key,
            @Nullable String document,
            @Nullable LocalDate due,
            String debit,
            String credit,
            String open,
            String balance) {

        static AccountView of(ContractFigures.Entry entry) {
            return new AccountView(
                    entry.on(),
                    entry.key().isEmpty() ? null : entry.key(),
                    entry.document().map(Enum::name).orElse(null),
                    entry.due().orElse(null),
                    entry.debit().plain(),
                    entry.credit().plain(),
                    entry.open().plain(),
                    entry.balance().plain());
        }
    }

    @Schema(name = "ContractFigures")
    record FiguresView(
            List<LineView> lines,
            AmountsView fee,
            List<AccountView> account,
            String balanceDue,
            String overdue,
            @Schema(description = "On what is late; absent while the rate of its semester is not published") @Nullable
                    String interest,
            @Schema(description = "Last day on which reminders, letters and sanctions wait") @Nullable
                    LocalDate dunningPausedUntil,
            @Schema(description = "Instalments that are kept") @Nullable PlanView plan,
            String liabilityCap) {

        static FiguresView of(ContractFigures figures) {
            return new FiguresView(
                    figures.lines().stream().map(LineView::of).toList(),
                    AmountsView.of(figures.fee()),
                    figures.account().stream().map(AccountView::of).toList(),
                    figures.balanceDue().plain(),
                    figures.overdue().plain(),
                    figures.interest().map(interest -> interest.plain()).orElse(null),
                    figures.pausedUntil().orElse(null),
                    figures.plan().map(PlanView::of).orElse(null),
                    figures.liabilityCap().plain());
        }
    }

    @Schema(name = "ContractInstalment")
    record InstalmentView(
            LocalDate due,
            String amount,
            @Schema(description = "The day on which all was there that was promised until then") @Nullable
                    LocalDate paid,
            @Schema(description = "Not paid on this day, it ends the plan") LocalDate lastDay) {

        static InstalmentView of(Instalments.Part part) {
            return new InstalmentView(
                    part.due(), part.amount().plain(), part.paid().orElse(null), part.lastDay());
        }
    }

    @Schema(name = "ContractInstalmentPlan")
    record PlanView(LocalDate agreed, String sum, List<String> covers, List<InstalmentView> instalments) {

        static PlanView of(InstalmentPlan plan) {
            return new PlanView(
                    plan.agreed().on(),
                    plan.sum().plain(),
                    plan.agreed().covers().keys().stream().map(Object::toString).toList(),
                    plan.parts().stream().map(InstalmentView::of).toList());
        }
    }

    @Schema(name = "ContractPriceRise")
    record RiseView(
            LocalDate received,
            String module,
            String unit,
            LocalDate objectionUntil,
            @Schema(description = "First day of the new price") LocalDate from) {

        static RiseView of(PriceBook.Rise rise) {
            return new RiseView(
                    rise.received(),
                    rise.module(),
                    text(rise.unit()),
                    rise.rise().objectionUntil(),
                    rise.rise().from());
        }
    }

    private static String text(Price price) {
        return price.toString();
    }

    @Schema(name = "Contract")
    record DocumentView(
            String number,
            @Nullable String client,
            HolderBody holder,
            @Schema(description = "Of the holder, for If-Match") long version,
            StateView state,
            FiguresView figures,
            List<FactView> facts,
            @Schema(description = "What is due, and what will be if nothing happens") List<ActView> agenda,
            List<EntryView> timeline,
            @Schema(description = "The price rise that may still be objected to") @Nullable RiseView rise) {

        static DocumentView of(ContractView contract, Language language) {
            return new DocumentView(
                    contract.number(),
                    contract.client().map(Object::toString).orElse(null),
                    HolderBody.of(contract.holder()),
                    contract.version(),
                    StateView.of(contract.state()),
                    FiguresView.of(contract.figures()),
                    contract.facts().stream()
                            .map(fact -> FactView.of(fact, language))
                            .toList(),
                    contract.agenda().stream()
                            .map(act -> ActView.of(act, language))
                            .toList(),
                    EntryView.all(contract.timeline(), language),
                    contract.rise().map(RiseView::of).orElse(null));
        }
    }
}
