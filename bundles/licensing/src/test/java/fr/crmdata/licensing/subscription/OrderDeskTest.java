package fr.crmdata.licensing.subscription;

import static fr.crmdata.platform.data.TestDatabases.Kind.DERBY;
import static fr.crmdata.platform.data.TestDatabases.Kind.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.State;
import fr.crmdata.licensing.office.Subscriptions.Subscription;
import fr.crmdata.platform.data.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class OrderDeskTest {

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> engines() {
        return List.of(DERBY, POSTGRESQL);
    }

    @Rule
    public final TestDatabases data;

    private Office office;

    public OrderDeskTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }

    @Before
    public void open() {
        office = new Office(data).open();
    }

    private String received() {
        return office.desk.subscribe(Orders.good(), "192.0.2.7", "k1").id();
    }

    private Subscription get(String id) {
        return office.asStaff(() -> office.desk.get(id));
    }

    private String made() {
        var id = received();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.runJob(id);
        return id;
    }

    private Optional<Client> client(String id) {
        return office.asStaff(() -> office.clients.find(new ClientId(id)));
    }

    // What can be ordered

    @Test
    public void everybody_sees_public_offers_and_only_who_knows_the_code_the_others() {
        assertThat(office.desk.offers()).extracting(Offer::code).containsExactly("crm");
        assertThat(office.desk.offer("partner").discount()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> office.desk.offer("nothing")).isInstanceOf(OrderRefusal.UnknownOffer.class);
    }

    @Test
    public void an_order_comes_to_what_the_list_says_less_the_discount() {
        var quote = office.desk.quote("crm", Map.of("CRM", 8), 1);
        assertThat(quote.amounts().net()).isEqualTo(Money.of("392.00"));
        assertThat(quote.amounts().gross()).isEqualTo(Money.of("470.40"));
        assertThat(quote.in(VatPlace.MEMBER_STATE).amounts().gross()).isEqualTo(Money.of("392.00"));
        assertThat(quote.in(VatPlace.OVERSEAS).amounts().gross()).isEqualTo(Money.of("425.32"));
        var year = office.desk.quote("partner", Map.of("CRM", 2, "CALL", 1), 12);
        // 45.00 less a tenth is 40.50, 75.00 is 67.50: (2 × 40.50 + 67.50) × 12
        assertThat(year.amounts().net()).isEqualTo(Money.of("1782.00"));
    }

    @Test
    public void a_published_list_is_never_changed_and_the_latest_holds() {
        office.asStaff(() -> office.lists.publish(
                "2027-1",
                LocalDate.of(2027, 1, 1),
                List.of(new Line("CRM", Price.of("52.123"), Price.of("50"))),
                Money.of("60.00"),
                Money.of("30.00")));
        assertThat(office.asStaff(() -> office.lists.on(LocalDate.of(2026, 12, 31)))
                        .version())
                .isEqualTo("2026-1");
        var later = office.asStaff(() -> office.lists.on(LocalDate.of(2027, 1, 1)));
        assertThat(later.lines()).containsExactly(new Line("CRM", Price.of("52.123"), Price.of("50.00")));
        assertThat(later.by()).isEqualTo("Olga Petit");
        assertThatThrownBy(() -> office.asStaff(() -> office.lists.publish(
                        "2027-1", LocalDate.of(2027, 2, 1), later.lines(), Money.ZERO, Money.ZERO)))
                .isInstanceOf(OrderRefusal.PriceListTaken.class);
        assertThatThrownBy(() -> office.asStaff(() -> office.lists.publish(
                        "2025-1", LocalDate.of(2025, 2, 1), later.lines(), Money.ZERO, Money.ZERO)))
                .isInstanceOf(OrderRefusal.Invalid.class);
    }

    // Receiving

    @Test
    public void an_order_is_kept_with_terms_time_and_network_address() {
        var kept = get(received());
        assertThat(kept.state()).isEqualTo(State.RECEIVED);
        assertThat(kept.address()).isEqualTo("192.0.2.7");
        assertThat(kept.receivedAt()).isEqualTo(office.clock.now);
        assertThat(kept.order().termsHash()).isEqualTo(Orders.TERMS.hash());
        assertThat(kept.order().answers()).hasSize(OrderDesk.QUESTIONS.size());
        assertThat(kept.lines()).singleElement().satisfies(line -> {
            assertThat(line.module()).isEqualTo("CRM");
            assertThat(line.unit()).isEqualTo(Price.of("49.00"));
        });
    }

    @Test
    public void sending_twice_is_one_order() {
        var first = received();
        assertThat(office.desk.subscribe(Orders.good(), "192.0.2.7", "k1").id()).isEqualTo(first);
        assertThat(office.desk.subscribe(Orders.good(), "192.0.2.7", "").id()).isEqualTo(first);
        assertThat(office.asStaff(() -> office.desk.count(State.RECEIVED))).isEqualTo(1);
        assertThatThrownBy(() -> office.desk.subscribe(Orders.good("Autre SARL"), "192.0.2.7", "k1"))
                .isInstanceOf(OrderRefusal.KeyReused.class);
    }

    @Test
    public void the_same_click_eight_times_at_once_is_one_order() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<String> click =
                () -> office.desk.subscribe(Orders.good(), "192.0.2.7", "k8").id();
        var ids = threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> click).toList()).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        threads.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(office.asStaff(() -> office.desk.count(State.RECEIVED))).isEqualTo(1);
    }

    @Test
    public void one_place_sends_so_many_orders_an_hour() {
        for (var n = 0; n < Doorkeeper.ORDERS_PER_HOUR; n++) {
            office.desk.subscribe(Orders.good("Société " + n), "192.0.2.7", "");
        }
        assertThatThrownBy(() -> office.desk.subscribe(Orders.good("Encore SARL"), "192.0.2.7", ""))
                .isInstanceOf(OrderRefusal.TooManyOrders.class);
        office.desk.subscribe(Orders.good("Encore SARL"), "192.0.2.8", "");
        office.clock.now = office.clock.now.plusSeconds(3_601);
        office.desk.subscribe(Orders.good("Toujours SARL"), "192.0.2.7", "");
    }

    @Test
    public void the_list_goes_on_where_it_ended() {
        for (var n = 0; n < 5; n++) {
            office.desk.subscribe(Orders.good("Société " + n), "192.0.2.7", "");
        }
        var first = office.asStaff(() -> office.desk.find(Optional.empty(), Optional.empty(), 3));
        var rest = office.asStaff(() -> office.desk.find(Optional.of(State.RECEIVED), first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items())
                .extracting(subscription -> subscription.order().holder().name())
                .containsExactly("Société 1", "Société 0");
        assertThat(rest.next()).isEmpty();
    }

    // Deciding

    @Test
    public void what_was_approved_is_made_with_database_contract_and_welcome_mail() {
        var id = received();
        assertThat(office.asStaff(() -> office.desk.proposedClient(id))).isEqualTo("morel-conseil");
        var approved = office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(office.jobs.started).singleElement().satisfies(job -> {
            assertThat(job.title()).contains("Morel Conseil");
            assertThat(job.parameters()).containsEntry("subscription", id);
        });
        var result = office.runJob(id);
        assertThat(result).containsEntry("client", "morel-conseil").containsEntry("contract", "C-2026-00001");
        assertThat(client("morel-conseil")).hasValueSatisfying(client -> {
            assertThat(client.state()).isEqualTo(Client.State.ACTIVE);
            assertThat(client.name()).isEqualTo("Morel Conseil");
        });
        var state = office.contracts.opened.get(0).contract().at(office.clock.today(), Settings.defaults());
        assertThat(state.phase()).isEqualTo(Phase.ACTIVE);
        assertThat(state.seats()).containsEntry("CRM", 3);
        assertThat(state.prices()).containsEntry("CRM", Price.of("49.00"));
        assertThat(state.termsVersion()).contains(Orders.TERMS.version());
        assertThat(state.period())
                .hasValueSatisfying(period -> assertThat(period.first()).isEqualTo(office.clock.today()));
        assertThat(office.mails.sent.values()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("elise@morel.example");
            assertThat(mail.text()).contains("https://crm.example/invitation?key=1", "C-2026-00001");
        });
        assertThat(get(id).state()).isEqualTo(State.ACTIVE);
        var progress = office.desk.progress(id);
        assertThat(progress.done()).isEqualTo(progress.total());
    }

    @Test
    public void an_order_at_half_past_midnight_in_paris_begins_that_day() {
        office.clock.now = Instant.parse("2026-11-30T23:30:00Z");
        made();
        assertThat(office.contracts.opened.get(0).contract().facts())
                .filteredOn(Fact.Activated.class::isInstance)
                .extracting(Fact::on)
                .containsExactly(LocalDate.of(2026, 12, 1));
    }

    @Test
    public void cut_off_after_the_contract_it_goes_on_and_nothing_is_there_twice() {
        var id = received();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.contracts.breaks = true;
        assertThatThrownBy(() -> office.runJob(id)).isInstanceOf(IllegalStateException.class);
        assertThat(office.desk.progress(id).state()).isEqualTo(State.PROVISIONING);
        office.mails.breaks = true;
        assertThatThrownBy(() -> office.runJob(id)).isInstanceOf(IllegalStateException.class);
        office.runJob(id);
        office.runJob(id);
        assertThat(office.contracts.opened).hasSize(1);
        assertThat(office.mails.sent).hasSize(1);
        assertThat(office.invitations.people).hasSize(1);
        assertThat(get(id).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    public void what_failed_for_good_is_approved_again_under_the_same_id() {
        var id = received();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.contracts.breaks = true;
        assertThatThrownBy(() -> office.runJob(id)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> office.asStaff(() -> office.desk.approve(id, "other")))
                .isInstanceOf(OrderRefusal.SubscriptionDecided.class);
        office.jobs.state = Job.State.FAILED;
        var again = office.asStaff(() -> office.desk.approve(id, "other"));
        assertThat(again.client()).isEqualTo("morel-conseil");
        office.runJob(id);
        assertThat(get(id).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    public void somebody_elses_client_is_never_taken_for_the_new_one() {
        var id = received();
        office.asStaff(() -> office.clients.create("morel-conseil", "Une autre société Morel"));
        assertThatThrownBy(() -> office.asStaff(() -> office.desk.approve(id, "morel-conseil")))
                .isInstanceOf(OrderRefusal.ClientTaken.class);
        assertThat(office.asStaff(() -> office.desk.proposedClient(id))).isEqualTo("morel-conseil-2");
        office.asStaff(() -> office.desk.approve(id, "morel-2"));
        office.asStaff(() -> office.clients.create("morel-2", "Taken in between"));
        assertThatThrownBy(() -> office.runJob(id)).isInstanceOf(OrderRefusal.ClientTaken.class);
        assertThat(get(id).refusal()).contains("morel-2");
        assertThat(office.invitations.people).isEmpty();
        office.jobs.state = Job.State.FAILED;
        office.asStaff(() -> office.desk.approve(id, "morel-3"));
        office.runJob(id);
        assertThat(get(id).client()).isEqualTo("morel-3");
    }

    @Test
    public void an_address_that_belongs_to_somebody_is_found_before_anything_is_made() {
        office.invitations.people.put("elise@morel.example", new ClientId("elsewhere"));
        var id = received();
        assertThatThrownBy(() -> office.asStaff(() -> office.desk.approve(id, "morel-conseil")))
                .isInstanceOfSatisfying(
                        OrderRefusal.Invalid.class,
                        no -> assertThat(no.fields().get(0).field()).isEqualTo("administratorEmail"));
        assertThat(get(id).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    public void two_who_decide_at_once_decide_once() {
        var id = received();
        office.asStaff(() -> office.desk.refuse(id, "Hors de notre zone"));
        assertThat(get(id).refusal()).isEqualTo("Hors de notre zone");
        assertThat(get(id).decidedBy()).isEqualTo("Olga Petit");
        assertThatThrownBy(() -> office.asStaff(() -> office.desk.approve(id, "morel-conseil")))
                .isInstanceOf(OrderRefusal.SubscriptionDecided.class);
        assertThatThrownBy(() -> office.asStaff(() -> office.desk.refuse(id, "encore")))
                .isInstanceOf(OrderRefusal.SubscriptionDecided.class);
        assertThat(office.jobs.started).isEmpty();
    }

    @Test
    public void the_welcome_mail_can_be_sent_again_with_another_link() {
        var id = made();
        office.asStaff(() -> {
            office.desk.sendWelcomeAgain(id);
            return null;
        });
        assertThat(office.mails.sent).hasSize(2);
        assertThat(office.mails.sent.values()).last().satisfies(mail -> assertThat(mail.text())
                .contains("key=2"));
    }

    @Test
    public void a_commitment_binds_from_the_day_of_activation() {
        var order = Orders.good();
        var partner = new fr.crmdata.licensing.office.Subscriptions.Order(
                order.holder(),
                order.administrator(),
                order.administratorEmail(),
                "partner",
                Map.of("CRM", 2, "CALL", 1),
                12,
                order.method(),
                order.iban(),
                order.answers(),
                order.termsVersion(),
                order.termsHash(),
                true,
                false);
        var id = office.desk.subscribe(partner, "192.0.2.7", "").id();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.runJob(id);
        var state = office.contracts.opened.get(0).contract().at(office.clock.today(), Settings.defaults());
        assertThat(state.guaranteeUntil())
                .contains(office.clock.today().plusYears(1).minusDays(1));
        assertThat(state.prices()).containsEntry("CRM", Price.of("40.50")).containsEntry("CALL", Price.of("67.50"));
    }

    // Trial

    @Test
    public void a_trial_becomes_a_contract_the_day_after() {
        var id = office.desk.subscribe(Orders.trial(), "192.0.2.7", "").id();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.runJob(id);
        assertThat(get(id).state()).isEqualTo(State.READY);
        assertThat(get(id).trialUntil()).contains(LocalDate.of(2026, 12, 24));
        assertThat(office.contracts.opened).isEmpty();
        assertThat(office.mails.sent.values()).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("24 décembre 2026"));
        office.asStaff(() -> office.trials.run(LocalDate.of(2026, 12, 24)));
        assertThat(office.contracts.opened).isEmpty();
        office.asStaff(() -> office.trials.run(LocalDate.of(2026, 12, 25)));
        office.asStaff(() -> office.trials.run(LocalDate.of(2026, 12, 25)));
        assertThat(office.contracts.opened).hasSize(1);
        assertThat(office.contracts
                        .opened
                        .get(0)
                        .contract()
                        .at(LocalDate.of(2026, 12, 25), Settings.defaults())
                        .period())
                .hasValueSatisfying(period -> assertThat(period.first()).isEqualTo(LocalDate.of(2026, 12, 25)));
        assertThat(get(id).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    public void who_ends_a_trial_has_no_contract_and_is_locked_out() {
        var id = office.desk.subscribe(Orders.trial(), "192.0.2.7", "").id();
        office.asStaff(() -> office.desk.approve(id, "morel-conseil"));
        office.runJob(id);
        office.asStaff(() -> office.desk.refuse(id, "Ne convient pas"));
        assertThat(client("morel-conseil").map(Client::state)).contains(Client.State.CLOSED);
        office.asStaff(() -> office.trials.run(LocalDate.of(2027, 1, 1)));
        assertThat(office.contracts.opened).isEmpty();
    }
}
