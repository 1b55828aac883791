package fr.crmdata.contacts.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.Drafts;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBElement;
import javax.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.BeforeClass;
import org.junit.Test;

/** What goes over the wire, against the schema that clients are generated from. */
public class SoapTypesTest {

    private static final QName NAME = new QName(ContactService.NAMESPACE, "any");
    private static JAXBContext context;
    private static Schema schema;

    @BeforeClass
    public static void makeSchema() throws Exception {
        Class<?>[] types = {SoapContact.class, SoapSaved.class, SoapChanges.class, SoapHit.class};
        context = com.sun.xml.bind.v2.ContextFactory.createContext(types, Map.of());
        schema = SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema")
                .newSchema(new StreamSource(new StringReader(schemaText()
                        .replace("</xs:schema>", "<xs:element name=\"any\" type=\"tns:Contact\"/></xs:schema>"))));
    }

    private static String schemaText() throws Exception {
        var text = new StringWriter();
        context.generateSchema(new javax.xml.bind.SchemaOutputResolver() {
            @Override
            public javax.xml.transform.Result createOutput(String namespace, String file) {
                assertThat(namespace).isEqualTo(ContactService.NAMESPACE);
                var result = new StreamResult(text);
                result.setSystemId(file);
                return result;
            }
        });
        return text.toString();
    }

    private static SoapContact contact(fr.crmdata.api.contacts.ContactDetails details) {
        var at = Instant.parse("2026-11-23T09:00:00.123456Z");
        return SoapContact.of(new Contact("id", 3, details, at, "a", at, "b", Optional.of(at), Optional.empty()));
    }

    private static String xml(SoapContact contact) throws JAXBException {
        var text = new StringWriter();
        var marshaller = context.createMarshaller();
        marshaller.setSchema(schema);
        marshaller.marshal(new JAXBElement<>(NAME, SoapContact.class, contact), text);
        return text.toString();
    }

    private static SoapContact read(String xml) throws JAXBException {
        var unmarshaller = context.createUnmarshaller();
        unmarshaller.setSchema(schema);
        return unmarshaller
                .unmarshal(new StreamSource(new StringReader(xml)), SoapContact.class)
                .getValue();
    }

    @Test
    public void what_was_answered_can_be_sent_back_and_is_the_same_contact() {
        qt().withExamples(200).forAll(Samples.contacts()).checkAssert(details -> {
            try {
                var back = read(xml(contact(details)));
                assertThat(back.version).isEqualTo(3);
                assertThat(Samples.read(back.data.draft()).orRefuse()).isEqualTo(details);
            } catch (JAXBException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    public void data_is_made_of_what_a_draft_says_and_says_the_same_again() {
        var draft = Drafts.of(Samples.person("Élodie", "Lefèvre", "Caen"));
        assertThat(SoapContactData.of(draft).draft()).isEqualTo(draft);
    }

    @Test
    public void the_schema_offers_types_by_the_names_that_clients_get() throws Exception {
        assertThat(schemaText())
                .contains("name=\"Contact\"", "name=\"ContactData\"", "name=\"Phone\"", "name=\"CustomValue\"")
                .contains("name=\"birthday\" type=\"xs:date\"", "name=\"createdAt\" type=\"xs:dateTime\"")
                .doesNotContain("Soap", "anyType");
    }
}
