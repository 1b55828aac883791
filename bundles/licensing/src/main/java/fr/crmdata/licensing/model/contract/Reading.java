package fr.crmdata.licensing.model.contract;

import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.calendar.BillingPeriods;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.rules.Insolvency;
import fr.crmdata.licensing.model.rules.Pauses;
import fr.crmdata.licensing.model.rules.SeatLine;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.model.settings.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract as it can be read on a day, knowing what happened until then and nothing of what comes. */
public final class Reading {

    private final Known known;
    private final LocalDate day;
    private final Settings settings;
    private final Optional<LocalDate> start;
    private final Optional<LocalDate> committedUntil;
    private final List<Event> forceMajeure;
    private final Seats seats;
    private final PriceBook prices;
    private final Optional<End> end;
    private @Nullable Ledger ledger;

    Reading(Known known, LocalDate day, Settings settings) {
        this.known = known;
        this.day = day;
        this.settings = settings;
        start = known.first(Fact.Activated.class).map(Fact::on);
        committedUntil = known.all(Fact.Committed.class).stream()
                .map(Fact.Committed::until)
                .max(LocalDate::compareTo);
        forceMajeure = events(known);
        seats = new Seats(this);
        prices = new PriceBook(this);
        end = Ends.of(this);
    }

    private static List<Event> events(Known known) {
        var ends = new ArrayList<>(known.all(Fact.ForceMajeureEnded.class));
        var events = new ArrayList<Event>();
        for (var began : known.all(Fact.ForceMajeureBegan.class)) {
            var ended =
                    ends.stream().filter(end -> !end.on().isBefore(began.on())).findFirst();
            ended.ifPresent(ends::remove);
            events.add(new Event(began.on(), ended.map(Fact::on)));
        }
        return List.copyOf(events);
    }

    /** The same contract as it could be read on a day before. */
    public Reading earlier(LocalDate before) {
        return before.isBefore(day) ? new Reading(known.until(before), before, settings) : this;
    }

    public LocalDate day() {
        return day;
    }

    public Settings settings() {
        return settings;
    }

    Known known() {
        return known;
    }

    public <T extends Fact> List<T> facts(Class<T> kind) {
        return known.all(kind);
    }

    public boolean isDone(ActKey key) {
        return known.isDone(key);
    }

    public boolean isSubscribed() {
        return known.first(Fact.Subscribed.class).isPresent();
    }

    /** First day of the service. */
    public Optional<LocalDate> start() {
        return start;
    }

    /** @throws java.util.NoSuchElementException before the service was opened */
    public BillingPeriods periods() {
        var months =
                known.last(Fact.Subscribed.class).map(Fact.Subscribed::months).orElse(1);
        return new BillingPeriods(start.orElseThrow(), months);
    }

    public PaymentMethod method() {
        return known.last(Fact.Subscribed.class).map(Fact.Subscribed::method).orElse(PaymentMethod.TRANSFER);
    }

    public Optional<LocalDate> committedUntil() {
        return committedUntil;
    }

    public List<Event> forceMajeure() {
        return forceMajeure;
    }

    /** The event that lasts on this day. */
    public Optional<Event> ongoingForceMajeure() {
        return forceMajeure.stream().filter(event -> event.isOn(day)).findFirst();
    }

    /** Where the client is for VAT, for what is decided on this day. */
    public VatPlace vatPlace() {
        return known.all(Fact.TaxedAs.class).stream()
                .filter(taxed -> !taxed.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Fact.TaxedAs::place)
                .orElse(VatPlace.FRANCE);
    }

    /** Per cent, for what is decided on this day. */
    public BigDecimal vat() {
        return VatPlaces.percent(vatPlace(), settings.invoicing().vat());
    }

    /** The reading by which a period is taxed: what corrects it is taxed as its first document was. */
    public Reading taxing(Span period) {
        return facts(Fact.InvoiceIssued.class).stream()
                .filter(invoice -> invoice.period().equals(Optional.of(period)))
                .map(Fact::on)
                .min(LocalDate::compareTo)
                .map(this::earlier)
                .orElse(this);
    }

    public Optional<Insolvency> insolvency() {
        return known.first(Fact.InsolvencyOpened.class).map(opened -> new Insolvency(opened.on()));
    }

    /** Times in which nothing of dunning moves. */
    public Pauses pauses() {
        var paused = known.all(Fact.DunningPaused.class);
        return paused.isEmpty()
                ? Pauses.NONE
                : Pauses.of(
                        paused.stream()
                                .map(pause -> new Span(pause.on(), pause.until()))
                                .toList(),
                        known.all(Fact.DunningResumed.class).stream()
                                .map(Fact::on)
                                .toList());
    }

    public Seats seats() {
        return seats;
    }

    public PriceBook prices() {
        return prices;
    }

    /** Made when it is asked for first. */
    public Ledger ledger() {
        var made = ledger == null ? new Ledger(this) : ledger;
        ledger = made;
        return made;
    }

    /** How the contract ends, as soon as that is certain. */
    public Optional<End> end() {
        return end;
    }

    /** The last day on which a period of the contract still runs; empty when no end is known. */
    public Optional<LocalDate> lastPeriodEnds() {
        return end.map(known -> known.last().isBefore(periods().start())
                ? known.last()
                : periods().containing(known.last()).last());
    }

    public boolean isOver(LocalDate on) {
        return end.filter(known -> known.last().isBefore(on)).isPresent();
    }

    /** What a period costs before tax, as far as it is known. */
    public Money fee(Span period) {
        return PeriodFee.of(this, period);
    }

    /** Seats that came after the first day of a period. */
    public List<AddedSeats> added(Span period) {
        return PeriodFee.added(this, period);
    }

    /** The seats of a period on its first day, each module a line. */
    public List<SeatLine> lines(Span period) {
        return PeriodFee.lines(this, period);
    }

    public Phase phase() {
        if (!facts(Fact.Erased.class).isEmpty()) {
            return Phase.ERASED;
        }
        if (isOver(day)) {
            return Phase.ENDED;
        }
        if (start.isEmpty()) {
            return isSubscribed() ? Phase.SUBSCRIBED : Phase.NONE;
        }
        if (ongoingForceMajeure().isPresent()) {
            return Phase.FORCE_MAJEURE;
        }
        return suspension().isPresent() ? Phase.SUSPENDED : Phase.ACTIVE;
    }

    /** The suspension that lasts on this day. */
    public Optional<Fact.Suspended> suspension() {
        return known.last(Fact.Suspended.class).filter(suspended -> known.last(Fact.Reinstated.class)
                .filter(reinstated -> !reinstated.on().isBefore(suspended.on()))
                .isEmpty());
    }

    public LetterDates letter(LocalDate posted, String letter) {
        return Ends.letter(this, posted, letter);
    }
}
