package fr.crmdata.licensing.store;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.settings.PublishedFees;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.SettingsForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The conventions that complete the terms, always in the open transaction. Decisions are added, never changed. */
@Component(service = SettingsStore.class)
public final class SettingsStore {

    private final OperatorDatabase operator;
    private final Clock clock;

    @Activate
    public SettingsStore(@Reference OperatorDatabase operator, @Reference(target = "(clock=business)") Clock clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /** A setting that came later than a decision has its default there. Fees are those of the price lists. */
    public SettingsHistory history() {
        return new SettingsHistory(changes(), fees());
    }

    private List<SettingsHistory.Change> changes() {
        return operator.sql()
                .list(
                        "SELECT holds_from, author, setting_values FROM licensing_settings ORDER BY holds_from, id",
                        row -> new SettingsHistory.Change(
                                row.date("holds_from"),
                                row.text("author"),
                                SettingsForm.restore(StoredText.map(row.text("setting_values")))));
    }

    private List<PublishedFees> fees() {
        return operator.sql()
                .list(
                        "SELECT valid_from, reinstatement_fee, data_return_fee FROM licensing_price_list"
                                + " ORDER BY valid_from, published_at",
                        row -> new PublishedFees(
                                row.date("valid_from"),
                                Money.of(row.text("reinstatement_fee")),
                                Money.of(row.text("data_return_fee"))));
    }

    public void add(LocalDate from, Settings settings) {
        operator.sql()
                .update(
                        "INSERT INTO licensing_settings (id, holds_from, author, decided_at, setting_values)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        Ids.next(),
                        from,
                        operator.caller().name(),
                        clock.instant(),
                        StoredText.of(SettingsForm.of(settings)));
    }

    public Optional<String> mark(String name) {
        return operator.sql().first("SELECT mark FROM licensing_mark WHERE name = ?", row -> row.text("mark"), name);
    }

    public void mark(String name, String mark) {
        if (operator.sql().update("UPDATE licensing_mark SET mark = ? WHERE name = ?", mark, name) == 0) {
            operator.sql().update("INSERT INTO licensing_mark (name, mark) VALUES (?, ?)", name, mark);
        }
    }
}
