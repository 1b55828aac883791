package fr.crmdata.licensing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.demo.DemoData.Size;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.ContractState;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.Test;

public class MadeUpHistoryTest {

    /** Each day of a year: a demonstration begins on any of them. */
    private static Stream<LocalDate> days() {
        var first = LocalDate.of(2026, 11, 25);
        return first.datesUntil(first.plusYears(1)).filter(day -> day.getDayOfYear() % 9 == 0);
    }

    private static ContractState on(LocalDate today, Client.State state, Size size) {
        var client = new Client(TestDatabases.ACME, "Acme", state, Instant.EPOCH);
        var history = MadeUpHistory.of(client, size, today);
        var contract = Contract.of(history.facts());
        HistoryRules.check(contract, Settings.defaults());
        return DailyRun.of(contract, history.from(), today, SettingsHistory.none())
                .contract()
                .at(today, Settings.defaults());
    }

    @Test
    public void who_has_a_server_of_its_own_has_paid_all_that_fell_due_and_pays_by_debit() {
        assertThat(days()).allSatisfy(today -> {
            var history = MadeUpHistory.collected(today, 4);
            var contract = DailyRun.of(Contract.of(history.facts()), history.from(), today, SettingsHistory.none())
                    .contract();
            assertThat(contract.at(today, Settings.defaults()).balanceDue()).isEqualTo(Money.ZERO);
            assertThat(contract.read(today, Settings.defaults()).method()).isEqualTo(PaymentMethod.DIRECT_DEBIT);
        });
    }

    @Test
    public void one_client_pays_one_is_late_and_one_leaves_and_all_of_them_can_work() {
        assertThat(days()).allSatisfy(today -> {
            var paying = on(today, Client.State.ACTIVE, Size.LARGE);
            var late = on(today, Client.State.ACTIVE, Size.SMALL);
            var leaving = on(today, Client.State.CLOSED, Size.SMALL);
            assertThat(Stream.of(paying, late, leaving).map(ContractState::phase))
                    .containsOnly(Phase.ACTIVE);
            assertThat(late.balanceDue()).isEqualTo(Money.of("176.40"));
            assertThat(leaving.end()).isPresent();
        });
    }
}
