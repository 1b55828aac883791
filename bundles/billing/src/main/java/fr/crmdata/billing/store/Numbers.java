package fr.crmdata.billing.store;

import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Numbering.Last;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last numbers of series and journals. Who takes one holds it until the open transaction is over; everybody else waits. */
@Component(service = Numbers.class)
public final class Numbers {

    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

    private final OperatorDatabase operator;

    @Activate
    public Numbers(@Reference OperatorDatabase operator) {
        this.operator = operator;
    }

    private record Row(int year, long number, LocalDate day) {}

    /** Holds a series of documents. */
    public Optional<Last> takeSeries(String series) {
        var row = take("D " + series);
        return row.number() == 0
                ? Optional.empty()
                : Optional.of(new Last(new InvoiceNumber(series, row.year(), row.number()), row.day()));
    }

    /** The last number that was given in the open transaction. */
    public void giveSeries(Last last) {
        give(
                "D " + last.number().series(),
                new Row(last.number().year(), last.number().number(), last.issued()));
    }

    /** The last number in a journal and the day on which its entry was validated. */
    public record LastEntry(long number, LocalDate validated) {}

    /** Holds a journal of a year. */
    public LastEntry takeJournal(String journal, int year) {
        var row = take("J " + journal + year);
        return new LastEntry(row.number(), row.day());
    }

    public void giveJournal(String journal, int year, LastEntry last) {
        give("J " + journal + year, new Row(year, last.number(), last.validated()));
    }

    /** Holds the mandates: nobody else gives one a reference meanwhile. */
    public void takeMandates() {
        take("M");
    }

    private Row take(String series) {
        if (!touch(series)) {
            begin(series);
            touch(series);
        }
        return operator.sql()
                .first(
                        "SELECT last_year, last_number, last_day FROM billing_series WHERE series = ?",
                        row -> new Row((int) row.number("last_year"), row.number("last_number"), row.date("last_day")),
                        series)
                .orElseThrow();
    }

    private boolean touch(String series) {
        return operator.sql().update("UPDATE billing_series SET last_year = last_year WHERE series = ?", series) > 0;
    }

    private void begin(String series) {
        var before = operator.savepoint();
        try {
            operator.sql()
                    .update(
                            "INSERT INTO billing_series (series, last_year, last_number, last_day) VALUES (?, 0, 0, ?)",
                            series,
                            BEFORE_ALL);
        } catch (DatabaseException e) {
            if (!DatabaseException.isDuplicateKey(e)) {
                throw e;
            }
            // Somebody else began it at the same moment.
            operator.backTo(before);
        }
    }

    private void give(String series, Row last) {
        operator.sql()
                .update(
                        "UPDATE billing_series SET last_year = ?, last_number = ?, last_day = ? WHERE series = ?",
                        last.year(),
                        last.number(),
                        last.day(),
                        series);
    }
}
