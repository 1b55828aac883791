package fr.crmdata.billing.formats.invoice;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of the Cross Industry Invoice, written one after the other. */
final class Elements {

    private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";

    private final XMLStreamWriter writer;

    Elements(XMLStreamWriter writer) {
        this.writer = writer;
    }

    void root() throws XMLStreamException {
        open("rsm:CrossIndustryInvoice");
        writer.writeAttribute("xmlns:rsm", STANDARD + "CrossIndustryInvoice:100");
        writer.writeAttribute("xmlns:ram", STANDARD + "ReusableAggregateBusinessInformationEntity:100");
        writer.writeAttribute("xmlns:qdt", STANDARD + "QualifiedDataType:100");
        writer.writeAttribute("xmlns:udt", STANDARD + "UnqualifiedDataType:100");
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
