package fr.crmdata.platform.rest;

import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes answers to requests with an {@code Idempotency-Key} once nobody may repeat them any more. */
public abstract class AnswerSweep implements DailyTask {

    private final AnswerStore answers;

    private AnswerSweep(Work clientWork, Clock clock) {
        this.answers = new AnswerStore(clientWork, clock);
    }

    @Override
    public final CatchUp catchUp() {
        return CatchUp.LATEST_ONLY;
    }

    @Override
    public final String run(LocalDate date) {
        return answers.sweep() + " answers are forgotten";
    }

    /** In the database of each client. */
    @Component(service = DailyTask.class)
    public static final class OfClients extends AnswerSweep {

        @Activate
        public OfClients(
                @Reference(target = "(database=client)") Work clientWork,
                @Reference(target = "(clock=system)") Clock clock) {
            super(clientWork, clock);
        }

        @Override
        public String name() {
            return "platform.answers";
        }

        @Override
        public Scope scope() {
            return Scope.EVERY_CLIENT;
        }
    }

    /** In the operator's, whose staff uses REST too. */
    @Component(service = DailyTask.class)
    public static final class OfOperator extends AnswerSweep {

        @Activate
        public OfOperator(
                @Reference(target = "(database=client)") Work clientWork,
                @Reference(target = "(clock=system)") Clock clock) {
            super(clientWork, clock);
        }

        @Override
        public String name() {
            return "platform.operator-answers";
        }

        @Override
        public Scope scope() {
            return Scope.OPERATOR;
        }
    }
}
