package fr.crmdata.billing.formats.invoice;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an invoice, written one after the other. */
final class Elements {

    private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";

    private final XMLStreamWriter writer;

    Elements(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Of the Cross Industry Invoice. */
    void root() throws XMLStreamException {
        open("rsm:CrossIndustryInvoice");
        namespace("rsm", STANDARD + "CrossIndustryInvoice:100");
        namespace("ram", STANDARD + "ReusableAggregateBusinessInformationEntity:100");
        namespace("qdt", STANDARD + "QualifiedDataType:100");
        namespace("udt", STANDARD + "UnqualifiedDataType:100");
    }

    /** Declared on the element that was opened last; an empty prefix is for names without one. */
    void namespace(String prefix, String uri) throws XMLStreamException {
        writer.writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }

    Elements open(String element) throws XMLStreamException {
        writer.writeStartElement(element);
        return this;
    }

    Elements close() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    Elements leaf(String element, String text) throws XMLStreamException {
        writer.writeStartElement(element);
        writer.writeCharacters(text);
        writer.writeEndElement();
        return this;
    }

    Elements leaf(String element, String attribute, String value, String text) throws XMLStreamException {
        writer.writeStartElement(element);
        writer.writeAttribute(attribute, value);
        writer.writeCharacters(text);
        writer.writeEndElement();
        return this;
    }
}
