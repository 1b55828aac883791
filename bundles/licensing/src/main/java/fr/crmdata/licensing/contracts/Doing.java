package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientErasure;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.BankReadings;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.BankWait;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.acts.PeoplesTasks;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ActStore.Noted;
import fr.crmdata.licensing.store.ContractRow;
import fr.crmdata.licensing.store.FactStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Does the acts of contracts: the fact that records each of them, its line in the log, its letter and its event are one transaction, and
 * the log refuses the same act twice. So an act is done once, whatever cuts the work off.
 */
@Component(service = Doing.class)
public final class Doing {

    /** In whose name acts are done. */
    private static final Caller AUTOMATIC = Caller.system(ClientId.OPERATOR, "licensing");

    private final Access access;
    private final FactStore facts;
    private final ActStore acts;
    private final Events events;
    private final ClientErasure erasure;
    private final Clock clock;
    private volatile @Nullable Letters letters;
    private volatile @Nullable BankReadings bank;

    @Activate
    public Doing(
            @Reference Access access,
            @Reference FactStore facts,
            @Reference ActStore acts,
            @Reference Events events,
            @Reference ClientErasure erasure,
            @Reference(target = "(clock=business)") Clock clock) {
        this.access = access;
        this.facts = facts;
        this.acts = acts;
        this.events = events;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Letters need contracts themselves, so they come later; acts wait for them. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setLetters(Letters writing) {
        letters = writing;
    }

    public void unsetLetters(Letters gone) {
        if (letters == gone) {
            letters = null;
        }
    }

    /** Who reads the bank's statements tells how far; without billing nothing waits for them. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setBank(BankReadings reading) {
        bank = reading;
    }

    public void unsetBank(BankReadings gone) {
        if (bank == gone) {
            bank = null;
        }
    }

    /**
     * What the days bring. A suspension waits for the bank's statement of the last day, that of today for the hour at which support
     * opens. Nothing is written.
     */
    DailyRun run(Contract contract, LocalDate from, LocalDate until, SettingsHistory history) {
        return DailyRun.of(
                contract, from, until, history, (due, known, isLastDay) -> now(due, known, isLastDay, history));
    }

    private List<Act> now(List<Act> due, Contract contract, boolean isLastDay, SettingsHistory history) {
        if (due.stream().noneMatch(act -> act.kind() == ActKind.SUSPEND)) {
            return due;
        }
        var wait = new BankWait(Optional.ofNullable(bank).flatMap(BankReadings::readUntil), LocalDate.now(clock));
        return due.stream()
                .filter(act -> !isLastDay || !waits(act, history))
                .flatMap(act ->
                        act.kind() == ActKind.SUSPEND ? wait.now(act, contract, history).stream() : Stream.of(act))
                .toList();
    }

    /**
     * The same for a contract of a client. Who came back keeps its data: as long as another contract of the client has not come to its
     * own erasure, this one's is a record that nothing was erased.
     */
    DailyRun run(ContractRow row, Contract contract, LocalDate from, LocalDate until, SettingsHistory history) {
        var run = run(contract, from, until, history);
        if (run.acts().stream().noneMatch(act -> act.kind() == ActKind.ERASE)) {
            return run;
        }
        return row.summary()
                .client()
                .flatMap(client -> acts.keeperOfData(client, row.number()))
                .map(run::keepingDataFor)
                .orElse(run);
    }

    private boolean waits(Act act, SettingsHistory history) {
        return act.kind() == ActKind.SUSPEND
                && clock.instant()
                        .isBefore(Paris.moment(act.on()
                                .atTime(history.on(act.on()).service().support().opens())));
    }

    /** Writes down what was done, in the open transaction. */
    void write(ContractRow contract, List<Act> done) {
        if (!done.isEmpty()) {
            access.as(AUTOMATIC, () -> writeAll(contract, done));
        }
    }

    private void writeAll(ContractRow contract, List<Act> done) {
        facts.addAll(contract.number(), done.stream().map(Act::record).toList());
        var noted = new ArrayList<Noted>();
        for (var act : done) {
            if (act.kind() == ActKind.ERASE) {
                erase(contract);
            }
            noted.add(new Noted(act, letter(contract, act)));
            events.publish(event(contract, act));
        }
        acts.note(contract.number(), noted);
        done.forEach(act -> acts.settle(contract.number(), PeoplesTasks.settledBy(act.kind())));
    }

    /** Before anything says so. Cut off after it, the next run finds nothing left to erase and notes the act. */
    private void erase(ContractRow contract) {
        contract.summary().client().ifPresent(erasure::erase);
    }

    private String letter(ContractRow contract, Act act) {
        return Optional.ofNullable(letters)
                .orElseThrow(LicensingRefusal.LettersAway::new)
                .write(contract.number(), act)
                .map(Letters.Letter::number)
                .orElse("");
    }

    private static Event event(ContractRow contract, Act act) {
        var data = new HashMap<String, String>();
        contract.summary().client().ifPresent(client -> data.put("client", client.value()));
        data.put("key", act.key().value());
        data.put("kind", act.kind().name());
        data.put("on", act.on().toString());
        Optional.of(act)
                .flatMap(Act::amounts)
                .ifPresent(amounts -> data.put("gross", amounts.gross().amount().toPlainString()));
        return new Event("licensing.act-done", contract.number(), data);
    }
}
