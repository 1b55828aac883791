package fr.crmdata.api.documents;

import java.util.List;

/**
 * A platform that carries electronic invoices to their buyers and tells what became of them, as the French reform wants (CGI 289 bis).
 * Offered as an OSGi service; whoever issues invoices hands them over.
 */
public interface InvoicePlatform {

    /** Stable and unique; the settings choose by it. */
    String name();

    /**
     * Hands a document over. After a crash it is called again for the same number, and must not deliver it twice.
     *
     * @throws RuntimeException when the platform cannot be reached; it is tried again
     */
    void send(Item item);

    /** What is new about documents that were handed over, the oldest first. The same piece comes again until it was {@link #taken}. */
    List<News> news();

    /** The piece was entered, or is about nothing that was sent; it need not come again. */
    void taken(News news);

    /**
     * A document to be carried.
     *
     * @param number of the document, unique for ever
     * @param buyer SIREN, by which the platform finds the buyer's own
     * @param pdf PDF/A-3 with Factur-X inside; not copied
     * @param sha256 of it in hexadecimal digits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Item(String number, boolean credit, String seller, String buyer, byte[] pdf, String sha256) {}

    /**
     * What the platform says about a document.
     *
     * @param id distinguishes this piece, for {@link #taken}
     * @param text why, when it was not accepted; may be empty
     */
    record News(String id, String number, Status status, String text) {}

    /** The stages of an electronic invoice that everybody must tell, and those that are good to know. */
    enum Status {
        /** The platform has it, and it keeps the rules. */
        DEPOSITED,
        /** It breaks a rule and was not carried: it has to be issued anew. */
        REJECTED,
        /** The buyer's platform has it. */
        DELIVERED,
        /** The buyer accepts it. */
        APPROVED,
        /** The buyer does not accept it. */
        REFUSED,
        /** The seller told that it was paid. */
        COLLECTED
    }
}
