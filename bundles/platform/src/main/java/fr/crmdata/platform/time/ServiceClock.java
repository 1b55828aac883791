package fr.crmdata.platform.time;

import fr.crmdata.platform.Installation;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The time that contracts, deadlines and histories go by: Europe/Paris. In demo mode it can be put forward, and stays so
 * over a restart; elsewhere it is the system's.
 *
 * <p>What proves things (audit, sessions, tokens) goes by the system's clock instead: see {@link SystemClock}.
 */
@Component(
        service = {Clock.class, ServiceClock.class},
        property = "clock=business")
public final class ServiceClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String SETTING = "clock.offset";

    private final Clock system;
    private final Work work;
    private final boolean settable;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    @Activate
    public ServiceClock(
            @Reference Installation installation,
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference(target = "(clock=system)") Clock system) {
        this.system = system.withZone(PARIS);
        this.work = operatorWork;
        this.settable = installation.isDemo();
        this.offset = settable ? storedOffset() : Duration.ZERO;
    }

    private Duration storedOffset() {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT setting_value FROM setting WHERE name = ?",
                        row -> Duration.parse(row.text("setting_value")),
                        SETTING)
                .orElse(Duration.ZERO));
    }

    public boolean isSettable() {
        return settable;
    }

    /**
     * Puts the clock forward.
     *
     * @throws ClockRefusal outside demo mode, or when it would go back: what has happened has happened
     */
    public void setTo(ZonedDateTime time) {
        if (!settable) {
            throw new ClockRefusal.NotSettable();
        }
        if (time.toInstant().isBefore(instant())) {
            throw new ClockRefusal.Backwards();
        }
        var wanted = Duration.between(system.instant(), time.toInstant());
        work.inOne(() -> {
            if (work.sql().update("UPDATE setting SET setting_value = ? WHERE name = ?", wanted.toString(), SETTING)
                    == 0) {
                work.sql()
                        .update("INSERT INTO setting (name, setting_value) VALUES (?, ?)", SETTING, wanted.toString());
            }
        });
        offset = wanted;
        listeners.forEach(Runnable::run);
    }

    /** Told after each jump. */
    public void onJump(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system, offset).withZone(zone);
    }
}
