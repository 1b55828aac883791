package fr.crmdata.platform.documents;

import fr.crmdata.api.documents.Enclosure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What lies in a PDF beside its pages: files and what it says about itself. ISO 19005-3. */
final class PdfContents {

    private final PDDocument document;

    PdfContents(PDDocument document) {
        this.document = document;
    }

    void add(List<Enclosure> enclosures) throws IOException {
        if (enclosures.isEmpty()) {
            return;
        }
        var files = new LinkedHashMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var enclosure : enclosures) {
            var file = file(enclosure);
            files.put(enclosure.name(), file);
            associated.add(file);
        }
        name(files);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification file(Enclosure enclosure) throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(enclosure.content()));
        embedded.setSubtype(enclosure.mediaType());
        embedded.setSize(enclosure.content().length);
        embedded.setModDate(document.getDocumentInformation().getCreationDate());
        var file = new PDComplexFileSpecification();
        file.setFile(enclosure.name());
        file.setFileUnicode(enclosure.name());
        file.setFileDescription(enclosure.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", enclosure.relation().word());
        return file;
    }

    private void name(Map<String, PDComplexFileSpecification> files) {
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /**
     * Writes what the document says of itself, the same as in its information dictionary, and what its maker adds.
     *
     * @param elements of the maker, {@code rdf:Description}
     */
    void describe(String elements) throws IOException {
        var packet = XmpPacket.of(document.getDocumentInformation(), elements);
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8))));
    }
}
