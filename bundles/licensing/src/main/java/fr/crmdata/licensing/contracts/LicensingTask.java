package fr.crmdata.licensing.contracts;

import fr.crmdata.api.tasks.DailyTask;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What each date brings for the contracts. */
@Component
public final class LicensingTask implements DailyTask {

    private final DailyWorkDesk work;

    @Activate
    public LicensingTask(@Reference DailyWorkDesk work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "licensing";
    }

    @Override
    public Scope scope() {
        return Scope.OPERATOR;
    }

    @Override
    public String run(LocalDate date) {
        var report = work.work(date);
        return report.contracts() + " contracts looked at, " + report.acts() + " acts done, " + report.failed()
                + " failed";
    }
}
