package fr.crmdata.billing.office;

/**
 * The files of a document. Whoever was given the document may have its files: permissions are checked where documents are found, in
 * {@link Invoices} and {@link MyInvoices}.
 */
public interface InvoiceFiles {

    /** The same bytes for ever. */
    InvoiceFile of(IssuedInvoice invoice, Format format);

    /** What an invoice can be had as. */
    enum Format {
        /** PDF/A-3 with Factur-X inside. */
        PDF("pdf", "application/pdf"),
        /** UN/CEFACT Cross Industry Invoice, as it lies in the PDF. */
        CII("cii.xml", "application/xml"),
        /** UBL 2.1. */
        UBL("ubl.xml", "application/xml");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * A file.
     *
     * @param content its bytes; not copied
     * @param sha256 of them in hexadecimal digits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record InvoiceFile(String name, String mediaType, byte[] content, String sha256) {}
}
