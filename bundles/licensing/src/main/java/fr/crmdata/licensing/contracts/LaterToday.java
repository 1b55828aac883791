package fr.crmdata.licensing.contracts;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.store.ContractStore;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes whether a contract still waits for something of today, such as a suspension for nine o'clock. */
@Component(service = LaterToday.class, immediate = true)
public final class LaterToday {

    private static final Logger LOG = LoggerFactory.getLogger(LaterToday.class);
    private static final int LOOK_EVERY_MINUTES = 3;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final ContractBook book;
    private final DailyWorkDesk work;
    private final ScheduledExecutorService timer;

    @Activate
    public LaterToday(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference ContractBook book,
            @Reference DailyWorkDesk work) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.book = book;
        this.work = work;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "crmdata-licensing");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, LOOK_EVERY_MINUTES, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            access.as(Caller.system(ClientId.OPERATOR, "licensing"), () -> {
                var today = book.today();
                if (operator.inOne(() -> contracts.countDue(today)) > 0) {
                    work.work(today);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("what waits for later today was cut off; the next look goes on", e);
        }
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }
}
