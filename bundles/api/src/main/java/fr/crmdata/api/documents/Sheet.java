package fr.crmdata.api.documents;

import java.util.List;

/**
 * What is to be printed.
 *
 * @param markup well-formed XHTML without document type, its style sheet inside (CSS 2.1 and CSS for pages). {@code <html lang>},
 *     {@code <title>} and {@code <meta name="author">} become properties of the document. The font {@code Hanken Grotesk} is
 *     there in 400, 600 and 400 italic; nothing is fetched from anywhere, pictures are {@code data:} addresses
 * @param enclosures files inside
 * @param metadata {@code rdf:Description} elements for its XMP packet, such as those of Factur-X; empty for none
 */
public record Sheet(String markup, List<Enclosure> enclosures, String metadata) {

    public Sheet {
        enclosures = List.copyOf(enclosures);
    }

    /** Without files inside. */
    public static Sheet of(String markup) {
        return new Sheet(markup, List.of(), "");
    }
}
