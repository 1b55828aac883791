package fr.crmdata.contacts.formats;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Cards of address books, versions 2.1, 3.0 and 4.0 (RFC 2425, 2426, 6350), any number of them in a file. */
@Component(service = ImportFormat.class)
public final class VCardImport implements ImportFormat {

    private static final String BEGIN = "BEGIN:VCARD";

    @Override
    public String key() {
        return "vcard";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".vcf") || name.endsWith(".vcard") || startsLikeOne(head);
    }

    private static boolean startsLikeOne(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "")
                .stripLeading()
                .toUpperCase(Locale.ROOT)
                .startsWith(BEGIN);
    }

    @Override
    public Preview preview(byte[] head, Language language) {
        var encoding = Encoding.of(head);
        var text = encoding.decode(head).toUpperCase(Locale.ROOT);
        if (!text.contains(BEGIN)) {
            throw new ContactRefusal.UnreadableFile("contacts.card.none");
        }
        var version = text.indexOf("VERSION:");
        var end = version < 0 ? -1 : text.indexOf('\n', version);
        var number = end < 0 ? "" : text.substring(version + 8, end).strip();
        return new Preview(
                Texts.of(VCardImport.class, language).of("contacts.card.description", number, encoding.label()),
                Optional.empty());
    }

    @Override
    public Rows read(InputStream content) throws IOException {
        var head = content.readNBytes(Encoding.HEAD);
        var encoding = Encoding.of(head);
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        return new VCardRows(new BufferedReader(encoding.open(whole)));
    }
}
