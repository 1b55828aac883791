package fr.crmdata.platform.rest;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.tasks.DailyTask.Scope;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;

/** Answers that are kept for who repeats a request, and no longer. */
public class AnswerSweepTest extends DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final AnswerStore.Answer CREATED = new AnswerStore.Answer(201, Map.of(), Optional.empty());

    private final MovingClock clock = new MovingClock(TODAY);
    private AnswerStore answers;
    private AnswerSweep ofClients;
    private AnswerSweep ofOperator;
    private int done;

    public AnswerSweepTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        answers = new AnswerStore(data.clientWork(), clock);
        ofClients = new AnswerSweep.OfClients(data.clientWork(), clock);
        ofOperator = new AnswerSweep.OfOperator(data.clientWork(), clock);
    }

    private <T> T as(ClientId client, Supplier<T> work) {
        return data.scope().as(Caller.system(client, "test"), work);
    }

    private void ask(ClientId client, String key) {
        as(
                client,
                () -> answers.once(key, () -> "the same", () -> {
                    done++;
                    return CREATED;
                }));
    }

    @Test
    public void an_answer_is_kept_for_a_day_and_then_forgotten_in_this_database_alone() {
        ask(ACME, "a");
        ask(GLOBEX, "a");
        clock.plusMinutes(23 * 60);
        assertThat(as(ACME, () -> ofClients.run(TODAY))).startsWith("0 ");
        ask(ACME, "a");
        assertThat(done).isEqualTo(2);
        ask(ACME, "b");
        clock.plusMinutes(2 * 60);
        assertThat(as(ACME, () -> ofClients.run(TODAY))).startsWith("1 ");
        assertThat(as(ACME, () -> ofClients.run(TODAY))).startsWith("0 ");
        ask(GLOBEX, "a");
        ask(ACME, "b");
        assertThat(done).isEqualTo(3);
    }

    @Test
    public void the_operators_answers_have_a_task_of_their_own() {
        ask(ClientId.OPERATOR, "a");
        clock.plusMinutes(25 * 60);
        assertThat(as(ClientId.OPERATOR, () -> ofOperator.run(TODAY))).startsWith("1 ");
        assertThat(ofOperator.scope()).isEqualTo(Scope.OPERATOR);
        assertThat(ofClients.scope()).isEqualTo(Scope.EVERY_CLIENT);
        assertThat(ofClients.name()).isNotEqualTo(ofOperator.name());
    }
}
