package fr.crmdata.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.crmdata.api.documents.Printer;
import fr.crmdata.api.documents.Sheet;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints with openhtmltopdf and PDFBox; everything that a document needs comes from this bundle. */
@Component
public final class PdfPrinter implements Printer {

    private static final String FAMILY = "Hanken Grotesk";

    private final byte[] regular;
    private final byte[] semibold;
    private final byte[] italic;
    private final byte[] colours;

    @Activate
    public PdfPrinter() {
        XRLog.setLoggingEnabled(false);
        regular = font("regular");
        semibold = font("semibold");
        italic = font("italic");
        colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    private static byte[] font(String style) {
        try (var in = PdfPrinter.class.getResourceAsStream("/fr/crmdata/platform/fonts/hanken-" + style + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + style + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] print(Sheet sheet) {
        var builder = builder().withW3cDocument(parsed(sheet.markup()), null);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            var contents = new PdfContents(document);
            contents.add(sheet.enclosures());
            contents.describe(sheet.metadata());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(colours)
                .withProducer("CRM & DATA")
                .useUnicodeLineBreaker(new SpaceBreaker())
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(semibold), FAMILY, 600, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), priority);
        }
        return builder;
    }

    private static Document parsed(String markup) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(markup)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
