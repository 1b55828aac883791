package fr.crmdata.platform.operator;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.time.ServiceClock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The business clock for those who may set it. */
@Component(service = DemoClock.class)
public final class PutForwardClock implements DemoClock {

    private final ServiceClock clock;
    private final Access access;
    private final Audit audit;

    @Activate
    public PutForwardClock(@Reference ServiceClock clock, @Reference Access access, @Reference Audit audit) {
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public boolean isSettable() {
        return clock.isSettable();
    }

    @Override
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    @Override
    public void setTo(ZonedDateTime time) {
        access.require(OperatorPermissions.SERVICE_MANAGE);
        var before = now();
        clock.setTo(time);
        audit.record("clock.set", "", Map.of("from", before.toString(), "to", time.toString()));
    }
}
