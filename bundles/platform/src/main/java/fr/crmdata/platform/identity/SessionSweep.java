package fr.crmdata.platform.identity;

import fr.crmdata.api.tasks.DailyTask;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes sessions that are over, and failures of signing in that no longer count. */
@Component(service = DailyTask.class)
public final class SessionSweep implements DailyTask {

    private final WebSessions sessions;
    private final Identity identity;

    @Activate
    public SessionSweep(@Reference WebSessions sessions, @Reference Identity identity) {
        this.sessions = sessions;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "platform.sessions";
    }

    @Override
    public Scope scope() {
        return Scope.OPERATOR;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.LATEST_ONLY;
    }

    @Override
    public String run(LocalDate date) {
        return sessions.sweep() + " sessions were over, failures of "
                + identity.throttle().sweep() + " addresses are forgotten";
    }
}
