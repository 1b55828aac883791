package fr.crmdata.licensing.letters;

import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.LetterRefusal;
import fr.crmdata.licensing.model.LetterRefusal.Why;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.LetterStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happens to a letter after it was written, and what that means for its contract. Called in a transaction. */
@Component(service = Postmarks.class)
public final class Postmarks {

    private static final String CORRECTED = "date de la lettre corrigée / date of the letter corrected";

    private final LetterStore store;
    private final FactStore facts;
    private final ContractBook contracts;
    private final Clock clock;

    @Activate
    public Postmarks(
            @Reference LetterStore store,
            @Reference FactStore facts,
            @Reference ContractBook contracts,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.facts = facts;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** @throws LetterRefusal when there is none */
    Letter known(String number) {
        return store.find(number).orElseThrow(() -> new LetterRefusal(Why.UNKNOWN, number));
    }

    /** @throws LetterRefusal when there is none, or somebody was quicker */
    Letter current(String number, long version) {
        var letter = known(number);
        if (letter.version() != version) {
            throw new LetterRefusal(Why.STALE, number);
        }
        return letter;
    }

    /** Enters the dates of a letter that was posted, in the place of those that were there. */
    Letter enter(Letter letter, LetterDates dates, String tracking) {
        if (letter.way() == Way.MAIL) {
            throw new LetterRefusal(Why.NOT_POSTED, letter.number());
        }
        if (letter.state() == State.CANCELLED) {
            throw new LetterRefusal(Why.CANCELLED, letter.number());
        }
        requireOrder(letter, dates);
        return put(letter, state(dates), Optional.of(dates), letter.sentBy(), tracking, "");
    }

    private void requireOrder(Letter letter, LetterDates dates) {
        var today = LocalDate.now(clock);
        var presented = dates.presented().orElse(dates.signed().orElse(dates.posted()));
        var signed = dates.signed().orElse(presented);
        if (dates.posted().isBefore(letter.writtenOn())
                || presented.isBefore(dates.posted())
                || signed.isBefore(presented)
                || signed.isAfter(today)) {
            throw new LetterRefusal(Why.DATE_ORDER, letter.writtenOn().toString(), today.toString());
        }
    }

    private static State state(LetterDates dates) {
        if (dates.signed().isPresent()) {
            return State.SIGNED;
        }
        return dates.presented().isPresent() ? State.PRESENTED : State.SENT;
    }

    /** It left by mail, today. */
    Letter mailed(Letter letter) {
        var dates = LetterDates.posted(LocalDate.now(clock));
        return put(letter, State.SENT, Optional.of(dates), letter.sentBy(), letter.tracking(), "");
    }

    Letter handOver(Letter letter, String provider) {
        if (letter.way() != Way.REGISTERED) {
            throw new LetterRefusal(Why.NOT_POSTED, letter.number());
        }
        requireUnsent(letter);
        return put(letter, State.HANDED_OVER, Optional.empty(), provider, "", "");
    }

    Letter cancel(Letter letter, String reason) {
        requireUnsent(letter);
        return put(letter, State.CANCELLED, Optional.empty(), letter.sentBy(), letter.tracking(), reason);
    }

    private static void requireUnsent(Letter letter) {
        if (letter.state() == State.CANCELLED) {
            throw new LetterRefusal(Why.CANCELLED, letter.number());
        }
        if (letter.state() != State.TO_POST) {
            throw new LetterRefusal(Why.ALREADY_SENT, letter.number());
        }
    }

    private Letter put(
            Letter letter, State state, Optional<LetterDates> dates, String sentBy, String tracking, String note) {
        var changed = new Letter(
                letter.number(),
                letter.contract(),
                letter.kind(),
                letter.way(),
                state,
                letter.to(),
                letter.subject(),
                letter.writtenOn(),
                letter.act(),
                letter.why(),
                letter.figures(),
                dates,
                letter.hash(),
                sentBy,
                tracking,
                letter.at(),
                letter.version() + 1);
        if (!store.change(changed, letter.version(), note)) {
            throw new LetterRefusal(Why.STALE, letter.number());
        }
        record(letter, changed);
        return changed;
    }

    /** What the contract knew by the old dates is withdrawn, what it is to know by the new ones is recorded. */
    private void record(Letter before, Letter after) {
        var old = LetterFacts.of(before, before.dates());
        var now = LetterFacts.of(after, after.dates());
        if (old.equals(now)) {
            return;
        }
        var ids = new HashMap<>(store.facts(before.number()));
        var wrong = new ArrayList<String>();
        old.forEach((what, fact) -> {
            if (ids.containsKey(what) && !fact.equals(now.get(what))) {
                requireUnused(before);
                wrong.add(ids.remove(what));
            }
        });
        var missing = new LinkedHashMap<>(now);
        missing.keySet().removeAll(ids.keySet());
        var stored = contracts.replace(before.contract(), wrong, CORRECTED, List.copyOf(missing.values()));
        var place = wrong.size();
        for (var what : missing.keySet()) {
            ids.put(what, stored.get(place++).id());
        }
        store.facts(before.number(), ids);
    }

    /** What was done because of a letter, such as a suspension, was done by its dates. */
    private void requireUnused(Letter letter) {
        var end = ":" + letter.number();
        var isUsed = facts.of(List.of(letter.contract())).getOrDefault(letter.contract(), List.of()).stream()
                .flatMap(fact -> fact.done().stream())
                .anyMatch(key -> key.value().endsWith(end));
        if (isUsed) {
            throw new LetterRefusal(Why.IN_USE, letter.number());
        }
    }
}
