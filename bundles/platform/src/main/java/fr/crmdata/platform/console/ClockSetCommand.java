package fr.crmdata.platform.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.platform.time.ClockRefusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Puts the clock forward to a date or time, or by a period such as P1M; demo mode only. */
@Service
@Command(
        scope = "clock",
        name = "set",
        description = "Puts the clock forward to a date or time, or by a period such as P1M; demo mode only")
public final class ClockSetCommand extends OperatorCommand {

    @Reference
    @Nullable
    DemoClock clock;

    @Argument(index = 0, name = "time", description = "2027-01-31, 2027-01-31T09:00 or P1M", required = true)
    String time = "";

    @Override
    protected void run(Output out) {
        var present = Objects.requireNonNull(clock);
        present.setTo(wanted(present.now()));
        out.facts(Map.of("now", present.now()));
    }

    private ZonedDateTime wanted(ZonedDateTime now) {
        try {
            if (time.startsWith("P")) {
                return now.plus(Period.parse(time));
            }
            return time.contains("T")
                    ? LocalDateTime.parse(time).atZone(now.getZone())
                    : LocalDate.parse(time).atTime(now.toLocalTime()).atZone(now.getZone());
        } catch (DateTimeParseException e) {
            throw new ClockRefusal.Unreadable(time);
        }
    }
}
