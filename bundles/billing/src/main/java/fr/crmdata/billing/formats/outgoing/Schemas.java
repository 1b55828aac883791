package fr.crmdata.billing.formats.outgoing;

import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.collection.BankProfile.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published schemas of the messages we send; a file is held against its own before it leaves. */
public final class Schemas {

    private final Map<Message, Schema> compiled = new EnumMap<>(Message.class);

    /** @throws BillingRefusal.SchemaBroken at the first thing that the schema does not allow */
    public void require(Message message, InputStream file) throws IOException {
        try {
            var validator = schema(message).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new FirstProblem());
            validator.validate(new StreamSource(file));
        } catch (SAXParseException e) {
            throw new BillingRefusal.SchemaBroken(
                    e.getLineNumber(), e.getColumnNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException e) {
            throw new BillingRefusal.SchemaBroken(0, 0, String.valueOf(e.getMessage()));
        }
    }

    private synchronized Schema schema(Message message) throws SAXException {
        var known = compiled.get(message);
        if (known == null) {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var name = "/fr/crmdata/billing/formats/schemas/" + message.id() + ".xsd";
            try (var in = Schemas.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new SAXException("no schema " + name);
                }
                known = factory.newSchema(new StreamSource(in));
            } catch (IOException e) {
                throw new SAXException(e);
            }
            compiled.put(message, known);
        }
        return known;
    }

    private static final class FirstProblem implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning of the parser is no breach of the schema.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
