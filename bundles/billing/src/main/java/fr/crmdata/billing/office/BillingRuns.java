package fr.crmdata.billing.office;

import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes invoices and credit notes of what contracts ask for, each once for ever. It runs by itself as soon as something is asked for and
 * every day; by hand it needs {@code billing:run}. Looking ahead needs {@code billing:read}.
 */
public interface BillingRuns {

    /** Issues all that was decided and not issued yet, and comes back when it is done. */
    Report run();

    /** The same as a job, whose progress can be seen. */
    Job start();

    /** Jobs of the billing run, the newest first. */
    List<Job> recent(int limit);

    /**
     * What was decided and not issued yet, then what would be asked for until a day if nothing happens before. Writes nothing.
     *
     * @param day any; for a day that is over, only what was decided
     * @param limit of documents, at most 500; fewer are given only when nothing follows
     */
    Slice<Upcoming> preview(LocalDate day, Optional<String> cursor, int limit);

    /**
     * What the staff should know before a run, in the caller's language: without the creditor's identifier, contracts that pay by debit get
     * invoices payable by transfer. Needs {@code billing:read}.
     */
    List<String> warnings();

    /** What could not be made into a document; it is tried again by each run. */
    List<SetAside> setAside(int limit);

    /**
     * What a run did.
     *
     * @param looked what contracts asked for, known documents included
     * @param gross invoices less credit notes
     * @param setAside what could not be made into a document
     */
    record Report(long looked, long invoices, long credits, Money gross, long setAside) {
        public static final Report NOTHING = new Report(0, 0, 0, Money.ZERO, 0);

        public Report plus(Report other) {
            return new Report(
                    looked + other.looked,
                    invoices + other.invoices,
                    credits + other.credits,
                    gross.plus(other.gross),
                    setAside + other.setAside);
        }
    }

    /**
     * A document that is to come.
     *
     * @param issue day on which it is asked for
     * @param gross negative for a credit note
     * @param decided whether it is asked for already, or only foreseen
     * @param problem what keeps it from being issued; empty text for nothing
     */
    record Upcoming(
            String contract,
            String buyer,
            InvoiceKind kind,
            LocalDate issue,
            LocalDate due,
            Money net,
            Money vat,
            Money gross,
            String clause,
            String why,
            boolean decided,
            String problem) {}

    /** @param reason sentence that says what is missing */
    record SetAside(String contract, String key, String reason, Instant since) {}
}
