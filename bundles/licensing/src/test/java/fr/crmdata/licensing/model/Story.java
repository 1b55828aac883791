package fr.crmdata.licensing.model;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A contract of eight users at 49.00, paid by transfer unless something else is said, and what happens to it. */
public final class Story {

    private final List<Fact> facts = new ArrayList<>();
    private Settings settings = Settings.defaults();

    private Story(String start, PaymentMethod method, int seats) {
        add(new Fact.Subscribed(day(start), "2026-01", 1, method));
        add(new Fact.PriceAgreed(day(start), "CRM", Price.of("49.00")));
        add(new Fact.SeatsAdded(day(start), "CRM", seats));
        add(new Fact.Activated(day(start)));
    }

    public static Story startedOn(String start) {
        return new Story(start, PaymentMethod.TRANSFER, 8);
    }

    public static Story debitedSince(String start) {
        return new Story(start, PaymentMethod.DIRECT_DEBIT, 8);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public Story add(Fact fact) {
        facts.add(fact);
        return this;
    }

    public Story paid(String on, String amount) {
        return add(new Fact.Paid(day(on), Money.of(amount)));
    }

    public Story with(Settings other) {
        settings = other;
        return this;
    }

    public Contract contract() {
        return Contract.of(facts);
    }

    public SettingsHistory settings() {
        return SettingsHistory.none().with(new SettingsHistory.Change(LocalDate.MIN, "test", settings));
    }

    /** Everything that the daily runs do until a day. */
    public DailyRun until(String day) {
        return DailyRun.of(contract(), facts.get(0).on(), day(day), settings());
    }

    /** The acts until a day as {@code 2026-10-23 suspend:L-1}, those of some kinds. */
    public List<String> acts(String until, String... words) {
        return until(until).acts().stream()
                .filter(act -> List.of(words).stream()
                        .anyMatch(word -> act.key().value().startsWith(word + ":")))
                .map(act -> act.on() + " " + act.key())
                .toList();
    }

    public Act act(String until, String key) {
        return until(until).acts().stream()
                .filter(act -> act.key().value().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + key + " in " + until(until).acts()));
    }

    /** After the runs until that day. */
    public ContractState state(String day) {
        return until(day).contract().at(day(day), settings);
    }
}
