package fr.crmdata.billing.model.invoice;

import fr.crmdata.billing.model.BillingRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Which number comes next, and whether a sequence is whole. */
public final class Numbering {

    private Numbering() {}

    /** The last number given in a series, and the date of its document. */
    public record Last(InvoiceNumber number, LocalDate issued) {}

    /**
     * The next number. Who stores the document takes it in the same transaction, under a lock on the series: a number is
     * never given without its document.
     *
     * @throws BillingRefusal.NotChronological when a later document has been issued
     */
    public static InvoiceNumber next(String series, LocalDate issue, Optional<Last> last) {
        if (last.isEmpty()) {
            return InvoiceNumber.first(series, issue.getYear());
        }
        if (issue.isBefore(last.get().issued())) {
            throw new BillingRefusal.NotChronological(
                    issue, last.get().number().toString(), last.get().issued());
        }
        return last.get().number().year() == issue.getYear()
                ? last.get().number().next()
                : InvoiceNumber.first(series, issue.getYear());
    }

    /** What is wrong with a set of numbers: nothing when each series runs from 1 without gap or double in each year. */
    public static List<Flaw> flaws(Collection<InvoiceNumber> numbers) {
        var flaws = new ArrayList<Flaw>();
        var last = new TreeMap<String, Long>();
        numbers.stream().sorted().forEach(number -> {
            var sequence = number.series() + number.year();
            long before = last.getOrDefault(sequence, 0L);
            if (number.number() == before) {
                flaws.add(new Flaw(number, true));
            } else if (number.number() > before + 1) {
                flaws.add(new Flaw(new InvoiceNumber(number.series(), number.year(), before + 1), false));
            }
            last.put(sequence, number.number());
        });
        return flaws;
    }

    /**
     * A number given twice, or the first of those that are missing.
     *
     * @param twice given twice; otherwise missing
     */
    public record Flaw(InvoiceNumber number, boolean twice) {}
}
