package fr.crmdata.platform.health;

import fr.crmdata.api.HealthCheck;
import fr.crmdata.platform.data.Work;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operator's database answers. */
@Component
public final class DatabaseHealth implements HealthCheck {

    private final Work work;

    @Activate
    public DatabaseHealth(@Reference(target = "(database=operator)") Work operatorWork) {
        this.work = operatorWork;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> trouble() {
        try {
            work.inOne(() -> work.sql().first("SELECT COUNT(*) AS clients FROM client", row -> row.number("clients")));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }
}
