package fr.crmdata.platform.documents;

import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What a PDF/A-3 says of itself in XML: ISO 16684-1, ISO 19005-3. */
final class XmpPacket {

    private static final Pattern DAY_AND_TIME =
            Pattern.compile("D:(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})([+-]\\d{2})'(\\d{2})'?");

    private static final String PACKET =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>%s</pdf:Producer>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>%s</xmp:CreateDate>
            </rdf:Description>
            %s
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private XmpPacket() {}

    /** @param elements more {@code rdf:Description} elements */
    static String of(PDDocumentInformation about, String elements) {
        return PACKET.formatted(
                escaped(about.getTitle()),
                escaped(about.getAuthor()),
                escaped(about.getProducer()),
                day(about.getCOSObject().getString(COSName.CREATION_DATE)),
                elements);
    }

    private static String day(String pdf) {
        return DAY_AND_TIME.matcher(pdf).replaceFirst("$1-$2-$3T$4:$5:$6$7:$8");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
