package fr.crmdata.platform.events;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.EventListener;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.metrics.Registry;
import fr.crmdata.platform.work.Chores;
import fr.crmdata.platform.work.PendingWork;
import fr.crmdata.testing.MovingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class OutboxTest extends DatabaseTest {

    private final MovingClock clock = new MovingClock(LocalDate.of(2026, 11, 23));
    private final Hearing hearing = new Hearing();
    private Listeners listeners;
    private Chores chores;
    private OutboxEvents events;
    private Outbox outbox;

    public OutboxTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        data.operatorWork().inOne(() -> 0);
        listeners = new Listeners(data.operatorWork());
        listeners.addListener(hearing);
        var pending = new PendingWork(data.operatorWork());
        // Nobody delivers by itself here: the outbox is no chore of these.
        chores = new Chores(data.databases(), data.scope(), pending);
        events = new OutboxEvents(data.clientWork(), data.scope(), listeners, pending, chores, clock);
        outbox = new Outbox(
                data.clientWork(), data.operatorWork(), data.scope(), listeners, new Registry(data.databases()), clock);
    }

    @After
    public void close() {
        chores.stop();
    }

    private static final class Hearing implements EventListener {

        private final List<String> heard = new ArrayList<>();
        private final Set<String> deafTo = new HashSet<>();

        @Override
        public String name() {
            return "hearing";
        }

        @Override
        public Set<String> types() {
            return Set.of("called");
        }

        @Override
        public void on(Event event) {
            if (deafTo.contains(event.subject())) {
                throw new IllegalStateException("did not hear");
            }
            heard.add(event.subject() + event.data().get("number"));
        }
    }

    private void publish(ClientId client, String subject, int number) {
        data.as(client, () -> events.publish(new Event("called", subject, Map.of("number", "" + number))));
    }

    private Optional<Duration> visit(ClientId client) {
        return data.scope().as(Caller.system(client, "outbox"), () -> outbox.visit(client));
    }

    private List<Outbox.Delivery> dead(ClientId client) {
        return data.scope().as(Caller.system(client, "outbox"), () -> outbox.dead(10));
    }

    private long toldToTheOperator() {
        return data.operatorWork().inOne(() -> data.operatorWork()
                .sql()
                .first("SELECT COUNT(*) AS dead FROM dead_letter WHERE client = 'acme'", row -> row.number("dead"))
                .orElseThrow());
    }

    /** Until it gives up, or for so many tries. */
    private void fail(int tries) {
        for (var i = 0; i < tries; i++) {
            visit(ACME);
            clock.plusMinutes(61);
        }
    }

    @Test
    public void events_are_delivered_in_order_and_once() {
        publish(ACME, "a", 1);
        publish(ACME, "b", 1);
        publish(ACME, "a", 2);
        assertThat(visit(ACME)).isEmpty();
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).containsExactly("a1", "b1", "a2");
    }

    @Test
    public void a_subject_waits_for_its_failed_event_while_others_go_on() {
        publish(ACME, "a", 1);
        publish(ACME, "b", 1);
        publish(ACME, "a", 2);
        hearing.deafTo.add("a");
        assertThat(visit(ACME)).hasValueSatisfying(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(2)));
        assertThat(hearing.heard).containsExactly("b1");
        hearing.deafTo.clear();
        visit(ACME);
        assertThat(hearing.heard).as("before the pause is over").containsExactly("b1");
        clock.plusMinutes(1);
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).containsExactly("b1", "a1", "a2");
    }

    @Test
    public void pauses_grow_four_times_to_an_hour_at_most() {
        assertThat(List.of(1, 2, 3, 6, 7, 9).stream().map(Outbox::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(16),
                        Duration.ofSeconds(1024),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    public void after_ten_tries_an_event_is_set_aside_for_the_operator_and_no_longer_holds_its_subject_back() {
        publish(ACME, "a", 1);
        publish(ACME, "a", 2);
        hearing.deafTo.add("a");
        fail(9);
        assertThat(dead(ACME)).isEmpty();
        fail(1);
        assertThat(dead(ACME)).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().data()).containsEntry("number", "1");
            assertThat(delivery.error().orElseThrow()).contains("did not hear");
        });
        assertThat(toldToTheOperator()).isEqualTo(1);
        hearing.deafTo.clear();
        clock.plusMinutes(61);
        visit(ACME);
        assertThat(hearing.heard).containsExactly("a2");
    }

    @Test
    public void a_dead_event_is_put_back_on_its_way_or_given_up() {
        publish(ACME, "a", 1);
        publish(ACME, "b", 1);
        hearing.deafTo.addAll(List.of("a", "b"));
        fail(10);
        var ids = dead(ACME).stream().map(Outbox.Delivery::id).toList();
        assertThat(ids).hasSize(2);
        hearing.deafTo.clear();
        data.as(GLOBEX, () -> {
            assertThat(outbox.replay(ids.get(0))).as("another client's").isFalse();
            assertThat(outbox.discard(ids.get(0))).isFalse();
        });
        data.as(ACME, () -> {
            assertThat(outbox.replay(ids.get(0))).isTrue();
            assertThat(outbox.discard(ids.get(1))).isTrue();
        });
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).containsExactly("a1");
        assertThat(dead(ACME)).isEmpty();
    }

    @Test
    public void events_wait_for_a_listener_that_is_away_and_are_dropped_when_it_is_forgotten() {
        listeners.removeListener(hearing);
        publish(ACME, "a", 1);
        assertThat(visit(ACME)).isPresent();
        listeners.addListener(hearing);
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).containsExactly("a1");

        listeners.removeListener(hearing);
        publish(ACME, "a", 2);
        listeners.forget("hearing");
        assertThat(visit(ACME)).isEmpty();
        listeners.addListener(hearing);
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).containsExactly("a1");
    }

    @Test
    public void one_clients_events_are_delivered_in_its_own_name_only() {
        publish(GLOBEX, "g", 1);
        assertThat(visit(ACME)).isEmpty();
        assertThat(hearing.heard).isEmpty();
        visit(GLOBEX);
        assertThat(hearing.heard).containsExactly("g1");
    }
}
