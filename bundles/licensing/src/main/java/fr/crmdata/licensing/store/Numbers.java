package fr.crmdata.licensing.store;

import fr.crmdata.api.operator.OperatorDatabase;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers without a gap: the next one is taken in the transaction that uses it. */
@Component(service = Numbers.class)
public final class Numbers {

    private final OperatorDatabase operator;

    @Activate
    public Numbers(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    /**
     * The next number of the year, {@code C-2026-00012}. Whoever else wants one waits for the open transaction.
     *
     * @param letter of the series
     */
    public String next(String letter, LocalDate day) {
        var series = letter + "-" + day.getYear();
        var changed = operator.sql()
                .update("UPDATE licensing_number SET last_number = last_number + 1 WHERE series = ?", series);
        if (changed == 0) {
            operator.sql().update("INSERT INTO licensing_number (series, last_number) VALUES (?, 1)", series);
        }
        var number = operator.sql()
                .first(
                        "SELECT last_number FROM licensing_number WHERE series = ?",
                        row -> row.number("last_number"),
                        series)
                .orElseThrow();
        return "%s-%05d".formatted(series, number);
    }
}
