package fr.crmdata.api.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A way to the bank that is more than a folder: EBICS, or the interface of one bank. Offered as an OSGi service; the setting {@code
 * bank.link} chooses one by its name. It takes files as they were sealed and brings files as the bank wrote them; what is in them, whether
 * they may go and what follows from them is not its business. Keys, signatures and the protocol are.
 */
public interface BankLink {

    /** Stable and unique, such as {@code ebics}; the settings choose by it. */
    String name();

    /**
     * Hands a released file over. It is called again only when it threw a plain {@link IOException}, or when a person says that the bank
     * does not have the file.
     *
     * @return what the bank gave as a receipt, such as the EBICS order id
     * @throws Unsure when the file may be at the bank all the same, for instance because the answer to the last segment did not come
     * @throws IOException when it is certain that the bank does not have it; it is tried again
     */
    String send(Outgoing file) throws IOException;

    /**
     * What the bank has for us and was not {@link #taken} yet. For EBICS: the download of each {@link Order}; its receipt is given only
     * when the file was taken.
     *
     * @throws IOException when the bank cannot be reached; it is tried again
     */
    List<Incoming> waiting() throws IOException;

    /** The file is kept in the database; the bank need not hand it out again. Called again after a crash. */
    void taken(Incoming file) throws IOException;

    /**
     * A sealed file.
     *
     * @param id of the batch, unique for ever
     * @param file lies there until the call returns
     * @param sha256 of its content, in hexadecimal digits
     */
    record Outgoing(String id, Order order, Path file, String sha256) {}

    /** A file of the bank. */
    interface Incoming {

        /** As the bank or the link calls it; the same file has the same name when it comes again. */
        String name();

        /** Opened once; a container of several files is unpacked by the link. */
        InputStream open() throws IOException;
    }

    /**
     * What a file is, in the words of EBICS: the business transaction format of EBICS 3.0 (service name, service option, message), and the
     * order type of EBICS 2.5 where banks use one. French banks had FUL and FDL with a file format instead of order types until 3.0. Scope
     * and container are agreed with the bank.
     */
    enum Order {
        /** SEPA core debits: SDD, COR, pain.008; CDD. */
        CORE_DEBITS("SDD", "COR", "pain.008", "CDD"),
        /** SEPA debits between businesses: SDD, B2B, pain.008; CDB. */
        B2B_DEBITS("SDD", "B2B", "pain.008", "CDB"),
        /** SEPA transfers, here refunds: SCT, pain.001; CCT. */
        TRANSFERS("SCT", "", "pain.001", "CCT"),
        /** Statements at the end of a day: EOP, camt.053; C53. */
        STATEMENTS("EOP", "", "camt.053", "C53"),
        /** Notifications of debits and credits: STM, camt.054; C54. */
        NOTIFICATIONS("STM", "", "camt.054", "C54"),
        /** What became of a file that was sent: REP, pain.002. Its order type depends on the bank. */
        STATUS("REP", "", "pain.002", "");

        private final String service;
        private final String option;
        private final String message;
        private final String orderType;

        Order(String service, String option, String message, String orderType) {
            this.service = service;
            this.option = option;
            this.message = message;
            this.orderType = orderType;
        }

        /** Service name of the business transaction format. */
        public String service() {
            return service;
        }

        /** Service option; empty when there is none. */
        public String option() {
            return option;
        }

        /** Message name without its version. */
        public String message() {
            return message;
        }

        /** Order type of EBICS 2.5; empty when there is none for all banks. */
        public String orderType() {
            return orderType;
        }
    }

    /** The bank may have the file or not. */
    final class Unsure extends IOException {
        private static final long serialVersionUID = 1L;

        public Unsure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
