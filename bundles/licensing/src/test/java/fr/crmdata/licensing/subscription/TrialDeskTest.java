package fr.crmdata.licensing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** A client’s administrator sees the end of the trial and need not wait for it. */
public class TrialDeskTest extends DatabaseTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 24);
    private static final Caller ELISE = person(Caller.Kind.USER, "morel-conseil");
    private static final Caller EVE = person(Caller.Kind.USER, "globex");

    private final List<String> audited = new ArrayList<>();
    private Office office;
    private TrialDesk desk;
    private String order;

    public TrialDeskTest(TestDatabases.Kind kind) {
        super(kind);
    }

    private static Caller person(Caller.Kind kind, String client) {
        return new Caller(kind, client + "-1", client, new ClientId(client), Role.ADMINISTRATOR, Language.FR);
    }

    @Before
    public void open() {
        office = new Office(data).open();
        desk = new TrialDesk(
                office.orders,
                new Opening(office.contracts, office.prices),
                data.operatorWork(),
                new ContractChanges(),
                office.access,
                (action, subject, details) -> audited.add(action + " " + subject),
                office.clock);
        order = office.desk.subscribe(Orders.trial(), "192.0.2.7", "").id();
        office.asStaff(() -> office.desk.approve(order, "morel-conseil"));
        office.runJob(order);
    }

    private State state() {
        return office.asStaff(() -> office.desk.get(order)).state();
    }

    private LocalDate start() {
        return office.contracts
                .opened
                .get(0)
                .contract()
                .at(office.clock.today(), Settings.defaults())
                .period()
                .orElseThrow()
                .first();
    }

    @Test
    public void its_end_its_seats_and_what_it_becomes_are_seen_by_its_client_alone() {
        assertThat(office.access.as(ELISE, desk::view)).hasValueSatisfying(trial -> {
            assertThat(trial.until()).isEqualTo(UNTIL);
            assertThat(trial.seats()).isEqualTo(Map.of("CRM", 3));
            assertThat(trial.fee().net()).isEqualTo(Money.of("147.00"));
        });
        assertThat(office.access.as(EVE, desk::view)).isEmpty();
        assertThatThrownBy(() -> office.access.as(EVE, desk::subscribe)).isInstanceOf(OrderRefusal.NoTrial.class);
    }

    @Test
    public void ended_by_subscribing_it_is_a_contract_from_today_and_only_once() {
        var number = office.access.as(ELISE, desk::subscribe);
        assertThat(office.contracts.opened).singleElement().satisfies(opened -> assertThat(opened.number())
                .isEqualTo(number));
        assertThat(start()).isEqualTo(office.clock.today());
        assertThat(state()).isEqualTo(State.ACTIVE);
        assertThat(office.access.as(ELISE, desk::view)).isEmpty();
        assertThatThrownBy(() -> office.access.as(ELISE, desk::subscribe)).isInstanceOf(OrderRefusal.NoTrial.class);
        office.asStaff(() -> office.trials.run(UNTIL.plusDays(1)));
        assertThat(office.contracts.opened).hasSize(1);
        assertThat(audited).containsExactly("licensing.trial-ended " + number);
    }

    @Test
    public void the_operators_staff_does_not_subscribe_in_a_clients_name() {
        assertThatThrownBy(() -> office.access.as(person(Caller.Kind.STAFF, "morel-conseil"), desk::subscribe))
                .isInstanceOf(OrderRefusal.TermsForClient.class);
        assertThat(office.contracts.opened).isEmpty();
    }
}
