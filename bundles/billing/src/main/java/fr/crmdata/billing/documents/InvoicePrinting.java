package fr.crmdata.billing.documents;

import fr.crmdata.api.documents.Enclosure;
import fr.crmdata.api.documents.Enclosure.Relation;
import fr.crmdata.api.documents.Sheet;
import fr.crmdata.billing.documents.templates.StaticTemplates;
import fr.crmdata.billing.documents.templates.Templates;
import fr.crmdata.billing.formats.invoice.CrossIndustryInvoice;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The sheet of an invoice: what a person reads, and inside it the same for programs. Factur-X 1.0, profile EN 16931. */
public final class InvoicePrinting {

    private static final String FILE = "factur-x.xml";
    private static final int USUAL_PAGE = 16_000;

    private final Templates templates = new StaticTemplates();

    /** Ready for the printer. */
    public Sheet sheet(Paper paper) {
        var enclosure = new Enclosure(FILE, "text/xml", "Factur-X", Relation.ALTERNATIVE, data(paper));
        return new Sheet(markup(paper), List.of(enclosure), FacturX.METADATA);
    }

    /** What a person reads, as well-formed XHTML with its styles inside. */
    public String markup(Paper paper) {
        var page = new StringOutput(USUAL_PAGE);
        templates.invoice(new PaperWriting(paper)).render(page);
        return page.toString();
    }

    /** The document for programs, as it lies in its PDF. */
    static byte[] data(Paper paper) {
        var out = new ByteArrayOutputStream(USUAL_PAGE);
        try {
            CrossIndustryInvoice.write(paper.invoice(), out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(paper.invoice().number() + " cannot be written", e);
        }
        return out.toByteArray();
    }
}
