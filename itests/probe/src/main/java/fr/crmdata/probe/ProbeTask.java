package fr.crmdata.probe;

import fr.crmdata.api.tasks.DailyTask;
import fr.crmdata.probe.store.Marks;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks every date it is asked for. */
@Component
public final class ProbeTask implements DailyTask {

    private final Marks marks;

    @Activate
    public ProbeTask(@Reference Marks marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public Scope scope() {
        return Scope.EVERY_CLIENT;
    }

    @Override
    public String run(LocalDate date) {
        marks.done(date);
        return "marked " + date;
    }
}
