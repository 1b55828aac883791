package fr.crmdata.contacts.formats;

import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Cards for address books: version 4.0 (RFC 6350). {@link Older} writes 3.0 for programs that know no better. */
@Component(service = ExportFormat.class)
public final class VCardExport implements ExportFormat {

    private final VCardVersion version;

    @Activate
    public VCardExport() {
        this(VCardVersion.V4_0);
    }

    VCardExport(VCardVersion version) {
        this.version = version;
    }

    @Override
    public String key() {
        return version == VCardVersion.V4_0 ? "vcard" : "vcard3";
    }

    @Override
    public String label(Language language) {
        return "vCard " + version.getVersion();
    }

    @Override
    public String mediaType() {
        return "text/vcard;charset=utf-8";
    }

    @Override
    public String extension() {
        return "vcf";
    }

    @Override
    public void write(Iterator<Exported> contacts, List<Column> columns, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Closing it would close the stream, which is somebody else's.
        var writer = new VCardWriter(text, version);
        writer.setVersionStrict(false);
        writer.setAddProdId(false);
        while (contacts.hasNext()) {
            writer.write(new CardWriter(contacts.next(), version).card());
        }
        writer.flush();
        text.flush();
    }

    /** Cards of version 3.0 (RFC 2426), as older telephones read them. */
    @Component(service = ExportFormat.class)
    public static final class Older implements ExportFormat {

        private final VCardExport format = new VCardExport(VCardVersion.V3_0);

        @Override
        public String key() {
            return format.key();
        }

        @Override
        public String label(Language language) {
            return format.label(language);
        }

        @Override
        public String mediaType() {
            return format.mediaType();
        }

        @Override
        public String extension() {
            return format.extension();
        }

        @Override
        public void write(Iterator<Exported> contacts, List<Column> columns, OutputStream out) throws IOException {
            format.write(contacts, columns, out);
        }
    }
}
