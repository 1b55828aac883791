package fr.crmdata.wrong.model;

import fr.crmdata.wrong.store.JudgementRow;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Reference;

/** Breaks the house rules on purpose; see RulesBiteTest. */
public class Verdict {

    static int counter;

    @Reference
    private Supplier<Instant> injected = Instant::now;

    public String givenOn(JudgementRow row) {
        counter++;
        System.out.println(row);
        try {
            return LocalDate.now()
                    + new SimpleDateFormat("yyyy").format(new Date(System.currentTimeMillis()))
                    + injected.get()
                    + Clock.systemUTC();
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
            return "";
        }
    }

    /** Does it right. */
    LocalDate rightNow(Clock clock) {
        return LocalDate.now(clock);
    }
}
