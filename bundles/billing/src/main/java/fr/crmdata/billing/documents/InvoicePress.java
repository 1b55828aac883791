package fr.crmdata.billing.documents;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.documents.Printer;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.formats.invoice.UblDocument;
import fr.crmdata.billing.office.InvoiceFiles;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.IssuedInvoice;
import fr.crmdata.billing.store.DocumentStore;
import fr.crmdata.billing.store.DocumentStore.Made;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.xml.stream.XMLStreamException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the PDF of each document, once, soon after it was issued; from then on these bytes are the document. Mail and platform are told in
 * the same transaction. What else a document can be had as is written anew each time, for it comes from what never changes.
 */
@Component(service = {InvoicePress.class, InvoiceFiles.class})
public final class InvoicePress implements InvoiceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(InvoicePress.class);
    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "billing-press");
    private static final int AT_ONCE = 100;
    private static final long MOST_BYTES = 50_000_000;
    private static final String PDF = Format.PDF.name();

    private final InvoicePrinting printing = new InvoicePrinting();
    private final Access access;
    private final OperatorDatabase operator;
    private final DocumentStore store;
    private final Invoices invoices;
    private final Printer printer;
    private final Files files;
    private final Dispatch dispatch;
    private final Company company;
    private final Clock clock;

    @Activate
    public InvoicePress(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference DocumentStore store,
            @Reference Invoices invoices,
            @Reference Printer printer,
            @Reference Files files,
            @Reference Dispatch dispatch,
            @Reference Company company,
            @Reference(target = "(clock=system)") Clock clock) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.invoices = invoices;
        this.printer = printer;
        this.files = files;
        this.dispatch = dispatch;
        this.company = company;
        this.clock = clock;
    }

    /** Prints what waits, all of it. A document that cannot be printed is passed over, and tried again by the next sweep. */
    public void sweep() {
        access.as(SYSTEM, () -> {
            var after = "";
            while (true) {
                var from = after;
                var waiting = operator.inOne(() -> store.waiting(from, AT_ONCE));
                waiting.parallelStream().forEach(number -> access.as(SYSTEM, () -> publish(number)));
                if (waiting.size() < AT_ONCE) {
                    return;
                }
                after = waiting.get(waiting.size() - 1);
            }
        });
    }

    private void publish(String number) {
        try {
            var issued = invoices.find(number);
            var bytes = printed(issued);
            operator.inOne(() -> {
                if (store.done(number)) {
                    var made = store.made(number, PDF).orElseGet(() -> keep(number, bytes));
                    dispatch.send(issued, made);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("document {} could not be printed and sent; it is tried again", number, e);
        }
    }

    /** Not within a transaction: others may want what it would hold. */
    private byte[] printed(IssuedInvoice issued) {
        return printer.print(printing.sheet(paper(issued)));
    }

    private Paper paper(IssuedInvoice issued) {
        return new Paper(issued.invoice(), issued.contract(), "", issued.language(), company.card());
    }

    private Made keep(String number, byte[] bytes) {
        var file = files.store(number + ".pdf", Format.PDF.mediaType(), new ByteArrayInputStream(bytes), MOST_BYTES);
        var made = new Made(file.id(), file.sha256());
        store.keep(number, PDF, made, clock.instant());
        return made;
    }

    @Override
    public InvoiceFile of(IssuedInvoice issued, Format format) {
        var number = issued.number();
        var content =
                switch (format) {
                    case PDF -> pdf(issued);
                    case CII -> InvoicePrinting.data(paper(issued));
                    case UBL -> ubl(issued);
                };
        return new InvoiceFile(number + "." + format.ending(), format.mediaType(), content, Sha256.of(content));
    }

    /** Printed now when somebody asks before the press came to it. */
    private byte[] pdf(IssuedInvoice issued) {
        var known = operator.inOne(() -> store.made(issued.number(), PDF));
        if (known.isPresent()) {
            return operator.inOne(() -> read(known.get()));
        }
        var bytes = printed(issued);
        return operator.inOne(
                () -> read(store.made(issued.number(), PDF).orElseGet(() -> keep(issued.number(), bytes))));
    }

    private byte[] read(Made made) {
        try (var in = files.open(made.fileId())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ubl(IssuedInvoice issued) {
        var out = new ByteArrayOutputStream();
        try {
            UblDocument.write(issued.invoice(), out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(issued.number() + " cannot be written", e);
        }
        return out.toByteArray();
    }
}
